"""What is shipped, described for people."""

from typing import Literal

import msgspec

from clarion.studies.scores.registry import all_criteria, all_gradings, scores
from clarion.studies.scores.score import Criteria, Grading, Input, Score


class Shipped(msgspec.Struct, frozen=True, kw_only=True):
    """One score, grading or set of criteria."""

    name: str
    kind: Literal["score", "grading", "criteria"]
    source: str
    unit: str | None = None
    needs: tuple[str, ...] = ()
    """Inputs or conditions, one line each."""
    parameters: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


def shipped() -> tuple[Shipped, ...]:
    """All that is shipped: scores, then gradings, then criteria, each by name."""
    return (
        *map(_score, scores().values()),
        *map(_grading, all_gradings().values()),
        *map(_criteria, all_criteria().values()),
    )


def _score(one: Score) -> Shipped:
    return Shipped(
        name=one.name,
        kind="score",
        source=one.source,
        unit=one.unit,
        needs=tuple(map(_input, one.inputs)),
        parameters=tuple(f"parameter {name} = {value:g}" for name, value in one.parameters.items()),
        notes=one.notes,
    )


def _input(one: Input) -> str:
    unit = f" in {one.unit}" if one.unit else ""
    words = f" ({', '.join(one.codes)})" if one.codes else ""
    kind = "" if one.kind == "number" else f", {one.kind}"
    return f"input {one.id}: {one.label}{unit}{kind}{words}{', optional' if one.optional else ''}"


def _grading(one: Grading) -> Shipped:
    needs = tuple(f"needs {what}" for what in one.needs)
    return Shipped(name=one.name, kind="grading", source=one.source, unit=one.unit, needs=needs, notes=one.notes)


def _criteria(one: Criteria) -> Shipped:
    needs = tuple(f"{condition.label}: {condition.rule}" for condition in one.conditions)
    return Shipped(name=one.name, kind="criteria", source=one.source, needs=needs, notes=one.notes)
