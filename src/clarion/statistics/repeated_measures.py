"""A measure at several visits: a mixed model that uses every observed visit, with adjusted mean changes from it."""

import math
from collections import Counter
from collections.abc import Iterator, Sequence

import msgspec
import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.special import ndtr, ndtri

from clarion.statistics.answer import Estimate, Interval, Significance, StatisticsError
from clarion.statistics.arguments import checked_level
from clarion.statistics.mixed_model import MixedFit, random_intercept

_FEW = 30
"""With fewer participants a note says that the normal approximation is too sure of itself."""
_ALL = ""
"""The group's name where there is one group only."""

Cell = tuple[str, str]
"""A group at a visit."""


class Contrast(msgspec.Struct, frozen=True, kw_only=True):
    """An adjusted mean change from baseline at a visit, or a difference of two groups' changes."""

    visit: str
    group: str
    reference: str | None
    """The group it is compared with; None where the change itself is compared with 0."""
    estimate: Estimate
    """In the unit of the values; n is how many were observed in the cells concerned."""
    significance: Significance


class RepeatedMeasures(msgspec.Struct, frozen=True, kw_only=True):
    """What the model says."""

    changes: tuple[Contrast, ...]
    """The adjusted mean change of each group at each visit."""
    differences: tuple[Contrast, ...]
    """Each group against the reference group at each visit."""
    participants: int
    observations: int
    between: float
    """Variance of the participants' intercepts, unit squared."""
    within: float
    """Variance of what remains, unit squared."""
    converged: bool
    method: str
    notes: tuple[str, ...] = ()


class _Rows(msgspec.Struct, frozen=True, kw_only=True):
    """The observed rows, one a participant and visit."""

    participants: tuple[str, ...]
    cells: tuple[Cell, ...]
    change: NDArray[np.float64]
    baseline: NDArray[np.float64]
    notes: tuple[str, ...]


def repeated_measures(
    participants: Sequence[str],
    visits: Sequence[str],
    values: ArrayLike,
    baselines: ArrayLike,
    groups: Sequence[str] | None = None,
    *,
    reference: str | None = None,
    level: float = 0.95,
) -> RepeatedMeasures:
    """Fit a mixed model for repeated measures and answer with its adjusted mean changes from baseline.

    change(i, v) = mean(group of i, v) + slope · (baseline(i) - mean baseline) + u(i) + e(i, v), with a participant's
    u normal with one variance and e normal with another: visits of a participant are equally correlated (compound
    symmetry). Fitted by restricted maximum likelihood; intervals and P by the normal approximation.

    Args:
        participants: who, one entry for each participant and visit after baseline (long layout), length r.
        visits: which visit, length r; a participant has each visit once.
        values: the measure at the visit, shape (r,); NaN where it was not observed.
        baselines: the same measure at baseline, in the same unit, the same in all rows of a participant, shape (r,).
        groups: the participant's group, length r; None for a single arm.
        reference: the group that others are compared with; None for the first that occurs.
        level: of the intervals.

    Raises:
        StatisticsError: rows that contradict each other, fewer than two visits of any participant, or data on which
            the model can't be fitted.

    Assumes that whether a value is missing depends only on observed values. What statsmodels warns about convergence
    stands in the notes.

    Sources: Laird & Ware, Biometrics 1982;38:963; Mallinckrodt et al., Drug Inf J 2008;42:303. Computed by statsmodels.
    """
    checked_level(level)
    rows = _observed(participants, visits, values, baselines, groups)
    count = Counter(rows.cells)
    cells = tuple(count)
    first = _reference(cells, reference)
    fit = _fitted(rows, cells)
    who = len(set(rows.participants))
    few = (f"With {who} participants the normal approximation makes intervals too narrow.",) if who < _FEW else ()
    compared = [(cell, (first, cell[1])) for cell in cells if cell[0] != first and (first, cell[1]) in count]
    return RepeatedMeasures(
        changes=tuple(_contrast(fit, cells, count, cell, None, level) for cell in cells),
        differences=tuple(_contrast(fit, cells, count, cell, other, level) for cell, other in compared),
        participants=who,
        observations=len(rows.cells),
        between=fit.between,
        within=fit.within,
        converged=fit.converged,
        method="mixed model with a random intercept for each participant, restricted maximum likelihood",
        notes=(*rows.notes, *_empty_cells(cells), *few, *fit.notes),
    )


