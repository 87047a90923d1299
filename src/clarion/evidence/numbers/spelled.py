"""Spelled numbers: ``nine``, ``forty-three``, ``one hundred and eighty six``.

``one`` is a number only where it counts: "one patient", "one of the nine", not "one another" or "at least one".
"""

import re

_SMALL = {
    word: value
    for value, word in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ]
    )
}
_TENS = {
    word: 10 * (place + 2)
    for place, word in enumerate(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"])
} | {"fourty": 40}
_SCALES = {"hundred": 100, "thousand": 1000, "million": 1_000_000}
_VALUES = _SMALL | _TENS | _SCALES

_UNITS = "one|two|three|four|five|six|seven|eight|nine"
_ANY = "|".join(sorted(_VALUES, key=len, reverse=True))
_FIRST_LETTER = "".join(sorted({word[0] + word[0].upper() for word in _SMALL | _TENS}))
_AFTER = rf"(?:(?:\s|[-‐‑–])(?:and\s)?(?:{_ANY})(?![A-Za-z]))*"
PATTERN = (
    rf"(?<![A-Za-z])(?=[{_FIRST_LETTER}])(?P<words>(?:[Zz]ero|[Oo]ne|[Tt]w(?:o|elve|enty)|[Tt]h(?:ree|irteen|irty)|"
    rf"[Tt]en|[Ff](?:ourteen|ou?rty|our|ifteen|ifty|ive)|[Ss](?:ixteen|ixty|ix|eventeen|eventy|even)|"
    rf"[Ee](?:ighteen|ighty|ight|leven)|[Nn]ine(?:teen|ty)?)(?![A-Za-z]){_AFTER})"
)
"""A pattern for the words of one spelled number; :func:`value_of` says whether they are one."""

_FRACTION = re.compile(r"[\s-]*(?:thirds?|quarters?|half|halves|fifths?|sixths?|tenths?|(?:hundred)?ths?)\b", re.I)
_NOT_COUNTED_AFTER = re.compile(r"[-‐‑–\s](?:sided|tailed|way|sample|fold|dimensional|step|to-one|by-one|third|half)\b")
_ONE_COUNTS = re.compile(
    r"""(?:\s\(\d|\sof\s(?:the\s(?:\w+\s)?(?:\w+\s)?(?:\w+s|people|men|women|children)\b|\d|(?:t[hw]\w+|four|
        five|six|seven|eight|nine|ten|eleven)\b|them\b|these\b|our\b)
    |[\s-](?:hour|day|week|month|year|minute)s?\b|[\s-](?:hundred|thousand)\b
    |\s(?:[a-z-]+\s){0,2}(?:patient|participant|subject|person|woman|man|child|infant|baby|boy|girl|volunteer|case
        |death|event|eye|animal|mouse|rat|dose|session|injection|infusion|tablet|capsule|arm|group|relapse|failure
        |withdrawal|recurrence|infection|trial|study|site|centre|center|practice|individual|adult|recipient)\b)""",
    re.VERBOSE,
)
_NOT_ONE_BEFORE = re.compile(
    r"(?:at least|no|any|more than|or|and|than|each|which|another|every|the|"
    r"only this)\s$",
    re.I,
)


def value_of(words: str) -> int | None:
    """The number that the words spell; None where they are not one number, as in "two three" or "twenty thirty"."""
    total = current = 0
    last = 10**9
    for word in re.split(r"[\s‐‑–-]+", words.lower()):
        if word == "and":
            continue
        value = _VALUES[word]
        if value in (100, 1000, 1_000_000):
            if not current:
                return None
            current *= value
            if value > 100:
                total, current = total + current, 0
            last = value
        elif value < last and not (last < 20 or (value >= 10 and last < 100)):
            current += value
            last = value
        else:
            return None
    return total + current


def counts(text: str, start: int, end: int) -> bool:
    """Whether the spelled number between ``start`` and ``end`` counts something, rather than naming or dividing it."""
    if _FRACTION.match(text, end) or _NOT_COUNTED_AFTER.match(text, end):
        return False
    if end - start != 3 or text[start:end].lower() != "one":
        return True
    return bool(_ONE_COUNTS.match(text, end)) and not _NOT_ONE_BEFORE.search(text[max(0, start - 10) : start])
