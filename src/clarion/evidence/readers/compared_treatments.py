"""Two treatments that a sentence compares: "to compare X with Y", "assigned to X or Y", "X versus Y in Z"."""

import re

from clarion.evidence.printed import Span
from clarion.evidence.readers.noun_phrases import tight_end
from clarion.evidence.readers.outcome_words import is_people
from clarion.evidence.readers.statements import Statement

_QUALITY = (
    r"(?:(?:analgesic|clinical|relative|short-term|long-term|comparative)\s)?(?:effects?|effectiveness|"
    r"cost-effectiveness|"
    r"efficacy|safety|tolerability|impact|influence|benefits?|outcomes?|results|performance|use|pharmacokinetics)"
)
_ARTICLES = r"(?:either |an? |the |adding |oral |daily |standard-of-care |that of |those of )*"
_COMPARED = re.compile(
    rf"\b(?:compar(?:e|ed|ing|es|isons? of|ison between)) (?:the )?(?:{_QUALITY}(?:(?:,| and|"
    rf", and) (?:the )?{_QUALITY})* (?:of|between) )?"
    rf"{_ARTICLES}(?=[a-z])"
)
_QUALITY_OF = re.compile(rf"\b{_QUALITY}(?:(?:,| and|, and) (?:the )?{_QUALITY})* of {_ARTICLES}(?=[a-z])")
_ASSIGNED = re.compile(
    r"\b(?:randomi[sz]ed|assigned|allocated|randomi[sz]ation)(?: \w+){0,4}? (?:to receive|to either|to|receive|"
    r"into|between) "
    rf"{_ARTICLES}(?:receive |treatment with |a |an )*(?=[a-z])"
    rf"|\b(?:received|treated with|administered|given) {_ARTICLES}(?=[a-z])"
)
_JOIN = re.compile(
    rf"(?P<how> (?:versus|vs\.?|compared (?:with|to)|with|to|and|against|or) )(?P<of>{_ARTICLES})(?=[a-z])|"
    rf"(?P<comma>, )"
)
_HINTS = (
    (_COMPARED, ("compar",)),
    (_QUALITY_OF, (" versus ", " vs", "compared ", " against ")),
    (_ASSIGNED, (" or ", " versus ", " vs")),
)
"""What a sentence must have for a pattern to be worth trying."""
_TITLE_START = re.compile(
    rf"^(?:an? |the )?(?:(?:randomi[sz]ed |controlled |comparative |prospective |double-blind |"
    rf"clinical )*(?:comparison|trial|study|evaluation|{_QUALITY}) (?:of|between|comparing) )?{_ARTICLES}(?=[a-z])"
)
_MEASURED = re.compile(
    r"\b(?:changes|outcomes?|levels?|rates?|scores?|incidence|quality|pain|survival|satisfaction|time|duration|"
    r"mortality|response|"
    r"characteristics|parameters|conditions|results|amount|number|concentrations?|values?|accuracy|costs?)$"
)
"""What is measured is no treatment."""
_BRACKET = re.compile(r"\s*\([^()]{0,60}\)(?:, |)")
_DOSE = re.compile(r"(?: \(?\d[\d.,]*\s?(?:mg|g|µg|μg|ml|iu|%|mcg|days?|weeks?)[\w/ ]{0,14}\)?)+")
_CALLED = re.compile(r" (?:groups?|arms?)\b")
_GROUP = re.compile(r" (?:groups?|arms?)$")
_NO_TREATMENT = re.compile(
    r"(?:\d|one|two|three|four|groups?|each|those|these|this|patients|participants|subjects|women|men|children|"
    r"all|both|either|"
    r"baseline|other|them|it|placebo-controlled|between|whether|how|outcomes?|data|results?|differences?|changes?|"
    r"an? \w+ group$|"
    r"mean|median|differen\w+|same|respective|which|that|who|be|and|their|its|our|experimental|"
    r"intervention (?:group|arm)|treatment (?:group|arm)|treatment or|intervention or|comparator|not|receive|"
    r"after|before|at|in|on|from|a total|age|sex)\b"
)


def compared_in(small: str, one: Statement) -> tuple[Span, Span] | None:
    """The two treatments that a sentence compares, the one under study first; None where it compares none.

    A title, whose role is not known, can begin with them.
    """
    patterns = [
        pattern for pattern, hints in _HINTS if any(small.find(hint, one.start, one.end) >= 0 for hint in hints)
    ]
    if one.role is None:
        patterns = [*(pattern for pattern in patterns if pattern is _COMPARED), _TITLE_START]
    for pattern in patterns:
        for lead in pattern.finditer(small, one.start, one.end):
            found = _pair(small, lead.end(), one.end, pattern)
            if found:
                return found
    return None


def _pair(small: str, start: int, limit: int, pattern: "re.Pattern[str]") -> tuple[Span, Span] | None:
    """Two treatments one after the other from ``start`` on."""
    first = _treatment(small, start, limit, pattern)
    if first is None:
        return None
    after = first.end
    for skipped in (_CALLED, _DOSE, _BRACKET, _DOSE):
        gap = skipped.match(small, after, limit)
        after = gap.end() if gap else after
    after -= small[after - 1] == " "
    join = _JOIN.match(small, after, limit)
    if join is None or join["how"] is None or not _joins(join["how"].strip(), pattern):
        return None
    second = _treatment(small, join.end(), limit, pattern)
    return (first, second) if second else None


def _joins(how: str, pattern: "re.Pattern[str]") -> bool:
    """Whether a word joins two treatments after such a beginning."""
    if how in ("versus", "vs", "vs.", "compared with", "compared to", "against"):
        return True
    return (
        how in ("with", "to", "and")
        if pattern is _COMPARED
        else how in ("or", "and") and pattern is _ASSIGNED and how == "or"
    )


def _treatment(small: str, start: int, limit: int, pattern: "re.Pattern[str]") -> Span | None:
    """The treatment that begins at ``start``."""
    if _NO_TREATMENT.match(small, start):
        return None
    end = tight_end(small, start, limit, 70)
    cut = re.compile(
        r" (?:or|versus|vs\.?|against)\b|(?: \d)"
        if pattern is not _COMPARED
        else r" (?:and|or|versus|vs\.?|against)\b|(?: \d)"
    ).search(small, start, end)
    end = cut.start() if cut else end
    group = _GROUP.search(small, start, end)
    end = group.start() if group else end
    words = small[start:end].split()
    if end - start < 3 or len(words) > 8 or is_people(small[start:end]) or _MEASURED.search(small, start, end):
        return None
    return Span(start, end)
