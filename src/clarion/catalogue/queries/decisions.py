"""What people decided about works, and what published studies say of their plan."""

from collections import defaultdict
from collections.abc import Iterable

import msgspec

from clarion.catalogue.models import Decision, StudyReport
from clarion.evidence.planned import plan_of
from clarion.studies.document import PlanItem

OF_EVIDENCE = ("claim", "check", "plan", "plain-words")
"""Kinds of decisions about a work's evidence; each is the tag of one of :data:`clarion.evidence.assessment.Decided`."""

SAID = ("who", "why", "decided", "undone", "undone_by")
"""Columns of a decision that say who made it, why and when, and whether somebody undid it."""


class _Planned(msgspec.Struct):
    """Of a study's document: its plan."""

    plan: tuple[PlanItem, ...] = ()


_PLAN = msgspec.json.Decoder(_Planned)


def decisions_in_force(work_ids: Iterable[int]) -> dict[int, list[object]]:
    """The decisions about the evidence of these works, the oldest first, as they are stored; two queries.

    Where a study is published beside a work, its registered plan comes first, as if somebody had entered it: a person's
    own decision about the plan counts more.
    """
    work_ids = list(work_ids)
    found: defaultdict[int, list[object]] = defaultdict(list)
    for work_id, document in StudyReport.objects.filter(work_id__in=work_ids).values_list("work_id", "document"):
        if plan := plan_of(_PLAN.decode(document).plan):
            found[work_id].append(msgspec.to_builtins(plan))
    rows = Decision.objects.filter(work_id__in=work_ids, kind__in=OF_EVIDENCE, undone=None).order_by("decided", "id")
    for work_id, content in rows.values_list("work_id", "content"):
        found[work_id].append(content)
    return found
