"""What a reader typed, taken apart: words, phrases, exclusions, fields, years, identifiers."""

import re
from dataclasses import dataclass

from clarion.records import normalise_doi
from clarion.text.normalise import fold

LONGEST_QUESTION = 2000
"""Characters read; what stands beyond is cut off."""

MOST_CLAUSES = 64

FIELDS = {
    "title": "title",
    "abstract": "abstract",
    "author": "authors",
    "authors": "authors",
    "journal": "venue",
    "venue": "venue",
    "topic": "topics",
    "keyword": "topics",
    "mesh": "topics",
    "doi": "identifiers",
    "pmid": "identifiers",
    "pmc": "identifiers",
    "pmcid": "identifiers",
    "id": "identifiers",
    "type": "type",
    "year": "year",
}
"""Prefix → field of the index."""

_QUOTES = re.compile("[“”„‟″«»]")
_CLAUSE = re.compile(
    rf'\s*(?P<minus>[-−–])?(?:(?P<field>{"|".join(FIELDS)}):\s*)?(?:"(?P<phrase>[^"]*)"?|(?P<word>[^\s"]+))',
    re.IGNORECASE,
)
_YEARS = re.compile(r"(\d{4})?(-)?(\d{4})?")
_PMID = re.compile(r"(?:pmid[:\s]*)?(\d{1,9})")
_PMC = re.compile(r"(?:pmc(?:id)?[:\s]*)?pmc\s*(\d+)(?:\.\d+)?")


@dataclass(frozen=True)
class Clause:
    """One thing asked for."""

    text: str
    """As typed, without quotes and prefix."""
    field: str = ""
    """Field of the index; empty for all."""
    phrase: bool = False
    excluded: bool = False


@dataclass(frozen=True)
class Question:
    """All that was asked for."""

    clauses: tuple[Clause, ...] = ()
    year_from: int | None = None
    year_to: int | None = None


def read_question(text: str) -> Question:
    """Take apart what was typed; any text is a question.

    Words are all wanted. ``"several words"`` are wanted side by side; ``-word`` or ``NOT word`` is not wanted;
    ``author:`` and the other prefixes of :data:`FIELDS` say where; ``year:2016``, ``year:2010-2015``, ``year:2010-``
    and ``year:-2015`` say when.
    """
    text = _QUOTES.sub('"', text[:LONGEST_QUESTION])
    clauses: list[Clause] = []
    years: tuple[int | None, int | None] = (None, None)
    negated = False
    place = 0
    while len(clauses) < MOST_CLAUSES and (found := _CLAUSE.match(text, place)):
        place = found.end()
        field = FIELDS[found["field"].lower()] if found["field"] else ""
        value = found["word"] if found["phrase"] is None else found["phrase"]
        if value == "NOT" and found["word"]:
            negated = True
            continue
        if field == "year":
            if (span := _years(value)) is not None:
                years = span
                continue
            field = ""
        excluded = negated or found["minus"] is not None
        clauses.append(Clause(value, field, found["phrase"] is not None, excluded))
        negated = False
    return Question(tuple(clauses), *years)


def _years(text: str) -> tuple[int | None, int | None] | None:
    """First and last year, either open; None where ``text`` is no years."""
    found = _YEARS.fullmatch(fold(text))
    if not found or not (found[1] or found[3]):
        return None
    first, dash, last = found.groups()
    if not dash:
        return (int(first), int(first)) if first and not last else None
    return (int(first) if first else None, int(last) if last else None)


def identifier_keys(text: str) -> tuple[str, ...]:
    """The forms in which the index may hold what was typed, if it is an identifier.

    >>> identifier_keys("https://doi.org/10.1016/J.X.1")
    ('10.1016/j.x.1',)
    >>> identifier_keys("PMID: 123")
    ('123',)
    """
    typed = fold(text)
    if doi := normalise_doi(typed):
        return (doi,)
    if found := _PMID.fullmatch(typed):
        return (found[1],)
    if found := _PMC.fullmatch(typed):
        return (f"pmc{found[1]}",)
    return (typed,) if typed and " " not in typed else ()


def identifier_key(identifier: str) -> str:
    """The form in which the index holds an identifier.

    >>> identifier_key("PMC123"), identifier_key("NCT01234567")
    ('pmc123', 'nct01234567')
    """
    return fold(identifier)
