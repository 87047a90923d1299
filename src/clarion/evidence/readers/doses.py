"""Reads how much was given, by which route, and how often."""

import math
import re

import msgspec

from clarion.evidence.claim import Dose
from clarion.evidence.printed import Printed, Span
from clarion.evidence.readers.passage import Passage
from clarion.evidence.readers.statements import Statement, lowered, statements

_STRONG = re.compile(
    r"(?:mg|mcg|[µμu]g|ng|[km]?iu|mu|micrograms?|milligrams?|units?|u|m?sc?s?|ad-mscs?|mscs?|[\w ]*cells?|cfu|mci|"
    r"mbq|gbq|gy|cgy|"
    r"tablets?|capsules?|puffs?|drops?|mmol|meq|pfu|vp|vg|tcid50|spores|[µμ]mol|genomes?|copies)"
    r"(?:\s?(?:/|per|\.|·)\s?(?:kg|kilogram|day|days|d|m2|m²|h|hr|hour|min|week|wk|dose|month|cycle|body|fraction|tablet|"
    r"site|knee|eye)[\w ]{0,12}?)*"
)
_WEAK = re.compile(
    r"(?:g|ml|l|kcal|kj|litres?|liters?|grams?|cc)(?:\s?(?:/|per)\s?(?:kg|day|d|m2|m²|h|hr|hour|min|week|dose))*"
)
_GIVEN = re.compile(
    r"\b(?:receiv\w+|given|giv(?:e|ing)|administ\w+|dos(?:e|es|ed|ing|age)|daily|infus\w+|inject\w+|supplement\w*|"
    r"consum\w+|"
    r"drank|drink\w*|ingest\w+|treat(?:ed|ment)|premedicat\w+|intrathecal\w*|bolus|orally|oral|intravenous\w*|iv|"
    r"tablets?|"
    r"capsules?|plus|placebo|therapy|random\w+|containing|providing|regimen|induced|underwent)\b"
)
_MEASURED = re.compile(
    r"\b(?:levels?|concentrations?|excretion|proteinuria|loss|weight|weigh\w*|volume|increas\w+|decreas\w+|reduc\w+|"
    r"difference|"
    r"changes?|changed|mean|median|creatinine|cholesterol|glucose|hemoglobin|haemoglobin|serum|urine|consumption|"
    r"requirement|"
    r"required|intake|threshold|sd|ci|by|from|gain\w*|total|median|averaged?|compared|than|drain\w*|output|bleeding|"
    r"blood)\b[^.;]{0,40}$"
)
_JUST_MEASURED = re.compile(r"(?:[<>≤≥=±]|\bby|\bfrom|\bthan|\bwas|\bwere|\bto|\bbelow|\babove) ?$")
_ROUTES = (
    ("oral", re.compile(r"\boral(?:ly)?\b|\bp\.?o\.?\b|\bper os\b|\btablets?\b|\bcapsules?\b|\bby mouth\b")),
    ("intrathecal", re.compile(r"\bintrathecal\w*|\bspinal\b")),
    ("epidural", re.compile(r"\b(?:epidural|caudal)\w*")),
    ("subcutaneous", re.compile(r"\bsub-?cutaneous\w*|\bs\.?c\.?\b")),
    ("intramuscular", re.compile(r"\bintra-?muscular\w*|\bi\.?m\.?\b")),
    ("intra-articular", re.compile(r"\bintra-?articular\w*")),
    ("intravitreal", re.compile(r"\bintravitreal\w*")),
    ("intranasal", re.compile(r"\bintra-?nasal\w*|\bnasal spray\b")),
    ("intraperitoneal", re.compile(r"\bintraperitoneal\w*|\bi\.?p\.?\b")),
    ("intra-arterial", re.compile(r"\bintra-?arterial\w*")),
    ("inhaled", re.compile(r"\binhal\w+|\bnebuli[sz]\w+|\bpuffs?\b")),
    ("vaginal", re.compile(r"\b(?:intra)?vaginal\w*")),
    ("rectal", re.compile(r"\brectal\w*|\bsuppositor\w+")),
    ("sublingual", re.compile(r"\bsublingual\w*")),
    ("transdermal", re.compile(r"\btransdermal\w*|\bpatch(?:es)?\b")),
    ("topical", re.compile(r"\btopical\w*|\bcream\b|\bointment\b|\bgel\b|\beye ?drops?\b")),
    ("intravenous", re.compile(r"\bintra-?venous\w*|\bi\.?v\.?\b|\binfus\w+")),
)  # fmt: skip
_POWER = re.compile(r"(?P<mantissa>\d+(?:\.\d+)?)\s?[×x£]\s?10")
_TIMES = re.compile(
    r"(?:\b(?:once|twice|thrice|(?:one|two|three|four|five|six|[1-6]) times|single)[\s,/-]*(?:a |per |each |every )?"
    r"(?:daily|day|weekly|week|monthly|month|dose)|\b(?:once|twice|three-times)-(?:daily|weekly)|"
    r"\bevery (?:other )?(?:\d+ )?"
    r"(?:hours?|days?|weeks?|months?|day|week|month|night|morning)|\b(?:b\.?i\.?d|t\.?i\.?d|q\.?i\.?d|q\.?d|"
    r"q\d+h)\b\.?|\bdaily\b|"
    r"\bweekly\b|\bmonthly\b|\b(?:per|a) day\b|\bsingle[\s-]dose\b|\bsingle\b|\bnightly\b)"
)
_STOP = (
    r"(?:daily|twice|once|per|every|iv|in|for|and|or|at|bid|tid|qd|po|plus|with|to|on|was|were|is|by|versus|vs|each|"
    r"a|an|the|of|"
    r"orally|intravenously|subcutaneously|three|dose|doses|doses of|weekly|from|after|before|during|then|either|as|"
    r"both|only|"
    r"received|receive|given|using|containing|group|groups|injection|respectively|single|oral|body|tablets?|"
    r"capsules?|"
    r"than|but|three-times|once-daily|twice-daily|administered|dosage|dosages|solution|four|times|if|when|over|up|"
    r"about|total)\b"
)
_OF_AFTER = re.compile(
    rf"\s+(?:of\s+)?(?:the\s+)?((?!{_STOP})[a-z][\w'-]{{2,}}(?:\s+(?!{_STOP})[a-z][\w'-]{{2,}}){{0,2}})"
)
_OF_BEFORE = re.compile(rf"\b((?!{_STOP})[a-z][\w'-]{{2,}})[\s(,]+(?:at |at a dose of |a dose of |dose of |\()?$")


