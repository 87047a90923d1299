"""Who reaches which level of a derived response, as truth values over the unknown values."""

from typing import TYPE_CHECKING

from clarion.studies.definition import Responses
from clarion.studies.definition.analyses import Agreement, Response
from clarion.studies.reconstruct.model import Model
from clarion.studies.reconstruct.rule_constraints import Held, holds
from clarion.studies.reconstruct.rule_values import Occasion
from clarion.studies.reconstruct.samples import visit_place
from clarion.studies.reconstruct.untranslatable import Untranslatable
from clarion.studies.rules.expression import Expression, RuleError
from clarion.studies.rules.names import bound
from clarion.studies.rules.parsing import parse
from clarion.studies.rules.scope import kinds

if TYPE_CHECKING:
    from ortools.sat.python.cp_model import BoolVarT


def at_visit(
    model: Model, analysis: Response | Agreement, visit: str, members: tuple[int, ...]
) -> "tuple[BoolVarT, ...]":
    """Of each of ``members``, whether they are at the analysis's level, or above where it says so, at ``visit``."""
    responses = next(one for one in model.study.responses if one.id == analysis.response)
    return tuple(_counted(model, analysis, responses, _met(model, analysis, responses, one, visit)) for one in members)


def responders(model: Model, analysis: Response, members: tuple[int, ...]) -> "tuple[BoolVarT, ...]":
    """Of each of ``members``, whether ``analysis`` counts them."""
    return tuple(_responds(model, analysis, one) for one in members)


def _responds(model: Model, analysis: Response, participant: int) -> "BoolVarT":
    responses = next(one for one in model.study.responses if one.id == analysis.response)
    visits = analysis.within or ((analysis.at,) if analysis.at else ())
    met = [_met(model, analysis, responses, participant, visit) for visit in visits]
    if analysis.mode in ("at", "best"):
        best = [model.some(list(each)) for each in zip(*met, strict=True)]
        return _counted(model, analysis, responses, best)
    reached = [_counted(model, analysis, responses, each) for each in met]
    pairs = list(zip(reached, reached[1:], strict=False))
    if analysis.mode == "confirmed":
        return model.some([model.every([one, following]) for one, following in pairs])
    # First reached and never lost: reached at the last visit, and wherever it is reached, at the next one too.
    kept = [model.some([~one, following]) for one, following in pairs]
    return model.every([*kept, reached[-1]])


def _counted(model: Model, analysis: Response | Agreement, responses: Responses, met: "list[BoolVarT]") -> "BoolVarT":
    """Whether the best of the levels that are ``met`` is the analysis's, or above where it says so."""
    place = [level.id for level in responses.levels].index(analysis.response_level)
    if analysis.or_better:
        return model.some(met[: place + 1])
    return model.every([*(~one for one in met[:place]), met[place]])


def _met(
    model: Model, analysis: Response | Agreement, responses: Responses, participant: int, visit: str
) -> "list[BoolVarT]":
    """Of each level, whether its rule holds for a participant at a visit."""
    at = visit_place(model, visit)
    return model.once(
        ("levels", responses.id, participant, at, analysis.unknown == "refuse"),
        lambda: _levels(model, analysis, responses, participant, at),
    )


def _levels(
    model: Model, analysis: Response | Agreement, responses: Responses, participant: int, at: int
) -> "list[BoolVarT]":
    occasion = Occasion(participant=participant, visit=at, baseline=visit_place(model, model.study.baseline.id))
    met: dict[str, BoolVarT] = {}
    for level in responses.levels:
        held = holds(model, _rule(responses, level.rule), kinds(model.study), occasion, met)
        if responses.boundary == "refuse":
            # A value exactly on a limit stops the study, and no claim is computed.
            model.cp.add_bool_or([held.truth.surely, held.truth.surely_not])
        _known(model, analysis, held)
        met[level.id] = held.truth.true
    return list(met.values())


def _known(model: Model, analysis: Response | Agreement, held: Held) -> None:
    """Keep what a rule divides by from being zero: nobody could tell whether it holds."""
    if held.divisors and analysis.unknown != "refuse":
        raise Untranslatable("Its rule divides by what may be zero, which leaves the response unknown.")
    for divisor in held.divisors:
        model.cp.add_bool_and([~model.zero(divisor)])


def _rule(responses: Responses, text: str) -> Expression:
    """The rule of a level."""
    try:
        return bound(parse(text), responses.measure)
    except RuleError as error:
        raise Untranslatable(f"A rule of {responses.label} can't be read: {error}") from error
