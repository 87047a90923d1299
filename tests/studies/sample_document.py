"""Studies, data, figures and result documents made for tests: an invented trial of exercise against knee pain."""

from functools import cache
from typing import Literal

import msgspec
import numpy as np

from clarion.studies.definition import (
    Arm,
    Characteristic,
    Dose,
    Endpoint,
    Identity,
    Level,
    Measure,
    Paired,
    Population,
    Privacy,
    Product,
    Responses,
    Safety,
    Study,
    Visit,
)
from clarion.studies.definition import Response as ResponseAnalysis
from clarion.studies.document import (
    Alternative,
    AnalysisResult,
    Cell,
    Comparison,
    Document,
    Figure,
    Number,
    PlanItem,
    Row,
    StudyLine,
    Table,
)
from clarion.studies.figures.building import figures
from clarion.studies.figures.material import Material, Mode
from clarion.studies.observations import DoseGiven, Event, Observations, Series

MADE_UP = "The data are invented: they belong to Clarion's tests."


def sample_study(
    *,
    arms: int = 1,
    visits: int = 5,
    threshold: int = 5,
    participant_figures: Literal["none", "ranks", "consented"] = "none",
    illustrative: str = MADE_UP,
) -> Study:
    """A study of knee pain (0 to 100, lower is better) and walking distance, with one derived response."""
    weeks = [4 * place for place in range(visits)]
    return Study(
        format=1,
        study=Identity(title="Exercise for knee pain", phase="2", condition="Knee pain", illustrative=illustrative),
        arms=tuple(Arm(id=f"arm{place}", label=("Exercise", "Advice", "Rest", "Heat")[place]) for place in range(arms)),
        population=Population(withdrawn="left"),
        characteristics=(
            Characteristic(id="left", label="Day of leaving", baseline_table=False),
            Characteristic(id="age", label="Age", unit="year", decimals=0),
        ),
        products=(Product(id="programme", label="Exercise programme", kind="procedure"),),
        doses=(Dose(id="sessions", product="programme", amount=12, unit="h"),),
        visits=tuple(
            Visit(
                id=f"week{week}",
                label=f"Week {week}" if week else "Baseline",
                day=7 * week,
                baseline=week == 0,
            )
            for week in weeks
        ),
        measures=(
            Measure(id="pain", label="Pain", decimals=0, better="lower", range=(0, 100)),
            Measure(id="distance", label="Walking distance", unit="m", decimals=0, better="higher"),
        ),
        responses=(
            Responses(
                id="relief",
                label="Relief",
                boundary="as-written",
                measure="pain",
                levels=(
                    Level(id="marked", label="Marked relief", rule="pain < 0.5 * baseline(pain)"),
                    Level(id="some", label="Some relief", rule="not marked and pain < 0.7 * baseline(pain)"),
                ),
            ),
        ),
        endpoints=(Endpoint(id="pain", label="Pain", role="primary"),),
        analyses=(
            Paired(id="pain-4", label="Pain, week 4 against baseline", endpoint="pain", measure="pain", visit="week4"),
            Paired(id="distance-4", label="Distance, week 4 against baseline", measure="distance", visit="week4"),
            ResponseAnalysis(
                id="relief-8", label="Any relief by week 8", response="relief", response_level="some", or_better=True,
                within=("week4", "week8"), mode="best", unknown="excluded",
            ),
        ),
        safety=Safety(severe=3),
        privacy=Privacy(threshold=threshold, participant_figures=participant_figures, consent="Nobody is real."),
    )  # fmt: skip


def sample_observations(study: Study, participants: int = 12, seed: int = 7) -> Observations:
    """Invented values: pain falls and rises again, distance grows; some leave, some miss a visit, some have events."""
    random = np.random.default_rng(seed)
    visits = len(study.visits)
    start = random.integers(45, 90, participants)
    course = 1 - 0.6 * random.random((participants, 1)) * np.sin(np.linspace(0, 2.4, visits))
    pain = np.clip(np.round(start[:, None] * course + random.normal(0, 2, (participants, visits))), 0, 100)
    distance = np.round(300 + 20 * np.arange(visits) + random.normal(0, 60, (participants, visits)))
    leaving = np.where(random.random(participants) < 0.15, random.integers(1, visits, participants), visits)
    gone = np.arange(visits) >= leaving[:, None]
    missed = (random.random((participants, visits)) < 0.03) & (np.arange(visits) > 0)
    pain[gone | missed] = np.nan
    distance[gone | missed] = np.nan
    days = np.array([visit.day for visit in study.visits]) + random.integers(-3, 4, (participants, visits)).astype(
        float
    )
    left = np.where(leaving < visits, 28.0 * leaving, np.nan)
    with_event = np.flatnonzero(random.random(participants) < 0.3)
    return Observations(
        participants=tuple(f"KN-{place:05}" for place in range(participants)),
        visits=tuple(visit.id for visit in study.visits),
        arms=(np.arange(participants) % len(study.arms)).astype(np.int32),
        measures={"pain": _series(pain), "distance": _series(distance)},
        days=np.where(np.isfinite(pain), days, np.nan),
        numbers={"left": left, "age": random.integers(30, 80, participants).astype(float)},
        categories={},
        participant_rows=np.arange(2, participants + 2, dtype=np.int32),
        participant_file="people.csv",
        events=tuple(
            Event(
                participant=int(place),
                term="Sore muscles",
                grade=1 + int(place) % 3,
                start=float(random.integers(1, 60)),
                row=2 + row,
                file="events.csv",
            )
            for row, place in enumerate(with_event)
        ),
        doses=tuple(
            DoseGiven(participant=place, dose="sessions", amount=12, unit="h", row=place + 2, file="doses.csv")
            for place in range(participants)
        ),
    )


