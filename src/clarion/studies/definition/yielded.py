"""Which numbers one analysis yields, by the names that claims use."""

from itertools import combinations, product

from clarion.studies.definition.analyses import Analysis, Friedman, MixedModel, Response, TimeToEvent, id_of_kind
from clarion.studies.definition.quantities import FAMILIES, QUANTITIES
from clarion.studies.definition.study import Study

_OF_TWO_ARMS = ("first-count", "first-percent", "second-count", "second-percent", "risk-difference", "p")


def yielded(study: Study, analysis: Analysis) -> tuple[str, ...]:
    """The quantities that ``analysis`` of ``study`` yields: those of its kind, less what it was not asked for."""
    kind = id_of_kind(analysis)
    plain = [one for one in QUANTITIES[kind] if not _not_asked_for(study, analysis, one)]
    families = [one for one in FAMILIES.get(kind, ()) if not _not_asked_for(study, analysis, one)]
    return (*plain, *(name for family in families for name in _members(study, analysis, family)))


def _not_asked_for(study: Study, analysis: Analysis, quantity: str) -> bool:
    """Whether the kind of ``analysis`` yields ``quantity`` and this one, as it is written, does not."""
    arms = 1 if analysis.arm is not None else len(study.arms)
    if isinstance(analysis, Response):
        of_two_arms, of_prior = quantity in _OF_TWO_ARMS, quantity == "posterior-mean"
        return (of_two_arms and analysis.arms is None) or (of_prior and analysis.prior is None)
    if isinstance(analysis, TimeToEvent):
        return (arms < 2 and quantity == "p") or (not analysis.competing and quantity.startswith("incidence-"))
    if isinstance(analysis, MixedModel):
        numbers = {"change-{visit}": arms == 1, "change-{visit}-{arm}": arms > 1, "difference-{visit}": arms == 2}
        return not numbers.get(quantity, arms <= 2 or quantity == "n")
    return False


def _members(study: Study, analysis: Analysis, family: str) -> list[str]:
    """The quantities of a ``family`` such as ``change-{visit}``: one for each visit, pair of visits or arm."""
    visits = analysis.visits if isinstance(analysis, Friedman | MixedModel) else ()
    if family.count("{visit}") == 2:
        return [
            family.replace("{visit}", one, 1).replace("{visit}", other, 1) for one, other in combinations(visits, 2)
        ]
    arms = [one.id for one in study.arms if analysis.arm in (None, one.id)]
    pairs = product(visits if "{visit}" in family else ("",), arms if "{arm}" in family else ("",))
    return [family.format(visit=visit, arm=arm) for visit, arm in pairs]
