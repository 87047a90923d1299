"""Rules: each can be read, names what a rule of its place may name, and its units go together."""

from collections.abc import Iterator

import msgspec

from clarion.studies.definition.checking.holders import holders
from clarion.studies.definition.findings import Finding, KeyPath, suggestion
from clarion.studies.definition.study import Study
from clarion.studies.rules.checking import check_truth, quantity
from clarion.studies.rules.expression import Expression, Name, Quantity, RuleError
from clarion.studies.rules.kinds import Kind, Truth
from clarion.studies.rules.names import bound, names, nodes
from clarion.studies.rules.parsing import parse
from clarion.studies.rules.scope import kinds
from clarion.studies.scores.registry import scores


class Rule(msgspec.Struct, frozen=True, kw_only=True):
    """A rule where it stands, with what it may name."""

    path: KeyPath
    text: str
    names: frozenset[str] | None
    """None where anything may be named: the columns of a data file."""
    of: str
    """What may be named, in words."""
    measure: str | None = None
    """What a bare ``baseline`` is about."""
    above: frozenset[str] = frozenset()
    """Levels of the same response that stand above, which the rule may name."""
    later: frozenset[str] = frozenset()
    """Levels of the same response that stand below, which the rule may not name."""


def check_rules(study: Study) -> Iterator[Finding]:
    """Errors about rules."""
    known = _kinds(study)
    for rule in rules(study):
        try:
            expression = bound(parse(rule.text), rule.measure)
        except RuleError as error:
            yield Finding(path=rule.path, message=str(error), position=error.position)
            continue
        unknown = list(_names(rule, expression))
        yield from unknown or _fits(rule, expression, known)


def rules(study: Study) -> Iterator[Rule]:
    """Every rule of ``study``."""
    described = frozenset(one.id for one in study.characteristics)
    known = frozenset(one.id for one in holders(study))
    for place, criterion in enumerate(study.eligibility):
        if criterion.rule is not None:
            path: KeyPath = ("eligibility", place, "rule")
            yield Rule(path=path, text=criterion.rule, names=known, of="measure, score or characteristic")
    for name, text in study.population.sets.items():
        yield Rule(path=("population", "sets", name), text=text, names=described, of="characteristic")
    for place, responses in enumerate(study.responses):
        levels = [one.id for one in responses.levels]
        for at, level in enumerate(responses.levels):
            yield Rule(
                path=("responses", place, "levels", at, "rule"),
                text=level.rule,
                names=known | frozenset(levels[:at]),
                of="measure, score, characteristic or level above",
                measure=responses.measure,
                above=frozenset(levels[:at]),
                later=frozenset(levels[at:]),
            )
    for place, product in enumerate(study.products):
        for at, release in enumerate(product.release):
            path = ("products", place, "release", at, "rule")
            yield Rule(path=path, text=release.rule, names=None, of="column of the doses' data file")


def _names(rule: Rule, expression: Expression) -> Iterator[Finding]:
    """Errors where ``expression`` names what its rule may not name."""
    if rule.names is None:
        return
    for node in nodes(expression):
        if not isinstance(node, Name) or node.id in rule.names:
            continue
        message, remedy = f"`{node.id}` is no {rule.of}.", suggestion(node.id, sorted(rule.names))
        if node.id in rule.later:
            message = f"The level `{node.id}` is not decided yet."
            remedy = "A rule may name the levels above its own; put the better level first."
        yield Finding(path=rule.path, message=message, remedy=remedy, position=node.position)


def _kinds(study: Study) -> dict[str, Kind]:
    """What the names of ``study`` stand for, but those of scores that Clarion does not know."""
    known = tuple(one for one in study.scores if one.score in scores())
    return kinds(msgspec.structs.replace(study, scores=known))


def _fits(rule: Rule, expression: Expression, known: dict[str, Kind]) -> Iterator[Finding]:
    """An error where the parts of ``expression``, whose names are known, do not go together."""
    levels: dict[str, Kind] = dict.fromkeys(rule.above, Truth())
    try:
        if rule.names is None:
            for node in nodes(expression):
                if isinstance(node, Quantity):
                    quantity(node, {})
        elif names(expression) <= {*known, *levels}:
            check_truth(expression, known | levels)
    except RuleError as error:
        yield Finding(path=rule.path, message=str(error), position=error.position)
