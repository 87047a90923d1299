"""Finds what is shipped: every module of ``shipped``, ``gradings`` and ``criteria``."""

import pkgutil
from functools import cache
from importlib import import_module
from types import ModuleType
from typing import TypeVar

from clarion.studies.scores import criteria, gradings, shipped
from clarion.studies.scores.score import Criteria, Grading, Score

Kind = TypeVar("Kind", Score, Grading, Criteria)


@cache
def scores() -> dict[str, Score]:
    """Every score by its name."""
    return _found(shipped, Score)


@cache
def all_gradings() -> dict[str, Grading]:
    """Every grading by its name."""
    return _found(gradings, Grading)


@cache
def all_criteria() -> dict[str, Criteria]:
    """Every set of criteria by its name."""
    return _found(criteria, Criteria)


def names() -> tuple[str, ...]:
    """The names of all scores."""
    return tuple(scores())


def _found(package: ModuleType, kind: type[Kind]) -> dict[str, Kind]:
    """What the modules of ``package`` define of ``kind``, by name, sorted. A name twice is a programming error."""
    found: dict[str, Kind] = {}
    for module in sorted(pkgutil.iter_modules(package.__path__), key=lambda one: one.name):
        for value in vars(import_module(f"{package.__name__}.{module.name}")).values():
            if isinstance(value, kind):
                if value.name in found:
                    raise ValueError(f"{value.name} is defined twice")
                found[value.name] = value
    return dict(sorted(found.items()))
