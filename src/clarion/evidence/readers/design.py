"""Reads the design of the study that a text reports."""

import re
from collections.abc import Sequence

import msgspec

from clarion.evidence.claim import Design, DesignName
from clarion.evidence.printed import Span
from clarion.evidence.readers import design_words as words
from clarion.evidence.readers.other_studies import is_of_others
from clarion.evidence.readers.passage import Passage
from clarion.evidence.readers.statements import Statement, lowered, statements


class Sign(msgspec.Struct, frozen=True):
    """Words that speak for a design."""

    value: DesignName
    confidence: float
    span: Span
    sentence: int


def design(passage: Passage) -> list[Design]:
    """The main design, or none where the text does not say.

    Own words decide: a pooled analysis before an allocation at random, that before other names of designs, these before
    what follows from groups that are compared or from an intervention on one group. Where only animals or cells were
    studied, the design is that.
    """
    small = lowered(passage.text)
    told = statements(passage)
    chosen = _chosen(small, told)
    if chosen is None or chosen.confidence < 0.5:
        return []
    return [
        Design(
            span=chosen.span,
            sentence=chosen.sentence,
            confidence=chosen.confidence,
            value=chosen.value,
            features=features(small, told),
        )
    ]


def _chosen(small: str, told: Sequence[Statement]) -> Sign | None:
    """The sign that decides."""
    randomised = _randomised(small, told)
    pooled = _pooled(small, told)
    if pooled and (randomised is None or pooled.confidence >= 0.9):
        return pooled
    bench = _animals_or_cells(small, told)
    if bench is not None:
        return bench
    if randomised is not None and randomised.confidence >= 0.7:
        return randomised
    found = _named(small, told) or randomised
    if found is not None and found.confidence >= 0.5:
        return found
    return _before_after(small, told) or _compared(small, told) or _one_group(small, told)


def _randomised(small: str, told: Sequence[Statement]) -> Sign | None:
    """The first words that say that this study allocated at random, those with the name of a trial preferred."""
    if "random" not in small and "rct" not in small:
        return None
    best: Sign | None = None
    for one in told:
        if small.find("random", one.start, one.end) < 0 and small.find("rct", one.start, one.end) < 0:
            continue
        for match in words.RANDOMISED.finditer(small, one.start, one.end):
            confidence = _random_confidence(small, one, match)
            if confidence >= 0.5 and (best is None or confidence > best.confidence + 0.05):
                end = match.end()
                best = Sign("randomised", confidence, Span(match.start(), end), one.index)
    return best


_SAMPLED = re.compile(
    r"\s+(?:\w+ ){0,2}?(?:select|sampl|chos|recruit|drawn|pick|survey|identif|invit|number|effect|error|intercept|"
    r"coefficient|digit)"
)
_RANDOM_HOW = re.compile(
    r"\s+(?:allocation|assignment|order|sequence|division|permuted|block|fashion|manner|number|list|table)"
)
_RANDOMISED_BEFORE = re.compile(
    r"\b(?:were|was|be|been|being|are|is|then|subjects|patients|participants|women|men|children|volunteers|adults|"
    r"who|we|and|"
    r"individuals|practices|schools|clusters|hospitals|this|our|a|an|people|eyes|infants|:|in|,)(?: \w+){0,3} ?$|"
    r"^\s*$"
)
_RANDOMISED_AFTER = re.compile(
    r"[\s,]*(?:\(|to\b|into\b|in (?:an?\b|\d|the|blocks)|by\b|at\b|[1-9]\s?:|either\b|between\b|controll?ed|after\b|"
    r"with\b|on\b|"
    r"double|single|placebo|clinical|patients|participants|subjects|women|and\b|cross|parallel|open|order|"
    r"withdrawal|groups?|phase|"
    r"pilot|multi|sequence)|[.;,]"
)
_A_FUTURE_ONE = re.compile(r"(?:^|[.:] )(?:conclusions?:* ?)?an? $")
_DENIED = re.compile(
    r"(?:\bnon|\bnot|\bquasi|\bun|\bpseudo|\bwithout|\bno|\bmendelian)[\s-]*(?:been |be |properly |being )?$"
)