def _observed(
    participants: Sequence[str],
    visits: Sequence[str],
    values: ArrayLike,
    baselines: ArrayLike,
    groups: Sequence[str] | None,
) -> _Rows:
    value, baseline = np.asarray(values, dtype=np.float64), np.asarray(baselines, dtype=np.float64)
    arms = [_ALL] * len(participants) if groups is None else list(groups)
    if not len(participants) == len(visits) == len(arms) == value.size == baseline.size:
        raise StatisticsError("Participants, visits, values, baselines and groups are not of one length.")
    if np.isinf(value).any() or np.isinf(baseline).any():
        raise StatisticsError("A value or baseline is infinite.")
    for (who, visit), number in Counter(zip(participants, visits, strict=True)).items():
        if number > 1:
            raise StatisticsError(f"Participant {who} has {number} rows for visit {visit}. Keep one.")
    kept = np.flatnonzero(~(np.isnan(value) | np.isnan(baseline))).tolist()
    _same_in_all_rows([participants[row] for row in kept], [(arms[row], float(baseline[row])) for row in kept])
    missing = value.size - len(kept)
    return _Rows(
        participants=tuple(participants[row] for row in kept),
        cells=tuple((arms[row], visits[row]) for row in kept),
        change=(value - baseline)[kept],
        baseline=baseline[kept],
        notes=(f"{missing} of {value.size} rows have no value or no baseline and are left out.",) if missing else (),
    )


def _reference(cells: Sequence[Cell], reference: str | None) -> str:
    """The group that others are compared with."""
    names = tuple(dict.fromkeys(group for group, _ in cells))
    if not names:
        raise StatisticsError("No row has a value and a baseline.")
    if reference is not None and reference not in names:
        raise StatisticsError(f"No observation belongs to the group {reference!r}. There are: {', '.join(names)}.")
    return names[0] if reference is None else reference


def _same_in_all_rows(participants: Sequence[str], features: Sequence[tuple[str, float]]) -> None:
    known: dict[str, tuple[str, float]] = {}
    for who, feature in zip(participants, features, strict=True):
        if known.setdefault(who, feature) != feature:
            raise StatisticsError(f"Participant {who} has two groups or two baselines: {known[who]} and {feature}.")


def _fitted(rows: _Rows, cells: Sequence[Cell]) -> MixedFit:
    """One coefficient for each cell, its mean change at the mean baseline; the last for the baseline."""
    numbers = {who: number for number, who in enumerate(dict.fromkeys(rows.participants))}
    if len(rows.cells) == len(numbers):
        raise StatisticsError("No participant has two visits with a value: a mixed model needs repeated measures.")
    design = np.array([[float(cell == other) for other in cells] for cell in rows.cells])
    one_each = dict(zip(rows.participants, rows.baseline.tolist(), strict=True))
    if len(set(one_each.values())) > 1:
        mean, spread = np.mean(list(one_each.values())), np.std(list(one_each.values()))
        design = np.column_stack([design, (rows.baseline - mean) / spread])
    return random_intercept(rows.change, design, np.array([numbers[who] for who in rows.participants]))


def _contrast(
    fit: MixedFit, cells: Sequence[Cell], count: Counter[Cell], cell: Cell, reference: Cell | None, level: float
) -> Contrast:
    weights = np.zeros(len(fit.coefficients))
    weights[cells.index(cell)] = 1
    if reference is not None:
        weights[cells.index(reference)] -= 1
    value, error = float(weights @ fit.coefficients), math.sqrt(weights @ fit.covariance @ weights)
    reach = float(ndtri((1 + level) / 2)) * error
    n = count[cell] + (count[reference] if reference is not None else 0)
    what = "adjusted mean change" if reference is None else "difference of adjusted mean changes"
    return Contrast(
        group=cell[0],
        visit=cell[1],
        reference=None if reference is None else reference[0],
        estimate=Estimate(
            value=value,
            n=n,
            method=what,
            interval=Interval(low=value - reach, high=value + reach, level=level, method="normal approximation"),
        ),
        significance=Significance(
            test="mixed model for repeated measures",
            p=float(2 * ndtr(-abs(value) / error)),
            statistic=value / error,
            symbol="z",
            n=n,
            used=n,
            alternative="two-sided",
            method="asymptotic",
            why=f"Normal approximation to the {what} over its standard error, {error:.4g}.",
        ),
    )


def _empty_cells(cells: Sequence[Cell]) -> Iterator[str]:
    """What can't be estimated, as nobody was observed."""
    for group in dict.fromkeys(group for group, _ in cells):
        for visit in dict.fromkeys(visit for _, visit in cells):
            if (group, visit) not in cells:
                yield f"Nobody in group {group} was observed at visit {visit}."
