"""Publishing a study's public result beside a work, and taking it back."""

import math
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime

import msgspec
from django.db import transaction

from clarion.catalogue.actions.evidence import reassess
from clarion.catalogue.models import StudyArtefact, StudyReport
from clarion.studies.document import Document, Figure, Number
from clarion.studies.report.artefacts import Artefact

_VIEW_BOX = re.compile(rb"<svg\b[^>]*\bviewBox=[\"']\s*[-\d.e]+[\s,]+[-\d.e]+[\s,]+([\d.e]+)[\s,]+([\d.e]+)\s*[\"']")
_UNDRAWN = msgspec.Raw(b"null")


class NotPublicError(ValueError):
    """A document that was not made for the public must never reach the site's store."""


@transaction.atomic
def publish_study(work_id: int, document: Document, artefacts: Sequence[Artefact]) -> bool:
    """Publish ``document`` with its ``artefacts`` on the page of the work with this database id.

    What was published there before is replaced; whether anything was. Raises NotPublicError for a document that is not
    for the public.
    """
    _require_public(document)
    replaced = _remove(work_id)
    report = StudyReport.objects.create(
        work_id=work_id, document=msgspec.json.encode(_for_page(document, artefacts)), published=datetime.now(tz=UTC)
    )
    StudyArtefact.objects.bulk_create(
        StudyArtefact(report=report, name=one.name, media_type=one.media_type, style=one.style, content=one.content)
        for one in artefacts
    )
    reassess(work_id)
    return replaced


@transaction.atomic
def withdraw_study(work_id: int) -> bool:
    """Take the study's result from the work's page; whether there was one."""
    taken = _remove(work_id)
    if taken:
        reassess(work_id)
    return taken


def _remove(work_id: int) -> bool:
    """Remove what is published beside the work, with its files; whether there was anything."""
    removed, _ = StudyReport.objects.filter(work_id=work_id).delete()
    return bool(removed)


def _require_public(document: Document) -> None:
    """Raise NotPublicError unless ``document`` was made for the public, and holds what such a document holds."""
    if not document.public:
        raise NotPublicError("this result holds what only the study's team may see; publish the one in public/")
    if any(number.rows for number in _numbers(document)):
        raise NotPublicError("this result calls itself public and names rows of the data; run the study again")


def _numbers(document: Document) -> Iterator[Number]:
    """Every number of every analysis."""
    for result in document.analyses:
        yield from result.numbers.values()
        yield from (one.p for one in result.alternatives)


def _for_page(document: Document, artefacts: Iterable[Artefact]) -> Document:
    """``document`` as its page reads it: figures have their size, and not what draws them."""
    drawings = {one.name: one.content for one in artefacts if one.media_type == "image/svg+xml"}
    return msgspec.structs.replace(document, figures=tuple(_with_size(one, drawings) for one in document.figures))


def _with_size(figure: Figure, drawings: Mapping[str, bytes]) -> Figure:
    """``figure`` with the size that its drawing's view box has, where it does not say its size itself."""
    size = (figure.width, figure.height)
    found = _VIEW_BOX.search(drawings.get(f"figures/{figure.id}.svg", b""))
    if found and not all(size):
        size = (math.ceil(float(found[1])), math.ceil(float(found[2])))
    return msgspec.structs.replace(figure, specification=_UNDRAWN, width=size[0], height=size[1])
