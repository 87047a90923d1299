"""Times as texts write them: ``month 1``, ``sixth months post-treatment``, ``12 weeks``."""

import re
from typing import cast

from clarion.evidence.plain_words.saying import Unit, When

_ORDINALS = {
    word: number
    for number, words in enumerate(
        (
            ("first", "one", "1st"),
            ("second", "two", "2nd"),
            ("third", "three", "3rd"),
            ("fourth", "four", "4th"),
            ("fifth", "five", "5th"),
            ("sixth", "six", "6th"),
            ("seventh", "seven", "7th"),
            ("eighth", "eight", "8th"),
            ("ninth", "nine", "9th"),
            ("tenth", "ten", "10th"),
            ("eleventh", "eleven", "11th"),
            ("twelfth", "twelve", "12th"),
        ),
        1,
    )
    for word in words
}
_NUMBER = rf"(?P<number>\d{{1,3}}|{'|'.join(_ORDINALS)})"
_UNIT = r"(?P<unit>hour|day|week|month|year)s?"
_BEFORE = re.compile(rf"\b{_NUMBER}[\s-]+{_UNIT}\b", re.IGNORECASE)
_AFTER = re.compile(rf"\b{_UNIT}\s+{_NUMBER}\b", re.IGNORECASE)
_SEVERAL = re.compile(r"\d\D+\d|\band\b", re.IGNORECASE)


def when(words: str) -> When:
    """The time that ``words`` tell, as number and unit where it is one, else in these words."""
    words = words.strip()
    found = None if _SEVERAL.search(words) else _BEFORE.search(words) or _AFTER.search(words)
    if found is None:
        return When(words=words)
    number = found["number"].lower()
    value = _ORDINALS.get(number) or int(number)
    return When(value=value, unit=cast(Unit, found["unit"].lower()))
