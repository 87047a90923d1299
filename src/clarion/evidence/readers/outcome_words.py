"""Which words name what was measured: without articles, times and groups, and only where they can stand alone."""

import re
from functools import lru_cache

from clarion.evidence.readers.sizes.participants import PEOPLE

_LEAD_IN = re.compile(
    r"^[\s,]*(?:(?:results?|findings|conclusions?|outcomes|methods and results|measurements and main results|"
    r"overall|in\sall|"
    r"in\stotal|furthermore|moreover|similarly|finally|additionally|also|and|or|then|the|a|an|their|his|her|its|"
    r"our|both|"
    r"only|respectively|however|thus|means?|medians?|averages?|least[\s-]squares?|adjusted|unadjusted|"
    r"crude)\b[\s.:,]*)+",
    re.IGNORECASE,
)
_TIME = (
    r"(?:at|after|by|within|over|during|in|until|up\sto|for|from|on|through|throughout|post|before|"
    r"between)\s(?:the\s|only\s|"
    r"about\s)?(?:first\s|last\s|end\sof\s)?(?:\w+[\s-])?(?:\d[\d.]*|one|two|three|four|five|six|eight|nine|ten|"
    r"twelve|"
    r"baseline|day|week|month|year|visit|follow|end|study|treatment\speriod|entry|discharge|inclusion|enrol\w+|"
    r"intervention|"
    r"time|final|surgery|operation)\b"
)
_TRAILING = re.compile(
    rf"[\s,]+(?:{_TIME}.*|(?:as\s)?(?:measured|assessed|defined|determined|evaluated|reported|estimated|"
    rf"calculated|expressed|"
    r"adjusted|based)\s.*|(?!supply|family|assembly|anomaly)\w{2,}ly|also|both|only|all|alone|itself|themselves|"
    r"thereafter|"
    r"respectively|overall|not)$",
    re.IGNORECASE,
)
_OF_WHOM = re.compile(
    r"\s(?:in|for|among|between|across|with|of)\s(?=(?:(?!(?:in|of|with|for|on|among|between|across|after|"
    r"to)\b)[\w+-]+\s){0,5}?(?P<who>[\w-]+)"
    r"(?:$|\s(?:and|with|in|on|given|receiving|treated|who|assigned|randomi[sz]ed|taking)\s))",
    re.IGNORECASE,
)
_MEASURE_OF = re.compile(
    r"^(?:(?:numbers?|proportions?|percentages?|rates?|incidences?|prevalences?|frequenc(?:y|ies)|occurrences?|"
    r"probabilit(?:y|ies)|likelihood|presence|development|scores?|levels?|values?|"
    r"(?:no\s)?(?:significant\s)?differences?)\s"
    r"(?:of|for|in|on)\s(?:the\s|an?\s|having\s|any\s)*)+(?=\w)",
    re.IGNORECASE,
)
_PEOPLE_WITH = re.compile(
    rf"^(?:[\w-]+\s){{0,2}}?(?:{PEOPLE})\s(?:(?P<who>who\s(?:had\s)?(?=\w+ed\b|were\b|had\b|lost\b|met\b))|"
    rf"with\s(?:an?\s|the\s|"
    r"at\sleast\sone\s)?|(?:achieving|reaching|experiencing|reporting|having|showing|developing)\s(?:an?\s|the\s)?)",
    re.IGNORECASE,
)
_HEAD_END = re.compile(
    r"\s(?:in|of|on|from|for|given|with|who|whose|treated|receiving|assigned|randomi[sz]ed|following|using|had|at|"
    r"to|aged|"
    r"among|starting)\s",
    re.IGNORECASE,
)
_THEM = frozenset(["group", "groups", "arm", "arms", "cohort", "cohorts", "population"]) | frozenset(PEOPLE.split("|"))
_WHOSE = _THEM | frozenset(["study", "studies", "trial"])
_PEOPLE = _THEM | frozenset(
    """majority half third quarter most some all many few none one two three four five rest other others control
    controls placebo total sample""".split()  # noqa: SIM905 - words are read more easily so
)
_NO_BEGINNING = frozenset(
    """it they we he she this these those that there which who whom what here such each in on at to by for from
    with without within after before during among between than as compared using when while if under over
    into not nor or and vs versus being based given according significant significantly setting comparing
    assuming because following treated including include included includes either similar comparable
    measured assessed adjusted defined more fewer less higher lower multivariate multivariable univariate
    logistic intention our despite aged same approximately about no them of two three four five six seven
    eight nine ten eleven twelve""".split()  # noqa: SIM905 - words are read more easily so
)
_GENERIC = re.compile(
    r"(?:(?:mean|between[\s-]group|group|treatment|risk|absolute|no|significant)\s)*(?:differences?|(?:hazard|"
    r"odds|risk|rate)\sratios?|"
    r"top|(?:january|february|march|april|may|june|july|august|september|october|november|december)\b.*|"
    r"results?|comparisons?|treatments?|interventions?|outcomes?|changes?|values?|scores?|levels?|rates?|data|"
    r"study|studies|"
    r"trials?|follow-?up|(?:primary|secondary|other|clinical)\s(?:outcomes?|end\s?points?).*|authors?|findings?|n|"
    r"p|effects?|improvements?|reductions?|increases?|decreases?|baseline|percentages?|"
    r"proportions?|numbers?|incidences?|prevalence|probabilit(?:y|ies)|protection|benefits?|risks?|odds|"
    r"likelihood|sex|"
    r"corresponding|respective|others?|analys[ei]s|regression|models?|time|point|points|treatment\sgroups?|drugs?|"
    r"therapy|"
    r"(?:confidence|analys[ei]s|regression|per\sprotocol|intention)\b.*|(?:hours?|days?|weeks?|months?|years?|min|"
    r"minutes?)"
    r"(?:\s(?:\d+|of.*))?)",
    re.IGNORECASE,
)
_NOT_LAST = frozenset(
    """and or of in on with to for by the a an was were not from at as higher lower greater better less more similar
    frequent common significant significantly different likely effective worse fewer difference systolic
    diastolic association correlation interaction relationship trend proportion percentage exceeding""".split()  # noqa: SIM905 - words are read more easily so
)
_NOT_WITHIN = frozenset(
    """was were is are be been being had has have did do does could can would will may might should which who that than
    nor versus vs vs. compared we they it showed achieved occurred developed appeared improved declined dropped
    fell rose changed differed worsened revealed demonstrated indicated suggested""".split()  # noqa: SIM905 - words are read more easily so
)
_SIGNS = re.compile(r"[=<>≥≤±%;:\"]|\d\.\d")
_LONGEST = 80
_MOST_WORDS = 11


