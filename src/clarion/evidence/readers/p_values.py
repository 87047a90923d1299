"""P values in all their printings: "P = 0.008", "p<.001", "P values of 0.02 and 0.03", "P < 10-4"."""

import re

import msgspec

from clarion.evidence.claim import PValue
from clarion.evidence.numbers import printed_number_at
from clarion.evidence.printed import Printed, Relation, Span
from clarion.evidence.readers.named_tests import named_test
from clarion.evidence.readers.passage import Passage
from clarion.evidence.readers.surroundings import bracket_around, sentence_of

_B = r"[\s\x00-\x08]{0,3}"
_SIGN = r"(?:=|<|>|≤|≥|≦|≧|⩽|⩾|＜|＞|＝|&lt;|&gt;|~|≈|∼|≅|:)"
_WHICH = r"""(?:trend|interaction|inter|int|heterogeneity|het|difference|diff|group|time|treatment|change|overall|all|
    non-?inferiority|superiority|adj(?:usted)?|corr(?:ected)?|FDR|FWER?|Bonferroni|between|within|linear|quadratic|
    nominal|unadjusted|uncorrected|exact|log-?rank|combined|one|two|values?)"""
_HEAD = rf"""[PpΡр](?<![\w.].)(?:['’]?s(?![a-z]))?
    (?:[\s_-]{{0,2}}[Vv]alues?(?![a-z]))?
    (?:\s?\*)?
    (?:[\s_-]{{0,2}}{_WHICH}(?:[\s_-]{{0,2}}{_WHICH})?(?![a-z])|\sfor\s(?:[\w×-]+\s?){{1,5}}?|
      \s?[(\[][^()\[\]=<>]{{1,30}}[)\]])?
    (?:,?\s(?:all|both|each)(?![a-z]))?"""
_P = re.compile(
    rf"""(?P<head>{_HEAD})
    {_B}(?P<verb>(?:was|were|is|are|of|at|equals?(?:\sto)?|being|that\swas)\s(?:all\s|both\s|also\s)?)?
    (?P<relation>{_SIGN}(?:[\s\x00-\x08]?(?:=|<|>|≤|≥|&lt;|&gt;))?
        |(?:(?:no|not)\s)?(?:less|lower|smaller|greater|higher|more|larger)\sthan(?:\sor\sequal\sto)?|below|above|
          over|under
        |5(?=\s?0?[.·]\d)(?<=\s5)|,(?=\s0?[.·]0)(?<=\s,)
        |<bc>|!(?=\s?0?[.·]\d)|[bN](?=0?[.·]\d)|p(?=\s0?[.·]\d))?
    {_B}(?=[.·]?\s?[0-9۰-۹٠-٩])""",
    re.VERBOSE,
)
_MORE = re.compile(
    rf"\s?(?P<link>,\s?and|,\s?or|,|;|and|or|&|/|vs\.?|versus|to)\s?(?P<relation>{_SIGN})?\s?(?=0?[.·][0-9])"
)
_LIST_GOES_ON = re.compile(r"\s?(?:,|;|/|and\s|or\s|&)\s?(?:and\s|or\s)?(?:[=<>≤≥]\s?)?0?[.·]\d")
_LIST_ENDS = re.compile(r"\s?(?:[)\]]|\.(?:\s|$)|,?\srespectively|;|$)")
_RANGE = re.compile(r"\s?(?:[-–−—]|to)\s?[<>]?\s?0?[.·]\d")
_ONE_SIDED = re.compile(r"\b(?:one|1|single)[\s-]?(?:sided|tailed)", re.IGNORECASE)

