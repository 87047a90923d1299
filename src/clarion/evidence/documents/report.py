"""What is told of one excerpt: its sentences, claims with their words, checks, and a glance at it all."""

from collections.abc import Sequence
from typing import Literal

import msgspec

from clarion.evidence.checked import Check, CheckKind, Plan, Verdict
from clarion.evidence.checker import check
from clarion.evidence.claim import AnyClaim
from clarion.evidence.documents.document import Excerpt
from clarion.evidence.facets import Facets, facets
from clarion.evidence.glance import Glance, glance
from clarion.evidence.plain_words import Paragraph, paragraph
from clarion.evidence.reader import read
from clarion.evidence.reading import Reading, Role


class TextReport(msgspec.Struct, frozen=True, kw_only=True):
    """One excerpt, read and checked."""

    file: str
    excerpt: Excerpt
    reading: Reading
    checks: tuple[Check, ...]
    glance: Glance
    plain: Paragraph | None = None

    @property
    def failing(self) -> tuple[Check, ...]:
        """The checks that cannot hold."""
        return tuple(one for one in self.checks if one.verdict == "cannot hold")


class QuotedSentence(msgspec.Struct, frozen=True, kw_only=True):
    """A sentence with its words."""

    words: str
    role: Role
    confidence: float
    start: int
    end: int


class CheckInWords(msgspec.Struct, frozen=True, kw_only=True):
    """A check with its statements as sentences."""

    kind: CheckKind
    verdict: Verdict
    claims: tuple[int, ...]
    says: str
    arithmetic: str
    assumption: str
    explanations: tuple[str, ...]
    fits: tuple[str, ...]


class TextDocument(msgspec.Struct, frozen=True, kw_only=True):
    """A report as other programs take it. Claims, checks and the glance name claims by their place among them."""

    file: str
    part: str
    """Which part of the file it is; empty where it is all of it."""
    page: int | None
    title: str
    sentences: tuple[QuotedSentence, ...]
    claims: tuple[dict[str, object], ...]
    """Each with the fields of its type and ``words``, the words that state it."""
    checks: tuple[CheckInWords, ...]
    facets: Facets
    glance: Glance
    plain: Paragraph | None


def reported(
    excerpt: Excerpt,
    file: str,
    *,
    plan: Plan | None = None,
    joint: bool = False,
    time_limit: float = 2.0,
    plain: Literal["en", "fa"] | None = None,
) -> TextReport:
    """``excerpt`` of ``file``, read and checked; ``plain`` asks for a paragraph in plain words as well."""
    reading = read(excerpt.text, title=excerpt.title, parts=excerpt.parts, language=excerpt.language)
    checks = check(reading, plan=plan, joint=joint, time_limit=time_limit)
    return TextReport(
        file=file,
        excerpt=excerpt,
        reading=reading,
        checks=checks,
        glance=glance(reading, checks),
        plain=paragraph(reading, checks, language=plain) if plain else None,
    )


def as_document(report: TextReport, checks: Sequence[Check]) -> TextDocument:
    """A report for other programs, with those of its checks that are asked for."""
    reading = report.reading
    return TextDocument(
        file=report.file,
        part=report.excerpt.part,
        page=report.excerpt.page,
        title=reading.title,
        sentences=quoted_sentences(reading),
        claims=tuple({**msgspec.to_builtins(one), "words": _words(reading, one)} for one in reading.claims),
        checks=tuple(_in_words(one) for one in checks),
        facets=facets(reading),
        glance=report.glance,
        plain=report.plain,
    )


def quoted_sentences(reading: Reading) -> tuple[QuotedSentence, ...]:
    """The sentences of a reading with their words."""
    return tuple(
        QuotedSentence(
            words=one.span.of(reading.text),
            role=one.role,
            confidence=one.confidence,
            start=one.span.start,
            end=one.span.end,
        )
        for one in reading.sentences
    )


def _in_words(one: Check) -> CheckInWords:
    return CheckInWords(
        kind=one.kind,
        verdict=one.verdict,
        claims=one.claims,
        says=str(one.says),
        arithmetic=str(one.arithmetic),
        assumption=str(one.assumption or ""),
        explanations=tuple(map(str, one.explanations)),
        fits=one.fits,
    )


def _words(reading: Reading, claim: AnyClaim) -> str:
    return claim.span.of(reading.title if claim.in_title else reading.text)
