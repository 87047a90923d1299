"""A work's evidence as it is kept: what was read, what arithmetic says, and what people decided about both."""

import msgspec

from clarion.evidence.checked import Check, Plan
from clarion.evidence.corrections import Correction
from clarion.evidence.printed import Span
from clarion.evidence.reading import Reading
from clarion.evidence.source import Source

VERSION = 2
"""To be raised whenever what is read or checked changes: evidence of an older version is made anew."""


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

    def reading_of(self, source: Source) -> Reading | None:
        """What was read in ``source``, with its text; None where another text was read."""
        return msgspec.structs.replace(self.reading, text=source.text) if source.digest == self.digest else None

    @property
    def failing(self) -> tuple[Check, ...]:
        """The checks that cannot hold and that nobody has explained."""
        return tuple(
            one
            for one in self.checks
            if one.verdict == "cannot hold" and key_of(one, self.reading) not in self.explained
        )


def key_of(one: Check, reading: Reading) -> str:
    """A check's name that is the same whenever the same text is read: its kind and the places of its claims."""
    places = sorted(_place(reading.claims[number].span) for number in one.claims)
    return ":".join((one.kind, *places))


def _place(span: Span) -> str:
    return f"{span.start}-{span.end}"