def _random_confidence(small: str, one: Statement, match: re.Match[str]) -> float:
    """How likely the words say that this study was randomised."""
    start, end = match.span()
    before = small[max(one.start, start - 60) : start]
    if _DENIED.search(before) or is_of_others(small, one, start, end):
        return 0.1
    word = match[0]
    background = one.role == "BACKGROUND"
    if match["noun"]:
        return _named_confidence(one, before, plural=word.endswith(("trials", "studies")))
    if word == "random":
        return 0.85 if _RANDOM_HOW.match(small, end, one.end) else 0.3
    if word in ("randomly", "at random"):
        if words.ALLOCATED.match(small, end, one.end) or words.ALLOCATED_BEFORE.search(before):
            return 0.96
        return 0.3 if _SAMPLED.match(small, end, one.end) else 0.6
    if word in ("rct", "rcts"):
        return 0.4 if word == "rcts" or background else 0.85
    if word in ("randomization", "randomisation"):
        return 0.55 if background else 0.85
    if not (_RANDOMISED_BEFORE.search(before) or _RANDOMISED_AFTER.match(small, end, one.end)):
        return 0.4
    return 0.6 if background else 0.95


def _named_confidence(one: Statement, before: str, *, plural: bool) -> float:
    """How likely "randomised trial", or trials, is this study."""
    if one.role == "BACKGROUND":
        return 0.55 if plural else 0.75
    if one.role == "CONCLUSIONS":
        return 0.45 if plural or _A_FUTURE_ONE.search(before) else 0.9
    return 0.9 if plural else 0.98


def _pooled(small: str, told: Sequence[Statement]) -> Sign | None:
    """Words of a review or a meta-analysis that is this text's own work."""
    if not any(sign in small for sign in words.POOLED_SIGNS):
        return None
    best: Sign | None = None
    for one in told:
        for match in words.POOLED.finditer(small, one.start, one.end):
            if is_of_others(small, one, match.start(), match.end()):
                continue
            sign = _pooled_sign(small, one, match)
            if (
                best is None
                or sign.confidence > best.confidence
                or (sign.confidence == best.confidence and sign.value == "meta-analysis" != best.value)
            ):
                best = sign
    return best if best is not None and best.confidence >= 0.5 else None


_OWN_WORK = re.compile(
    r"\b(?:we (?:\w+ )?(?:performed|conducted|undertook|did|carried out|present|report|aimed)|this|the present|our|"
    r"was performed|"
    r"objective|aim|purpose)\b[\w\s,():-]{0,70}$"
)
_DONE_AFTER = re.compile(
    r"[\w\s,()-]{0,80}?\b(?:was|were) (?:performed|conducted|undertaken|carried out|done|searched)|"
    r"[\w\s]{0,10}(?:searched|and (?:embase|the cochrane|cochrane))"
)


def _pooled_sign(small: str, one: Statement, match: re.Match[str]) -> Sign:
    """How likely words of pooling are of this text's own work."""
    span = Span(match.start(), match.end())
    value: DesignName = "meta-analysis" if match[0].startswith("meta") else "review"
    before = small[max(one.start, match.start() - 90) : match.start()]
    if one.role in (None, "METHODS", "OBJECTIVE", "CONCLUSIONS") and (
        _OWN_WORK.search(before) or _DONE_AFTER.match(small, match.end(), one.end)
    ):
        return Sign(value, 0.92 if one.role not in ("CONCLUSIONS", "BACKGROUND") else 0.6, span, one.index)
    if one.role is None and small.find("random", one.start, one.end) < 0:
        return Sign(value, 0.85, span, one.index)
    if match[0].startswith(("this", "present", "article", "paper", "review", "we ", "author")):
        return Sign(value, 0.85, span, one.index)
    return Sign(value, 0.4, span, one.index)


def _animals_or_cells(small: str, told: Sequence[Statement]) -> Sign | None:
    """Words for animals or cells, where the methods and results speak of no people."""
    own = [
        one
        for one in told
        if one.role in (None, "METHODS", "RESULTS", "OBJECTIVE")
        or (one.role == "BACKGROUND" and words.AIM.search(small, one.start, one.end))
    ]
    if not own or any(
        words.PEOPLE.search(small, one.start, one.end) for one in own if one.role not in ("OBJECTIVE", "BACKGROUND")
    ):
        return None
    signs: list[Sign] = []
    named: tuple[tuple[DesignName, re.Pattern[str]], ...] = (("animal", words.ANIMALS), ("in-vitro", words.IN_VITRO))
    for value, pattern in named:
        matches = [(one, match) for one in own for match in pattern.finditer(small, one.start, one.end)]
        if matches:
            one, match = matches[0]
            confidence = 0.9 if len(matches) > 1 and one.role is not None else 0.6
            signs.append(Sign(value, confidence, Span(match.start(), match.end()), one.index))
    return signs[0] if signs else None


