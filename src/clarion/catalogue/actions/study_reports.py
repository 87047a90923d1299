"""Publishing a study's public result beside a work, and taking it back."""

from collections.abc import Sequence
from datetime import UTC, datetime

import msgspec
from django.db import transaction
from django.db.models import F

from clarion.catalogue.models import Revision, StudyArtefact, StudyReport
from clarion.studies.document import Document
from clarion.studies.report.artefacts import Artefact


class NotPublicError(ValueError):
    """A document that was not made for the public must never reach the site's store."""


@transaction.atomic
def publish_study(work_id: int, document: Document, artefacts: Sequence[Artefact]) -> None:
    """Publish ``document`` with its ``artefacts`` on the page of the work with this database id.

    What was published there before is replaced. Raises NotPublicError for a document that is not for the public.
    """
    if not document.public:
        raise NotPublicError("this result holds what only the study's team may see; publish the one in public/")
    shown = msgspec.structs.replace(
        document,
        figures=tuple(msgspec.structs.replace(one, specification=msgspec.Raw(b"null")) for one in document.figures),
    )
    StudyReport.objects.filter(work_id=work_id).delete()
    report = StudyReport.objects.create(
        work_id=work_id, document=msgspec.json.encode(shown), published=datetime.now(tz=UTC)
    )
    StudyArtefact.objects.bulk_create(
        StudyArtefact(report=report, name=one.name, media_type=one.media_type, style=one.style, content=one.content)
        for one in artefacts
    )
    _note_change()


@transaction.atomic
def withdraw_study(work_id: int) -> bool:
    """Take the study's result from the work's page; whether there was one."""
    taken, _ = StudyReport.objects.filter(work_id=work_id).delete()
    if taken:
        _note_change()
    return bool(taken)


def _note_change() -> None:
    """Let servers know that pages they keep are old."""
    Revision.objects.get_or_create(id=1)
    Revision.objects.filter(id=1).update(number=F("number") + 1)
