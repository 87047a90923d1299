"""What stands around an expression: its brackets, its sentence, and the time that is told near by."""

import re

from clarion.evidence.printed import Span
from clarion.evidence.readers.passage import Passage

_NEAR = 160
_TIME = re.compile(
    r"""(?:(?:at|by|after|within|over|during|in|until|up\sto|for|from)\s(?:the\s)?(?:first\s|last\s|a\s|about\s)?)?
    (?:(?<![/\d.])(?:\d+(?:\.\d+)?|one|two|three|four|six|eight|ten|twelve)[\s-](?:hours?|hrs?|h|days?|weeks?|wks?|
      months?|mo|years?|yrs?)\b
        (?:\s(?:of\s)?(?:follow[\s-]?up|post-?\w+|after\s(?:the\s)?[a-z]+|later|of\streatment))?
    |(?:day|week|month|year|visit)\s\d+\b
    |\d+(?:st|nd|rd|th)\s(?:hour|day|week|month|year)\b
    |baseline|follow[\s-]?up|the\send\sof\s(?:the\s)?(?:study|treatment|trial|intervention|therapy|follow[\s-]?up))""",
    re.VERBOSE,
)


def sentence_of(passage: Passage, offset: int) -> tuple[int, Span]:
    """Which sentence holds the offset, and its place; -1 and the whole text where there is none."""
    index = passage.sentence_at(offset)
    return (index, passage.sentences[index].span) if index >= 0 else (-1, Span(0, len(passage.text)))


def bracket_around(text: str, start: int, end: int) -> tuple[int, int]:
    """The places just within the brackets around ``start`` to ``end``; the expression itself where there are none."""
    depth, left = 0, -1
    for place in range(start - 1, max(-1, start - _NEAR), -1):
        letter = text[place]
        if letter in ")]":
            depth += 1
        elif letter in "([":
            if not depth:
                left = place
                break
            depth -= 1
    if left < 0:
        return start, end
    depth = 0
    for place in range(end, min(len(text), end + _NEAR)):
        letter = text[place]
        if letter in "([":
            depth += 1
        elif letter in ")]":
            if not depth:
                return left + 1, place
            depth -= 1
    return left + 1, end


def time_near(text: str, start: int, end: int, sentence: Span) -> str:
    """The time that is told right after an expression, or else before it in its sentence; empty where none is."""
    after = text[end : min(sentence.end, end + 60)]
    for found in _TIME.finditer(after):
        if ";" not in after[: found.start()] and not re.search(r"\d", after[: found.start()]):
            return found[0].strip()
        break
    last = ""
    for found in _TIME.finditer(text, max(sentence.start, start - 90), start):
        last = found[0].strip()
    return last
