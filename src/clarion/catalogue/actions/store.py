"""Writing a block of prepared records: one transaction, after which all of it is there or none."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import blake2b
from pathlib import Path

import msgspec
from django.db import transaction
from django.db.models import F
from django.utils import timezone

from clarion.catalogue.actions.linking import add_links, count_works, remove_links
from clarion.catalogue.actions.notices import partners
from clarion.catalogue.actions.prepare import Entry, Prepared
from clarion.catalogue.actions.rows import insert_rows, next_ids, rows_with, stored_time, update_rows
from clarion.catalogue.ids import work_id
from clarion.catalogue.models import EarlyDeletion, Revision, SourceRecord, StaleWork, Work
from clarion.records import Deletion, Rejection

_WORK_COLUMNS = (
    "published_on", "year", "type", "standing", "venue_id", "slug", "title", "byline", "venue_name", "citation",
)  # fmt: skip
_SOURCE_COLUMNS = (
    "work_id", "source", "key", "version", "revised", "digest", "superseded", "deleted", "file", "number", "offset",
    "seen", "raw",
)  # fmt: skip
_UPSERT_SOURCE = "ON CONFLICT (source, key) DO UPDATE SET " + ", ".join(
    f'"{column}" = excluded."{column}"' for column in _SOURCE_COLUMNS[3:]
)
DIGEST = 16
"""Bytes."""
SUPERSEDED_KEPT = 16
"""How many digests of replaced versions a source record remembers."""


class Held(msgspec.Struct):
    """What the store holds of one source record."""

    work_id: int
    version: int
    revised: str
    digest: bytes
    superseded: bytes
    deleted: datetime | None


@dataclass
class Plan:
    """What one block asks of the store."""

    new: list[Prepared] = field(default_factory=list)
    updated: list[tuple[Held, Prepared]] = field(default_factory=list)
    deleted: list[tuple[Held, Deletion]] = field(default_factory=list)
    repeated: list[tuple[Held, Deletion]] = field(default_factory=list)
    """Deletions of what is deleted already: only to be remembered."""
    counts: Counter[str] = field(default_factory=Counter)
    unknown_deletions: list[str] = field(default_factory=list)


def store_entries(entries: Sequence[Entry]) -> Plan:
    """Write ``entries`` in order and say what was done; the last word on a key within the block counts last.

    Rejections are left to the caller.
    """
    total = Plan()
    for run in _without_repeated_keys(entry for entry in entries if not isinstance(entry, Rejection)):
        plan = _store_run(run)
        total.counts += plan.counts
        total.unknown_deletions += plan.unknown_deletions
    return total


def _without_repeated_keys(entries: Iterable[Prepared | Deletion]) -> Iterator[list[Prepared | Deletion]]:
    """``entries`` in runs in which no source record comes twice."""
    run: list[Prepared | Deletion] = []
    keys: set[tuple[str, str]] = set()
    for entry in entries:
        if (entry.source, entry.key) in keys:
            yield run
            run, keys = [], set()
        run.append(entry)
        keys.add((entry.source, entry.key))
    if run:
        yield run


def _store_run(entries: Sequence[Prepared | Deletion]) -> Plan:
    """Write entries whose keys are all different."""
    with transaction.atomic():
        Revision.objects.select_for_update().get_or_create(id=1)
        plan = _plan(entries)
        if not (plan.new or plan.updated or plan.deleted or plan.repeated):
            return plan
        now = timezone.now()
        replaced = [held.work_id for held, _ in (*plan.updated, *plan.deleted)]
        # Before and after: a notice that goes away changes its target's page as much as one that comes.
        stale = {*replaced, *partners(replaced)}
        touched = remove_links(replaced) if replaced else None
        written = _create_works(plan.new, now) | _update_works(plan.updated, now)
        _tombstone([held.work_id for held, _ in plan.deleted], now)
        add_links(written)
        _write_sources(written, plan, now)
        if touched:
            count_works(touched)
        stale |= {*written, *partners(list(written))}
        insert_rows(StaleWork, ("work_id",), [(key,) for key in sorted(stale)], "ON CONFLICT DO NOTHING")
        Revision.objects.filter(id=1).update(number=F("number") + 1)
    return plan


def _plan(entries: Sequence[Prepared | Deletion]) -> Plan:
    """Hold ``entries`` against what the store has."""
    plan = Plan()
    held_records, came_before = _held(entries), _came_before(entries)
    early: list[tuple[str, str, bytes]] = []
    for entry in entries:
        held = held_records.get((entry.source, entry.key))
        if isinstance(entry, Deletion):
            digest = _digest_of_deletion(entry)
            if held is None:
                early.append((entry.source, entry.key, digest))
                plan.unknown_deletions.append(entry.key)
                plan.counts["deletions_never_held"] += 1
            elif _was_replaced(digest, held) or digest in came_before:
                plan.counts["unchanged" if held.deleted else "older"] += 1
            elif held.deleted is not None:
                plan.repeated.append((held, entry))
                plan.counts["unchanged"] += 1
            else:
                plan.deleted.append((held, entry))
                plan.counts["deleted"] += 1
            continue
        plan.counts["read"] += 1
        if held is None:
            plan.new.append(entry)
            plan.counts["new"] += 1
        elif entry.digest == held.digest:
            plan.counts["unchanged"] += 1
        elif _is_older(entry, held):
            plan.counts["older"] += 1
        else:
            plan.updated.append((held, entry))
            plan.counts["updated"] += 1
    insert_rows(EarlyDeletion, ("source", "key", "digest"), early, "ON CONFLICT DO NOTHING")
    return plan


def _is_older(entry: Prepared, held: Held) -> bool:
    """Whether ``entry`` is a version that the held one has replaced, or (of a deleted record) not a newer one."""
    order, held_order = (entry.version, entry.revised), (held.version, held.revised)
    if order < held_order or (held.deleted is not None and order == held_order):
        return True
    return _was_replaced(entry.digest, held)


def _was_replaced(digest: bytes, held: Held) -> bool:
    """Whether what has this digest came before what the store holds."""
    return any(held.superseded[at : at + DIGEST] == digest for at in range(0, len(held.superseded), DIGEST))


def _came_before(entries: Sequence[Prepared | Deletion]) -> set[bytes]:
    """Digests of those deletions that were read before the store held their record; the key is part of a digest."""
    digests = [_digest_of_deletion(entry) for entry in entries if isinstance(entry, Deletion)]
    return {bytes(row[0]) for row in rows_with(EarlyDeletion, ("digest",), "digest", digests)}


def _digest_of_deletion(deletion: Deletion) -> bytes:
    """What tells this deletion from others: it has no date, so a file read again must be known by its place.

    Without that, a record that was deleted and revised again later would be deleted anew by its old files.
    """
    place = deletion.place
    text = f"deletion\0{deletion.key}\0{Path(place.file).name}\0{place.number}\0{place.offset}"
    return blake2b(text.encode(), digest_size=DIGEST).digest()


def _held(entries: Sequence[Prepared | Deletion]) -> dict[tuple[str, str], Held]:
    """What the store has of the records that ``entries`` name."""
    keys: dict[str, list[str]] = {}
    for entry in entries:
        keys.setdefault(entry.source, []).append(entry.key)
    columns = ("key", "work_id", "version", "revised", "digest", "superseded", "deleted")
    return {
        (source, key): Held(work, version, revised, bytes(digest), bytes(superseded), deleted)
        for source, wanted in keys.items()
        for key, work, version, revised, digest, superseded, deleted in SourceRecord.objects.filter(
            source=source, key__in=wanted
        ).values_list(*columns)
    }


def _create_works(new: Sequence[Prepared], now: datetime) -> dict[int, Prepared]:
    """Make works for records never seen before: database id → what was prepared."""
    written = dict(zip(next_ids(Work, len(new)), new, strict=True))
    updated = stored_time(now)
    insert_rows(
        Work,
        ("id", "public_id", *_WORK_COLUMNS, "status", "updated", "document"),
        [
            (key, public_id, *_columns(one), Work.Status.PUBLIC, updated, one.document)
            for public_id, (key, one) in zip(_free_ids(new), written.items(), strict=True)
        ],
    )
    return written


def _free_ids(new: Sequence[Prepared]) -> list[str]:
    """A public id for each, none of them in use; almost always the first that its key gives."""
    ids = [work_id(one.source, one.key) for one in new]
    taken = set(Work.objects.filter(public_id__in=ids).values_list("public_id", flat=True))
    for place, one in enumerate(new):
        attempt = 0
        while ids[place] in taken:
            attempt += 1
            ids[place] = work_id(one.source, one.key, attempt)
            if ids[place] not in taken and Work.objects.filter(public_id=ids[place]).exists():
                taken.add(ids[place])
        taken.add(ids[place])
    return ids


def _update_works(updated: Sequence[tuple[Held, Prepared]], now: datetime) -> dict[int, Prepared]:
    """Give works the newer version of their record: database id → what was prepared."""
    moment = stored_time(now)
    update_rows(
        Work,
        (*_WORK_COLUMNS, "status", "updated", "document"),
        [(*_columns(one), Work.Status.PUBLIC, moment, one.document, held.work_id) for held, one in updated],
    )
    return {held.work_id: one for held, one in updated}


def _columns(one: Prepared) -> tuple[object, ...]:
    """Values for the columns that lists read."""
    venue = one.venue.id if one.venue else None
    return (
        one.published_on, one.year, one.type, one.standing, venue, one.slug, one.title, one.byline, one.venue_name,
        one.citation,
    )  # fmt: skip


def _tombstone(ids: Sequence[int], now: datetime) -> None:
    """Leave of the works nothing but that they were there; their raw records are kept."""
    Work.objects.filter(id__in=ids).update(
        status=Work.Status.DELETED, updated=now, document=b"", title="", byline="", venue_name="", citation="",
        venue_id=None, year=None, published_on=0,
    )  # fmt: skip


def _write_sources(written: dict[int, Prepared], plan: Plan, now: datetime) -> None:
    """Keep the raw records of what was written, and mark those deleted."""
    replaced = {held.work_id: _replaced(held.digest, held) for held, _ in plan.updated}
    seen = stored_time(now)
    insert_rows(
        SourceRecord,
        _SOURCE_COLUMNS,
        [
            (
                work, one.source, one.key, one.version, one.revised, one.digest, replaced.get(work, b""), None,
                one.place.file, one.place.number, one.place.offset, seen, one.raw,
            )
            for work, one in written.items()
        ],
        _UPSERT_SOURCE,
    )  # fmt: skip
    for held, deletion in (*plan.deleted, *plan.repeated):
        known = _replaced(_digest_of_deletion(deletion), held)
        record = SourceRecord.objects.filter(source=deletion.source, key=deletion.key)
        record.update(deleted=held.deleted or now, superseded=known)


def _replaced(digest: bytes, held: Held) -> bytes:
    """The digests that the record remembers, with one more; the oldest are forgotten."""
    return (digest + held.superseded)[: DIGEST * SUPERSEDED_KEPT]
