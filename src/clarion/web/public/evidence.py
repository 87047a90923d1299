"""A work's evidence made ready for its page: the study at a glance, the abstract with its claims, the checks."""

from dataclasses import dataclass

import msgspec
from django.utils.translation import ngettext
from markupsafe import Markup

from clarion.evidence.assessment import Assessment
from clarion.evidence.glance import glance
from clarion.evidence.source import source_of
from clarion.records import Work
from clarion.web.public.checks_view import ChecksView, checks_view
from clarion.web.public.claims import Words, marked_parts
from clarion.web.public.glance_view import FactLine, fact_lines
from clarion.web.public.languages import direction, number
from clarion.web.public.results_view import ResultView, result_views


@dataclass(frozen=True, slots=True)
class PlainView:
    """A plain paragraph that the institution approved."""

    language: str
    direction: str
    text: str


@dataclass(frozen=True, slots=True)
class EvidenceView:
    """Everything that the page prints of a work's evidence."""

    language: str
    """Of the text that was read, whose words are quoted."""
    direction: str
    facts: tuple[FactLine, ...]
    results: tuple[ResultView, ...]
    more_results: str
    ours: bool
    """Whether an interval among the results was computed here."""
    abstract: int
    """Which of the work's abstracts was read."""
    parts: tuple[Markup, ...]
    """The sections of that abstract with their claims marked."""
    checks: ChecksView | None
    plain: PlainView | None

    @property
    def at_a_glance(self) -> bool:
        """Whether there is anything to be seen at a glance."""
        return bool(self.facts or self.results)


def evidence_view(work: Work, assessment: Assessment, language: str) -> EvidenceView | None:
    """``assessment`` of ``work`` made ready for a page in ``language``; None where an older text was read."""
    source = source_of(work)
    read = assessment.reading_of(source) if source else None
    if source is None or read is None:
        return None
    reading = msgspec.structs.replace(read, title=source.title)
    words = Words(reading, source)
    seen = glance(reading, assessment.checks)
    results = result_views(seen.results, words, language)
    pointed = {claim for one in assessment.checks for claim in one.claims}
    pointed.update(claim for one in seen.results for claim in one.claims)
    return EvidenceView(
        language=source.language,
        direction=direction(source.language),
        facts=fact_lines(seen, words, language),
        results=results,
        more_results=_more(seen.more_results, language),
        ours=any(strip.ours for one in results for strip in one.strips),
        abstract=source.abstract,
        parts=marked_parts(work.abstracts[source.abstract], words, reading, source, pointed, language),
        checks=checks_view(assessment, words, language),
        plain=_plain(assessment, language),
    )


def _more(results: int, language: str) -> str:
    """How many results the abstract has beyond those shown; empty where it has none."""
    if not results:
        return ""
    text = ngettext("The abstract reports %(num)s more result.", "The abstract reports %(num)s more results.", results)
    return text % {"num": number(results, language)}


def _plain(assessment: Assessment, language: str) -> PlainView | None:
    """The approved paragraph in ``language``, else in another; None where none is approved."""
    for tag in (language, *assessment.plain_words):
        if sentences := assessment.plain_words.get(tag):
            return PlainView(tag, direction(tag), " ".join(sentences))
    return None
