"""Claims: each one number or relation, of an analysis that yields it, in a unit that fits."""

from collections.abc import Iterator

from clarion.studies.analysis.printed import read_printed
from clarion.studies.definition.analyses import Analysis, id_of_kind
from clarion.studies.definition.checking.references import refers
from clarion.studies.definition.checking.units import comparable, known_unit
from clarion.studies.definition.claims import Claim
from clarion.studies.definition.findings import Finding, KeyPath, suggestion
from clarion.studies.definition.study import Study
from clarion.studies.definition.yielded import yielded

_MEASURED = ("mean", "sd", "median", "q1", "q3", "minimum", "maximum", "estimate", "change", "difference")
"""How the quantities begin or end that are in the measure's unit."""


def check_claims(study: Study) -> Iterator[Finding]:
    """Errors about what was reported."""
    analyses: dict[str, Analysis] = {one.id: one for one in study.analyses}
    for place, claim in enumerate(study.claims):
        path: KeyPath = ("claims", place)
        yield from refers((*path, "analysis"), claim.analysis, analyses, "analysis")
        yield from _relation(path, claim)
        analysis = analyses.get(claim.analysis)
        if analysis is not None:
            unknown = list(_yields(study, analysis, claim.quantity, (*path, "quantity")))
            yield from unknown or _unit(study, analysis, claim, (*path, "unit"))
        if claim.less_than is not None:
            yield from _less_than(study, analyses, claim, (*path, "less-than"))


def _relation(path: KeyPath, claim: Claim) -> Iterator[Finding]:
    """Errors where a claim states nothing, or several things, or no number."""
    relations = {"value": claim.value, "below": claim.below, "above": claim.above, "less-than": claim.less_than}
    given = [key for key, value in relations.items() if value is not None]
    if not given:
        message = "It says nothing that could be compared."
        remedy = "Give it one of `value`, `below`, `above` and `less-than`."
        yield Finding(path=path, message=message, remedy=remedy)
    for key in given[1:]:
        message = f"There is `{given[0]}` as well, and a claim states one thing."
        yield Finding(path=(*path, key), message=message, remedy="Make two claims of it.")
    if claim.value is not None:
        try:
            read_printed(claim.value)
        except ValueError as error:
            yield Finding(path=(*path, "value"), message=str(error))
    elif claim.rounding != "half-up":
        message = "It says how a printed number was rounded, and there is no `value`."
        yield Finding(path=(*path, "rounding"), message=message, remedy="Take it out.")


def _yields(study: Study, analysis: Analysis, quantity: str, path: KeyPath) -> Iterator[Finding]:
    """An error at ``path`` where ``analysis`` does not yield ``quantity``."""
    known = yielded(study, analysis)
    if quantity not in known:
        message = f"The analysis `{analysis.id}` ({id_of_kind(analysis)}) yields no `{quantity}`."
        yield Finding(path=path, message=message, remedy=suggestion(quantity, known, shown_at_most=30))


def _less_than(study: Study, analyses: dict[str, Analysis], claim: Claim, path: KeyPath) -> Iterator[Finding]:
    """Errors about the analysis that a claim compares with."""
    other = claim.less_than or ""
    yield from refers(path, other, analyses, "analysis")
    if other == claim.analysis:
        yield Finding(path=path, message="An analysis can't be less than itself.", remedy="Name the other one.")
    elif other in analyses:
        yield from _yields(study, analyses[other], claim.quantity, path)


def _unit(study: Study, analysis: Analysis, claim: Claim, path: KeyPath) -> Iterator[Finding]:
    """Errors about the unit of a printed number."""
    if claim.unit is None:
        return
    unknown = list(known_unit(path, claim.unit))
    yield from unknown
    measures = {one.id: one.unit for one in study.measures}
    measure = getattr(analysis, "measure", None)
    if unknown or measure not in measures:
        return
    if not any(claim.quantity.startswith(one) or claim.quantity.endswith(one) for one in _MEASURED):
        message = f"`{claim.quantity}` has no unit."
        yield Finding(path=path, message=message, remedy="Take it out.")
    elif not comparable(claim.unit, measures[measure]):
        message = f"`{claim.unit}` can't be compared with `{measure}`, which is in {measures[measure] or 'no unit'}."
        yield Finding(path=path, message=message, remedy="A unit has to be of the same kind.")
