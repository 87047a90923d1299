"""All the numbers of a text, in order, told apart from digits that only name something."""

import re

from clarion.evidence.numbers import digits, spelled
from clarion.evidence.numbers.relations import relation_before
from clarion.evidence.numbers.units import unit_after
from clarion.evidence.printed import Printed, Span

_NUMBER = re.compile(rf"(?:{digits.PATTERN}|{spelled.PATTERN})", re.VERBOSE)
_DASHES = frozenset("-‐‑–—−")
_MINUS = frozenset("-‐–−")
_OPENING = frozenset("=<>≤≥([{,;:±~|")
_BLANK = frozenset(" \u00a0\u2009\u202f\t\n")
_BEFORE_NUMBERS_WITH_HYPHEN = frozenset(
    ["day", "week", "month", "year", "hour", "age", "aged", "grade", "visit", "days", "weeks", "months", "years", "n"]
)

# Words after which a number names one of a series: "type 2 diabetes", "phase 3", "HPV 16".
_NAMING = re.compile(
    r"""(?:^|[^A-Za-z])(?:types?|phases?|class|classes|stages?|grades?|factor|tables?|figures?|fig\.?|protocol|version
    |parts?|panel|schedule|regimen|tier|chapter|section|question|items?\sno\.?|no\.|nos\.|criteri(?:on|a)|HPV|HSV|HIV
    |SARS-CoV|COVID|interleukin|IL|CD|SF|PHQ|GAD|EQ|omega|coenzyme\sQ|vitamin\s[A-Z]|GLP|caspase|serotypes?|appendix
    |genotypes?|clade|lineage|ICD|DSM|Annex|Article|reference|ref\.|HbA|QLQ-C|LC|factors|hypothes[ei]s|aims?)[\s-]?$""",
    re.VERBOSE,
)
_GROUPING = re.compile(
    r"(?:^|[^A-Za-z])(?:[Gg]roups?|[Aa]rms?|[Cc]ohorts?|[Ss]tud(?:y|ies)|[Tt]rials?|[Ll]evels?|[Mm]odels?|[Ss]teps?|"
    r"[Ee]xperiments?|[Pp]eriods?|[Tt]reatments?|[Aa]im|[Oo]bjective|[Pp]oints?|[Zz]one|[Ss]ites?)\s$"
)
_NAMING_END = frozenset("eEsSrRgGnlNoOyp.aAVPDILFCQBKmtx ")
_COUNTED_NOUN = re.compile(r"\s(?:of|out|patients?|participants?|subjects?|women|men|children|\(|[a-z]+s\b)")
_NEXT_OF_SERIES = frozenset((" and ", " or ", ", ", "/", "-", "–", " to ", ", and ", " & ", "−", ",", " vs ", " vs. "))
_CHEMICAL = re.compile(
    r"[-‐‑](?:fluor|mercapto|hydroxy|amino|methyl|oxo|deoxy|iodo|nitro|keto|azacyt|cis|trans|alpha|beta|sided|"
    r"tailed|way|dimensional|OH|HT|[A-Z])"
)
_CURRENCY = frozenset("$£€")
_SIGN_APART = re.compile(r"\b(?:was|were|of|is|to|and|CI)$")  # words that a minus and its number may follow apart
_LEVEL = re.compile(r"9[059]\s?%$")
_LONGEST = 22  # characters; longer strings of digits are keys of something
_REFERENCE = re.compile(r"\[\d[\d,–-]*\]")
_INNER_NUMBER = re.compile(r"['’′](?:-|\s?[a-z]+\s?(?:UTR|end))")


def printed_numbers(text: str) -> tuple[Printed, ...]:
    """Every number that ``text`` prints, in order.

    The span of each holds its digits or words, its minus sign and its power of ten, neither relation nor unit. Digits
    that name something ("CD73", "IL-6", "type 2", "NCT00000000", "3rd") or belong to a unit ("mg/24 h") are no numbers.
    """
    found: list[Printed] = []
    at = named = within = 0  # where to go on; the end of the last naming number; of the last unit
    search = _NUMBER.search
    while match := search(text, at):
        start, at = match.span()
        if match["words"]:
            number = _spelled(text, start, match["words"])
            at = number.span.end if number else start + len(match["words"])
            if number and start >= within:
                found.append(number)
            continue
        if _names(text, start, match.end(), named):
            named = match.end()
            continue
        if start < within or _is_inside_word(text, start):
            continue
        printed = _digits(text, start, match)
        if printed:
            number, within = printed
            at = number.span.end
            found.append(number)
    return tuple(found)


def printed_number_at(text: str, start: int) -> Printed | None:
    """The number in digits that begins at ``start``, whatever stands before it; None where none does.

    For readers who know from the words that one must stand there: "pb.001", where a scan made "b" of "<".
    """
    match = _NUMBER.match(text, start)
    if match is None or match["words"]:
        return None
    printed = _digits(text, start, match)
    return printed[0] if printed else None


