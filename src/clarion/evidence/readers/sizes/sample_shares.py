"""Finds the wholes of shares that are compared: ``9 (30%) of 30 with tea versus 4 of 31 with water``."""

import re
from collections.abc import Sequence
from itertools import pairwise

from clarion.evidence.readers.sizes.sample_count import Count

_LIKELY = 0.7
_FEWEST = 5
"""Smaller wholes are mostly items or parts of something else."""
_LIKE = 3
"""How many times as large the larger of two arms may be."""
_SHARE_OF = re.compile(
    r"(?:\d|\b(?:none|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty))"
    r"(?:\s?[(\[]\d+(?:[.·]\d+)?\s?%[)\]])? (?:out )?of (?:the )?$"
)
_OF_OTHERS = re.compile(r" (?:[\w-]+ )?(?:groups|arms|studies|trials|comparisons|items|questions|deliveries|samples)\b")
"""What follows the wholes of shares that are not of people."""
_COMPARED = re.compile(
    r"(?=[^.;]{0,160}?\b(?:vs\.?|versus|compared|while|whereas|than|groups?|arms?|placebo|controls?|receiv\w+|"
    r"treated|assigned)\b)(?:[^.;]|\.\d|vs\. ){2,160}"
)
"""What stands between two wholes of which the one is an arm like the other."""


def compared_shares(here: Sequence[Count], small: str) -> None:
    """Makes the wholes of two shares arms where the sentence compares them.

    ``here`` are the sentence's numbers in order; ``small`` is the text in small letters.
    """
    if not here or " of " not in small[here[0].told.start : here[0].told.end]:
        return
    wholes = [one for one in here if one.number.value >= _FEWEST and _is_whole(one, small)]
    for first, second in pairwise(wholes):
        few, many = sorted((first.number.value, second.number.value))
        if many <= _LIKE * few and _COMPARED.fullmatch(small, first.number.span.end, second.number.span.start):
            for one in (first, second):
                one.role, one.confidence, one.firm = "arm", max(one.confidence, _LIKELY), True


def _is_whole(one: Count, small: str) -> bool:
    """Whether a share of the number stands before it: ``nine (30%) of 30``."""
    start = one.number.span.start
    if _OF_OTHERS.match(small, one.number.span.end):
        return False
    return _SHARE_OF.search(small[max(one.told.start, start - 40) : start]) is not None