def doses(passage: Passage) -> list[Dose]:
    """Every amount that the text says was given, in order; lists such as ``15, 30 or 60 mg`` give one dose each.

    Concentrations and amounts that were measured are left out.
    """
    small = lowered(passage.text)
    found: list[Dose] = []
    for one in statements(passage):
        numbers = passage.numbers_in(one.span)
        for place, number in enumerate(numbers):
            confidence = _confidence(small, one, number) if number.unit else 0.0
            if confidence < 0.5:
                continue
            for amount in [*_listed(small, numbers[:place], number), number]:
                found.append(_dose(passage, small, one, amount, number, confidence))
    return found


def _confidence(small: str, one: Statement, number: Printed) -> float:
    """How likely an amount was given and not measured."""
    unit = number.unit.lower()
    strong = _STRONG.fullmatch(unit) is not None
    if not strong and not _WEAK.fullmatch(unit):
        return 0.0
    start, end = number.span.start, number.span.end
    before = small[max(one.start, start - 60) : start]
    if number.relation in ("<", ">") or re.match(r"[\s\w/]{0,14}?\s?±", small[end : end + 20]) or "±" in before[-3:]:
        return 0.1
    given = _GIVEN.search(small, max(one.start, start - 110), min(one.end, end + 60)) is not None
    measured = _MEASURED.search(before) is not None
    if not strong:
        return 0.7 if given and not measured and one.role in (None, "METHODS", "OBJECTIVE") else 0.2
    if one.role == "RESULTS":
        dosed = _TIMES.match(small, end + len(unit) + 1) or re.match(
            r"[\s\w/]{0,12}\)?,? (?:and|or|groups?|dose|arms?|versus|vs)\b", small[end : one.end]
        )
        return 0.65 if (dosed or given) and not measured and not _JUST_MEASURED.search(before[-8:]) else 0.2
    if (measured and not given) or (_JUST_MEASURED.search(before[-8:]) and not given):
        return 0.4
    return 0.95 if given else 0.8