_SET_AFTER = re.compile(
    r"""(?P<closed>\s?[)\]])?,?\s?(?:\(?(?:two|2|one|1)[\s-](?:sided|tailed)(?:\stest)?\)?,?\s)?(?:level[s]?\s|
        values?\s)?
    (?:for\s[\w\s]{3,40}?)?(?:
      (?:(?:was|were|is|are|being|(?:to|will|would|should|shall)\sbe|has\sbeen|have\sbeen)\s(?:\w+ly\s)?|(?:we\s)?)
        (?:considered|regarded|deemed|taken|accepted|defined|used|set|chosen|interpreted|judged|assumed|viewed
          |adopted|selected|designated|employed|applied|fixed|specified|established|required|the\s(?:level|
            threshold|criterion)
          |as\s(?:statistically\s)?significant)
    |(?:defin|indicat|denot|represent|signif|constitut|consider|imply|impli|reflect)(?:y|ied|ies|ed|es|ing|s)?\s
        (?:a\s|as\s|to\sbe\s|the\s)?(?:statistical|significan|level|criteri)
    |as\s(?:the\s|a\s|being\s)?(?:statistical|significan|level|threshold|cut|criteri)
    )""",
    re.VERBOSE,
)
_IS_SIGNIFICANT = re.compile(r"\s?(?:was|were|is|are)\s(?:statistically\s)?significant")
_SET_BEFORE = re.compile(
    r"""(?:significance\s(?:level|threshold|criterion|cut-?off|limit)s?\b[^.;()]{0,40}
    |(?:level|threshold|limit|criterion)s?\s(?:of|for)\s(?:statistical\s)?significance\b[^.;]{0,40}
    |significance\s(?:was|were|is|has\sbeen|being)?\s?(?:\w+ly\s)?(?:set|accepted|defined|determined|considered|
      established|fixed
        |assumed|taken|declared|assessed|evaluated|inferred|indicated|judged|designated|ascribed|claimed|at|as|if|
          when)\b[^.;]{0,40}
    |(?:considered|deemed|regarded|defined|accepted|taken|declared|judged)\s(?:to\sbe\s|as\s|at\s|being\s)?
        (?:a\s|the\s)?(?:statistically\s)?(?:significan(?:t|ce))?(?:[^.;()]{0,40}|\s\()(?:\w+\s){0,3}
    |significan(?:t|ce)\s(?:if|when|where|whenever|level|set)\b[^.;()]{0,30}\(?
    |(?:(?:alpha|α|critical)\s?(?:level|value|error|point|of\s|was|at\s|=|:|set)[^.;()]{0,30}\(?|(?:threshold|
      cut-?off)[^.;()]{0,30})
    |[Ss]ignificance\s?[:=]\s?)$""",
    re.VERBOSE,
)
_ANALYSIS = re.compile(r"analy[sz]|significan|statistic|\btests?\b|ANOVA|software|SPSS|regression|\blevel\b|two-sided")
_WORDS: tuple[tuple[str, Relation], ...] = (
    ("no less", ">="), ("not less", ">="), ("no more", "<="), ("not more", "<="), ("no greater", "<="),
    ("not greater", "<="), ("less", "<"), ("lower", "<"), ("smaller", "<"), ("below", "<"), ("under", "<"),
    ("greater", ">"), ("higher", ">"), ("more", ">"), ("larger", ">"), ("above", ">"), ("over", ">"),
)  # fmt: skip
_NEAR = 90


def p_values(passage: Passage) -> list[PValue]:
    """Every P value of a result that the passage prints, in order.

    Thresholds that were fixed beforehand ("P < 0.05 was considered significant") are none.
    """
    text = passage.text
    claims: list[PValue] = []
    for found in _P.finditer(text):
        number = passage.number_at(found.end()) or printed_number_at(text, found.end())
        if number is None or not _can_be_p(found, number):
            continue
        end = number.span.end
        if _RANGE.match(text, end):
            continue
        relation = _relation(found["relation"] or "")
        sentence, place = sentence_of(passage, found.start())
        if _is_threshold(passage, found.start(), end, relation, sentence):
            continue
        inner = bracket_around(text, found.start(), end)
        printed = _with(number, relation)
        first = PValue(
            span=Span(found.start(), end),
            sentence=sentence,
            p=printed,
            one_sided=_one_sided(text, inner, found.start(), end),
            test=named_test(text, found.start(), end, inner, (place.start, place.end)),
            confidence=0.98 if found["relation"] else 0.9,
        )
        claims.append(first)
        claims += _rest_of_list(passage, first, found["head"].rstrip().endswith("s"))
    return claims


