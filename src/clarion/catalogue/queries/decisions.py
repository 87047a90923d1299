"""What people decided about works."""

from collections import defaultdict
from collections.abc import Iterable

from clarion.catalogue.models import Decision

OF_EVIDENCE = ("claim", "check", "plan", "plain-words")
"""Kinds of decisions about a work's evidence; each is the tag of one of :data:`clarion.evidence.assessment.Decided`."""


def decisions_in_force(work_ids: Iterable[int]) -> dict[int, list[object]]:
    """The decisions about the evidence of these works, the oldest first, as they are stored; one query."""
    found: defaultdict[int, list[object]] = defaultdict(list)
    rows = Decision.objects.filter(work_id__in=work_ids, kind__in=OF_EVIDENCE, undone=None).order_by("decided", "id")
    for work_id, content in rows.values_list("work_id", "content"):
        found[work_id].append(content)
    return found
