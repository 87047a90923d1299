"""Bringing the engines up to the works: search entries, related lists, notices, standing.

Works that changed are marked in the transaction that changes them; here the marks are worked off and, when every engine
has made its part durable, removed. Whatever is cut off in between is done again in full and ends in the same state.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

import msgspec
from django.db import connection, transaction
from django.db.models import F

from clarion.catalogue.actions.blocks import BLOCK, Workers, blocks
from clarion.catalogue.actions.describe import Described, Row, describe_block, described_of
from clarion.catalogue.actions.engines import Engines
from clarion.catalogue.actions.evidence import mark_old_evidence, store_evidence
from clarion.catalogue.actions.linking import count_works, linked_by_stale_works
from clarion.catalogue.actions.notices import STANDING_OF, StoredNotice, gravest, resolve_notices
from clarion.catalogue.actions.rows import insert_rows, update_rows
from clarion.catalogue.models import Companions, Revision, StaleWork, Work, WorkEvidence
from clarion.catalogue.queries.decisions import decisions_in_force
from clarion.related.engine import Neighbour, Profile

Progress = Callable[[str, int], None]
"""Told the step's name and how many works it has done so far."""
_JSON = msgspec.json.Encoder()
_LISTS_AT_ONCE = 2_000


def refresh(engines: Engines, workers: Workers, progress: Progress = lambda _step, _done: None) -> int:
    """Bring every engine up to date; how many works were behind."""
    if engines.search.needs_rebuild or engines.related.needs_rebuild:
        mark_all_stale()
        engines.search.clear()
        engines.related.clear()
    mark_old_evidence()
    stale = StaleWork.objects.count()
    if stale:
        deleted = list(StaleWork.objects.filter(work__status=Work.Status.DELETED).values_list("work_id", flat=True))
        engines.search.delete(deleted)
        Companions.objects.filter(work_id__in=deleted).delete()
        WorkEvidence.objects.filter(work_id__in=deleted).delete()
        lists = engines.related.update(_profiles(engines, workers, progress), deleted)
        _store_lists(lists, progress)
        engines.search.commit()
        engines.search.rebuilt()
        engines.related.commit()
        with transaction.atomic():
            Revision.objects.get_or_create(id=1)
            count_works(linked_by_stale_works())
            StaleWork.objects.all().delete()
            Revision.objects.filter(id=1).update(number=F("number") + 1)
        _tell_planner()
    return stale


def _tell_planner() -> None:
    """Have SQLite look at how its indexes are filled; PostgreSQL does so by itself."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            # A thousand rows of each index are enough to tell a choosy one from one that all works share.
            cursor.execute("PRAGMA analysis_limit = 1000")
            cursor.execute("ANALYZE")


def mark_all_stale() -> None:
    """Have every public work's search entry, related list and notices made anew."""
    StaleWork.objects.all().delete()
    ids = Work.objects.filter(status=Work.Status.PUBLIC).order_by("id").values_list("id", flat=True)
    for block in blocks(ids.iterator(chunk_size=5_000), 5_000):
        insert_rows(StaleWork, ("work_id",), [(key,) for key in block])


def _profiles(engines: Engines, workers: Workers, progress: Progress) -> Iterator[tuple[int, Profile]]:
    """Describe every stale public work; index it on the way, and hand its profile on."""
    done = 0
    for block in workers.map(partial(describe_block, engines.search.preparation), _stale_rows()):
        described = described_of(block)
        engines.search.add_prepared((one.id, one.document) for one in described)
        _write_notices(described)
        with transaction.atomic():
            store_evidence((one.id, one.evidence, one.failing) for one in described)
        yield from ((one.id, one.profile) for one in described)
        done += len(described)
        progress("indexing", done)


def _stale_rows() -> Iterator[Row]:
    """Stale public works in the order of their ids; read in blocks, so that no cursor stays open while we write."""
    last = 0
    columns = ("id", "public_id", "standing", "document")
    while True:
        stale = StaleWork.objects.filter(work_id__gt=last).order_by("work_id").values_list("work_id", flat=True)[:BLOCK]
        ids = list(stale)
        if not ids:
            return
        works = Work.objects.filter(id__in=ids, status=Work.Status.PUBLIC).order_by("id")
        decided = decisions_in_force(ids)
        yield from (
            (*row, bytes(document), _JSON.encode(decided.get(row[0], [])))
            for *row, document in works.values_list(*columns)
        )
        last = ids[-1]


def _write_notices(described: Sequence[Described]) -> None:
    """Resolve the works' notices from both sides, and let their standing follow."""
    resolved = resolve_notices(described)
    with transaction.atomic():
        Companions.objects.filter(work_id__in=list(resolved)).exclude(notices=b"[]").update(notices=b"[]")
        insert_rows(
            Companions,
            ("work_id", "related", "notices"),
            [(work_id, b"[]", _JSON.encode(notices)) for work_id, notices in resolved.items() if notices],
            "ON CONFLICT (work_id) DO UPDATE SET notices = excluded.notices",
        )
        # By its own record alone a work may be current although another's notice retracts it, so each is set anew.
        standings = [(_standing(one, resolved[one.id]), one) for one in described]
        update_rows(Work, ("standing",), [(now, one.id) for now, one in standings if now != one.stored_standing])


def _standing(described: Described, notices: Sequence[StoredNotice]) -> str:
    """The gravest of what the record says of the work and what notices about it do."""
    said = [STANDING_OF[one.notice.kind] for one in notices if one.notice.kind in STANDING_OF]
    return gravest([described.own_standing, *said])


def _store_lists(lists: Iterator[tuple[int, tuple[Neighbour, ...]]], progress: Progress) -> None:
    """Write the related lists that changed."""
    done = 0
    for block in blocks(lists, _LISTS_AT_ONCE):
        with transaction.atomic():
            insert_rows(
                Companions,
                ("work_id", "related", "notices"),
                [(work_id, _JSON.encode(neighbours), b"[]") for work_id, neighbours in block],
                "ON CONFLICT (work_id) DO UPDATE SET related = excluded.related",
            )
        done += len(block)
        progress("relating", done)
