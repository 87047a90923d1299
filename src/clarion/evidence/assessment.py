"""A work's evidence as it is kept: what was read, what arithmetic says, and what people decided about both."""

from collections.abc import Sequence
from typing import TypeVar

import msgspec

from clarion.evidence.check import Check, Plan
from clarion.evidence.checker import check
from clarion.evidence.corrections import Correction, corrected
from clarion.evidence.printed import Span
from clarion.evidence.reader import read_all
from clarion.evidence.reading import Reading
from clarion.evidence.source import Source, source_of
from clarion.records import Work

VERSION = 1
"""To be raised whenever what is read or checked changes: evidence of an older version is made anew."""


JOINT_SECONDS = 5.0
"""For asking whether claims are possible together; few abstracts bind few people by several numbers."""


class Explanation(msgspec.Struct, tag="check", frozen=True, kw_only=True, omit_defaults=True):
    """A person looked at a check that fails and says why it may stand; it then no longer asks for attention."""

    digest: str
    check: str
    """As :func:`key_of` names it."""
    words: str = ""
    """What readers are told, in the person's words; may be empty."""


class PlanDecision(Plan, tag="plan", frozen=True, kw_only=True, omit_defaults=True):
    """A person looked the study's registered plan up."""


class PlainWords(msgspec.Struct, tag="plain-words", frozen=True, kw_only=True, omit_defaults=True):
    """A person approved a plain paragraph, in its own words or those of the draft."""

    digest: str
    language: str
    sentences: tuple[str, ...]


Decided = Correction | Explanation | PlanDecision | PlainWords
"""What a person can decide about a work's evidence."""


class Assessment(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """All of one work's evidence. The reading's text is left out: the record holds it."""

    version: int = VERSION
    digest: str
    """Of the text that was read."""
    abstract: int
    """Which of the work's abstracts that was."""
    reading: Reading
    checks: tuple[Check, ...] = ()
    explained: dict[str, str] = {}
    """Failing checks that a person has explained, with the words."""
    plain_words: dict[str, tuple[str, ...]] = {}
    """Approved paragraphs by language."""

    @property
    def failing(self) -> tuple[Check, ...]:
        """The checks that cannot hold and that nobody has explained."""
        return tuple(
            one
            for one in self.checks
            if one.verdict == "cannot hold" and key_of(one, self.reading) not in self.explained
        )


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


def key_of(one: Check, reading: Reading) -> str:
    """A check's name that is the same whenever the same text is read: its kind and the places of its claims."""
    places = sorted(_place(reading.claims[number].span) for number in one.claims)
    return ":".join((one.kind, *places))


def _place(span: Span) -> str:
    return f"{span.start}-{span.end}"


Kind = TypeVar("Kind")


def _of(decided: Sequence[Decided], kind: type[Kind]) -> list[Kind]:
    """Those decisions that are of one kind."""
    return [one for one in decided if isinstance(one, kind)]
