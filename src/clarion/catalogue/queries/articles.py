"""The article's page: one work with its companions, in at most two queries."""

from collections.abc import Mapping, Sequence

import msgspec
from django.db import connection

from clarion.catalogue.actions.notices import StoredNotice
from clarion.catalogue.models import Companions, StudyReport, Work, WorkEvidence, WorkIdentifier
from clarion.catalogue.queries.lines import lines, moment
from clarion.catalogue.queries.shapes import GoneWork, RelatedWork, ResolvedNotice, WorkLine, WorkPage
from clarion.evidence.assessment import Assessment
from clarion.records import Work as WorkRecord
from clarion.related.engine import Neighbour
from clarion.studies.document import Document

_WORK = msgspec.json.Decoder(WorkRecord)
_RELATED = msgspec.json.Decoder(tuple[Neighbour, ...])
_NOTICES = msgspec.json.Decoder(tuple[StoredNotice, ...])
_STUDY = msgspec.json.Decoder(Document)
_EVIDENCE = msgspec.json.Decoder(Assessment)
_STATEMENT = (
    "SELECT status, slug, standing, updated, work.document, related, notices, study.document, "  # noqa: S608
    "evidence.document "
    f"FROM {Work._meta.db_table} work LEFT JOIN {Companions._meta.db_table} companions ON companions.work_id = work.id "
    f"LEFT JOIN {StudyReport._meta.db_table} study ON study.work_id = work.id "
    f"LEFT JOIN {WorkEvidence._meta.db_table} evidence ON evidence.work_id = work.id "
    "WHERE public_id = %s"
)
"""Written out like the one for lines, and for the same reason."""


def work_page(public_id: str) -> WorkPage | GoneWork | None:
    """All that the page of this work shows; what is left of a deleted one; None where there never was one."""
    with connection.cursor() as cursor:
        cursor.execute(_STATEMENT, [public_id])
        row = cursor.fetchone()
    if row is None:
        return None
    status, slug, standing, updated, document, related_json, notices_json, study, evidence = row
    if status == Work.Status.DELETED:
        return GoneWork(public_id, moment(updated))
    related = _RELATED.decode(related_json or b"[]")
    notices = _NOTICES.decode(notices_json or b"[]")
    named = {one.id for one in related} | {one.work_id for one in notices if one.work_id is not None}
    found = lines(named)
    work = _WORK.decode(document)
    return WorkPage(
        public_id=public_id,
        slug=slug,
        work=work if work.standing == standing else msgspec.structs.replace(work, standing=standing),
        updated=moment(updated),
        related=_with_lines(related, found),
        notices=tuple(ResolvedNotice(one.notice, found.get(one.work_id or 0)) for one in notices),
        study=_STUDY.decode(study) if study else None,
        evidence=_EVIDENCE.decode(evidence) if evidence else None,
    )


def related_of(stored: bytes) -> tuple[RelatedWork, ...]:
    """The related documents in a companions row, with their lines; one query."""
    neighbours = _RELATED.decode(stored)
    return _with_lines(neighbours, lines([one.id for one in neighbours]))


def _with_lines(neighbours: Sequence[Neighbour], found: Mapping[int, WorkLine]) -> tuple[RelatedWork, ...]:
    """``neighbours`` with the lines found for them; one whose work is gone is left out."""
    return tuple(RelatedWork(found[one.id], one.score, one.shared) for one in neighbours if one.id in found)


def work_record(public_id: str) -> WorkRecord | None:
    """The whole record of a public work, for exports; None where there is none."""
    document = (
        Work.objects.filter(public_id=public_id, status=Work.Status.PUBLIC).values_list("document", flat=True).first()
    )
    return _WORK.decode(document) if document else None


def work_of_identifier(scheme: str, value: str) -> tuple[str, str] | None:
    """Public id and slug of the public work with this identifier (``doi``, ``pmid``, ``pmc``), or None."""
    found = WorkIdentifier.objects.filter(scheme=scheme, value=value, work__status=Work.Status.PUBLIC)
    return found.order_by("work_id").values_list("work__public_id", "work__slug").first()
