"""The numbers that an analysis yields, as expressions over the unknown values."""

from typing import TYPE_CHECKING

from clarion.studies.definition.analyses import (
    Agreement,
    Analysis,
    Events,
    Groups,
    Paired,
    Response,
    Summary,
    id_of_kind,
)
from clarion.studies.reconstruct.events import with_event
from clarion.studies.reconstruct.model import Model
from clarion.studies.reconstruct.responding import at_visit, responders
from clarion.studies.reconstruct.samples import Sample, Term, change_sample, described, visit_sample
from clarion.studies.reconstruct.signed_ranks import signs
from clarion.studies.reconstruct.untranslatable import UntranslatableError

if TYPE_CHECKING:
    from clarion.studies.reconstruct.solver_types import Linear

OF_ARMS = {"first": 0, "second": 1}


def term(model: Model, analysis: Analysis, quantity: str) -> Term:
    """The number ``quantity`` of ``analysis``.

    Raises UntranslatableError where it is not a sum of counts and values.
    """
    _refuse_missing_rule(analysis)
    if quantity == "n":
        return Term(expression=len(members(model, analysis)), denominator=1)
    if isinstance(analysis, Summary):
        return described(
            model, visit_sample(model, analysis.measure, analysis.visit, members(model, analysis)), quantity
        )
    if isinstance(analysis, Paired):
        return _paired(model, analysis, quantity)
    if isinstance(analysis, Groups):
        return _group(model, analysis, quantity)
    if isinstance(analysis, Response):
        return _response(model, analysis, quantity)
    if isinstance(analysis, Agreement):
        return _agreement(model, analysis, quantity)
    if isinstance(analysis, Events):
        if model.study.safety is not None and not model.study.safety.monitored:
            raise UntranslatableError("Adverse events were not looked for.")
        happened = with_event(model, analysis, members(model, analysis))
        return _share(quantity, model.total(happened), len(happened))
    raise UntranslatableError(f"An analysis of the kind {id_of_kind(analysis)} is not put as constraints.")


def members(model: Model, analysis: Analysis, arm: str | None = None) -> tuple[int, ...]:
    """The participants that ``analysis`` is about: those of the arms that it compares, or of one ``arm`` of them."""
    if analysis.set != "all":
        raise UntranslatableError(f"Who belongs to the set {analysis.set} is not searched.")
    compared = analysis.arms if isinstance(analysis, Groups | Response) and analysis.arms else ()
    wanted = (arm,) if arm else compared or ((analysis.arm,) if analysis.arm else tuple(model.arms))
    return tuple(one for each in wanted for one in model.arms[each])


def _refuse_missing_rule(analysis: Analysis) -> None:
    """Raise UntranslatableError where the engine refuses the analysis's missing-data rule, or draws values by it."""
    if analysis.missing == "multiple-imputation":
        raise UntranslatableError("An analysis by multiple imputation is not put as constraints.")
    if analysis.missing != "observed" and isinstance(analysis, Response | Agreement | Events):
        raise UntranslatableError(f'The missing-data rule "{analysis.missing}" does not apply to such an analysis.')


def differences(model: Model, analysis: Paired) -> Sample:
    """The differences that a paired analysis is about."""
    against = analysis.against or model.study.baseline.id
    return change_sample(model, analysis.measure, analysis.visit, against, members(model, analysis))


def _paired(model: Model, analysis: Paired, quantity: str) -> Term:
    if quantity in ("fell", "rose", "unchanged"):
        sign = signs(model, differences(model, analysis))
        counted = {"fell": sign.negative, "rose": sign.positive}
        count = model.total(counted[quantity]) if quantity in counted else len(sign.positive) - sign.nonzero(model)
        return Term(expression=count, denominator=1)
    name = quantity.removeprefix("against-").removesuffix("-change")
    if name not in ("median", "mean"):
        raise _unknown(quantity)
    if quantity.endswith("-change"):
        return described(model, differences(model, analysis), name)
    at = (analysis.against or model.study.baseline.id) if quantity.startswith("against-") else analysis.visit
    return described(model, visit_sample(model, analysis.measure, at, members(model, analysis)), name)


def _group(model: Model, analysis: Groups, quantity: str) -> Term:
    which, _, name = quantity.partition("-")
    if which not in OF_ARMS or name not in ("median", "mean"):
        raise _unknown(quantity)
    chosen = members(model, analysis, analysis.arms[OF_ARMS[which]])
    if analysis.change:
        baseline = model.study.baseline.id
        return described(model, change_sample(model, analysis.measure, analysis.visit, baseline, chosen), name)
    return described(model, visit_sample(model, analysis.measure, analysis.visit, chosen), name)


def _response(model: Model, analysis: Response, quantity: str) -> Term:
    which, _, name = quantity.rpartition("-")
    if which and which not in OF_ARMS:
        raise _unknown(quantity)
    arm = analysis.arms[OF_ARMS[which]] if which and analysis.arms else None
    reached = responders(model, analysis, members(model, analysis, arm))
    return _share(name, model.total(reached), len(reached))


def _agreement(model: Model, analysis: Agreement, quantity: str) -> Term:
    now, before = (
        at_visit(model, analysis, one, members(model, analysis)) for one in (analysis.visit, analysis.against)
    )
    counted = {
        "count": list(now),
        "against-count": list(before),
        "gained": [model.every([one, ~other]) for one, other in zip(now, before, strict=True)],
        "lost": [model.every([~one, other]) for one, other in zip(now, before, strict=True)],
    }
    if quantity not in counted:
        raise _unknown(quantity)
    return Term(expression=model.total(counted[quantity]), denominator=1)


def _share(quantity: str, count: "Linear", of: int) -> Term:
    """A number of participants, or what per cent they are."""
    if quantity == "count":
        return Term(expression=count, denominator=1)
    if quantity == "percent":
        return Term(expression=100 * count, denominator=of, unit="%")
    raise _unknown(quantity)


def _unknown(quantity: str) -> UntranslatableError:
    return UntranslatableError(f"The quantity {quantity} of such an analysis is not put as a constraint.")
