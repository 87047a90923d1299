"""A stored work as the search and related engines see it: work for many processes, without a database."""

from collections.abc import Callable, Sequence

import msgspec

from clarion.evidence.assessing import assess_all
from clarion.evidence.assessment import Assessment, Decided
from clarion.evidence.facets import Facets, facets
from clarion.records import Notice, Work
from clarion.related.engine import Profile
from clarion.related.profile import profile
from clarion.search.engine import Document
from clarion.text.markup import plain

Row = tuple[int, str, str, bytes, bytes]
"""Database id, public id, standing and document of a work, and the decisions about its evidence as a JSON list."""
NOTICE_SCHEMES = ("pmid", "doi")
"""Identifiers by which notices name works."""


class Described(msgspec.Struct, frozen=True, array_like=True):
    """One work for the engines, with what resolving its notices needs."""

    id: int
    document: bytes
    """As the search engine prepared it."""
    profile: Profile
    notices: tuple[Notice, ...]
    identifiers: tuple[tuple[str, str], ...]
    """Scheme and value of those by which notices may name it."""
    own_standing: str
    """By its own record."""
    stored_standing: str
    """As its row has it."""
    evidence: bytes
    """Its :class:`clarion.evidence.assessment.Assessment` as JSON; empty where it has no abstract."""
    failing: int
    """How many checks of its numbers cannot hold and are not explained."""


_DECODE = msgspec.json.Decoder(Work)
_DECODE_DECISIONS = msgspec.json.Decoder(list[Decided])
_ENCODE_EVIDENCE = msgspec.json.Encoder()
_ENCODE = msgspec.msgpack.Encoder()
_DECODE_BLOCK = msgspec.msgpack.Decoder(list[Described])


def describe_block(preparation: Callable[[Document], bytes], rows: Sequence[Row]) -> bytes:
    """Describe ``rows``, in order, with the search engine's ``preparation``; MessagePack for :func:`described_of`."""
    works = [_DECODE.decode(row[3]) for row in rows]
    assessments = assess_all([(work, _DECODE_DECISIONS.decode(row[4])) for work, row in zip(works, rows, strict=True)])
    return _ENCODE.encode([_describe(preparation, *one) for one in zip(rows, works, assessments, strict=True)])


def described_of(block: bytes) -> list[Described]:
    """What :func:`describe_block` made."""
    return _DECODE_BLOCK.decode(block)


def _describe(
    preparation: Callable[[Document], bytes], row: Row, work: Work, assessment: Assessment | None
) -> Described:
    work_id, public_id, standing = row[:3]
    return Described(
        id=work_id,
        document=preparation(_document(work_id, public_id, work, assessment)),
        profile=profile(work),
        notices=work.notices,
        identifiers=tuple(
            (one.scheme, one.value) for one in work.identifiers if one.valid and one.scheme in NOTICE_SCHEMES
        ),
        own_standing=work.standing,
        stored_standing=standing,
        evidence=_ENCODE_EVIDENCE.encode(assessment) if assessment else b"",
        failing=len(assessment.failing) if assessment else 0,
    )


def _document(work_id: int, public_id: str, work: Work, assessment: Assessment | None) -> Document:
    """What the index knows of ``work``."""
    known = facets(assessment.reading) if assessment else Facets()
    venue = work.venue
    names = (venue.title, venue.abbreviation, venue.medline_abbreviation) if venue else ()
    books = (plain(work.book.title), work.book.publisher) if work.book else ()
    people = [one.name for one in (*work.contributors, *work.investigators) if one.valid]
    topics = [one.name for one in work.headings] + [plain(one.text) for one in work.keywords]
    topics += [one.name for one in work.chemicals] + list(work.genes)
    identifiers = [one.value for one in work.identifiers if one.valid] + [one.number for one in work.accessions]
    titles = [plain(work.title), plain(work.vernacular_title)]
    return Document(
        id=work_id,
        public_id=public_id,
        title=" / ".join(title for title in titles if title),
        abstract="\n".join(plain(section.text) for one in work.abstracts for section in one.sections),
        authors="; ".join(people),
        venue="; ".join(dict.fromkeys(name for name in (*names, *books) if name)),
        topics="; ".join(dict.fromkeys(topics)),
        identifiers=tuple(dict.fromkeys(identifiers)),
        year=work.published.year if work.published else 0,
        type=work.type,
        language=work.languages[0] if work.languages else "",
        published=int(work.published.first.replace("-", "")) if work.published else 0,
        design=known.design,
        phase=known.phase,
        size=known.size,
    )