def _listed(small: str, earlier: tuple[Printed, ...], number: Printed) -> list[Printed]:
    """The numbers of a list whose unit stands only after the last: 15 and 30 of ``15, 30 or 60 mg``.

    So does its power of ten: ``0.5, 1 or 2 × 10⁶ cells/kg``.
    """
    listed: list[Printed] = []
    later = number
    power = _POWER.search(small, number.span.start, number.span.end)
    factor = number.value / float(power["mantissa"]) if power and float(power["mantissa"]) else 1.0
    for other in reversed(earlier):
        between = small[other.span.end : later.span.start]
        if (
            other.unit
            or not re.fullmatch(r",? ?(?:or|and|to|versus|vs\.?)? ?|/", between)
            or len(between) > 9
            or not between
        ):
            break
        scale = round(math.log10(factor))
        shared = {"value": other.value * factor, "decimals": other.decimals - scale}
        listed.insert(0, msgspec.structs.replace(other, unit=number.unit, **shared))
        later = other
    return listed


def _dose(passage: Passage, small: str, one: Statement, amount: Printed, last: Printed, confidence: float) -> Dose:
    """The claim of one amount; ``last`` is the number that the unit stands at."""
    start, end = amount.span.start, amount.span.end
    until = _unit_end(passage.text, last)
    near = (max(one.start, start - 70), min(one.end, until + 60))
    times = _TIMES.search(small, until, min(one.end, until + 30)) or _TIMES.search(
        small, max(one.start, start - 25), start
    )
    return Dose(
        span=Span(start, until if amount is last else end),
        sentence=one.index,
        confidence=confidence,
        amount=amount,
        route=_route(small, start, until, near),
        of=_between(passage.text, last, until) or _substance(passage.text, small, one, start, until),
        times=times[0].strip(" ,/") if times else "",
    )


def _between(text: str, number: Printed, until: int) -> str:
    """The words between a number and its unit and what the unit counts: ``allogeneic MSCs`` of ``… MSCs/kg``."""
    words = text[number.span.end : until - len(number.unit)].strip(" -–")
    return f"{words} {number.unit.split('/')[0]}".strip() if len(words) > 2 else ""


def _unit_end(text: str, number: Printed) -> int:
    """Where the unit of ``number`` ends; words may stand between a power of ten and what is counted."""
    place = text.find(number.unit, number.span.end, number.span.end + len(number.unit) + 70)
    return place + len(number.unit) if place >= 0 else number.span.end


def _route(small: str, start: int, end: int, near: tuple[int, int]) -> str:
    """The route whose words stand nearest to the amount; empty where none do."""
    best, distance = "", 1000
    for name, pattern in _ROUTES:
        for match in pattern.finditer(small, *near):
            away = start - match.end() if match.end() <= start else max(match.start() - end, 0)
            if away < distance:
                best, distance = name, away
    return best


def _substance(text: str, small: str, one: Statement, start: int, end: int) -> str:
    """What was given: the words after the unit, or else the word before the amount."""
    after = _OF_AFTER.match(small, end, min(one.end, end + 60))
    if after:
        return text[after.start(1) : after.end(1)]
    before = _OF_BEFORE.search(small, max(one.start, start - 40), start)
    return text[before.start(1) : before.end(1)] if before else ""
