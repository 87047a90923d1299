"""Ids: written so that everything that names them can, and each given once."""

import re
from collections.abc import Iterator

from clarion.studies.definition.findings import Finding, KeyPath
from clarion.studies.definition.study import Study
from clarion.studies.rules.vocabulary import RESERVED

_ID = re.compile(r"[a-z][a-z0-9_-]*")
_NAME = re.compile(r"[a-z][a-z0-9_]*")

Named = tuple[KeyPath, str]
"""Where an id stands, and the id."""


def check_identifiers(study: Study) -> Iterator[Finding]:
    """Errors about ids."""
    quantities = [*_ids(study, "measures"), *_ids(study, "scores"), *_ids(study, "characteristics")]
    yield from _once(quantities, "measure, score or characteristic")
    for path, id in quantities:
        yield from _name(path, id)
    for kind in ("arms", "eligibility", "products", "doses", "visits", "responses", "endpoints", "analyses", "claims"):
        ids = _ids(study, kind)
        yield from _once(ids, _singular(kind))
        for path, id in ids:
            yield from _id(path, id)
    yield from _releases(study)
    yield from _levels(study, {id for _, id in quantities})
    yield from _sets(study)


def _ids(study: Study, kind: str) -> list[Named]:
    """The ids of all tables of one kind."""
    return [((kind, place, "id"), table.id) for place, table in enumerate(getattr(study, kind))]


def _singular(kind: str) -> str:
    """One of the tables ``kind``, in words."""
    return {"eligibility": "criterion", "analyses": "analysis"}.get(kind, kind.removesuffix("s"))


def _once(ids: list[Named], what: str) -> Iterator[Finding]:
    """Errors where an id is given twice."""
    seen: set[str] = set()
    for path, id in ids:
        if id in seen:
            yield Finding(path=path, message=f"There is another {what} `{id}`.", remedy="Give each an id of its own.")
        seen.add(id)


def _id(path: KeyPath, id: str) -> Iterator[Finding]:
    """An error where an id has characters that an id may not have."""
    if not _ID.fullmatch(id):
        remedy = "Begin with a small letter and go on with small letters, digits, hyphens and underscores."
        yield Finding(path=path, message=f"`{id}` can't be an id.", remedy=remedy)


def _name(path: KeyPath, id: str) -> Iterator[Finding]:
    """An error where an id can't be written in a rule: a hyphen would be read as a minus."""
    if not _NAME.fullmatch(id):
        remedy = "Rules name it: begin with a small letter and go on with small letters, digits and underscores."
        yield Finding(path=path, message=f"`{id}` can't be the id of something that rules name.", remedy=remedy)
    elif id in RESERVED:
        message = f"`{id}` means something else in rules."
        yield Finding(path=path, message=message, remedy="Choose another id.")


def _releases(study: Study) -> Iterator[Finding]:
    """Errors about the ids of release criteria, which are unique within their product."""
    for place, product in enumerate(study.products):
        path: KeyPath = ("products", place, "release")
        ids: list[Named] = [((*path, at, "id"), one.id) for at, one in enumerate(product.release)]
        yield from _once(ids, f"release criterion of `{product.id}`")
        for key, id in ids:
            yield from _id(key, id)


def _levels(study: Study, quantities: set[str]) -> Iterator[Finding]:
    """Errors about the ids of levels, which rules name beside measures."""
    for place, responses in enumerate(study.responses):
        path: KeyPath = ("responses", place, "levels")
        ids: list[Named] = [((*path, at, "id"), one.id) for at, one in enumerate(responses.levels)]
        yield from _once(ids, f"level of `{responses.id}`")
        for key, id in ids:
            yield from _name(key, id)
            if id in quantities:
                message = f"`{id}` is a measure, score or characteristic as well: a rule could mean either."
                yield Finding(path=key, message=message, remedy="Choose another id for the level.")


def _sets(study: Study) -> Iterator[Finding]:
    """Errors about the names of analysis sets."""
    for name in study.population.sets:
        path = ("population", "sets", name)
        yield from _id(path, name)
        if name == "all":
            message = "`all` is every participant, always."
            yield Finding(path=path, message=message, remedy="Choose another name for the set.")
