"""What reads return: plain immutable values that a template can print without another query."""

from dataclasses import dataclass
from datetime import datetime
from typing import Generic, TypeVar

from clarion.evidence.assessment import Assessment
from clarion.records import Notice, Work
from clarion.studies.document import Document

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class WorkLine:
    """A work as lists show it."""

    public_id: str
    slug: str
    title: str
    """Inline mark-up."""
    byline: str
    """Authors as indexes print them, at most six and then ``et al.``."""
    venue: str
    year: int | None
    citation: str
    """Venue, year, volume, issue and pages in one plain line."""
    type: str
    """One of :data:`clarion.records.WORK_TYPES`."""
    standing: str
    """One of :data:`clarion.records.STANDINGS`."""
    updated: datetime


@dataclass(frozen=True, slots=True)
class RelatedWork:
    """One entry of a work's related documents, with why it is there."""

    line: WorkLine
    score: float
    """Similarity from 0 to 1."""
    shared: tuple[str, ...]
    """The terms that the two works share and that weigh most, in readable words."""


@dataclass(frozen=True, slots=True)
class ResolvedNotice:
    """A notice with the work it points to, where this instance holds that."""

    notice: Notice
    line: WorkLine | None


@dataclass(frozen=True, slots=True)
class WorkPage:
    """All that an article's page shows."""

    public_id: str
    slug: str
    work: Work
    updated: datetime
    related: tuple[RelatedWork, ...]
    notices: tuple[ResolvedNotice, ...]
    study: Document | None = None
    """The study recomputed, where a report of it is published beside the work."""
    evidence: Assessment | None = None
    """What was read in the abstract and checked; None where there is no abstract, or nothing was read yet."""


@dataclass(frozen=True, slots=True)
class GoneWork:
    """A work that its source has deleted: what the 410 page may still say."""

    public_id: str
    deleted: datetime


@dataclass(frozen=True, slots=True)
class Noun:
    """A person, organisation, journal or topic, as its page and lists of its kind show it."""

    public_id: str
    slug: str
    name: str
    works: int
    detail: str = ""
    """ORCID iD of a person, ISSN of a journal, MeSH id of a topic, ROR id of an organisation, or empty."""


@dataclass(frozen=True, slots=True)
class Tally:
    """How many works share a value: a year, a type."""

    value: str
    works: int


@dataclass(frozen=True, slots=True)
class Page(Generic[Item]):
    """One page of a longer list."""

    items: tuple[Item, ...]
    number: int
    """From 1."""
    per_page: int
    total: int

    @property
    def pages(self) -> int:
        """How many pages there are, at least one."""
        return max(1, -(-self.total // self.per_page))

    @property
    def first(self) -> int:
        """Number of the first item shown, from 1; 0 on an empty page."""
        return (self.number - 1) * self.per_page + 1 if self.items else 0


@dataclass(frozen=True, slots=True)
class Home:
    """All that the home page shows."""

    newest: tuple[WorkLine, ...]
    topics: tuple[Noun, ...]
    years: tuple[Tally, ...]
    types: tuple[Tally, ...]
    works: int
    people: int
    journals: int


@dataclass(frozen=True, slots=True)
class FoundWork:
    """A work that a search found, with the words that matched in ``<mark>``."""

    line: WorkLine
    score: float
    title: str
    """Escaped HTML."""
    snippet: str
    """Escaped HTML; may be empty."""


@dataclass(frozen=True, slots=True)
class Found:
    """One page of what a search found."""

    page: Page[FoundWork]
    note: str
    """A code of :data:`clarion.search.engine.NOTES`, or empty."""
    types: tuple[Tally, ...]
    years: tuple[Tally, ...]
    designs: tuple[Tally, ...] = ()
    phases: tuple[Tally, ...] = ()
    sizes: tuple[Tally, ...] = ()
