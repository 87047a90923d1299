"""Marking the words that were searched for in the texts that were found."""

import html
import re

from clarion.text.words import stem, words

SNIPPET_LENGTH = 260
"""Characters of a snippet, about two lines on a desk-top screen."""

_LEAD = 60
"""Characters shown before the first marked word of a snippet."""

_FOREIGN_LETTER = re.compile(r"[^\W\x00-\x7f]")
_WORD = re.compile(r"[^\W_]+")
_REST_OF_WORD = re.compile(r"[^\W_]*")
_TO_ESCAPE = re.compile("[&<>\"']")

Span = tuple[int, int, str]
"""Start and end of a word in a text, and its stem."""


def stems_of(texts: list[str]) -> frozenset[str]:
    """The stems to mark for what was searched for."""
    return frozenset(stem(part) for text in texts for word in words(text) for part in _WORD.findall(word))


def mark(text: str, stems: frozenset[str]) -> str:
    """``text`` HTML-escaped, its words of these stems in ``<mark>``."""
    return _marked(text, 0, len(text), find_words(text, stems))


def snippet(text: str, stems: frozenset[str]) -> str:
    """The part of ``text`` in which most of the stems stand, HTML-escaped and marked; its beginning if none does."""
    spans = find_words(text, stems)
    start = _best_start(text, spans)
    end = min(len(text), start + SNIPPET_LENGTH)
    if end < len(text):
        end = max(text.rfind(" ", start, end), start + SNIPPET_LENGTH // 2)
    shown = _marked(text, start, end, [span for span in spans if span[0] >= start and span[1] <= end])
    return ("… " if start else "") + shown.strip() + (" …" if end < len(text) else "")


def find_words(text: str, stems: frozenset[str]) -> list[Span]:
    """The words of ``text`` that have one of these stems, in order."""
    if not stems:
        return []
    if not text.isascii() and _FOREIGN_LETTER.search(text):
        found = ((match.start(), match.end(), stem(match.group())) for match in _WORD.finditer(text))
        return [span for span in found if span[2] in stems]
    return _find_in_english(text, stems)


def _find_in_english(text: str, stems: frozenset[str]) -> list[Span]:
    """As :func:`find_words` where every letter is ASCII: looks for the stems' beginnings, not at every word."""
    lower = text.lower()
    spans: list[Span] = []
    for wanted in stems:
        # Snowball turns a final y into i; all but the last letter is sure to stand in the text.
        beginning = wanted[:-1] if wanted.endswith("i") and len(wanted) > 2 else wanted
        place = lower.find(beginning)
        while place >= 0:
            end = _REST_OF_WORD.match(lower, place).end()  # type: ignore[union-attr]  # it matches the empty text too
            if (place == 0 or not lower[place - 1].isalnum()) and stem(lower[place:end]) == wanted:
                spans.append((place, end, wanted))
            place = lower.find(beginning, end)
    return sorted(spans)


def _best_start(text: str, spans: list[Span]) -> int:
    """Where the snippet begins: a word's start, so that as many different stems as may be stand within its length."""
    wanted = {kind for _, _, kind in spans}
    best, most = 0, 0
    for first, (start, _, _) in enumerate(spans):
        inside = {kind for _, end, kind in spans[first : first + 40] if end <= start + SNIPPET_LENGTH - _LEAD}
        if len(inside) > most:
            best, most = start, len(inside)
        if most == len(wanted):
            break
    if best <= _LEAD:
        return 0
    return text.find(" ", best - _LEAD, best) + 1 or best


def _marked(text: str, start: int, end: int, spans: list[Span]) -> str:
    """A part of ``text``, escaped, with its spans marked."""
    parts: list[str] = []
    for begin, finish, _ in spans:
        parts += (_escaped(text[start:begin]), "<mark>", text[begin:finish], "</mark>")
        start = finish
    parts.append(_escaped(text[start:end]))
    return "".join(parts)


def _escaped(text: str) -> str:
    """``text`` for HTML; most pieces hold nothing to escape, and finding that out is the dear part."""
    return html.escape(text) if _TO_ESCAPE.search(text) else text
