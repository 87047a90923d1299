"""Claims in order, naming each other."""

from hypothesis import given
from hypothesis import strategies as st

from clarion.evidence.claim import AnyClaim, Change, Estimate, GroupAverage, Proportion, PValue, Result, Significance
from clarion.evidence.readers.assembling import assemble, shifted
from clarion.evidence.readers.averages import averages
from clarion.evidence.readers.changes import changes
from clarion.evidence.readers.directions import directions
from clarion.evidence.readers.effects.estimates import estimates
from clarion.evidence.readers.p_values import p_values
from clarion.evidence.readers.shares.percentages import percentages
from clarion.evidence.readers.significance import significance
from clarion.evidence.readers.statistics import statistics
from tests.evidence.readers.passages import passage_of

READERS = (statistics, significance, percentages, p_values, estimates, directions, changes, averages)
PIECES = [
    "Pain fell significantly ",
    "from 16 at baseline to 6 ",
    "(P = 0.007)",
    ". ",
    "Nausea was seen in ",
    "12 of 40 (30%)",
    " and ",
    "5 (12%)",
    ", P = .02 and .03",
    "(OR 0.58, 95% CI 0.41 to 0.82; P = 0.002)",
    "The mean was 12.3 ± 4.5. ",
    "There was no significant difference, t(28) = 2.20, p = .04. ",
    "a mean of 43 kg (95% CI 41 to 45)",
    "; ",
]


def assembled(text: str) -> tuple[AnyClaim, ...]:
    passage = passage_of(text)
    return assemble(passage, [claim for reader in READERS for claim in reader(passage)])


def test_claims_stand_in_the_order_of_the_text_with_their_places() -> None:
    claims = assembled(
        "Pain fell from 16 at baseline to 6 (P = 0.007). Fever was rarer (OR 0.5, 95% CI 0.3 to 0.9; P = 0.02)."
    )
    starts = [one.span.start for one in claims]
    assert starts == sorted(starts)
    change = next(one for one in claims if isinstance(one, Change))
    estimate = next(one for one in claims if isinstance(one, Estimate))
    first, second = claims[change.p], claims[estimate.p]
    assert isinstance(first, PValue)
    assert isinstance(second, PValue)
    assert (first.p.value, second.p.value) == (0.007, 0.02)


def test_a_claim_that_is_unsure_is_not_kept() -> None:
    passage = passage_of("Fever was seen in 30% of the children.")
    (claim,) = percentages(passage)
    doubted = Proportion(span=claim.span, sentence=0, percent=claim.percent, confidence=0.4)
    assert assemble(passage, [doubted]) == ()


def test_an_average_whose_value_an_effect_has_is_dropped() -> None:
    claims = assembled("There was a mean difference of 3.1 kg (95% CI 1.2 to 5.0).")
    assert [type(one) for one in claims if isinstance(one, Estimate | GroupAverage)] == [Estimate]


def test_places_move_with_claims_that_are_put_before() -> None:
    claims = assembled("Pain fell significantly from 16 at baseline to 6 (P = 0.007).")
    moved = shifted(claims, 3)
    for before, after in zip(claims, moved, strict=True):
        if isinstance(before, Change | Significance) and isinstance(after, Change | Significance):
            assert after.p == before.p + 3
        if isinstance(before, Result) and isinstance(after, Result):
            assert after.numbers == tuple(place + 3 for place in before.numbers)


@given(st.lists(st.sampled_from(PIECES), max_size=10).map("".join))
def test_every_place_that_is_named_is_of_the_right_kind(text: str) -> None:
    claims = assembled(text)
    assert [one.span.start for one in claims] == sorted(one.span.start for one in claims)
    for claim in claims:
        p = getattr(claim, "p", -1)
        if isinstance(p, int) and p >= 0:
            assert isinstance(claims[p], PValue)
        if isinstance(claim, Result):
            assert all(
                isinstance(claims[place], Proportion | Change | GroupAverage | Estimate) for place in claim.numbers
            )
