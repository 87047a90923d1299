"""Who reaches which level of a derived response, as truth values over the unknown values."""

from itertools import pairwise
from typing import TYPE_CHECKING

from clarion.studies.definition import Responses
from clarion.studies.definition.analyses import Agreement, Response
from clarion.studies.reconstruct.model import Model
from clarion.studies.reconstruct.rule_constraints import Held, holds
from clarion.studies.reconstruct.rule_values import Occasion
from clarion.studies.reconstruct.samples import visit_place
from clarion.studies.reconstruct.untranslatable import UntranslatableError
from clarion.studies.rules.expression import Expression, RuleError
from clarion.studies.rules.names import bound
from clarion.studies.rules.parsing import parse
from clarion.studies.rules.scope import kinds

if TYPE_CHECKING:
    from clarion.studies.reconstruct.solver_types import Flag


def at_visit(model: Model, analysis: Agreement, visit: str, members: tuple[int, ...]) -> "tuple[Flag, ...]":
    """Of each of ``members``, whether they are at the analysis's level, or above where it says so, at ``visit``."""
    at = visit_place(model, visit)
    return tuple(_counted(model, analysis, _met(model, analysis, one, at)) for one in members)


def responders(model: Model, analysis: Response, members: tuple[int, ...]) -> "tuple[Flag, ...]":
    """Of each of ``members``, whether ``analysis`` counts them."""
    return tuple(_responds(model, analysis, one) for one in members)


def _responds(model: Model, analysis: Response, participant: int) -> "Flag":
    named = analysis.within or ((analysis.at,) if analysis.at else ())
    visits = sorted({visit_place(model, visit) for visit in named})
    if analysis.mode in ("at", "best"):
        met = [_met(model, analysis, participant, at) for at in visits]
        return _counted(model, analysis, [model.some(list(each)) for each in zip(*met, strict=True)])

    def at_level(at: int) -> "Flag":
        return _counted(model, analysis, _met(model, analysis, participant, at))

    if analysis.mode == "confirmed":
        last = len(model.study.visits) - 1
        return model.some([model.every([at_level(at), at_level(at + 1)]) for at in visits if at < last])
    # Reached and never lost: at the last visit, and wherever it is reached, at the next of them too.
    reached = [at_level(at) for at in visits]
    kept = [model.some([~one, following]) for one, following in pairwise(reached)]
    return model.every([*kept, reached[-1]])


def _counted(model: Model, analysis: Response | Agreement, met: "list[Flag]") -> "Flag":
    """Whether the best of the levels that are ``met`` is the analysis's, or above where it says so."""
    levels = _responses(model, analysis).levels
    place = [level.id for level in levels].index(analysis.response_level)
    if analysis.or_better:
        return model.some(met[: place + 1])
    return model.every([*(~one for one in met[:place]), met[place]])


def require_off_limits(model: Model, responses: Responses) -> None:
    """Keep values off the limits of a response's rules where they stop the study: on one, nothing is computed.

    A limit matters at every visit after baseline, of every participant, where no level above holds.
    """
    if responses.boundary != "refuse":
        return
    first = visit_place(model, model.study.baseline.id) + 1
    for participant in model.participants:
        for at in range(first, len(model.study.visits)):
            above: list[Flag] = []
            for held in _levels(model, responses, participant, at):
                unknown = [model.zero(divisor) for divisor in held.divisors]
                model.cp.add_bool_or([held.truth.surely, held.truth.surely_not, *above, *unknown])
                above.append(held.truth.true)


def _met(model: Model, analysis: Response | Agreement, participant: int, at: int) -> "list[Flag]":
    """Of each level, whether its rule holds for a participant at a visit."""
    if at <= visit_place(model, model.study.baseline.id):
        raise UntranslatableError("A response is evaluated at visits after baseline.")
    found = _levels(model, _responses(model, analysis), participant, at)
    for divisor in (one for held in found for one in held.divisors):
        if analysis.unknown != "refuse":
            raise UntranslatableError("Its rule divides by what may be zero, which leaves the response unknown.")
        model.cp.add_bool_and([~model.zero(divisor)])
    return [held.truth.true for held in found]


def _levels(model: Model, responses: Responses, participant: int, at: int) -> list[Held]:
    """The rule of each level for a participant at a visit."""

    def make() -> list[Held]:
        occasion = Occasion(participant=participant, visit=at, baseline=visit_place(model, model.study.baseline.id))
        met: dict[str, Flag] = {}
        found = []
        for level in responses.levels:
            held = holds(model, _rule(responses, level.rule), kinds(model.study), occasion, met)
            met[level.id] = held.truth.true
            found.append(held)
        return found

    return model.once(("levels", responses.id, participant, at), make)


def _responses(model: Model, analysis: Response | Agreement) -> Responses:
    return next(one for one in model.study.responses if one.id == analysis.response)


def _rule(responses: Responses, text: str) -> Expression:
    """The rule of a level."""
    try:
        return bound(parse(text), responses.measure)
    except RuleError as error:
        raise UntranslatableError(f"A rule of {responses.label} can't be read: {error}") from error
