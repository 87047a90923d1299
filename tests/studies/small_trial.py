"""A small invented trial: three visits, urine protein and a score, sex, and whether the plan was kept."""

from collections.abc import Sequence

import numpy as np

from clarion.studies.definition import Arm, Characteristic, Identity, Level, Measure, Responses, Study, Visit
from clarion.studies.observations import Observations, Series

VISITS = ("screening", "baseline", "month1", "month3", "month6")
RENAL = Responses(
    id="renal",
    label="Renal response",
    measure="proteinuria",
    levels=(
        Level(id="complete", label="Complete", rule="proteinuria < 0.5 g/24h"),
        Level(id="partial", label="Partial", rule="not complete and proteinuria < 0.5 * baseline"),
    ),
)


def trial(**tables: object) -> Study:
    """The study file's content, with ``tables`` in place of its own."""
    content: dict[str, object] = {
        "format": 1,
        "study": Identity(title="An invented trial"),
        "arms": (Arm(id="cells", label="Cells"), Arm(id="control", label="Control")),
        "visits": tuple(
            Visit(id=id, label=id, day=30 * place, baseline=id == "baseline") for place, id in enumerate(VISITS)
        ),
        "measures": (
            Measure(id="proteinuria", label="Urine protein", unit="mg/24h", decimals=0, better="lower"),
            Measure(id="activity", label="Activity", decimals=0, better="lower"),
            Measure(id="stage", label="Stage", decimals=0, categories={"1": "Early", "2": "Late"}),
        ),
        "characteristics": (
            Characteristic(id="age", label="Age", unit="years", decimals=0),
            Characteristic(id="sex", label="Sex", kind="category", categories={"f": "Female", "m": "Male"}),
            Characteristic(id="compliant", label="Compliant", kind="category", categories={"0": "No", "1": "Yes"}),
        ),
        "responses": (RENAL,),
    }
    return Study(**(content | tables))  # type: ignore[arg-type]


def observed(
    proteinuria: Sequence[Sequence[float]],
    *,
    activity: Sequence[Sequence[float]] | None = None,
    ages: Sequence[float] | None = None,
    sexes: Sequence[str] | None = None,
    compliant: Sequence[str] | None = None,
    arms: Sequence[int] | None = None,
) -> Observations:
    """Data of as many participants as ``proteinuria`` has rows; row 2 of the files is the first participant's first."""
    values = np.array(proteinuria, dtype=float)
    count = len(values)
    given = ~np.isnan(values)
    rows = np.where(given, np.arange(2, 2 + values.size).reshape(values.shape), 0).astype(np.int32)
    measures = {"proteinuria": Series(values=values, rows=rows, file="visits.csv")}
    if activity is not None:
        scores = np.array(activity, dtype=float)
        measures["activity"] = Series(values=scores, rows=np.zeros(scores.shape, dtype=np.int32), file="")
    else:
        measures["activity"] = Series(values=np.full(values.shape, np.nan), rows=np.zeros_like(rows), file="")
    measures["stage"] = Series(values=np.full(values.shape, 2.0), rows=rows, file="visits.csv")
    return Observations(
        participants=tuple(f"P{one + 1}" for one in range(count)),
        visits=VISITS,
        arms=np.array(arms or [0] * count, dtype=np.int32),
        measures=measures,
        days=np.full(values.shape, np.nan),
        numbers={"age": np.array(ages or [40.0] * count)},
        categories={
            "sex": np.array(sexes or ["f"] * count, dtype=object),
            "compliant": np.array(compliant or ["1"] * count, dtype=object),
        },
        participant_rows=np.arange(2, 2 + count, dtype=np.int32),
        participant_file="participants.csv",
    )
