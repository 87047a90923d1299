"""The work: everything a page, a search or a match can use, in one immutable value."""

import msgspec

from clarion.records.abstract import Abstract
from clarion.records.context import Accession, Grant, Notice, Reference
from clarion.records.contributor import Affiliation, Contributor
from clarion.records.date import DateSpan, Event
from clarion.records.identifier import Identifier
from clarion.records.topic import Chemical, Heading, Keyword
from clarion.records.venue import Book, Venue


class PublicationType(msgspec.Struct, frozen=True, omit_defaults=True, gc=False):
    """A publication type as the source names it, with the vocabulary's id."""

    name: str
    ui: str = ""


class Work(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True):
    """One published work, derived from one or more source records.

    Texts called *inline mark-up* hold the small subset of HTML that :mod:`clarion.text.markup` allows and are safe
    to print as they are; all other texts are plain.
    """

    title: str
    """Inline mark-up, in the language of the record (PubMed: English)."""
    type: str = "article"
    """One of :data:`WORK_TYPES`."""
    standing: str = "current"
    """One of :data:`STANDINGS`."""
    vernacular_title: str = ""
    """The title in the work's own language; inline mark-up."""
    languages: tuple[str, ...] = ()
    """BCP 47 tags, the source's order."""
    identifiers: tuple[Identifier, ...] = ()
    contributors: tuple[Contributor, ...] = ()
    contributors_complete: bool = True
    investigators: tuple[Contributor, ...] = ()
    affiliations: tuple[Affiliation, ...] = ()
    """Every distinct affiliation in order of first appearance; contributors name them by position."""
    abstracts: tuple[Abstract, ...] = ()
    venue: Venue | None = None
    book: Book | None = None
    volume: str = ""
    issue: str = ""
    pages: str = ""
    article_number: str = ""
    medium: str = ""
    """``print``, ``electronic`` or the source's word for how the issue appeared."""
    published: DateSpan | None = None
    """The venue's own date of publication: the issue's, or the electronic one where only that is known."""
    events: tuple[Event, ...] = ()
    publication_status: str = ""
    """``ppublish``, ``epublish``, ``aheadofprint`` … as PubMed says."""
    types: tuple[PublicationType, ...] = ()
    headings: tuple[Heading, ...] = ()
    keywords: tuple[Keyword, ...] = ()
    chemicals: tuple[Chemical, ...] = ()
    genes: tuple[str, ...] = ()
    people_discussed: tuple[Contributor, ...] = ()
    grants: tuple[Grant, ...] = ()
    accessions: tuple[Accession, ...] = ()
    references: tuple[Reference, ...] = ()
    notices: tuple[Notice, ...] = ()
    conflict_of_interest: str = ""
    notes: tuple[str, ...] = ()
    open_access: str = ""
    """``gold``, ``hybrid``, ``bronze``, ``green``, ``closed`` or ``""`` where not known."""
    licence: str = ""
    """Address of the licence, where known."""

    def identifier(self, scheme: str) -> str:
        """The first valid identifier of this scheme, or ``""``."""
        for one in self.identifiers:
            if one.scheme == scheme and one.valid:
                return one.value
        return ""

    @property
    def abstract(self) -> Abstract | None:
        """The work's own abstract, where there is one."""
        return next((one for one in self.abstracts if one.kind == "author"), None)


WORK_TYPES = (
    "article",
    "review",
    "systematic-review",
    "trial",
    "case-report",
    "editorial",
    "letter",
    "comment",
    "preprint",
    "book",
    "chapter",
    "conference",
    "dataset",
    "correction",
    "retraction-notice",
    "concern-notice",
    "news",
    "other",
)
"""What a work is, one word each, for pages, filters and citations."""

STANDINGS = ("current", "corrected", "concern", "partly-retracted", "retracted", "withdrawn")
"""How a work stands today, from harmless to grave; the gravest that applies is kept."""
