"""From a raw record to everything that is written about it: work for many processes, without a database.

What comes out crosses from worker to writer as one block of MessagePack, which costs far less than pickled objects.
"""

from functools import lru_cache
from hashlib import blake2b

import msgspec
import zstandard

from clarion.catalogue.ids import noun_number, slug
from clarion.identity.organisation import organisation_key, organisation_name
from clarion.identity.person import person_key
from clarion.identity.topic import topic_key
from clarion.identity.venue import venue_key
from clarion.records import Affiliation, Contributor, Deletion, Place, RawRecord, Record, Rejection, Venue, Work
from clarion.sources import read
from clarion.text.markup import plain
from clarion.text.normalise import fold
from clarion.text.titles import bare_title

LINKED_SCHEMES = ("pmid", "doi", "pmc")
"""Identifiers by which works are found by address and named by notices."""
BYLINE_AUTHORS = 6
_JSON = msgspec.json.Encoder()
_COMPRESS = zstandard.ZstdCompressor(level=1)


class NounRow(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A person, organisation, journal or topic as a work names it."""

    id: int
    key: str
    name: str
    slug: str
    sort_name: str
    detail: str = ""
    central: bool = False


class Prepared(msgspec.Struct, frozen=True, array_like=True, tag=True, tag_field="entry", gc=False):
    """A record ready to be written: the source record, the work's row, and its links."""

    source: str
    key: str
    version: int
    revised: str
    digest: bytes
    raw: bytes
    place: Place
    document: bytes
    published_on: int
    type: str
    standing: str
    slug: str
    title: str
    byline: str
    venue_name: str
    citation: str
    venue: NounRow | None
    people: list[NounRow]
    organisations: list[NounRow]
    topics: list[NounRow]
    identifiers: list[tuple[str, str]]
    notices: list[tuple[str, str, str]]
    """Kind, scheme and value of what each notice names."""

    @property
    def year(self) -> int | None:
        """Year of publication, None where not known."""
        return self.published_on // 10_000 or None


Entry = Prepared | Deletion | Rejection
_ENTRIES = msgspec.msgpack.Encoder()
_DECODE_ENTRIES = msgspec.msgpack.Decoder(list[Entry])


def prepare_block(items: list[RawRecord | Rejection]) -> bytes:
    """Read and prepare ``items`` in order; MessagePack for :func:`entries_of`."""
    entries: list[Entry] = []
    for item in items:
        if isinstance(item, Rejection):
            entries.append(item)
        else:
            entries.extend(prepare(one) if isinstance(one, Record) else one for one in read(item))
    return _ENTRIES.encode(entries)


def entries_of(block: bytes) -> list[Entry]:
    """What :func:`prepare_block` made."""
    return _DECODE_ENTRIES.decode(block)


def prepare(record: Record) -> Prepared:
    """Everything that the store keeps of ``record``."""
    work = record.work
    title = bare_title(work.title, work.vernacular_title)
    return Prepared(
        source=record.source,
        key=record.key,
        version=record.version,
        revised=record.revised,
        digest=blake2b(record.raw, digest_size=16).digest(),
        raw=_COMPRESS.compress(record.raw),
        place=record.place,
        document=_JSON.encode(work),
        published_on=int(work.published.first.replace("-", "")) if work.published else 0,
        type=work.type,
        standing=work.standing,
        slug=slug(plain(title)),
        title=title,
        byline=byline(work),
        venue_name=_venue_name(work),
        citation=citation_line(work),
        venue=_venue_row(work.venue) if work.venue else None,
        people=_distinct([_person_row(one) for one in work.contributors if one.valid]),
        organisations=_distinct([_organisation_row(one) for one in work.affiliations]),
        topics=_topics(work),
        identifiers=_identifiers(work),
        notices=[
            (notice.kind, one.scheme, one.value)
            for notice in work.notices
            for one in notice.identifiers
            if one.scheme in LINKED_SCHEMES
        ],
    )


def byline(work: Work) -> str:
    """The first six authors as indexes print them, then ``et al.``."""
    authors = [one for one in work.contributors if one.valid and one.role == "author"]
    names = ", ".join(one.short_name for one in authors[:BYLINE_AUTHORS])
    return f"{names}, et al." if len(authors) > BYLINE_AUTHORS else names


def citation_line(work: Work) -> str:
    """Venue, year, volume, issue and pages in one line: ``Curr Res Transl Med 2022;70(2):103324``."""
    volume = work.volume + (f"({work.issue})" if work.issue else "")
    pages = work.pages or work.article_number
    place = volume + (f":{pages}" if pages else "") if volume else pages
    year = str(work.published.year) if work.published else ""
    tail = ";".join(part for part in (year, place) if part)
    return " ".join(part for part in (_venue_name(work), tail) if part)


def _venue_name(work: Work) -> str:
    """The journal's title, or the book's that a chapter is in."""
    if work.venue and (work.venue.title or work.venue.abbreviation):
        return work.venue.title or work.venue.abbreviation
    if work.book and work.type != "book":
        return plain(work.book.title)
    return work.book.publisher if work.book else ""


def _identifiers(work: Work) -> list[tuple[str, str]]:
    """The identifiers by which the work is found, each once; search finds the others."""
    pairs = ((one.scheme, one.value[:400]) for one in work.identifiers if one.valid and one.scheme in LINKED_SCHEMES)
    return list(dict.fromkeys(pairs))


def _topics(work: Work) -> list[NounRow]:
    """Headings and keywords, each topic once; central where any mention of it is."""
    rows = [_topic_row(one.name, one.ui, one.central) for one in work.headings]
    rows += [_topic_row(plain(one.text), "", True) for one in work.keywords]
    rows.sort(key=lambda row: not (row and row.central))
    return _distinct(rows)


def _distinct(rows: list[NounRow | None]) -> list[NounRow]:
    """``rows`` without the empty ones and without repetitions of an id; the first stays."""
    return list({row.id: row for row in reversed(rows) if row}.values())[::-1]


@lru_cache(maxsize=100_000)
def _person_row(contributor: Contributor) -> NounRow | None:
    key = person_key(contributor)
    if not key:
        return None
    name = contributor.name
    sort_name = fold(f"{contributor.family} {contributor.given or contributor.initials}")[:120]
    return NounRow(noun_number("person", key), key, name, slug(name), sort_name, contributor.orcid)


@lru_cache(maxsize=50_000)
def _organisation_row(affiliation: Affiliation) -> NounRow | None:
    key = organisation_key(affiliation)
    if not key:
        return None
    name = organisation_name(affiliation) or affiliation.text
    detail = key.removeprefix("ror:") if key.startswith("ror:") else ""
    sort_name = fold(name).removeprefix("the ")[:120]
    return NounRow(noun_number("organisation", key), key, name, slug(name), sort_name, detail)


@lru_cache(maxsize=50_000)
def _venue_row(venue: Venue) -> NounRow | None:
    key = venue_key(venue)
    if not key:
        return None
    name = venue.title or venue.abbreviation
    issn = venue.issn_l or (venue.issns[0].value if venue.issns else "")
    sort_name = fold(name).removeprefix("the ")[:120]
    return NounRow(noun_number("journal", key), key, name, slug(name), sort_name, issn)


@lru_cache(maxsize=100_000)
def _topic_row(name: str, ui: str, central: bool) -> NounRow | None:
    key = topic_key(name)
    if not key:
        return None
    return NounRow(noun_number("topic", key), key, name, slug(name), fold(name)[:120], ui, central)
