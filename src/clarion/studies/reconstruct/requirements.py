"""What participants' data have to meet: each claim, each criterion of eligibility, and the limits of rules."""

from collections.abc import Iterator, Mapping

import msgspec

from clarion.studies.definition import Agreement, Claim, Criterion, Response, Responses, Study
from clarion.studies.reconstruct.admissible import admissible
from clarion.studies.reconstruct.claim_constraints import require_claim
from clarion.studies.reconstruct.model import Model, Order
from clarion.studies.reconstruct.responding import require_off_limits
from clarion.studies.reconstruct.result import LeftOut
from clarion.studies.reconstruct.rule_constraints import holds
from clarion.studies.reconstruct.rule_values import Occasion
from clarion.studies.reconstruct.samples import visit_place
from clarion.studies.reconstruct.space import Grid
from clarion.studies.reconstruct.untranslatable import UntranslatableError
from clarion.studies.rules.expression import RuleError
from clarion.studies.rules.parsing import parse
from clarion.studies.rules.scope import kinds

Required = Claim | Criterion | Responses
"""A claim; a criterion that participants meet; a response whose limits no value lies on (where one stops the study)."""


class Requirement(msgspec.Struct, frozen=True, kw_only=True):
    """Something that can be put as a constraint."""

    of: Required
    about: frozenset[str]
    """The measures and characteristics whose values it is about; and analyses of events."""
    places: frozenset[Order]
    """The measures, each with the places of visits."""

    @property
    def text(self) -> str:
        """What it says."""
        return text_of(self.of)


Part = tuple[Requirement, ...]
"""Requirements that hang together: on measures that no other requirement ties to the rest."""


class Setting(msgspec.Struct, frozen=True, kw_only=True):
    """What is searched: whose values, and where they may lie."""

    study: Study
    grids: Mapping[str, Grid]
    arms: Mapping[str, tuple[int, ...]]
    """The participants of each arm."""

    @property
    def people(self) -> tuple[int, ...]:
        """Everyone, by arm."""
        return tuple(one for members in self.arms.values() for one in members)

    def model(self, requirements: Part = (), order: Order | None = None) -> Model:
        """A model with these requirements, and participants in this order."""
        model = Model(self.study, self.grids, self.arms, order)
        for one in requirements:
            post(model, one.of)
        return model


def text_of(required: Required) -> str:
    """What is required, in words."""
    if isinstance(required, Claim):
        return required.text
    if isinstance(required, Responses):
        return f"No value lies exactly on a limit of the rules of {required.label}"
    return required.label


def post(model: Model, required: Required) -> None:
    """Put a requirement into a model. Raises UntranslatableError where it can't be put as a constraint."""
    if isinstance(required, Claim):
        require_claim(model, required)
    elif isinstance(required, Responses):
        require_off_limits(model, required)
    else:
        _require_criterion(model, required)


def gathered(setting: Setting, *, eligibility: bool) -> tuple[tuple[Requirement, ...], tuple[LeftOut, ...]]:
    """What can be put as constraints, criteria only with ``eligibility``; and what is left out.

    Raises StudyError where a measure that one is about has no range.
    """
    found, left_out = [], []
    for one in _all(setting.study, eligibility=eligibility):
        model = setting.model()
        try:
            if isinstance(one, Claim):
                _complete(setting, one)
            post(model, one)
        except UntranslatableError as reason:
            left_out.append(LeftOut(id=one.id, text=text_of(one), why=str(reason)))
        else:
            found.append(Requirement(of=one, about=model.about(), places=model.places()))
    return tuple(found), tuple(left_out)


def _all(study: Study, *, eligibility: bool) -> Iterator[Required]:
    yield from study.claims
    if eligibility:
        yield from study.eligibility
    analysed = {one.response for one in study.analyses if isinstance(one, Response | Agreement)}
    yield from (one for one in study.responses if one.id in analysed)


def _complete(setting: Setting, claim: Claim) -> None:
    """Raise UntranslatableError where fewer participants are claimed for an analysis than are searched: some values are
    missing then, and a search makes complete data."""
    searched = len(setting.people)
    for one in setting.study.claims:
        wanted = admissible(one) if one.quantity == "n" and one.analysis in (claim.analysis, claim.less_than) else None
        analysis = next((each for each in setting.study.analyses if each.id == one.analysis), None)
        if wanted is None or analysis is None or analysis.set != "all":
            continue
        among = searched if analysis.arm is None else len(setting.arms[analysis.arm])
        _, greatest = wanted.numerators(1)
        if greatest is not None and greatest < among:
            raise UntranslatableError(
                f"{one.value or one.below} of {among} participants are in its analysis, so values are missing, and a "
                "search makes complete data."
            )


def _require_criterion(model: Model, criterion: Criterion) -> None:
    """Let every participant meet a criterion of inclusion, and none one of exclusion."""
    if criterion.rule is None:
        raise UntranslatableError("It has no rule.")
    baseline = visit_place(model, model.study.baseline.id)
    try:
        rule = parse(criterion.rule)
    except RuleError as error:
        raise UntranslatableError(f"Its rule can't be read: {error}") from error
    for participant in model.participants:
        occasion = Occasion(participant=participant, visit=baseline, baseline=baseline)
        held = holds(model, rule, kinds(model.study), occasion, {})
        met = held.truth if criterion.kind == "inclusion" else held.truth.negated
        model.cp.add_bool_and([met.true, *(~model.zero(divisor) for divisor in held.divisors)])