def is_people(words: str) -> bool:
    """Whether words name those who took part and not what was measured."""
    head, *rest = _HEAD_END.split(f"{words} ", 1)
    last = head.split()[-1:]
    if rest and last and last[0].lower() in ("proportion", "percentage", "number", "numbers"):
        return is_people(rest[0])
    return bool(last) and last[0].lower() in _PEOPLE


@lru_cache(maxsize=256)  # the numbers of a row have the same name
def outcome_in(words: str) -> str:
    """The name of an outcome that ``words`` are, without articles, times and groups; empty where they are none."""
    name = _LEAD_IN.sub("", words.strip(" ,.-–").replace("⟨", "(").replace("⟩", ")"))
    if "," in name:
        name = _unlisted(name)
    told = _LEAD_IN.sub("", _MEASURE_OF.sub("", name))
    of_people = _PEOPLE_WITH.match(told)
    if of_people:
        name = _without_end(told[of_people.end() :])
        return name if (of_people["who"] and _fits(name)) or is_named(name) else ""
    name = _without_end(name)
    if not name.lower().startswith("number"):
        name = _LEAD_IN.sub("", _MEASURE_OF.sub("", name))
    return name if is_named(name) else ""


def is_named(name: str) -> bool:
    """Whether ``name`` can stand alone as the name of what was measured."""
    if not _fits(name):
        return False
    words = name.lower().split()
    if len(words) == 1 and (name[0].isdigit() or words[0].endswith(("ly", "ed"))):
        return False
    return (
        words[0] not in _NO_BEGINNING
        and not words[0].isdigit()
        and words[-1] not in _NOT_LAST
        and _NOT_WITHIN.isdisjoint(words)
        and _GENERIC.fullmatch(name) is None
        and not is_people(name)
    )


def _fits(name: str) -> bool:
    """Whether a name has the length and the signs of one."""
    return (
        2 < len(name) <= _LONGEST
        and name.count(" ") < _MOST_WORDS
        and name[0].isalnum()
        and (name[-1].isalnum() or name[-1] in ")+")
        and any(letter.isalpha() for letter in name)
        and _SIGNS.search(name) is None
    )


def _without_end(name: str) -> str:
    """A name without times, groups and ways of measuring at its end."""
    for _ in range(3):
        shorter = _TRAILING.sub("", name) if " " in name else name
        for of in _OF_WHOM.finditer(shorter):
            if of["who"].lower() in _WHOSE:
                shorter = shorter[: of.start()]
                break
        if shorter == name:
            break
        name = shorter
    return name


def _unlisted(name: str) -> str:
    """Of a subject with commas the last part: "at week 4, pain", or the first: "pain, measured by a scale"."""
    parts = [part.strip() for part in name.split(",")]
    last = _LEAD_IN.sub("", parts[-1])
    return last if last and last.split()[0].lower() not in _NO_BEGINNING else parts[0]
