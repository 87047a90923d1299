"""What the words call significant against the P value."""

import re

from clarion.evidence.checked import N_, Check, Statement
from clarion.evidence.checks.explanations import CORRECTED, ONE_SIDED, OTHER_COMPARISON
from clarion.evidence.checks.rounding import Range, nearest, probabilities
from clarion.evidence.checks.surroundings import corrected_somewhere, sentence_of
from clarion.evidence.checks.wording import p_as_printed
from clarion.evidence.claim import PValue, Significance
from clarion.evidence.reading import Reading

USUAL = 0.05

NOISE = 1e-6
"""A P that was cut off to 0.04 was below 0.05, whose floating-point neighbour is no reason to doubt that."""

_NUMBER = r"(?P<level>0?[.·]0\d+|0?[.·]10?\b|(?:1|5|10)\s?%)"
_LEVELS = (
    re.compile(
        r"\bP(?:\s*-?\s*values?)?\s*(?:of\s+)?(?:was\s+|were\s+)?(?:less\s+than|below|[<≤])\s*(?:or\s+equal\s+to\s+)?"
        + _NUMBER
        + r"[^.;]{0,30}?\b(?:considered|regarded|deemed|taken|accepted|defined|used|judged|indicat\w+|denot\w+)\b"
        r"[^.;]{0,30}significan",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:significance|alpha|α)(?:\s+(?:level|threshold|was|is|set|defined|accepted|established|considered|fixed|at"
        r"|as|of|to|be|P|=|<|≤|:|the|a|two-sided))*\s*[=<≤]?\s*" + _NUMBER,
        re.IGNORECASE,
    ),
)
"""How texts say which level they use: "P < 0.01 was considered significant", "a significance level of 5%"."""

_HALFWAY = re.compile(
    r"\b(?:marginal\w*|borderline|trend\w*|tend(?:ed|s|ency)|approach\w*|nearly|almost|close\s+to|clinical(?:ly)?)\b",
    re.IGNORECASE,
)

_CONTRAST = re.compile(
    r"[;:]|\b(?:except\w*|apart|but|whereas|while|however|although|though|only|other\s+than|none|few|neither|nor|hardly"
    r"|fail\w*)\b",
    re.IGNORECASE,
)
"""Words by which a sentence speaks of several results, so that a word and a P value may not belong together."""

OTHER_LEVEL = Statement(N_("Another level of significance may have been used."))
TREND = Statement(
    N_("The words may mean a trend, or an effect that is important rather than statistically significant.")
)


def significance(reading: Reading) -> list[Check]:
    """Whether results called significant have a P below the level, and others have not.

    The level is 0.05 unless the text states one. A P that rounds to the level can be on either side.
    """
    checks = []
    levels: frozenset[float] | None = None
    for place, claim in enumerate(reading.claims):
        if not isinstance(claim, Significance) or claim.p < 0:
            continue
        p = reading.claims[claim.p]
        if not isinstance(p, PValue) or p.p.relation == "~":
            continue
        levels = levels_of(reading.text) if levels is None else levels
        if check := _judged(reading, place, claim, p, levels):
            checks.append(check)
    return checks


def levels_of(text: str) -> frozenset[float]:
    """The levels of significance that a text says it uses: 0.01 for "P < 0.01 was considered significant"."""
    printed = [match.group("level") for pattern in _LEVELS for match in pattern.finditer(text)]
    return frozenset(
        float(one.rstrip("% ")) / 100 if one.endswith("%") else float(one.replace("·", ".")) for one in printed
    )


def _judged(reading: Reading, place: int, claim: Significance, p: PValue, levels: frozenset[float]) -> Check | None:
    level = next(iter(levels)) if len(levels) == 1 else USUAL
    can = probabilities(p.p)
    if p.p.relation == "=":
        can = Range(max(0.0, nearest(p.p).low), can.high)
    strictly_below = can.high <= level * (1 + NOISE)
    strictly_above = can.low >= level * (1 - NOISE)
    values = {"p": p_as_printed(p.p), "level": f"{level:g}"}
    says = Statement(
        N_("The result is called significant, with {p}.")
        if claim.value
        else N_("The result is called not significant, with {p}."),
        values,
    )
    below, above = N_("{p} is below {level}."), N_("{p} is not below {level}.")
    if strictly_below or strictly_above:
        agrees = claim.value == strictly_below
        arithmetic = Statement(below if strictly_below else above, values)
    elif p.p.relation == "=":
        agrees = None
        arithmetic = Statement(N_("{p} is rounded: before that it can be below {level} or not."), values)
    else:
        return None
    if agrees:
        return Check(kind="significance", verdict="holds", claims=(place, claim.p), says=says, arithmetic=arithmetic)
    sentence = sentence_of(reading, claim)
    unsure = (
        agrees is None
        or len(levels) > 1
        or corrected_somewhere(reading)
        or p.span.start < claim.span.start
        or _HALFWAY.search(sentence) is not None
        or _CONTRAST.search(sentence) is not None
    )
    return Check(
        kind="significance",
        verdict="cannot tell" if unsure else "cannot hold",
        claims=(place, claim.p),
        says=says,
        arithmetic=arithmetic,
        assumption=Statement(N_("The level is {level}, and the words are about this P value."), values),
        explanations=() if agrees is None else _explanations(called=claim.value),
    )


def _explanations(*, called: bool) -> tuple[Statement, ...]:
    """Why a P at or above the level is called significant, or one below it not; likeliest first."""
    return (
        (OTHER_LEVEL, TREND, ONE_SIDED, OTHER_COMPARISON)
        if called
        else (CORRECTED, OTHER_LEVEL, OTHER_COMPARISON, TREND)
    )
