"""Test statistics as psychology and medicine print them: "t(28) = 2.20", "F1,27 = 5.7", "χ²(1, N = 90) = 3.9".

Scans and font tables lose signs: "=" comes out as ``<bc>`` or ``p``, a minus as a control character or ``?``, "χ" as
``?`` or ``x``. Behind degrees of freedom in brackets nothing else can be meant, so these are read as well.
"""

import re

import msgspec

from clarion.evidence.claim import Statistic, StatisticValue
from clarion.evidence.numbers import printed_number_at
from clarion.evidence.printed import Printed, Relation, Span
from clarion.evidence.readers.passage import Passage
from clarion.evidence.readers.surroundings import sentence_of

_B = r"[\s\x00-\x08]{0,3}"
_CHI = (
    r"(?:[χΧ]|[Cc]hi)[\s-]?(?:2|²|\^2|[Ss]quared?)?(?:\s(?:test|value|statistic))?|"
    r"[BXxcvGwW?]{1,2}[2²](?=\s?[(\[])|[XG][2²](?=\s?=)"
)
_Q = (
    r"(?:Cochran[’']?s?\s)?Q[-_\s]?(?:[Bb]etween|[Ww]ithin|[Tt]otal|[Ee]rror|[Mm]odel|[Rr]esidual|statistic|"
    r"[A-Za-z]{1,3})?"
)
_DF = r"[lI]?\d*(?:[.·]\d+)?"
_STATISTIC = re.compile(
    rf"""(?=[tFBχΧcCXxvGwWrzZQ?])(?<![A-Za-z0-9_])
    (?:(?P<chi2>{_CHI})|(?P<t>t)(?:[\s-]values?)?|(?P<F>B?Fs?)(?:[\s-]values?)?|(?P<r>r)|
      (?P<z>[Zz])(?:[\s-]values?)?|(?P<Q>{_Q}))
    (?:{_B}[(\[]\s?(?:df\s?=\s?)?(?P<df1>{_DF})\s?(?:,\s{{0,2}}(?P<df2>\d[\d,]*(?:[.·]\d+)?))?
        (?:[,;]\s?[Nn]\s?[=p]?\s?[\d,]+)?\s?[)\]]
      |_?\s?\(?(?P<under1>\d{{1,3}})\s?,\s?(?P<under2>\d{{1,4}})\)?(?=\s?[=<>])
      |(?<=[tr])_?(?P<under>\d{{1,4}})(?=\s?[=<>]))?
    {_B}(?P<relation>=|<bc>|<|>|≤|≥|p(?=[\s\x00-\x08])|b(?=[\s\d.])|&lt;|&gt;|(?:was|of)(?=\s))
    (?P<sign>{_B}(?:[-−–]|\?)?[\s\x00-\x08]{{0,2}})(?=[.·]?\d)""",
    re.VERBOSE,
)
_DF_AFTER = re.compile(
    r"\s?[,;]?\s?[(\[]?\s?(?:df|d\.f\.|DF)\s?[=:]?\s?(?P<df1>\d+(?:\.\d+)?)(?:\s?,\s?(?P<df2>\d+(?:\.\d+)?))?"
)
_P_AFTER = re.compile(
    r"\s?[,;:]?\s?[(\[]?\s?(?:df\s?=\s?[\d.,\s]+[,;]\s?|n\s?=\s?\d+[,;]\s?)?(?:[Pp](?:[-\s]values?)?\s?[=<>≤!]|"
    r"[Pp]\s|NS\b|ns\b|n\.s\.)"
)
_KINDS: tuple[Statistic, ...] = ("chi2", "t", "F", "r", "z", "Q")


def statistics(passage: Passage) -> list[StatisticValue]:
    """Every test statistic that the passage prints, in order."""
    text = passage.text
    found = []
    for match in _STATISTIC.finditer(text):
        value = _number(passage, match)
        if value is None:
            continue
        test = next(kind for kind in _KINDS if match[kind])
        df1, df2 = _freedom(match, test)
        end = value.span.end
        if df1 is None:
            later = _DF_AFTER.match(text, end)
            if later:
                df1, df2, end = float(later["df1"]), float(later["df2"]) if later["df2"] else None, later.end()
        confidence = _confidence(text, match, test, value, df1)
        if confidence < 0.5:
            continue
        if test == "t" and df1 is not None and df2 is not None:
            continue
        sentence, _ = sentence_of(passage, match.start())
        found.append(
            StatisticValue(
                span=Span(match.start(), end),
                sentence=sentence,
                confidence=confidence,
                test=test,
                value=value,
                df1=df1,
                df2=df2,
            )
        )
    return found


def _number(passage: Passage, match: "re.Match[str]") -> Printed | None:
    """The value after the sign of equality, with the minus that the text or a scan printed before it."""
    mangled = match["relation"] in ("<bc>", "p")
    sign = match["sign"]
    negative = any(minus in sign for minus in "-−–?") or (mangled and any(letter < "\t" for letter in sign))
    number = passage.number_at(match.end())
    for back in (1, 2, 3):
        if number is None:
            number = passage.number_at(match.end() - back)
    if number is None:
        number = printed_number_at(passage.text, match.end())
    if number is None or number.in_words:
        return None
    relation: Relation = {"<": "<", "&lt;": "<", "b": "<", ">": ">", "&gt;": ">", "≤": "<=", "≥": ">="}.get(
        match["relation"], "="
    )  # type: ignore[assignment]  # of these literals
    value = -abs(number.value) if negative else number.value
    if value == number.value and relation == number.relation:
        return number
    return msgspec.structs.replace(number, value=value, relation=relation)


def _freedom(match: "re.Match[str]", test: Statistic) -> tuple[float | None, float | None]:
    """The degrees of freedom that are printed with the name."""
    first = match["df1"] or match["under1"] or match["under"]
    second = match["df2"] or match["under2"]
    if not first or (test != "F" and match["under1"]):
        return None, None
    df1 = float(first.replace("l", "1").replace("I", "1").replace("·", ".").rstrip("."))
    if test != "F":
        return df1, None
    return df1, float(second.replace(",", "").replace("·", ".")) if second else None


def _confidence(text: str, match: "re.Match[str]", test: Statistic, value: Printed, df1: float | None) -> float:
    """How likely it is a test statistic: degrees of freedom or a P value beside it make it one."""
    sure = 0.95 if df1 is not None else 0.0
    if not sure and not value.unit and _P_AFTER.match(text, value.span.end):
        sure = 0.85 if value.decimals else 0.6
    if not sure and test == "r" and value.decimals and not value.unit and match["relation"] == "=":
        sure = 0.7
    if not sure and test == "chi2" and not value.unit and match["chi2"][0] in "χΧcC":
        sure = 0.7
    if not sure and test == "z" and value.decimals and match["relation"] == "=" and not value.unit:
        sure = 0.55
    if (test == "r" and abs(value.value) > 1) or (test in ("F", "chi2", "Q") and value.value < 0):
        return 0.0
    plain = match["relation"] in ("p", "b", "was", "of")
    if plain and match["df1"] is None and not (match["relation"] in ("was", "of") and test == "chi2"):
        return 0.0
    return sure
