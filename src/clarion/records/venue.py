"""Where a work appeared: a journal, a book, a preprint server."""

import msgspec

from clarion.records.contributor import Contributor
from clarion.records.date import DateSpan


class Issn(msgspec.Struct, frozen=True, omit_defaults=True, gc=False):
    """One ISSN with the medium it was given for: ``print``, ``electronic`` or ``""`` where not said."""

    value: str
    medium: str = ""


class Venue(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True):
    """A journal, book series or server, as the record names it."""

    title: str = ""
    abbreviation: str = ""
    """ISO abbreviation, with full stops as the source prints them."""
    medline_abbreviation: str = ""
    issn_l: str = ""
    issns: tuple[Issn, ...] = ()
    nlm_id: str = ""
    country: str = ""


class Book(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True):
    """The book that a chapter is part of, or that a book record describes."""

    title: str
    """Inline mark-up, as :mod:`clarion.text.markup` allows it."""
    collection: str = ""
    publisher: str = ""
    place: str = ""
    edition: str = ""
    volume: str = ""
    medium: str = ""
    isbns: tuple[str, ...] = ()
    report_numbers: tuple[str, ...] = ()
    editors: tuple[Contributor, ...] = ()
    published: DateSpan | None = None
    begins: DateSpan | None = None
    """First day of a book that grows over years (GeneReviews and its like)."""
    sections: tuple[str, ...] = ()
    """Titles of the parts that the record lists, with their labels."""
