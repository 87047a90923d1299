"""Which P value belongs to which estimate, change, statistic or word of significance."""

from collections.abc import Sequence

from clarion.evidence.claim import (
    AnyClaim,
    Change,
    Estimate,
    GroupAverage,
    Proportion,
    PValue,
    Significance,
    StatisticValue,
)

_REACH = {Estimate: 70, StatisticValue: 30, Change: 140}
"""How far after a claim its P value may stand, in characters."""


def p_of(claims: Sequence[AnyClaim], place: int, text: str) -> int:
    """The place in ``claims`` of the P value of the claim at ``place``; -1 where none is clearly its own.

    Args:
        claims: those of one sentence, in the order of the text.
        place: which of them.
        text: the text that was read.

    """
    claim = claims[place]
    if isinstance(claim, Significance):
        return _of_significance(claims, place, text)
    reach = next((far for kind, far in _REACH.items() if isinstance(claim, kind)), 0)
    if not reach:
        return -1
    for at, other in enumerate(claims):
        if isinstance(other, PValue) and claim.span.start <= other.span.start < claim.span.end:
            return at
    after = _next_p(claims, place, text, reach, type(claim))
    if after >= 0 or not isinstance(claim, Estimate):
        return after
    return _p_before(claims, place, text)


def _next_p(claims: Sequence[AnyClaim], place: int, text: str, reach: int, kind: type) -> int:
    """The P value that follows within reach, with no other claim of the kind between; of a list of P values none."""
    claim = claims[place]
    for at in range(place + 1, len(claims)):
        other = claims[at]
        if other.span.start < claim.span.end:
            continue
        if other.span.start - claim.span.end > reach:
            return -1
        if isinstance(other, PValue):
            between = text[claim.span.end : other.span.start]
            listed = (
                at + 1 < len(claims)
                and isinstance(claims[at + 1], PValue)
                and claims[at + 1].span.start - other.span.end < 7
            )
            return -1 if listed or (";" in between.lstrip("; )]")[1:] and kind is Estimate) else at
        if isinstance(other, kind):
            return -1
    return -1


def _p_before(claims: Sequence[AnyClaim], place: int, text: str) -> int:
    """The P value right before an estimate in the same brackets: "(P = 0.03; OR 0.5, 95% CI 0.3 to 0.9)"."""
    if not place or not isinstance(claims[place - 1], PValue):
        return -1
    between = text[claims[place - 1].span.end : claims[place].span.start]
    return place - 1 if len(between) < 8 and between.strip(" ;,[") == "" else -1


def _of_significance(claims: Sequence[AnyClaim], place: int, text: str) -> int:
    """The one P value between a word of significance and the next such word, or the only one of the sentence."""
    ps = [at for at, one in enumerate(claims) if isinstance(one, PValue)]
    words = [at for at, one in enumerate(claims) if isinstance(one, Significance)]
    if len(ps) == 1 and len(words) == 1:
        return ps[0]
    start = claims[place].span.end
    end = next((claims[at].span.start for at in words if at > place), len(text))
    between = [at for at in ps if start <= claims[at].span.start < end]
    return between[0] if len(between) == 1 else -1


def is_result_number(claim: AnyClaim) -> bool:
    """Whether a claim is a number that a result consists of."""
    return isinstance(claim, Proportion | Change | GroupAverage | Estimate)
