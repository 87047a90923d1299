"""Where a work came from, and how it is found by whatever a person has in hand."""

from datetime import datetime
from typing import Any

import msgspec
import zstandard

from clarion.catalogue.models import Decision, SourceRecord, Work, WorkIdentifier
from clarion.catalogue.queries.decisions import SAID
from clarion.catalogue.queries.lines import LINE_COLUMNS, line_of
from clarion.catalogue.queries.shapes import Page, WorkLine
from clarion.records import normalise_doi, normalise_pmc


class StoredWork(msgspec.Struct, frozen=True, kw_only=True):
    """A work as the store holds it."""

    pk: int
    public_id: str
    status: str
    updated: datetime
    document: bytes


class Source(msgspec.Struct, frozen=True, kw_only=True):
    """One source record of a work."""

    source: str
    key: str
    version: int
    revised: str
    file: str
    number: int
    offset: int
    seen: datetime
    deleted: datetime | None
    raw: bytes


def work_of_reference(reference: str) -> StoredWork | None:
    """The work that a public id, PMID, DOI or PMC id names; None where there is none."""
    reference = reference.strip()
    works = Work.objects.filter(public_id=reference)
    if not works.exists():
        pairs = {
            "pmid": reference.removeprefix("pmid:"),
            "doi": normalise_doi(reference),
            "pmc": normalise_pmc(reference) if reference.upper().startswith("PMC") else "",
        }
        for scheme, value in pairs.items():
            found = WorkIdentifier.objects.filter(scheme=scheme, value=value) if value else None
            if found is not None and (work_id := found.values_list("work_id", flat=True).first()):
                works = Work.objects.filter(id=work_id)
                break
    work = works.first()
    if work is None:
        return None
    return StoredWork(
        pk=work.pk, public_id=work.public_id, status=work.status, updated=work.updated, document=bytes(work.document)
    )


def provenance(public_id: str) -> tuple[list[Source], list[dict[str, Any]]]:
    """The source records of a work with their raw bytes, and the decisions that people took about it."""
    columns = ("source", "key", "version", "revised", "file", "number", "offset", "seen", "deleted")
    expand = zstandard.ZstdDecompressor()
    rows = SourceRecord.objects.filter(work__public_id=public_id).order_by("id").values(*columns, "raw")
    sources = [Source(**{**row, "raw": expand.decompress(bytes(row["raw"]))}) for row in rows]
    decisions = Decision.objects.filter(work__public_id=public_id).order_by("id")
    return sources, [dict(row) for row in decisions.values("kind", "content", *SAID)]


def works_matching(text: str, limit: int) -> Page[WorkLine]:
    """At most ``limit`` public works whose title holds ``text``, the newest first, and how many there are."""
    works = Work.objects.filter(status=Work.Status.PUBLIC)
    if text:
        works = works.filter(title__icontains=text)
    rows = works.order_by("-published_on", "-id").values_list(*LINE_COLUMNS)[:limit]
    return Page(tuple(line_of(row) for row in rows), 1, limit, works.count())
