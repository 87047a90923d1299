"""The claims of an abstract marked in its text, and links to the words of a claim."""

from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

from markupsafe import Markup, escape

from clarion.evidence.claim import AnyClaim, DirectionWord, Result, Significance
from clarion.evidence.printed import Span
from clarion.evidence.reading import Reading
from clarion.evidence.source import Source
from clarion.records import Abstract
from clarion.text.marking import Mark, marked
from clarion.web.public.evidence_labels import claim_note

TITLE = "title"
"""The id of the title, to which claims of the title lead."""

_QUIET = (Result, DirectionWord, Significance)
"""Claims of whole sentences and single verbs: marked where something leads to them, and never underlined."""
_QUOTED = 72
"""Characters of a claim's words after which a quotation is cut."""
_ABOUT = 40
"""Characters on either side of a claim that tell what it is about."""


class Quote(NamedTuple):
    """A link to words of the abstract."""

    address: str
    words: str


class Words:
    """The text that was read, with the claims that stand in it."""

    def __init__(self, reading: Reading, source: Source) -> None:
        """``source`` is the very text in which ``reading`` has its places."""
        self._claims = reading.claims
        self._sentences = reading.sentences
        self._source = source

    def standing(self, number: int) -> bool:
        """Whether the claim ``number`` has words in the text, or in the title."""
        claim = self._claims[number]
        text = self._source.title if claim.in_title else self._source.text
        return 0 <= claim.span.start < claim.span.end <= len(text)

    def address(self, number: int) -> str:
        """Where on the page the words of the claim ``number`` are; empty where it has none."""
        if not (0 <= number < len(self._claims) and self.standing(number)):
            return ""
        return f"#{TITLE}" if self._claims[number].in_title else f"#claim-{number}"

    def quote(self, number: int) -> Quote:
        """The words of the claim ``number``, with a link to them."""
        claim = self._claims[number]
        words = claim.span.of(self._source.title if claim.in_title else self._source.text)
        if len(words) > _QUOTED:
            words = words[:_QUOTED].rsplit(None, 1)[0] + " …"
        return Quote(self.address(number), words)

    def around(self, number: int) -> str:
        """The words of the claim ``number`` with those about them in its sentence; empty where it has none."""
        claim = self._claims[number]
        if claim.in_title or not self.standing(number):
            return ""
        sentences = self._sentences
        known = 0 <= claim.sentence < len(sentences)
        first, last = (sentences[claim.sentence].span.start, sentences[claim.sentence].span.end) if known else (0, None)
        text = self._source.text
        before, after = text[first : claim.span.start], text[claim.span.end : last]
        if len(before) > _ABOUT:
            before = "… " + before[-_ABOUT:].partition(" ")[2]
        if len(after) > _ABOUT:
            after = after[:_ABOUT].rpartition(" ")[0] + " …"
        return before + claim.span.of(text) + after

    def quotes(self, numbers: Iterable[int]) -> tuple[Quote, ...]:
        """The words of some claims, each stretch once, in the order of the text."""
        places = {(self._claims[one].in_title, self._claims[one].span): one for one in numbers if self.address(one)}
        return tuple(
            self.quote(number) for _, number in sorted(places.items(), key=lambda one: (not one[0][0], one[0][1]))
        )


def marked_parts(
    abstract: Abstract, words: Words, reading: Reading, source: Source, pointed: Collection[int], language: str
) -> tuple[Markup, ...]:
    """The sections of ``abstract`` with the claims of ``reading`` marked, each a target with the id ``claim-N``.

    ``pointed`` are the claims to which something on the page leads.
    """
    places: list[list[Mark]] = [[] for _ in source.parts]
    notes = _notes(reading.claims, language)
    for number, claim in enumerate(reading.claims):
        quiet = isinstance(claim, _QUIET)
        if claim.in_title or (quiet and number not in pointed) or not words.standing(number):
            continue
        span = claim.span
        part = next((one for one, part in enumerate(source.parts) if part.span.start <= span.start < part.span.end), -1)
        if part < 0:
            continue
        start = source.parts[part].span.start
        end = min(span.end, source.parts[part].span.end)
        # Of two claims in the same words, one stop of the Tab key is enough.
        note = "" if quiet else notes.pop(span, "")
        places[part].append((span.start - start, end - start, _opening(number, note), "</mark>"))
    return tuple(
        Markup(marked(section.text, spans))  # noqa: S704  (inline mark-up and tags of ours)
        for section, spans in zip(abstract.sections, places, strict=True)
    )


def _notes(claims: Sequence[AnyClaim], language: str) -> dict[Span, str]:
    """What is told of all claims in the same words of the abstract."""
    found: dict[Span, dict[str, None]] = {}
    for one in claims:
        if not one.in_title and not isinstance(one, _QUIET):
            found.setdefault(one.span, {})[claim_note(one, language)] = None
    return {span: " · ".join(notes) for span, notes in found.items()}


def _opening(number: int, note: str) -> str:
    """The start tag of a mark; one with a note can be reached with the Tab key and tells it."""
    if not note:
        return f'<mark class="stated-quiet" id="claim-{number}">'
    return f'<mark class="stated" id="claim-{number}" tabindex="0" aria-description="{escape(note)}">'
