"""A table that names another: whether the other is there."""

from collections.abc import Collection, Iterator

from clarion.studies.definition.findings import Finding, KeyPath, suggestion


def refers(path: KeyPath, name: str | None, known: Collection[str], what: str) -> Iterator[Finding]:
    """An error where ``name``, which stands at ``path``, is not among the ``known``; ``what`` says what it names.

    A key that is not given names nothing and is right.
    """
    if name is not None and name not in known:
        remedy = suggestion(name, known) or f"The study file describes no {what} yet."
        yield Finding(path=path, message=f"There is no {what} `{name}`.", remedy=remedy)


def refer(path: KeyPath, names: Collection[str], known: Collection[str], what: str) -> Iterator[Finding]:
    """The same of each of ``names``, which stand in a list at ``path``; an error also where one is there twice."""
    seen: set[str] = set()
    for place, name in enumerate(names):
        yield from refers((*path, place), name, known, what)
        if name in seen:
            yield Finding(path=(*path, place), message=f"The {what} `{name}` is named twice.", remedy="Take one out.")
        seen.add(name)


def between(path: KeyPath, value: float, low: float, high: float, *, ends: bool = True) -> Iterator[Finding]:
    """An error where the number at ``path`` is not from ``low`` to ``high``; ``ends``: whether these two are right."""
    inside = low <= value <= high if ends else low < value < high
    if not inside:
        limits = f"from {low:g} to {high:g}" if ends else f"between {low:g} and {high:g}, both excluded"
        yield Finding(path=path, message=f"It has to be {limits}, not {value:g}.")
