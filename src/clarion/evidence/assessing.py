"""Making a work's evidence: reading its abstract, putting right what people corrected, checking the rest."""

from collections.abc import Sequence
from typing import TypeVar

import msgspec

from clarion.evidence.assessment import Assessment, Decided, Explanation, PlainWords, PlanDecision
from clarion.evidence.checker import check
from clarion.evidence.corrections import Correction, corrected
from clarion.evidence.reader import read_all
from clarion.evidence.reading import Reading
from clarion.evidence.source import Source, source_of
from clarion.records import Work

JOINT_SECONDS = 5.0
"""For asking whether claims are possible together; few abstracts bind few people by several numbers."""


def assess(work: Work, decided: Sequence[Decided] = ()) -> Assessment | None:
    """The evidence of ``work``; None where it has no abstract.

    ``decided`` are the decisions in force, the oldest first: of two about one thing the later one counts.
    """
    return assess_all([(work, decided)])[0]


def assess_all(works: Sequence[tuple[Work, Sequence[Decided]]]) -> list[Assessment | None]:
    """The evidence of each of ``works`` with its decisions, as :func:`assess`; many at once cost less."""
    sources = [source_of(work) for work, _ in works]
    readings = iter(read_all([one for one in sources if one is not None]))
    return [
        _assessment(source, next(readings), decided) if source else None
        for source, (_, decided) in zip(sources, works, strict=True)
    ]


def _assessment(source: Source, reading: Reading, decided: Sequence[Decided]) -> Assessment:
    """What was read with what people decided about it, and the checks of both."""
    reading = corrected(reading, _of(decided, Correction), source.digest)
    plans = _of(decided, PlanDecision)
    return Assessment(
        digest=source.digest,
        abstract=source.abstract,
        reading=msgspec.structs.replace(reading, text=""),
        checks=check(reading, plan=plans[-1] if plans else None, joint=True, time_limit=JOINT_SECONDS),
        explained={one.check: one.words for one in _of(decided, Explanation) if one.digest == source.digest},
        plain_words={one.language: one.sentences for one in _of(decided, PlainWords) if one.digest == source.digest},
    )


Kind = TypeVar("Kind")


def _of(decided: Sequence[Decided], kind: type[Kind]) -> list[Kind]:
    """Those decisions that are of one kind."""
    return [one for one in decided if isinstance(one, kind)]
