"""Notices from both sides: a retraction must show on the paper's page whichever of the two records says so."""

from collections.abc import Iterable, Mapping, Sequence

import msgspec

from clarion.catalogue.actions.describe import NOTICE_SCHEMES, Described
from clarion.catalogue.actions.rows import rows_with
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


class StoredNotice(msgspec.Struct, frozen=True, array_like=True):
    """A notice with the database id of the work it points to, where the store holds that."""

    notice: Notice
    work_id: int | None


def gravest(standings: Sequence[str]) -> str:
    """The gravest of ``standings``."""
    return max(standings, key=STANDINGS.index)


def resolve_notices(described: Sequence[Described]) -> dict[int, list[StoredNotice]]:
    """The notices of each work (by database id): its record's own, then those that other works hold about it.

    A notice that both records state is given once, as the work's own. Takes a fixed number of queries.
    """
    targets = _works_named([notice for one in described for notice in one.notices])
    resolved = {
        one.id: [StoredNotice(notice, _target(notice, targets, one.id)) for notice in one.notices] for one in described
    }
    for work_id, kind, other in _said_by_others(described):
        known = {(one.notice.kind, one.work_id) for one in resolved[work_id]}
        if kind in INVERSE and (INVERSE[kind], other.pk) not in known:
            identifier = Identifier("work", other.public_id)
            notice = Notice(kind=INVERSE[kind], source=other.citation, identifiers=(identifier,))
            resolved[work_id].append(StoredNotice(notice, other.pk))
    return resolved


def partners(ids: Sequence[int]) -> set[int]:
    """Works that a notice ties to the works ``ids``, in either direction, as the store has it now."""
    found: set[int] = set()
    own = _by_scheme(rows_with(WorkIdentifier, ("scheme", "value"), "work_id", ids))
    named = _by_scheme(rows_with(NoticeLink, ("scheme", "value"), "work_id", ids))
    for scheme in NOTICE_SCHEMES:
        found.update(row[0] for row in rows_with(NoticeLink, ("work_id",), "value", own[scheme], scheme))
        found.update(row[0] for row in rows_with(WorkIdentifier, ("work_id",), "value", named[scheme], scheme))
    return found


def _by_scheme(pairs: Iterable[tuple[str, str]]) -> dict[str, set[str]]:
    """Values by scheme. Asked for by value and never by a join: planners take the scheme's index for it, all of it."""
    values: dict[str, set[str]] = {scheme: set() for scheme in NOTICE_SCHEMES}
    for scheme, value in pairs:
        if scheme in values:
            values[scheme].add(value)
    return values


def _target(notice: Notice, targets: Mapping[tuple[str, str], int], work_id: int) -> int | None:
    """The work that ``notice`` points to; a record that names itself points nowhere."""
    for one in notice.identifiers:
        if (found := targets.get((one.scheme, one.value))) not in {None, work_id}:
            return found
    return None


def _works_named(notices: Iterable[Notice]) -> dict[tuple[str, str], int]:
    """Works of the store by the identifiers that ``notices`` name them with; of several the first."""
    named = _by_scheme((one.scheme, one.value) for notice in notices for one in notice.identifiers)
    return {
        (scheme, value): work_id
        for scheme, values in named.items()
        for work_id, value in sorted(
            rows_with(WorkIdentifier, ("work_id", "value"), "value", values, scheme), reverse=True
        )
    }


def _said_by_others(described: Sequence[Described]) -> list[tuple[int, str, Work]]:
    """What other works' notices say of these: the work, the notice's kind, and the work that says it; oldest first."""
    held = {pair: one.id for one in described for pair in one.identifiers}
    links = [
        (said_by, number, kind, held[scheme, value])
        for scheme, values in _by_scheme(held).items()
        for said_by, number, kind, value in rows_with(
            NoticeLink, ("work_id", "id", "kind", "value"), "value", values, scheme
        )
    ]
    others = Work.objects.defer("document").in_bulk({said_by for said_by, *_ in links})
    return [(work_id, kind, others[said_by]) for said_by, _, kind, work_id in sorted(links) if said_by != work_id]
