"""Where a text first names what it names again later, in full or by an abbreviation that it explains."""

import re
from collections.abc import Sequence

from clarion.evidence.printed import Span

_SHORT = re.compile(r"[A-Za-z][A-Za-z0-9-]{1,7}")
_WORD = re.compile(r"[A-Za-z0-9µα-ω][\w'’+/-]*")
_LONGEST = 120


def first_mention(text: str, small: str, named: Span) -> Span:
    """The first place that names the same thing: its words, or what its abbreviation stands for; else ``named`` itself.

    Args:
        text: what was read.
        small: the same in small letters.
        named: where the thing was found.

    """
    words = named.of(text)
    if _SHORT.fullmatch(words) and sum(letter.isupper() for letter in words) > 1:
        full = _explained(text, words)
        if full is not None and full.start < named.end:
            return full
    start, end = _whole_words(small, named.of(small), named.end)
    if start < 0 or start == named.start:
        return named
    if small[start - 1 : start] == "(" and small[end : end + 1] == ")":
        return _explained(text, text[start:end], start - 1) or Span(start, end)
    return Span(start, end)


def _whole_words(small: str, words: str, limit: int) -> tuple[int, int]:
    """Where ``words`` first stand before ``limit`` and not as a part of longer ones; -1 where they don't."""
    start = small.find(words, 0, limit)
    while start >= 0:
        end = start + len(words)
        if not (_is_joined(small[start - 1 : start]) or _is_joined(small[end : end + 1])):
            return start, end
        start = small.find(words, start + 1, limit)
    return -1, -1


def _is_joined(letter: str) -> bool:
    """Whether a letter beside a word belongs to it."""
    return letter.isalnum() or letter == "-"


def _stand_in(letters: Sequence[str], words: str) -> bool:
    """Whether the letters stand in the words, in their order."""
    rest = iter(words)
    return all(letter in rest for letter in letters)


def _explained(text: str, short: str, place: int = -1) -> Span | None:
    """The words before ``(short)`` whose first letters it takes, with the bracket."""
    place = text.find(f"({short})") if place < 0 else place
    if place < 0:
        return None
    words = list(_WORD.finditer(text, max(0, place - _LONGEST), place))
    letters = [letter.lower() for letter in short if letter.isalpha()]
    capitals = [letter.lower() for letter in short.split(maxsplit=1)[0] if letter.isupper()][:3]
    begins = [
        word.start()
        for word in words[-(len(letters) + 2) :]
        if word[0][0].lower() == letters[0]
        and not re.search(r"[.;:,()]", text[word.start() : place])
        and _stand_in(capitals, text[word.start() : place].lower())
    ]
    return Span(begins[0], place + len(short) + 2) if begins else None
