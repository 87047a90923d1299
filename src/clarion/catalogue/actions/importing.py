"""Importing: from files to works that are stored, linked, indexed, related and visible."""

from collections import Counter
from collections.abc import Callable, Sequence
from typing import Any

import msgspec
from django.utils import timezone

from clarion.catalogue.actions.blocks import Workers
from clarion.catalogue.actions.engines import writable_engines
from clarion.catalogue.actions.prepare import entries_of, prepare_block
from clarion.catalogue.actions.quarantine import quarantine
from clarion.catalogue.actions.refresh import refresh
from clarion.catalogue.actions.report import MOST_SHOWN, ImportReport, Refused
from clarion.catalogue.actions.store import store_entries
from clarion.catalogue.actions.writing_lock import writing_lock
from clarion.catalogue.models import ImportRun
from clarion.instance import Instance
from clarion.records import Rejection
from clarion.sources import cut

Progress = Callable[[str, int], None]


def import_paths(
    instance: Instance,
    paths: Sequence[str],
    format: str | None = None,
    progress: Progress = lambda _step, _done: None,
) -> ImportReport:
    """Import ``paths`` (files, folders, archives, ``-`` for standard input) into ``instance``.

    Each block of records is one transaction, so a process that is killed leaves whole blocks; run again, it skips what
    is there and ends as one clean run would. Raises SourceError where a path can't be opened at all and
    InstanceBusyError where another import is under way.
    """
    started = timezone.now()
    report = ImportReport()
    with writing_lock(instance.lock_file), writable_engines(instance) as engines, Workers() as workers:
        run = ImportRun.objects.create(paths=list(paths), started=started)
        counts: Counter[str] = Counter()
        for block in workers.map(prepare_block, cut(paths, format)):
            entries = entries_of(block)
            plan = store_entries(entries)
            counts += plan.counts
            report.unknown_deletions += plan.unknown_deletions[: MOST_SHOWN - len(report.unknown_deletions)]
            for rejection in (entry for entry in entries if isinstance(entry, Rejection)):
                quarantine(instance.quarantine_folder, rejection)
                counts["quarantined"] += 1
                if len(report.refused) < MOST_SHOWN:
                    report.refused.append(_refused(rejection))
            progress("reading", counts["read"] + counts["quarantined"])
        report.refreshed = refresh(engines, workers, progress)
        for name, count in counts.items():
            setattr(report, name, count)
        report.seconds = round((timezone.now() - started).total_seconds(), 3)
        run.finished = timezone.now()
        run.counts = _counts(report)
        run.save()
    return report


def _refused(rejection: Rejection) -> Refused:
    place, known = rejection.place, rejection.identifier
    return Refused(
        file=place.file,
        number=place.number,
        offset=place.offset,
        identifier=f"{known.scheme}:{known.value}" if known else "",
        reason=rejection.reason,
    )


def _counts(report: ImportReport) -> dict[str, Any]:
    """The numbers of ``report`` alone."""
    return {name: value for name, value in msgspec.structs.asdict(report).items() if not isinstance(value, list)}
