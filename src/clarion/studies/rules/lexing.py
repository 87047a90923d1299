"""From the text of a rule to its words: quantities, quoted texts, names, operators."""

import re
from collections.abc import Iterator
from typing import Literal

import msgspec

from clarion.studies import notation
from clarion.studies.rules.expression import RuleError
from clarion.studies.rules.vocabulary import KEYWORDS

LONGEST = 4_000
"""A rule has at most so many characters."""

_WORD = re.compile(
    rf"""
    (?P<space>\s+)
    | (?P<ten>{notation.POWER_OF_TEN})
    | (?P<number>(?:[0-9]+(?:\.[0-9]+)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?)(?:\s*(?P<unit>{notation.IN_RULE}))?
    | (?P<name>[^\W\d]\w*)
    | "(?P<double>[^"]*)" | '(?P<single>[^']*)'
    | (?P<operator><=|>=|!=|==|[<>=≤≥≠+\-−*/(),])
    """,
    re.VERBOSE,
)
_SAME = {"==": "=", "≤": "<=", "≥": ">=", "≠": "!=", "−": "-"}
_ELSEWHERE = {
    "<>": "Write `!=` for `not equal`.",
    "=<": "Write `<=`.",
    "=>": "Write `>=`.",
    "&&": "Write `and`.",
    "&": "Write `and`.",
    "||": "Write `or`.",
    "|": "Write `or`.",
    "!": "Write `not`, or `!=` for `not equal`.",
    "**": "There are no powers in rules; multiply.",
    "^": "There are no powers in rules; write 10^9 as 1e9, or multiply.",
}
"""How other languages write things, and what a rule writes. What is longer stands first."""


class Word(msgspec.Struct, frozen=True, kw_only=True):
    """One word of a rule."""

    kind: Literal["quantity", "text", "name", "keyword", "operator", "end"]
    text: str
    """The name, keyword or operator; of a quoted text what is between its quotes; of a quantity as it is written."""
    position: int
    """Where it begins, in characters from 0."""
    value: float = 0.0
    """Of a quantity."""
    unit: str | None = None


def words(text: str) -> Iterator[Word]:
    """The words of the rule ``text``, the last of the kind ``end``. Raises RuleError at what is no word."""
    if len(text) > LONGEST:
        raise RuleError(f"A rule has at most {LONGEST} characters; this one has {len(text)}.", LONGEST)
    position = 0
    while position < len(text):
        found = None if _foreign(text, position) else _WORD.match(text, position)
        if found is None:
            raise RuleError(_advice(text, position), position)
        if not found["space"]:
            yield _word(found)
        position = found.end()
    yield Word(kind="end", text="", position=len(text))


def _word(found: re.Match[str]) -> Word:
    """The word that was ``found``."""
    position = found.start()
    if found["ten"]:
        # 10^9/L without a number before it is one of them.
        return Word(kind="quantity", text=found[0], position=position, value=1.0, unit=found["ten"])
    if found["number"]:
        value = float(found["number"])
        if value == float("inf"):
            raise RuleError(f"{found['number']} is too large for a number.", position)
        return Word(kind="quantity", text=found[0], position=position, value=value, unit=found["unit"])
    if found["name"]:
        name = found["name"]
        return Word(kind="keyword" if name in KEYWORDS else "name", text=name, position=position)
    if found["operator"]:
        sign = found["operator"]
        return Word(kind="operator", text=_SAME.get(sign, sign), position=position)
    return Word(kind="text", text=found["double"] or found["single"] or "", position=position)


def _foreign(text: str, position: int) -> bool:
    """Whether two operators that could be read one by one are one of another language here."""
    return text[position : position + 2] in ("<>", "=<", "=>", "**")


def _advice(text: str, position: int) -> str:
    """What is wrong with the character at ``position``."""
    if text[position] in "\"'":
        return "The quoted text does not end."
    for sign, advice in _ELSEWHERE.items():
        if text.startswith(sign, position):
            return f"`{sign}` is not an operator of rules. {advice}"
    return f"`{text[position]}` has no meaning in a rule."