def _can_be_p(found: "re.Match[str]", number: Printed) -> bool:
    """Whether the number after a P can be its value."""
    if not 0 <= number.value <= 1 or (number.unit and not (number.unit == "%" and number.decimals > 1)):
        return False
    if found["relation"]:
        return number.decimals > 0 or number.value in (0.0, 1.0)
    if " for " in found["head"]:
        return False
    plain = len(found["head"].strip()) > 1 or found["head"][0] == "P"
    return plain and number.decimals > 1


def _relation(printed: str) -> Relation:
    """The relation as it is printed between P and its value: a sign, words, or what a scan made of a sign."""
    sign = printed.replace("&lt;", "<").replace("&gt;", ">").replace(" ", "")
    if not sign or sign in ("=", ":", "5", "＝", "<bc>", "p"):
        return "="
    if sign in (",", "!", "b"):
        return "<"
    if sign == "N":
        return ">"
    if sign[0] in "≤≦⩽≥≧⩾" or sign in ("<=", ">="):
        return "<=" if sign[0] in "≤≦⩽<" else ">="
    for mark in sign:  # "=<" is meant as "<" with an equals sign too many
        if mark in "<＜≤":
            return "<"
        if mark in ">＞≥":
            return ">"
    if sign[0] in "~≈∼≅":
        return "~"
    lowered = printed.lower()
    or_equal = "equal" in lowered
    for words, relation in _WORDS:
        if lowered.startswith(words):
            return "<=" if or_equal and relation == "<" else ">=" if or_equal and relation == ">" else relation
    return "="


def _with(number: Printed, relation: Relation) -> Printed:
    """The number with the relation that was read here."""
    return number if number.relation == relation else msgspec.structs.replace(number, relation=relation)


def _rest_of_list(passage: Passage, first: PValue, plural: bool) -> list[PValue]:
    """The other values of a list of P values: "P values of 0.02 and 0.03", "P = .01, .02, and .03"."""
    text = passage.text
    rest: list[PValue] = []
    at, last = first.p.span.end, first
    while more := _MORE.match(text, at):
        number = passage.number_at(more.end())
        if number is None or not 0 <= number.value <= 1 or number.unit or _RANGE.match(text, number.span.end):
            break
        at = number.span.end
        relation = _relation(more["relation"]) if more["relation"] else last.p.relation
        last = msgspec.structs.replace(first, span=number.span, p=_with(number, relation), confidence=0.9)
        rest.append(last)
        if not _LIST_GOES_ON.match(text, at):
            break
    if rest and not plural and not _LIST_ENDS.match(text, at):
        return []
    return rest


def _is_threshold(passage: Passage, start: int, end: int, relation: Relation, sentence: int) -> bool:
    """Whether a P was fixed beforehand and is the result of nothing."""
    text = passage.text
    place = passage.sentences[sentence].span if sentence >= 0 else Span(0, len(text))
    before = text[max(place.start, start - _NEAR) : start]
    after = text[end : min(place.end, end + _NEAR)]
    if _SET_BEFORE.search(before):
        return True
    if relation in ("<", "<=", "=") and (_SET_AFTER.match(after) or _IS_SIGNIFICANT.match(after)):
        return True
    if sentence < 0 or relation not in ("<", "<="):
        return False
    return passage.sentences[sentence].role == "METHODS" and bool(_ANALYSIS.search(text, place.start, place.end))


def _one_sided(text: str, inner: tuple[int, int], start: int, end: int) -> bool:
    """Whether the text says that the P value is of a one-sided test."""
    low, high = min(inner[0], start - 30), max(inner[1], end + 30)
    return bool(_ONE_SIDED.search(text, max(0, low), high))
