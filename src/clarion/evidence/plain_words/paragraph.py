"""The paragraph: what may be said, said in a language."""

from collections.abc import Sequence
from typing import Literal

import msgspec

from clarion.evidence.checked import Check
from clarion.evidence.plain_words.en import English
from clarion.evidence.plain_words.fa import Persian
from clarion.evidence.plain_words.language import Language, said
from clarion.evidence.plain_words.making import making
from clarion.evidence.plain_words.outcomes import outcomes
from clarion.evidence.plain_words.trusted import Trusted
from clarion.evidence.reading import Reading

LANGUAGES: dict[str, Language] = {"en": English(), "fa": Persian()}


class PlainSentence(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One sentence or two, and what they rest on."""

    text: str
    claims: tuple[int, ...]
    """Which claims of the reading it is made from; never empty."""
    names: tuple[str, ...] = ()
    """Words of the text that it takes over as they are: names of illnesses, treatments, outcomes."""


class Paragraph(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A study in plain words: a draft for a person to judge."""

    language: Literal["en", "fa"]
    sentences: tuple[PlainSentence, ...]
    """None where nothing of the reading can be vouched for."""

    @property
    def text(self) -> str:
        """All of it."""
        return " ".join(one.text for one in self.sentences)


def paragraph(reading: Reading, checks: Sequence[Check], *, language: Literal["en", "fa"]) -> Paragraph:
    """A study in plain words of ``language``, the same whenever the same claims and checks are given.

    It is made from claims that were checked and hold, and from claims that no arithmetic can be done with where they
    were read with a confidence of at least 0.8. What a check speaks against is not in it. ``reading`` needs its text.
    """
    trusted = Trusted(reading, checks)
    words = LANGUAGES[language]
    sayings = (*making(trusted), *outcomes(trusted))
    sentences = (PlainSentence(text=said(one, words), claims=one.claims, names=one.names) for one in sayings)
    return Paragraph(language=language, sentences=tuple(sentences))
