"""Working out a work's evidence anew, and storing it."""

from collections.abc import Iterable
from datetime import UTC, datetime

import msgspec
from django.db import transaction
from django.db.models import F

from clarion.catalogue.actions.blocks import blocks
from clarion.catalogue.actions.rows import insert_rows
from clarion.catalogue.models import Decision, Revision, StaleWork, Work, WorkEvidence
from clarion.catalogue.queries.decisions import decisions_in_force
from clarion.evidence.assessing import assess
from clarion.evidence.assessment import VERSION, Decided
from clarion.records import Work as WorkRecord

EvidenceRow = tuple[int, bytes, int]
"""Database id of a work, its :class:`clarion.evidence.assessment.Assessment` as JSON (empty where it has no abstract),
and how many of its checks fail."""

_WORK = msgspec.json.Decoder(WorkRecord)


@transaction.atomic
def decide(work_id: int, decided: Decided, *, who: str, why: str = "") -> Decision:
    """Record a decision about the evidence of the work with this database id, and let it hold at once on its page.

    What the search knows of the work follows when the engines are next brought up to date. Raises ValueError where
    nobody is named.
    """
    who = _named(who)
    content = msgspec.to_builtins(decided)
    decision = Decision.objects.create(
        work_id=work_id,
        kind=content["type"],
        content=content,
        who=who,
        why=why.strip(),
        decided=datetime.now(tz=UTC),
    )
    reassess(work_id)
    return decision


@transaction.atomic
def undo(decision: Decision, *, who: str) -> None:
    """Let a decision no longer hold; it is kept, with who undid it and when.

    Raises ValueError where nobody is named.
    """
    if decision.undone is None:
        decision.undone, decision.undone_by = datetime.now(tz=UTC), _named(who)
        decision.save(update_fields=["undone", "undone_by"])
        reassess(decision.work_id)


def _named(who: str) -> str:
    """The name of a person who decides."""
    if not who.strip():
        raise ValueError("a decision needs the name of the person who makes it")
    return who.strip()


def store_evidence(rows: Iterable[EvidenceRow]) -> None:
    """Store what was read in works' abstracts; a work that has none any more loses what was read in it."""
    rows = list(rows)
    WorkEvidence.objects.filter(work_id__in=[work_id for work_id, document, _ in rows if not document]).delete()
    insert_rows(
        WorkEvidence,
        ("work_id", "document", "version", "failing"),
        [(work_id, document, VERSION, failing) for work_id, document, failing in rows if document],
        "ON CONFLICT (work_id) DO UPDATE SET document = excluded.document, version = excluded.version, "
        "failing = excluded.failing",
    )


def mark_old_evidence() -> None:
    """Have the abstracts read again whose evidence another version of the program made."""
    old = WorkEvidence.objects.exclude(version=VERSION).order_by("work_id").values_list("work_id", flat=True)
    for block in blocks(old.iterator(chunk_size=5_000), 5_000):
        insert_rows(StaleWork, ("work_id",), [(key,) for key in block], "ON CONFLICT DO NOTHING")


@transaction.atomic
def reassess(work_id: int) -> None:
    """Work the evidence of one work out anew, and let servers and engines know."""
    Revision.objects.select_for_update().get_or_create(id=1)
    row = Work.objects.filter(id=work_id, status=Work.Status.PUBLIC).values_list("document", flat=True).first()
    if row is not None:
        decided = msgspec.convert(decisions_in_force([work_id]).get(work_id, []), list[Decided])
        assessment = assess(_WORK.decode(row), decided)
        failing = len(assessment.failing) if assessment else 0
        store_evidence([(work_id, msgspec.json.encode(assessment) if assessment else b"", failing)])
        insert_rows(StaleWork, ("work_id",), [(work_id,)], "ON CONFLICT DO NOTHING")
    Revision.objects.filter(id=1).update(number=F("number") + 1)