def is_year(number: Printed) -> bool:
    """Whether a printed number can be a year: four digits from 1900 to 2099 and nothing else with them."""
    return (
        1900 <= number.value <= 2099
        and number.decimals == 0
        and number.span.end - number.span.start == 4
        and not number.unit
        and not number.in_words
        and number.relation == "="
    )


def _spelled(text: str, start: int, words: str) -> Printed | None:
    """The spelled number at ``start``, of as many of the words as make one; None where it counts nothing."""
    value = spelled.value_of(words)
    while value is None:
        words = re.sub(r"(?:[\s‐‑–-]+and)?[\s‐‑–-]+\w+$", "", words)
        value = spelled.value_of(words)
    end = start + len(words)
    if not spelled.counts(text, start, end):
        return None
    if start and text[start - 1] in _DASHES and text[start - 2 : start - 1].isalpha():
        return None
    unit, _ = unit_after(text, end)
    relation = relation_before(text, start)
    return Printed(value=float(value), span=Span(start, end), unit=unit, relation=relation, in_words=True)


def _digits(text: str, start: int, match: "re.Match[str]") -> tuple[Printed, int] | None:
    """The number in digits at ``start`` and where its unit ends; None where what follows makes it a name."""
    number = digits.Digits(text, match)
    value, decimals, end = number.value, number.decimals, number.end
    if end - start > _LONGEST:
        return None
    unit, unit_end = number.unit, end
    if unit:
        unit_end = number.unit_end
    else:
        after = text[end : end + 1]
        if after and after not in ".,;)]":
            unit, unit_end = unit_after(text, end)
            if not unit and _follows_name(text, end, after):
                return None
    sign = _sign(text, start)
    if sign >= 0:
        start, value = sign, -value
    relation = relation_before(text, start)
    return Printed(value=value, decimals=decimals, span=Span(start, end), relation=relation, unit=unit), unit_end


def _is_inside_word(text: str, start: int) -> bool:
    """Whether the digits at ``start`` belong to a word before them ("CD73", "IL-6") or to a unit ("mg/24 h")."""
    before = text[start - 1] if start else " "
    if before in _BLANK or before in _OPENING:
        return before == "[" and start > 1 and text[start - 2].isalpha() and bool(_REFERENCE.match(text, start - 1))
    if before.isalpha() or before in "_#@":
        return True
    earlier = text[start - 2 : start - 1]
    if before in _DASHES and before != "—":
        if not earlier or not (earlier.isalpha() or earlier in ")+"):
            return False
        word = re.search(r"[A-Za-z]*$", text[max(0, start - 12) : start - 1])
        return not (word and word[0].lower() in _BEFORE_NUMBERS_WITH_HYPHEN)
    if before == "/":
        return bool(earlier) and (earlier.isalpha() or earlier in "+²³")
    if before not in digits.POINTS or not (earlier.isalpha() or earlier.isdigit()):
        return False
    return text[start - 3 : start] != "vs."


def _follows_name(text: str, end: int, after: str) -> bool:
    """Whether what stands right after the digits makes them part of a name: "3rd", "5-HT", "25(OH)D"."""
    if after.isalpha():
        return True
    if after in _DASHES:
        return bool(_CHEMICAL.match(text, end))
    if after == "(":
        return text.startswith(("(OH", "(th", "(st", "(nd", "(rd"), end)
    return after in "'’′" and bool(_INNER_NUMBER.match(text, end))


def _names(text: str, start: int, end: int, named: int) -> bool:
    """Whether the digits at ``start`` name one of a series; ``named`` is where the last such number ended."""
    if end - start > 3:
        return False
    if named and start - named < 7 and text[named:start] in _NEXT_OF_SERIES:
        if text[named:start] in "/-–−":
            return True
        return end - start == 1 and not _COUNTED_NOUN.match(text, end) and not unit_after(text, end)[0]
    before = text[max(0, start - 14) : start]
    if before[-1:] not in " -" or before[-2:-1] not in _NAMING_END:
        return False
    if _NAMING.search(before):
        return True
    return bool(end - start == 1 and _GROUPING.search(before) and not _COUNTED_NOUN.match(text, end))


def _sign(text: str, start: int) -> int:
    """Where the minus sign of the number at ``start`` stands; -1 where it has none."""
    place = start - 1
    if place >= 0 and text[place] in _CURRENCY:
        place -= 1
    if place < 0:
        return -1
    apart = text[place] in _BLANK
    if apart:
        place -= 1
    if place < 0 or text[place] not in _MINUS:
        return -1
    before = text[place - 1] if place else ""
    if not before or before in _OPENING or before in _CURRENCY:
        return place
    if before not in _BLANK:
        return place if before in _DASHES and not apart else -1
    lead = text[max(0, place - 8) : place].rstrip()
    if lead[-1:] in _OPENING and lead:
        return place
    if apart:
        joined = _SIGN_APART.search(lead) or (text[place] == "−" and lead[-1:].isalpha())
        return place if joined else -1
    if text[place] == "−" or _LEVEL.search(lead):
        return place
    return -1 if lead[-1:].isdigit() or lead[-1:] == "%" else place
