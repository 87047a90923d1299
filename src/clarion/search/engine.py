"""What a search engine takes and gives, whichever engine stands behind it."""

from collections.abc import Callable, Iterable
from typing import Protocol

import msgspec


class Document(msgspec.Struct, frozen=True, gc=False):
    """What the index knows of one work; every text is plain (no mark-up)."""

    id: int
    public_id: str
    title: str
    abstract: str = ""
    authors: str = ""
    """Names as read aloud, parted by ``; ``."""
    venue: str = ""
    """The journal's or book's title with its abbreviations, parted by ``; ``."""
    topics: str = ""
    """Headings and keywords, parted by ``; ``."""
    identifiers: tuple[str, ...] = ()
    """Values without scheme: DOI, PMID, PMC id, trial registry numbers; a reader may type any of them."""
    year: int = 0
    """0 where not known."""
    type: str = ""
    """One of :data:`clarion.records.WORK_TYPES`."""
    language: str = ""
    published: int = 0
    """The first day that the date of publication can mean, as the number ``yyyymmdd``; 0 where not known."""
    design: str = ""
    """Of a study: ``randomised``, ``cohort`` …; empty where not known, as are the next two."""
    phase: str = ""
    size: str = ""
    """The band of the number of participants: ``10-29``."""


class Query(msgspec.Struct, frozen=True, gc=False):
    """What a reader asks for.

    ``text`` is as typed: words, ``"phrases"``, ``-exclusions`` and prefixes such as ``author:`` (see
    :mod:`clarion.search.question`). An empty text asks for everything that the filters let through.
    """

    text: str
    offset: int = 0
    limit: int = 20
    year_from: int | None = None
    year_to: int | None = None
    types: tuple[str, ...] = ()
    """Any of these; empty for all."""
    design: str = ""
    phase: str = ""
    size: str = ""
    """Each as in :class:`Document`; empty for all."""
    sort: str = "relevance"
    """``relevance`` or ``newest``."""
    facets: bool = True
    """Whether to count types, years and features of studies over all hits (a second pass over the index)."""


class Hit(msgspec.Struct, frozen=True, gc=False):
    """One work found."""

    id: int
    score: float
    """The engine's relevance, comparable only within one answer; 0 where sorted otherwise."""
    title: str
    """The whole title, HTML-escaped, the words that matched in ``<mark>``."""
    snippet: str
    """The part of the abstract in which most of the words stand, HTML-escaped, with ``<mark>``; may be empty."""


class Results(msgspec.Struct, frozen=True, gc=False):
    """One page of what was found."""

    total: int
    hits: tuple[Hit, ...] = ()
    note: str = ""
    """How the query was understood where that is not plain: one of the codes in :data:`NOTES`, or empty."""
    types: tuple[tuple[str, int], ...] = ()
    """Work types among all hits, the most frequent first."""
    years: tuple[tuple[int, int], ...] = ()
    """Years among all hits, the latest first; works without a year are left out."""
    designs: tuple[tuple[str, int], ...] = ()
    """Designs among all hits, the most frequent first; works of which none is known are left out, here and below."""
    phases: tuple[tuple[str, int], ...] = ()
    """In their order."""
    sizes: tuple[tuple[str, int], ...] = ()
    """The smallest first."""


NOTES = {
    "some-words": "No document holds all the words; these hold some of them.",
    "no-words": "The query holds no word to search for.",
    "identifier": "Found by identifier.",
}
"""What a note's code says, in English; an interface translates it."""


class IndexOutdated(Exception):  # noqa: N818  (it names a state of the index, not a failing of the program)
    """The index on disk was written by another version of the program and must be built anew."""


class IndexBusy(Exception):  # noqa: N818
    """Another process is writing to the index."""


class SearchEngine(Protocol):
    """An index that is only ever a copy: whatever it holds can be added again from the store."""

    @property
    def needs_rebuild(self) -> bool:
        """Whether the index lacks documents (new, cleared, outdated or damaged) until :meth:`rebuilt` is called."""

    def rebuilt(self) -> None:
        """Say that every document has been added and committed."""

    @property
    def preparation(self) -> Callable[[Document], bytes]:
        """The part of adding a document that needs no index: a function that other processes can run."""

    def add(self, documents: Iterable[Document]) -> None:
        """Add documents; one whose ``id`` is known already replaces the older. Seen after :meth:`commit`."""

    def add_prepared(self, documents: Iterable[tuple[int, bytes]]) -> None:
        """As :meth:`add`, given ids and what :attr:`preparation` made of the documents."""

    def delete(self, ids: Iterable[int]) -> None:
        """Remove documents; ids that are not held are passed over. Seen after :meth:`commit`."""

    def commit(self) -> None:
        """Make every change since the last commit durable and visible, all or none of them."""

    def clear(self) -> None:
        """Remove everything, at once; the index then needs to be rebuilt."""

    def search(self, query: Query) -> Results:
        """What the query finds. Never raises on account of what a reader typed."""

    def count(self) -> int:
        """How many documents are visible."""

    def reload(self) -> None:
        """See what another process has committed; costs next to nothing where that is nothing."""

    def close(self) -> None:
        """Let go of the index so that another process may write; what was not committed is dropped."""
