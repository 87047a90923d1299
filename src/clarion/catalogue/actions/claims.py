"""Correcting, withdrawing and adding a claim, as decisions that stay true whatever was decided before."""

from typing import Literal

import msgspec
from django.db import transaction

from clarion.catalogue.actions.evidence import decide, undo
from clarion.catalogue.models import Decision, Work
from clarion.evidence.claim import AnyClaim
from clarion.evidence.corrections import Correction, kind_of
from clarion.evidence.printed import Span
from clarion.evidence.reader import read
from clarion.evidence.reading import Reading
from clarion.evidence.source import Source, source_of
from clarion.records import Work as WorkRecord

_WORK = msgspec.json.Decoder(WorkRecord)


class TextChangedError(Exception):
    """The abstract is no longer the one in which the claim was seen."""


class ClaimExistsError(Exception):
    """A claim of this kind stands in these words already."""


@transaction.atomic
def withdraw_claim(work_id: int, digest: str, kind: str, span: Span, *, who: str, why: str = "") -> Decision:
    """Withdraw the claim of ``kind`` at ``span``; where a person had added it, that decision is undone.

    ``digest`` is that of the text in which it was seen. Raises TextChangedError where it is another now.
    """
    _source(work_id, digest)
    added = _added(work_id, digest, kind, span)
    for one in added:
        undo(one, who=who)
    if added:
        return added[-1]
    return decide(work_id, _correction("withdraw", digest, kind, span, None), who=who, why=why)


@transaction.atomic
def correct_claim(work_id: int, digest: str, span: Span, claim: AnyClaim, *, who: str, why: str = "") -> Decision:
    """Let ``claim`` stand in place of the one of its kind at ``span``.

    ``digest`` is that of the text in which it was seen. Raises TextChangedError where it is another now.
    """
    source, kind = _source(work_id, digest), kind_of(claim)
    added = _added(work_id, digest, kind, span)
    if added:
        for one in added:
            undo(one, who=who)
        return decide(work_id, _correction("add", digest, kind, claim.span, claim), who=who, why=why)
    claim = _with_references(claim, _read(source), span)
    return decide(work_id, _correction("replace", digest, kind, span, claim), who=who, why=why)


@transaction.atomic
def add_claim(work_id: int, digest: str, claim: AnyClaim, *, who: str, why: str = "") -> Decision:
    """Add ``claim``, which nothing read.

    ``digest`` is that of the text in which it stands. Raises TextChangedError where it is another now, and
    ClaimExistsError where such a claim is there already: it can be corrected.
    """
    source, kind = _source(work_id, digest), kind_of(claim)
    if not _found(_read(source), kind, claim.span):
        if _added(work_id, digest, kind, claim.span):
            raise ClaimExistsError
        return decide(work_id, _correction("add", digest, kind, claim.span, claim), who=who, why=why)
    last = _corrections(work_id, digest, kind, claim.span)[-1:]
    if [one.content["action"] for one in last] != ["withdraw"]:
        raise ClaimExistsError
    # What was read and withdrawn comes back as it is now said to be.
    return decide(work_id, _correction("replace", digest, kind, claim.span, claim), who=who, why=why)


def _correction(
    action: Literal["withdraw", "replace", "add"], digest: str, kind: str, span: Span, claim: AnyClaim | None
) -> Correction:
    return Correction(digest=digest, action=action, kind=kind, span=span, claim=claim)


def _source(work_id: int, digest: str) -> Source:
    """The text of the work, which nobody changes until this is decided."""
    document = Work.objects.select_for_update().values_list("document", flat=True).get(id=work_id)
    source = source_of(_WORK.decode(document))
    if source is None or source.digest != digest:
        raise TextChangedError
    return source


def _corrections(work_id: int, digest: str, kind: str, span: Span) -> list[Decision]:
    """The corrections in force at one place, the oldest first."""
    rows = Decision.objects.filter(work_id=work_id, kind="claim", undone=None).order_by("decided", "id")
    place = (digest, kind, msgspec.to_builtins(span))
    return [one for one in rows if tuple(one.content[name] for name in ("digest", "kind", "span")) == place]


def _added(work_id: int, digest: str, kind: str, span: Span) -> list[Decision]:
    """The decisions in force by which a person added such a claim."""
    return [one for one in _corrections(work_id, digest, kind, span) if one.content["action"] == "add"]


def _read(source: Source) -> Reading:
    """What is read in a text without anybody's corrections."""
    return read(source.text, title=source.title, parts=source.parts, language=source.language)


def _found(reading: Reading, kind: str, span: Span) -> AnyClaim | None:
    """The claim of ``kind`` that was read at ``span``."""
    return next((one for one in reading.claims if kind_of(one) == kind and one.span == span), None)


def _with_references(claim: AnyClaim, reading: Reading, span: Span) -> AnyClaim:
    """``claim`` with the references to others that the reading gives it: a correction is applied to what was read, in
    which claims have other numbers than on a page where some are withdrawn."""
    original = _found(reading, kind_of(claim), span)
    kept = {
        name: getattr(original, name)
        for name in ("p", "numbers")
        if original is not None and isinstance(getattr(claim, name, None), int | tuple)
    }
    return msgspec.structs.replace(claim, **kept) if kept else claim
