"""The claims of a work as the desk shows them: marked in the abstract, and a line each."""

from collections.abc import Iterable
from typing import Any, NamedTuple

from django.urls import reverse
from django.utils.translation import gettext
from markupsafe import Markup

from clarion.catalogue.queries.desk import DeskEvidence, StoredDecision
from clarion.evidence.assessment import Assessment
from clarion.evidence.claim import AnyClaim
from clarion.evidence.corrections import Correction, kind_of
from clarion.evidence.printed import Printed
from clarion.evidence.source import Source
from clarion.text.marking import Mark, marked
from clarion.web.desk.labels import choice_name, field_label
from clarion.web.desk.parts import Part, said, written
from clarion.web.public.evidence_labels import kind_name
from clarion.web.public.labels import section_name
from clarion.web.public.languages import numerals


class ClaimLine(NamedTuple):
    """One claim."""

    number: int
    mark: int
    """The number under which its words are marked: several claims may stand in the same words."""
    kind: str
    words: str
    in_title: bool
    values: tuple[tuple[str, str], ...]
    """What each part is called, and what it says."""
    confidence: str
    by: str
    """Who corrected or added it; empty where it is as it was read."""
    address: str
    """Where it is corrected."""


class Section(NamedTuple):
    """One part of the abstract."""

    heading: str
    text: Markup


def claim_lines(evidence: DeskEvidence, language: str) -> tuple[ClaimLine, ...]:
    """Every claim, in the order of the text."""
    source, assessment = evidence.source, evidence.assessment
    if source is None or assessment is None:
        return ()
    by = _authors(evidence.in_force())
    numbered = sorted(
        enumerate(assessment.reading.claims), key=lambda one: (not one[1].in_title, one[1].span.start, one[1].span.end)
    )
    return tuple(
        ClaimLine(
            number=number,
            mark=mark_of(assessment, number),
            kind=kind_name(kind_of(claim)),
            words=words_of(claim, source),
            in_title=claim.in_title,
            values=values_of(claim, language),
            confidence=numerals(f"{claim.confidence:.2f}", language),
            by=by.get((kind_of(claim), claim.span), ""),
            address=address_of(evidence.line.public_id, claim),
        )
        for number, claim in numbered
    )


def words_of(claim: AnyClaim, source: Source) -> str:
    """The words that state ``claim``."""
    return claim.span.of(source.title if claim.in_title else source.text)


def values_of(claim: AnyClaim, language: str) -> tuple[tuple[str, str], ...]:
    """What each part of ``claim`` is called, and what it says."""
    kind = kind_of(claim)
    return tuple((field_label(kind, part.name), _shown(kind, part, value, language)) for part, value in said(claim))


def address_of(public_id: str, claim: AnyClaim) -> str:
    """The page on which ``claim`` is corrected."""
    return reverse("desk-claim", args=[public_id, kind_of(claim), claim.span.start, claim.span.end])


def sections(evidence: DeskEvidence) -> tuple[Section, ...]:
    """The abstract, each claim marked with the id ``words-N``."""
    source, assessment = evidence.source, evidence.assessment
    if source is None:
        return ()
    abstract = evidence.work.abstracts[source.abstract]
    marks = _marks(assessment, source) if assessment else [[] for _ in source.parts]
    return tuple(
        Section(section_name(section.label, section.category), Markup(marked(section.text, spans)))  # noqa: S704
        for section, spans in zip(abstract.sections, marks, strict=True)
    )


def _marks(assessment: Assessment, source: Source) -> list[list[Mark]]:
    """The marks of each section; each stretch of words once, under the number of its first claim."""
    marks: list[list[Mark]] = [[] for _ in source.parts]
    seen = set()
    for number, claim in enumerate(assessment.reading.claims):
        span = claim.span
        if claim.in_title or span in seen:
            continue
        seen.add(span)
        for spans, part in zip(marks, source.parts, strict=True):
            start, end = max(span.start, part.span.start), min(span.end, part.span.end)
            if start < end:
                opening = f'<mark class="stated" id="words-{number}">'
                spans.append((start - part.span.start, end - part.span.start, opening, "</mark>"))
                break
    return marks


def mark_of(assessment: Assessment, number: int) -> int:
    """The number under which the words of claim ``number`` are marked."""
    claims = assessment.reading.claims
    span, in_title = claims[number].span, claims[number].in_title
    return next(place for place, one in enumerate(claims) if (one.span, one.in_title) == (span, in_title))


def _authors(decisions: Iterable[StoredDecision]) -> dict[tuple[Any, ...], str]:
    """Who corrected or added the claim of each kind and place."""
    return {
        (one.decided.kind, one.decided.span): one.who
        for one in decisions
        if isinstance(one.decided, Correction) and one.decided.action != "withdraw"
    }


def _shown(kind: str, part: Part, value: Any, language: str) -> str:  # noqa: ANN401  (whatever a part may say)
    """One value as a table shows it."""
    if isinstance(value, bool):
        return gettext("yes") if value else gettext("no")
    if isinstance(value, Printed):
        return numerals(written(value, part.name), language)
    if part.sort == "choice":
        return choice_name(kind, part.name, value)
    return numerals(f"{value:g}", language) if isinstance(value, float) else str(value)
