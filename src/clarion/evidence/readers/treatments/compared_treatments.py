"""Two treatments that a sentence compares: "to compare X with Y", "assigned to X or Y", "X versus Y in Z"."""

import re
from functools import lru_cache

from clarion.evidence.printed import Span
from clarion.evidence.readers.statements import Statement
from clarion.evidence.readers.treatments.treatment_names import is_treatment, name_end

_QUALITY = (
    r"(?:(?:analgesic|clinical|relative|short-term|long-term|comparative|cost-)\s?)?(?:effects?|effectiveness|"
    r"efficacy|safety|tolerability|impact|influence|benefits?|outcomes?|results|performance|use|pharmacokinetics)"
)
_QUALITIES = rf"{_QUALITY}(?:(?:,| and|, and) (?:the )?{_QUALITY})*"
_ARTICLES = (
    r"(?:either |an? |the |adding |oral |daily |standard-of-care |that of |those of |wear |take |drink |consume |"
    r"undergo |perform |use |receive |receiving |treatment with |"
    r"(?:\d+|two|three|four|five|six|eight|ten|twelve) (?:cycles|courses|sessions|weeks|doses|months|days) of )*"
)
_COMPARED = re.compile(
    rf"\b(?:compar(?:e|ed|ing|es|isons? of|ison between)) (?:the )?(?:{_QUALITIES} (?:of|between) )?"
    rf"{_ARTICLES}(?=[a-z])"
)
_QUALITY_OF = re.compile(rf"\b{_QUALITIES} of {_ARTICLES}(?=[a-z])")
_ASSIGNED = re.compile(
    r"\b(?:randomi[sz]ed|assigned|allocated|divided|randomi[sz]ation)(?: \w+){0,4}? (?:to receive|to either|to|receive|"
    rf"into|between) (?:(?:two|2) (?:\w+ )?groups(?::| of|,) )?{_ARTICLES}(?=[a-z])"
    rf"|\b(?:received|treated with|administered|given|consumed) (?:daily )?{_ARTICLES}(?=[a-z])"
)
_TITLE_START = re.compile(
    rf"^(?:an? |the )?(?:(?:randomi[sz]ed |controlled |comparative |prospective |double-blind |"
    rf"clinical )*(?:comparison|trial|study|evaluation|{_QUALITY}) (?:of|between|comparing) )?{_ARTICLES}(?=[a-z])"
)
_BEFORE = re.compile(rf"(?:\b(?:that|whether|if),?|,) (?:as )?compared (?:with|to) {_ARTICLES}(?=[a-z])")
"""What is compared with stands first: "whether, compared with X, Y helps"."""
_HINTS = (
    (_BEFORE, (" compared with ", " compared to ")),
    (_COMPARED, ("compar",)),
    (_QUALITY_OF, (" versus ", " vs", "compared ", " against ")),
    (_ASSIGNED, (" or ", " versus ", " vs", " group and ", ") and ")),
)
"""What a sentence must have for a pattern to be worth trying."""
_JOIN = re.compile(
    rf"(?P<how>,? (?:versus|vs\.?|compared (?:with|to)|with|to|and|against|or)|,) (?:using |using a )?"
    rf"{_ARTICLES}(?=[a-z])"
)
_AGAINST = frozenset(["versus", "vs", "vs.", "compared with", "compared to", "against"])
_AND = re.compile(r" (?:and|or|versus|vs\.?|against)\b")
_OR = re.compile(r" (?:or|versus|vs\.?|against)\b")
_BRACKET = re.compile(r"\s*\([^()]{0,120}\)")
_DOSE = re.compile(
    r"(?: \d[\d.,]*\s?(?:mg|g|µg|μg|ml|iu|%|mcg|days?|weeks?)[\w/]{0,8}(?: (?:once |twice )?(?:daily|a day|weekly|"
    r"per day|orally))?)|"
    r" (?:(?:once|twice)?[\s-]?(?:daily|weekly)|per day|a day|orally|intravenously)(?=[\s,])"
)
_CALLED = re.compile(r" (?:groups?|arms?)\b")
_GROUP = re.compile(r" (?:groups?|arms?)$")
_NO_NAME = re.compile(
    r"(?:(?:the )?(?:experimental|intervention|treatment|study|test|case|control)(?: groups?| arms?)?$|"
    rf"{_QUALITY}\b|placebo-controlled|after|before|at|in|on|from|total|age|sex|mean|median|data|comparator)"
)
_CONTROL = re.compile(
    r"(?:matching |matched )?(?:placebo|sham|usual|standard|conventional|routine|traditional|control|no|untreated|"
    r"best (?:medical|supportive|available)|current practice|wait\w*)\b|[^.;]* (?:alone|only)$"
)
_PAIR = 2
_MOST_ITEMS = 4
_MOST_WORDS = 9