def _named(small: str, told: Sequence[Statement]) -> Sign | None:
    """The first other name of a design that this text uses of itself."""
    best: Sign | None = None
    possible = [row for row in words.NAMED if any(sign in small for sign in row[2])]
    for one in told if possible else ():
        for value, sure, _, pattern in possible:
            match = pattern.search(small, one.start, one.end)
            if match is None or is_of_others(small, one, match.start(), match.end()):
                continue
            confidence = sure - {"BACKGROUND": 0.3, "RESULTS": 0.3, "CONCLUSIONS": 0.2}.get(one.role or "", 0.0)
            if best is None or confidence > best.confidence:
                best = Sign(value, confidence, Span(match.start(), match.end()), one.index)
    return best


def _compared(small: str, told: Sequence[Statement]) -> Sign | None:
    """Words for a comparison that was not drawn by lot, as far as the text says."""
    treated = any(
        words.GIVEN.search(small, one.start, one.end) for one in told if one.role in (None, "METHODS", "OBJECTIVE")
    )
    for pattern, confidence in ((words.CONTROLLED, 0.8), (words.DIVIDED, 0.65), (words.BLINDED, 0.6)):
        if confidence < 0.8 and not treated:
            break
        for one in told:
            if one.role in ("BACKGROUND", "CONCLUSIONS") or (confidence < 0.8 and one.role == "RESULTS"):
                continue
            match = pattern.search(small, one.start, one.end)
            if match and not is_of_others(small, one, match.start(), match.end()):
                return Sign("controlled", confidence, Span(match.start(), match.end()), one.index)
    return None


def _before_after(small: str, told: Sequence[Statement]) -> Sign | None:
    """A comparison of before with after: controlled where the text speaks of groups, else of a single arm."""
    own = [one for one in told if one.role != "BACKGROUND"]
    for one in own:
        match = words.BEFORE_AFTER.search(small, one.start, one.end)
        if match and not is_of_others(small, one, match.start(), match.end()):
            grouped = any(words.GROUPS.search(small, other.start, other.end) for other in own)
            return Sign("controlled" if grouped else "single-arm", 0.7, Span(match.start(), match.end()), one.index)
    return None


_TREATED = re.compile(
    r"\b(?:patients|participants|subjects|volunteers|women|men|children|adults|infants|individuals|"
    r"they)\b[\w\s,()%./<>≥≤=±-]{0,80}?\b"
    r"(?:underwent|undergo|received?|were (?:\w+ )?(?:treated|given|administered)|was administered|took|completed|"
    r"were followed)"
)
_TRIAL = re.compile(
    r"\bphase[\s-]*(?:1|2|i|ii)(?:[ab]|/\w+)?[\w\s,-]{0,30}?\b(?:trial|study)|\b(?:open[\s-]label|pilot|feasibility|"
    r"dose[\s-]escalation|proof[\s-]of[\s-]concept)[\w\s,-]{0,30}?(?:trial|study)"
)


def _one_group(small: str, told: Sequence[Statement]) -> Sign | None:
    """A trial in which patients underwent one treatment, where nothing is said of another group."""
    own = [one for one in told if one.role != "BACKGROUND"]
    if any(words.GROUPS.search(small, one.start, one.end) for one in own):
        return None
    for one in own:
        match = _TRIAL.search(small, one.start, one.end)
        if match and not is_of_others(small, one, match.start(), match.end()):
            treated = any(_TREATED.search(small, other.start, other.end) for other in own)
            return Sign("single-arm", 0.7 if treated else 0.45, Span(match.start(), match.end()), one.index)
    return None


def features(small: str, told: Sequence[Statement]) -> tuple[str, ...]:
    """What the text says of its design besides its name, each once."""
    found = []
    for name, signs, pattern in words.FEATURES:
        match = pattern.search(small) if any(sign in small for sign in signs) else None
        while match is not None:
            one = _holding(told, match.start())
            if one is not None and not is_of_others(small, one, match.start(), match.end()):
                found.append(name)
                break
            match = pattern.search(small, match.end())
    if "will be" in small or "protocol" in small or "we will" in small:
        own = (one for one in told if one.role in (None, "METHODS", "OBJECTIVE"))
        if any(words.PROTOCOL.search(small, one.start, one.end) for one in own):
            found.append("protocol")
    return tuple(found)


def _holding(told: Sequence[Statement], offset: int) -> Statement | None:
    """The sentence that holds this offset."""
    for one in told:
        if one.start <= offset < one.end:
            return one
    return None
