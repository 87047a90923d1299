"""What the desk shows: works with what was read in them, and what people decided about that."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, get_args

import msgspec
from django.db import models

from clarion.catalogue.models import Decision, Work, WorkEvidence
from clarion.catalogue.queries.decisions import OF_EVIDENCE, SAID
from clarion.catalogue.queries.lines import LINE_COLUMNS, line_of
from clarion.catalogue.queries.shapes import Page, WorkLine
from clarion.evidence.assessment import Assessment, Decided, Explanation, PlainWords, PlanDecision, key_of
from clarion.evidence.checked import Check
from clarion.evidence.source import Source, source_of
from clarion.records import Work as WorkRecord

Which = Literal["failing", "explained", "read"]
"""Works with checks that fail and that nobody has explained; with explanations; all whose abstract was read."""
WHICH: tuple[Which, ...] = get_args(Which)

_WORK = msgspec.json.Decoder(WorkRecord)
_EVIDENCE = msgspec.json.Decoder(Assessment)


@dataclass(frozen=True, slots=True)
class DeskWork:
    """A work as the desk's list shows it."""

    line: WorkLine
    assessment: Assessment

    @property
    def explained(self) -> tuple[Check, ...]:
        """The checks that cannot hold and that somebody has explained."""
        keys, reading = self.assessment.explained, self.assessment.reading
        return tuple(
            one for one in self.assessment.checks if one.verdict == "cannot hold" and key_of(one, reading) in keys
        )


@dataclass(frozen=True, slots=True)
class StoredDecision:
    """One decision about a work's evidence."""

    id: int
    decided: Decided
    who: str
    why: str
    when: datetime
    undone: datetime | None
    undone_by: str


@dataclass(frozen=True, slots=True)
class DeskEvidence:
    """All that the desk shows of one work."""

    work_id: int
    line: WorkLine
    work: WorkRecord
    source: Source | None
    """The text that is read now; None where the work has no abstract."""
    assessment: Assessment | None
    """What was read in that very text, with the text; None where it is still to be read."""
    decisions: tuple[StoredDecision, ...]
    """The newest first."""

    @property
    def digest(self) -> str:
        """Of the text that is read now."""
        return self.source.digest if self.source else ""

    def in_force(self) -> tuple[StoredDecision, ...]:
        """The decisions that count, the newest first: not undone, of this text, and no later one about the same."""
        found: dict[tuple[object, ...], StoredDecision] = {}
        for one in self.decisions:
            if one.undone is None and self.of_this_text(one):
                found.setdefault(subject_of(one), one)
        return tuple(found.values())

    def of_this_text(self, decision: StoredDecision) -> bool:
        """Whether a decision was made in the text that is read now, or is about no text."""
        return isinstance(decision.decided, PlanDecision) or decision.decided.digest == self.digest


def subject_of(decision: StoredDecision) -> tuple[object, ...]:
    """What a decision is about; of two about one thing the later one counts."""
    decided = decision.decided
    if isinstance(decided, PlanDecision):
        return ("plan",)
    if isinstance(decided, PlainWords):
        return ("plain-words", decided.digest, decided.language)
    if isinstance(decided, Explanation):
        return ("check", decided.digest, decided.check)
    if decided.action == "add":
        # Every claim that was added stands for itself.
        return ("added", decision.id)
    return ("claim", decided.digest, decided.kind, decided.span)


def desk_works(which: Which, number: int, per_page: int) -> Page[DeskWork]:
    """One page of works for the desk, the most failing first and of these the newest; two queries."""
    rows = _works(which)
    begin = (number - 1) * per_page
    public = rows.filter(work__status=Work.Status.PUBLIC).order_by("-failing", "-work__published_on", "-work_id")
    columns = ("document", *(f"work__{column}" for column in LINE_COLUMNS))
    items = tuple(
        DeskWork(line_of(line), _EVIDENCE.decode(document))
        for document, *line in public.values_list(*columns)[begin : begin + per_page]
    )
    return Page(items, number, per_page, rows.count())


def desk_tallies() -> dict[Which, int]:
    """How many works there are of each sort; a query each."""
    return {which: _works(which).count() for which in WHICH}


def desk_evidence(public_id: str) -> DeskEvidence | None:
    """What the desk shows of a public work; None where there is no such work. Two queries."""
    columns = ("id", "document", "workevidence__document", *LINE_COLUMNS)
    found = Work.objects.filter(public_id=public_id, status=Work.Status.PUBLIC).values_list(*columns).first()
    if found is None:
        return None
    work_id, document, evidence, *line = found
    work = _WORK.decode(document)
    source = source_of(work)
    assessment = _EVIDENCE.decode(evidence) if evidence and source else None
    return DeskEvidence(
        work_id=work_id,
        line=line_of(line),
        work=work,
        source=source,
        assessment=_with_text(assessment, source) if assessment and source else None,
        decisions=_decisions(work_id),
    )


def decision_of_work(public_id: str, number: int) -> Decision | None:
    """The decision with this database id, where it is about the evidence of this work."""
    return Decision.objects.filter(work__public_id=public_id, id=number, kind__in=OF_EVIDENCE).first()


def _works(which: Which) -> models.QuerySet[WorkEvidence]:
    """The rows of one sort."""
    if which == "failing":
        return WorkEvidence.objects.filter(failing__gt=0)
    if which == "explained":
        explained = Decision.objects.filter(kind="check", undone=None)
        return WorkEvidence.objects.filter(work_id__in=explained.values("work_id"))
    return WorkEvidence.objects.all()


def _with_text(assessment: Assessment, source: Source) -> Assessment | None:
    """``assessment`` with the text that its places are of; None where it is of another text."""
    reading = assessment.reading_of(source)
    return msgspec.structs.replace(assessment, reading=reading) if reading else None


def _decisions(work_id: int) -> tuple[StoredDecision, ...]:
    """Every decision about the evidence of a work, the newest first."""
    rows = Decision.objects.filter(work_id=work_id, kind__in=OF_EVIDENCE).order_by("-decided", "-id")
    return tuple(
        StoredDecision(key, msgspec.convert(content, Decided), *said)
        for key, content, *said in rows.values_list("id", "content", *SAID)
    )
