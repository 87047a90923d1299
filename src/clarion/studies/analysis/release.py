"""Doses held against the release criteria of their product."""

import msgspec
import numpy as np

from clarion.studies.analysis.refusal import RefusalError
from clarion.studies.definition import Product, ReleaseCriterion
from clarion.studies.observations import DoseGiven, Floats
from clarion.studies.rules.evaluating import evaluate
from clarion.studies.rules.expression import Comparison, Expression, Name, Quantity, RuleError
from clarion.studies.rules.kinds import Category, Kind, Number
from clarion.studies.rules.names import bound, names, nodes
from clarion.studies.rules.parsing import parse
from clarion.studies.rules.scope import Scope, Values
from clarion.studies.scores.registry import all_criteria


class Held(msgspec.Struct, frozen=True, kw_only=True):
    """One criterion, and whether each dose meets it."""

    criterion: ReleaseCriterion
    truth: Floats
    """Of each dose: 1 met, 0 not met, NaN where the dose data do not tell."""


def criteria_of(product: Product) -> tuple[ReleaseCriterion, ...]:
    """The product's own criteria, and those of the shipped set that it names."""
    shipped = all_criteria()[product.criteria].conditions if product.criteria else ()
    return (*product.release, *shipped)


def held_against(product: Product, doses: list[DoseGiven]) -> tuple[Held, ...]:
    """Every criterion of ``product`` for each of ``doses``.

    Dose data have no units of their own: a column's values are taken to be in the unit that the rule writes, so that
    ``viability >= 80 %`` holds of 85.

    Raises RefusalError where a rule does not fit the data, or compares one column in two units.
    """
    return tuple(Held(criterion=one, truth=_truth(one, doses)) for one in criteria_of(product))


def _truth(criterion: ReleaseCriterion, doses: list[DoseGiven]) -> Floats:
    try:
        rule = bound(parse(criterion.rule), None)
        units = _units(rule)
        kinds: dict[str, Kind] = {}
        values: dict[str, Values] = {}
        for name in names(rule):
            kinds[name], values[name] = _column(name, doses, units.get(name))
        scope = Scope(kinds=kinds, values=values, shape=(len(doses), 1))
        return evaluate(rule, scope).truth[:, 0]
    except RuleError as error:
        raise RefusalError(f"The release criterion “{criterion.label}” does not fit the dose data: {error}") from error


def _units(rule: Expression) -> dict[str, str]:
    """The unit in which ``rule`` writes what each column is compared with."""
    found: dict[str, str] = {}
    for node in nodes(rule):
        if not isinstance(node, Comparison):
            continue
        for one, other in ((node.left, node.right), (node.right, node.left)):
            if not isinstance(one, Name) or not isinstance(other, Quantity) or other.unit is None:
                continue
            if found.setdefault(one.id, other.unit) != other.unit:
                message = f"`{one.id}` is compared in {found[one.id]} and in {other.unit}; write both in one unit."
                raise RuleError(message, other.position)
    return found


def _column(name: str, doses: list[DoseGiven], unit: str | None) -> tuple[Kind, Values]:
    """A column of the dose data: numbers, or texts where any of it is a text."""
    given = [dose.attributes.get(name) for dose in doses]
    if any(isinstance(value, str) for value in given):
        texts = np.array(["" if value is None else str(value) for value in given], dtype=object)
        return Category(), texts[:, None]
    numbers = np.array([np.nan if value is None else float(value) for value in given], dtype=np.float64)
    return Number(unit=unit), numbers[:, None]