@lru_cache(maxsize=64)  # those who read treatments and what they are compared with ask for the same sentences
def compared_in(small: str, one: Statement) -> tuple[Span, Span] | None:
    """The two treatments that a sentence compares, the one under study first; None where it compares none.

    A title, whose role is not known, can begin with them. What is usual, or nothing, is what is compared with, also
    where it is named first.
    """
    words = small[one.start : one.end]
    patterns = [pattern for pattern, hints in _HINTS if any(hint in words for hint in hints)]
    if one.role is None:
        patterns = [*(pattern for pattern in patterns if pattern in (_COMPARED, _BEFORE)), _TITLE_START]
    for pattern in patterns:
        for lead in pattern.finditer(small, one.start, one.end):
            found = _pair(small, lead.end(), one.end, pattern)
            if found:
                return found
    return None


def is_control(small: str, treatment: Span) -> bool:
    """Whether a treatment is what others are compared with: placebo, what is usual, nothing."""
    return _CONTROL.match(small, treatment.start, treatment.end) is not None


def _pair(small: str, start: int, limit: int, pattern: re.Pattern[str]) -> tuple[Span, Span] | None:
    """Two treatments one after the other from ``start`` on."""
    if pattern is _BEFORE:
        both = _two(small, start, limit, _OR, frozenset([","]))
        return (both[1], both[0]) if both else None
    if pattern is _COMPARED:
        both = _two(small, start, limit, _OR, _AGAINST | {"with", "to"}) or _two(
            small, start, limit, _AND, _AGAINST | {"and"}
        )
    elif pattern is _ASSIGNED:
        both = _assigned(small, start, limit)
    else:
        both = _two(small, start, limit, _OR, _AGAINST)
    return _ordered(small, *both) if both else None


def _ordered(small: str, first: Span, second: Span) -> tuple[Span, Span]:
    """The treatment under study, and what it is compared with."""
    words, others = small[first.start : first.end], small[second.start : second.end]
    more = others.startswith(tuple(f"{words} {joined} " for joined in ("plus", "and", "with")))
    swapped = more or (is_control(small, first) and not is_control(small, second))
    return (second, first) if swapped else (first, second)


def _two(small: str, start: int, limit: int, cut: re.Pattern[str], hows: frozenset[str]) -> tuple[Span, Span] | None:
    """Two treatments with one of the words ``hows`` between them."""
    first = _treatment(small, start, limit, cut)
    join = first and _JOIN.match(small, _after(small, first.end, limit), limit)
    if first is None or not join or join["how"].strip(", ") not in hows | ({""} if "," in hows else set()):
        return None
    second = _treatment(small, join.end(), limit, _AND if cut is _AND else _OR)
    return (first, second) if second else None


def _assigned(small: str, start: int, limit: int) -> tuple[Span, Span] | None:
    """The treatments of a list that ends with "or"; of more than two, the first and the one that is a control."""
    found: list[Span] = []
    last = ""
    while len(found) < _MOST_ITEMS:
        one = _treatment(small, start, limit, _OR)
        if one is None:
            break
        after = _after(small, one.end, limit)
        grouped = _CALLED.search(small, one.end, after) is not None
        if last == "and" and not grouped:
            break
        found.append(one)
        if last in ("or", "and"):
            break
        join = _JOIN.match(small, after, limit)
        how = join["how"].strip(", ") if join else "none"
        if join is None or how not in {"or", "", *_AGAINST} | ({"and"} if grouped else set()):
            break
        last, start = "or" if how in _AGAINST else how, join.end()
    if last not in ("or", "and") or len(found) < _PAIR:
        return None
    if len(found) == _PAIR:
        return found[0], found[1]
    controls = [one for one in found if is_control(small, one)]
    others = [one for one in found if one not in controls]
    return (others[0], controls[0]) if len(controls) == 1 and others else None


def _after(small: str, end: int, limit: int) -> int:
    """The place after what can stand between a name and the next: doses, brackets, "group"."""
    for skipped in (_CALLED, _BRACKET, _DOSE, _BRACKET, _DOSE, _CALLED, _BRACKET):
        gap = skipped.match(small, end, limit)
        end = gap.end() if gap else end
    return end


def _treatment(small: str, start: int, limit: int, cut: re.Pattern[str]) -> Span | None:
    """The treatment that begins at ``start``."""
    end = name_end(small, start, limit, 70)
    for pattern in (cut, _GROUP):
        found = pattern.search(small, start, end)
        end = found.start() if found else end
    too_long = small.count(" ", start, end) >= _MOST_WORDS
    if too_long or _NO_NAME.match(small, start, end) or not is_treatment(small, start, end):
        return None
    return Span(start, end)
