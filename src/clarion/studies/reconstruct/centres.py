"""About where values lie at each visit, as claims tell: for data that look natural, never a constraint."""

from fractions import Fraction

from clarion.studies.definition import Claim, Paired, Study, Summary
from clarion.studies.reconstruct.admissible import Admissible, admissible
from clarion.studies.reconstruct.exact import exact
from clarion.studies.reconstruct.space import Grid
from clarion.studies.reconstruct.untranslatable import UntranslatableError
from clarion.studies.units import UnitError, factor

MIDDLES = ("median", "mean", "against-median", "against-mean")
APART = 1.15
"""Where a claim says only that one middle is less than another: by how much, so that it shows."""
PART = 0.3
"""Where no claim tells a middle: so far up from the low end of the range."""


def centres(study: Study, grid: Grid) -> list[float]:
    """The middle of a measure's values at each visit of ``study``, in steps of its ``grid``.

    A visit of which no claim tells has the middle of the visit before, moved where a relation asks for it.
    """
    stated = _stated(study, grid)
    below = _relations(study, grid)
    if not stated:
        stated = {0: grid.low + PART * (grid.high - grid.low)}
    first = min(stated)
    known = dict.fromkeys(range(first), stated[first])
    for at in range(first, len(study.visits)):
        known[at] = stated.get(at, known.get(at - 1, stated[first]))
        if at in stated:
            continue
        for one, other in below:
            if other == at and one in known:
                known[at] = max(known[at], known[one] * APART, known[one] + 1)
            elif one == at and other in known:
                known[at] = min(known[at], known[other] / APART)
    return [min(max(known[at], grid.low), grid.high) for at in range(len(study.visits))]


def _stated(study: Study, grid: Grid) -> dict[int, float]:
    """By the visit's place: the middle that a claim states."""
    stated: dict[int, float] = {}
    for claim in study.claims:
        at = _place(study, claim, claim.analysis, grid)
        if at is None or claim.quantity not in MIDDLES:
            continue
        try:
            wanted = admissible(claim)
            times = exact(factor(claim.unit or grid.unit, grid.unit))
        except (UntranslatableError, UnitError):
            # It is left out of the search, which says why; here it only tells nothing.
            continue
        middle = _middle(wanted)
        if middle is not None:
            stated.setdefault(at, float(middle * times / grid.size))
    return stated


def _middle(wanted: Admissible | None) -> Fraction | None:
    """The middle of the admissible values, where they have two ends."""
    if wanted is None or wanted.low is None or wanted.high is None:
        return None
    return (wanted.low + wanted.high) / 2


def _relations(study: Study, grid: Grid) -> list[tuple[int, int]]:
    """The pairs of visits of which claims say that the first has the lower middle."""
    pairs = []
    for claim in study.claims:
        if claim.less_than is not None and claim.quantity in MIDDLES:
            one, other = (_place(study, claim, each, grid) for each in (claim.analysis, claim.less_than))
            if one is not None and other is not None:
                pairs.append((one, other))
    return pairs


def _place(study: Study, claim: Claim, analysis: str, grid: Grid) -> int | None:
    """The place of the visit that the claim's quantity of ``analysis`` is about; None of another measure."""
    found = next((one for one in study.analyses if one.id == analysis), None)
    if not isinstance(found, Paired | Summary) or found.measure != grid.id:
        return None
    visit = found.visit
    if claim.quantity.startswith("against-") and isinstance(found, Paired):
        visit = found.against or study.baseline.id
    return [one.id for one in study.visits].index(visit)