@cache
def sample_figures(
    participants: int = 12, *, arms: int = 1, visits: int = 5, mode: Mode = "values"
) -> dict[str, Figure]:
    """The figures of the sample study by their ids; drawn once for all tests."""
    study = sample_study(arms=arms, visits=visits)
    return {one.id: one for one in figures(study, sample_observations(study, participants), (), mode=mode)}


def sample_material(participants: int = 12, *, arms: int = 1, mode: Mode = "values", threshold: int = 5) -> Material:
    """What the sample study's figures are drawn from."""
    study = sample_study(arms=arms, threshold=threshold)
    return Material(study=study, observations=sample_observations(study, participants), results=(), mode=mode)


def _series(values: np.ndarray) -> Series:
    rows = np.arange(values.size, dtype=np.int32).reshape(values.shape) + 2
    return Series(values=values, rows=rows, file="visits.csv")


def sample_document(
    study: Study | None = None, figures: tuple[Figure, ...] = (), *, public: bool = True, claims: bool = True
) -> Document:
    """A result document with every part a report can have; its numbers are made up, not computed."""
    study = study or sample_study()
    return Document(
        public=public,
        study=StudyLine(
            title=study.study.title,
            summary="People with sore knees exercised for half a year.",
            phase="2",
            design="single-arm",
            masking="none",
            condition="Knee pain",
            arms=("Exercise",),
            visits=tuple(visit.label for visit in study.visits),
            registrations=("IRCT IRCT000",),
            publications=("Exercise for knee pain, Journal of Knees, 2020",),
            doi=("10.1000/knees",),
            pmid=("123456",),
        ),
        illustrative=study.study.illustrative,
        participants=12,
        baseline_table=_table("baseline", "Participants at baseline", ("Age, years", "54 (47 to 61)")),
        analyses=_analyses(),
        comparisons=_comparisons() if claims else (),
        tables=(
            _table("endpoint-pain", "Pain (primary)", ("Pain, week 4", "n = 12"), ("Median after", "49")),
            _table("events", "Adverse events", ("Any event", "3 (25.0 %)")),
        ),
        figures=figures,
        plan=(PlanItem(item="Participants", planned="20", done="12", source="IRCT000"),),
        deviations=("The analysis “Walking distance” was not planned before the data were seen.",),
        privacy=("Counts of fewer than 5 people are withheld.",),
        inputs={"study.toml": "0a" * 32, "visits.csv": "1b" * 32},
        versions={"python": "3.11.2", "clarion": "0.3.0"},
    )  # fmt: skip


def _table(id: str, title: str, *rows: tuple[str, str]) -> Table:
    return Table(
        id=id,
        title=title,
        sentence=f"{title}, made up.",
        head=("", "All"),
        rows=tuple(Row(label=label, cells=(Cell(text=text),)) for label, text in rows),
        notes=("Missing values are left out.",),
    )


def _analyses() -> tuple[AnalysisResult, ...]:
    p = Number(value=0.008, decimals=3, text="0.008", n=12)
    return (
        AnalysisResult(
            id="pain-4",
            kind="paired",
            label="Pain, week 4 against baseline",
            endpoint="pain",
            n=12,
            numbers={"median": Number(value=49, text="49", n=12), "p": p},
            method="Wilcoxon signed-rank test, exact, zeros left out.",
            notes=("Two differences were tied.",),
            alternatives=(
                Alternative(label="Wilcoxon signed-rank, exact", p=p, chosen=True),
                Alternative(label="Sign test", p=msgspec.structs.replace(p, value=0.021, text="0.021")),
            ),
        ),
        AnalysisResult(
            id="distance-4",
            kind="paired",
            label="Walking distance, week 4 against baseline",
            planned=False,
            n=11,
            numbers={
                "estimate": Number(
                    value=18.5, decimals=1, text="18.5", unit="m", n=11, low=-2.5, high=None, interval="95 % exact"
                )
            },
            method="Wilcoxon signed-rank test, exact.",
        ),
        AnalysisResult(id="none", kind="summary", label="Pain at week 99", refused="Nobody was seen at week 99."),
    )


def _comparisons() -> tuple[Comparison, ...]:
    def one(claim: str, reported: str, recomputed: str, verdict: str, explanation: str) -> Comparison:
        return Comparison(
            claim=claim,
            text=f"Reported: {claim}",
            reported=reported,
            recomputed=recomputed,
            verdict=verdict,
            explanation=explanation,
            analysis="pain-4",
            quantity="p",
            inferred="The abstract names no test.",
            source="Abstract, Results",
        )

    return (
        one("P of pain", "0.008", "0.008", "equal", "Equal as printed."),
        one("median", "48.5", "49", "equal after rounding", "Equal once the recomputed number is rounded."),
        one("responders", "44.4 %", "41.7 %", "different", "Different by 2.7."),
        one("hazard ratio", "0.6", "n/a", "not computable", "Not computable because no times were given."),
        one("events", "2", "withheld", "suppressed", "Withheld: too few people."),
    )
