"""Notices from both sides: a retraction must show on the paper's page whichever of the two records says so."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

import msgspec

from clarion.catalogue.models import NoticeLink, Work, WorkIdentifier
from clarion.records import STANDINGS, Identifier, Notice

INVERSE = {
    "retraction-of": "retraction-in",
    "partial-retraction-of": "partial-retraction-in",
    "erratum-for": "erratum-in",
    "expression-of-concern-for": "expression-of-concern-in",
    "retracted-and-republished-from": "retracted-and-republished-in",
    "corrected-and-republished-from": "corrected-and-republished-in",
    "update-of": "update-in",
    "republished-from": "republished-in",
    "comment-on": "comment-in",
    "original-report-in": "summary-for-patients-in",
}
"""What a notice in one record means for the work it names."""
INVERSE |= {there: here for here, there in INVERSE.items()}
STANDING_OF = {
    "retraction-in": "retracted",
    "retracted-and-republished-in": "retracted",
    "partial-retraction-in": "partly-retracted",
    "expression-of-concern-in": "concern",
    "erratum-in": "corrected",
    "corrected-and-republished-in": "corrected",
}
"""How a work stands that has such a notice about it."""
SCHEMES = ("pmid", "doi")


class StoredNotice(msgspec.Struct, frozen=True, array_like=True):
    """A notice with the database id of the work it points to, where the store holds that."""

    notice: Notice
    work_id: int | None


def gravest(standings: Sequence[str]) -> str:
    """The gravest of ``standings``."""
    return max(standings, key=STANDINGS.index)


def resolve_notices(own: Mapping[int, Sequence[Notice]]) -> dict[int, list[StoredNotice]]:
    """The notices of each work (database id → its record's own), then those that other works hold about it.

    A notice that both records state is given once, as the work's own. Takes a fixed number of queries.
    """
    targets = _works_named(own)
    resolved: dict[int, list[StoredNotice]] = {
        work_id: [StoredNotice(notice, _target(notice, targets, work_id)) for notice in notices]
        for work_id, notices in own.items()
    }
    for work_id, (kind, other) in _said_by_others(list(own)):
        known = {(one.notice.kind, one.work_id) for one in resolved[work_id]}
        if kind in INVERSE and (INVERSE[kind], other.pk) not in known:
            identifier = Identifier("work", other.public_id)
            notice = Notice(kind=INVERSE[kind], source=other.citation, identifiers=(identifier,))
            resolved[work_id].append(StoredNotice(notice, other.pk))
    return resolved


def _target(notice: Notice, targets: Mapping[tuple[str, str], int], work_id: int) -> int | None:
    """The work that ``notice`` points to; a record that names itself points nowhere."""
    for one in notice.identifiers:
        if (found := targets.get((one.scheme, one.value))) not in {None, work_id}:
            return found
    return None


def _works_named(own: Mapping[int, Sequence[Notice]]) -> dict[tuple[str, str], int]:
    """Works of the store by the identifiers that notices name them with."""
    named = [one for notices in own.values() for notice in notices for one in notice.identifiers]
    return {
        (scheme, value): work_id
        for scheme in SCHEMES
        for value, work_id in WorkIdentifier.objects.filter(
            scheme=scheme, value__in={one.value for one in named if one.scheme == scheme}
        )
        .order_by("-work_id")
        .values_list("value", "work_id")
    }


def _said_by_others(ids: Sequence[int]) -> list[tuple[int, tuple[str, Work]]]:
    """What other works' notices say of the works ``ids``: (work, (kind, the work that says it)), oldest first."""
    found: list[tuple[int, tuple[str, Work]]] = []
    for scheme in SCHEMES:
        own = WorkIdentifier.objects.filter(scheme=scheme, work_id__in=ids)
        links = NoticeLink.objects.filter(scheme=scheme, value__in=own.values("value")).select_related("work")
        links = links.defer("work__document").order_by("work_id", "id")
        held = defaultdict(list)
        for value, work_id in own.filter(value__in=[link.value for link in links]).values_list("value", "work_id"):
            held[value].append(work_id)
        found += [(work_id, (link.kind, link.work)) for link in links for work_id in held[link.value]]
    return [(work_id, (kind, other)) for work_id, (kind, other) in found if other.pk != work_id]
