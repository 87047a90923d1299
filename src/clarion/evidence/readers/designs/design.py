"""Reads the design of the study that a text reports."""

import re
from collections.abc import Sequence

from clarion.evidence.claim import Design
from clarion.evidence.printed import Span
from clarion.evidence.readers.designs import design_words as words
from clarion.evidence.readers.designs.bench_work import animals_or_cells
from clarion.evidence.readers.designs.design_signs import Sign
from clarion.evidence.readers.designs.pooled_work import pooled
from clarion.evidence.readers.designs.randomisation import randomised
from clarion.evidence.readers.designs.secondary_analyses import observational_analysis
from clarion.evidence.readers.other_studies import is_of_others
from clarion.evidence.readers.passage import Passage
from clarion.evidence.readers.statements import Statement, lowered, statements


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
    lot = randomised(small, told)
    review = pooled(small, told)
    if review and (lot is None or review.confidence >= 0.9):
        return review
    bench = animals_or_cells(small, told)
    if bench is not None:
        return bench
    observed = observational_analysis(small, told, lot) if lot is not None else None
    if lot is not None and lot.confidence >= 0.7 and observed is None:
        return lot
    found = _named(small, told) or observed or lot
    if found is not None:
        return found if found.confidence >= 0.5 else None
    return _before_after(small, told) or _compared(small, told) or _one_group(small, told)


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


_COMPARISONS: tuple[tuple[re.Pattern[str], float, tuple[str, ...]], ...] = (
    (words.CONTROLLED, 0.8, ("BACKGROUND", "CONCLUSIONS")),
    (words.DIVIDED, 0.65, ("BACKGROUND", "CONCLUSIONS", "RESULTS")),
    (words.BLINDED, 0.6, ("BACKGROUND", "CONCLUSIONS", "RESULTS")),
    (words.GROUPED, 0.55, ("BACKGROUND", "CONCLUSIONS", "RESULTS")),
)
"""Words for a comparison, how much they say, and the roles of sentences in which they do not count."""
_OURS = re.compile(r"\bwe\b|\b(?:this|present|our) (?:\w+ )?(?:study|trial)\b")


def _compared(small: str, told: Sequence[Statement]) -> Sign | None:
    """Words for a comparison that was not drawn by lot, as far as the text says."""
    treated = any(words.GIVEN.search(small, one.start, one.end) for one in told if one.role != "BACKGROUND")
    for pattern, confidence, elsewhere in _COMPARISONS:
        if (confidence < 0.8 and not treated) or (confidence < 0.6 and "random" in small):
            break
        for one in told:
            if one.role in elsewhere and not (one.role == "BACKGROUND" and _OURS.search(small, one.start, one.end)):
                continue
            match = pattern.search(small, one.start, one.end)
            if match is None or (confidence < 0.8 and words.BY_A_TRAIT.search(small, one.start, one.end)):
                continue
            if not (_named_otherwise(small, one, match) or is_of_others(small, one, match.start(), match.end())):
                return Sign("controlled", confidence, Span(match.start(), match.end()), one.index)
    return None


def _named_otherwise(small: str, one: Statement, match: re.Match[str]) -> bool:
    """Whether words are part of the name of a randomised trial, which was judged before and found to be another's."""
    if small.find("random", one.start, one.end) < 0:
        return False
    named = words.RANDOMISED.finditer(small, one.start, one.end)
    return any(other.start() <= match.end() + 30 and match.start() - 30 < other.end() for other in named)


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
    treated = any(_TREATED.search(small, one.start, one.end) for one in own)
    planned = [one for one in own if one.role != "RESULTS"]
    named = _first(_TRIAL, 0.7, small, own) if treated else None
    return named or _first(words.AROUND_TREATMENT, 0.55, small, planned)


def _first(pattern: re.Pattern[str], confidence: float, small: str, own: Sequence[Statement]) -> Sign | None:
    """The first of the words that speak for a single arm."""
    for one in own:
        match = pattern.search(small, one.start, one.end)
        if match and not is_of_others(small, one, match.start(), match.end()):
            return Sign("single-arm", confidence, Span(match.start(), match.end()), one.index)
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
