"""CTCAE version 5.0: gradings of laboratory values.

Only what a number alone decides: a grade that speaks of symptoms or urgent intervention is for a person to give.
"""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from clarion.studies.observations import Floats
from clarion.studies.scores.score import Grading

SOURCE = "Common Terminology Criteria for Adverse Events, version 5.0. US National Cancer Institute, 27 November 2017"


def _highest(values: Floats, *conditions: tuple[int, NDArray[np.bool_]]) -> Floats:
    """The highest grade whose condition holds, 0 where none does, NaN where the value is missing."""
    grades = np.zeros(values.shape)
    for grade, holds in conditions:
        grades = np.where(holds, np.maximum(grades, grade), grades)
    return np.where(np.isnan(values), np.nan, grades)


def _times(multiple: float, reference: Floats) -> Floats:
    """``multiple`` of a limit, without the float noise that would put 0.9 above 1.5 times 0.6."""
    return np.round(multiple * reference, 9)


def _falling(*limits: float, top: int) -> Callable[[Floats, Floats, Floats, Floats], Floats]:
    """A value that is worse the lower: grade 1 below the lower limit of normal, then one more below each of ``limits``.

    ``top`` is the highest grade that the number alone decides.
    """

    def grade(values: Floats, low: Floats, high: Floats, baseline: Floats) -> Floats:
        del high, baseline
        steps = [(number + 2, values < limit) for number, limit in enumerate(limits) if number + 2 <= top]
        return _highest(values, (1, values < low), *steps)

    return grade


def _liver(values: Floats, low: Floats, high: Floats, baseline: Floats) -> Floats:
    """Multiples of the upper limit of normal, or of the baseline where that was above the limit."""
    del low
    abnormal = baseline > high
    reference = np.where(abnormal, baseline, high)
    # With an abnormal baseline, grade 1 begins at 1.5 times the baseline and not above it.
    first = np.where(abnormal, values >= _times(1.5, reference), values > reference)
    steps = ((number, values > _times(multiple, reference)) for number, multiple in ((2, 3), (3, 5), (4, 20)))
    return _highest(values, (1, first), *steps)


def _creatinine(values: Floats, low: Floats, high: Floats, baseline: Floats) -> Floats:
    """Multiples of the upper limit of normal, and of the baseline."""
    del low
    return _highest(
        values,
        (1, values > high),
        (2, values > _times(1.5, high)),
        (2, values > _times(1.5, baseline)),
        (3, values > _times(3, high)),
        (3, values > _times(3, baseline)),
        (4, values > _times(6, high)),
    )


def _proteinuria(values: Floats, low: Floats, high: Floats, baseline: Floats) -> Floats:
    """Of adults, in g in 24 hours: from the upper limit of normal, from 1.0, from 3.5."""
    del low, baseline
    return _highest(values, (1, values >= high), (2, values >= 1.0), (3, values >= 3.5))


CREATININE = Grading(
    name="CTCAE v5 creatinine increased",
    source=SOURCE,
    unit="mg/dL",
    needs=("upper-limit", "baseline"),
    grade=_creatinine,
)
PROTEINURIA = Grading(
    name="CTCAE v5 proteinuria", source=SOURCE, unit="g/24h", needs=("upper-limit",), grade=_proteinuria
)
ALT = Grading(
    name="CTCAE v5 alanine aminotransferase increased",
    source=SOURCE,
    unit="U/L",
    needs=("upper-limit", "baseline"),
    grade=_liver,
)
AST = Grading(
    name="CTCAE v5 aspartate aminotransferase increased",
    source=SOURCE,
    unit="U/L",
    needs=("upper-limit", "baseline"),
    grade=_liver,
)
ANEMIA = Grading(
    name="CTCAE v5 anemia",
    source=SOURCE,
    unit="g/dL",
    needs=("lower-limit",),
    notes=("Grade 4 is clinical and is not given by the number.",),
    grade=_falling(10.0, 8.0, top=3),
)
PLATELETS = Grading(
    name="CTCAE v5 platelet count decreased",
    source=SOURCE,
    unit="10^9/L",
    needs=("lower-limit",),
    grade=_falling(75, 50, 25, top=4),
)
WHITE_CELLS = Grading(
    name="CTCAE v5 white blood cell decreased",
    source=SOURCE,
    unit="10^9/L",
    needs=("lower-limit",),
    grade=_falling(3.0, 2.0, 1.0, top=4),
)
NEUTROPHILS = Grading(
    name="CTCAE v5 neutrophil count decreased",
    source=SOURCE,
    unit="10^9/L",
    needs=("lower-limit",),
    grade=_falling(1.5, 1.0, 0.5, top=4),
)
ALBUMIN = Grading(
    name="CTCAE v5 hypoalbuminemia",
    source=SOURCE,
    unit="g/dL",
    needs=("lower-limit",),
    notes=("Grade 4 is clinical and is not given by the number.",),
    grade=_falling(3.0, 2.0, top=3),
)
