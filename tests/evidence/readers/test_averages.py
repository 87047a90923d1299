"""Means and medians with their spread."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clarion.evidence.claim import GroupAverage
from clarion.evidence.readers.averages import averages
from tests.evidence.readers.passages import passage_of, value


def read(text: str) -> list[GroupAverage]:
    return [one for one in averages(passage_of(text)) if one.confidence >= 0.5]


@pytest.mark.parametrize(
    ("text", "number", "spread", "plus_minus"),
    [
        ("The threshold was 6.86±1.35 before.", 6.86, "", 1.35),
        ("Ages (mean ± SD) were 45.2 ± 3.1 years.", 45.2, "sd", 3.1),
        ("Values are means ± SEM. It was 45.2 ± 3.1.", 45.2, "se", 3.1),
        ("The score was 12.3 [SD 4.5] there.", 12.3, "sd", 4.5),
        ("The score was 12.3 (SD = 4.5) there.", 12.3, "sd", 4.5),
        ("The score was 12.3 (standard error 0.4).", 12.3, "se", 0.4),
        ("The mean (SD) score was 12.3 (4.5) there.", 12.3, "sd", 4.5),
        ("Adherence was 60.0 ± 27.2% there.", 60.0, "", 27.2),
        ("It was 76.8% ± 2.6% there.", 76.8, "", 2.6),
        ("Fibres changed by –0.41±0.29 there.", -0.41, "", 0.29),
    ],
)
def test_means_have_the_spread_that_the_text_names(text: str, number: float, spread: str, plus_minus: float) -> None:
    (claim,) = read(text)
    assert (claim.value.value, claim.spread, value(claim.plus_minus)) == (number, spread, plus_minus)


@pytest.mark.parametrize(
    ("text", "number", "spread", "low", "high"),
    [
        ("The median was 12 (IQR 8-15) days.", 12, "iqr", 8, 15),
        ("Median time was 12 days (interquartile range, 8 to 15).", 12, "iqr", 8, 15),
        ("Mean stay was 13.4 months (ranging between 10 and 17 months).", 13.4, "range", 10, 17),
        ("Pain (median [range]) was 20 [0–50] there.", 20, "range", 0, 50),
        ("The median was 187 [177–197] there.", 187, "", 177, 197),
        ("A mean of 43.2 kg (95% CI 41.0 to 45.4) was found.", 43.2, "ci", 41.0, 45.4),
    ],
)
def test_averages_have_the_ends_that_the_text_names(
    text: str, number: float, spread: str, low: float, high: float
) -> None:
    (claim,) = read(text)
    assert (claim.value.value, claim.spread, value(claim.low), value(claim.high)) == (number, spread, low, high)


def test_what_plus_minus_is_stays_open_where_the_text_says_two_things() -> None:
    found = read("Ages are mean ± SD and weights mean ± SEM. Age was 45.2 ± 3.1 and weight 70.1 ± 2.2.")
    assert [one.spread for one in found] == ["", ""]


def test_a_second_value_has_the_spread_of_the_first() -> None:
    first, second = read("Retinol was higher (0·72 [SE 0·01] vs 0·62 [0·01] μmol/L).")
    assert (first.spread, second.spread) == ("se", "se")


def test_measure_and_what_is_measured_are_kept() -> None:
    (claim,) = read("The mean age of the women was 45.2 ± 3.1 years.")
    assert claim.measure == "mean"
    assert read("The median score was 12 (IQR 8-15).")[0].measure == "median"


def test_how_many_it_is_of_is_kept_where_it_stands_beside_it() -> None:
    assert value(read("It was 12.3 ± 4.5 (n = 20) there.")[0].n) == 20
    assert value(read("In the syrup group (n = 20): 12.3 ± 4.5.")[0].n) == 20
    assert read("It was 12.3 ± 4.5 there.")[0].n is None


def test_a_number_of_things_is_whole_for_everyone() -> None:
    assert read("The mean number of visits was 3.2 ± 1.1 there.")[0].whole_numbers
    (bare,) = read("The mean number of visits was 3.2 there.")
    assert bare.whole_numbers
    assert not read("The mean age was 45.2 ± 3.1 years.")[0].whole_numbers


@pytest.mark.parametrize(
    "text",
    [
        "The mean age was 45.2 years.",
        "It took longer (β = 0.25, SE = 0.11).",
        "The change was significant (P = 0.03).",
        "The decrease 7% [SE 1%] was real.",
        "In 12 (40%) and 15 (50%) it was seen.",
    ],
)
def test_what_has_no_spread_or_is_an_effect_is_no_average(text: str) -> None:
    assert read(text) == []


@given(st.integers(0, 99999), st.integers(0, 9999), st.integers(0, 2))
def test_a_mean_that_is_printed_reads_back(mean: int, spread: int, decimals: int) -> None:
    shown, deviation = f"{mean / 10**decimals:.{decimals}f}", f"{spread / 10**decimals:.{decimals}f}"
    (claim,) = read(f"The mean score was {shown} ± {deviation} there.")
    assert (claim.value.value, value(claim.plus_minus)) == (float(shown), float(deviation))


@given(st.text(alphabet="0123456789.±()[]–SDE mean,IQR=%n", max_size=60))
def test_any_text_is_read_and_numbers_stand_in_their_span(text: str) -> None:
    for claim in read(text):
        for number in (claim.value, claim.plus_minus, claim.low, claim.high):
            assert number is None or claim.span.start <= number.span.start < number.span.end <= claim.span.end


def test_a_spread_with_a_range_after_it_is_no_average_of_its_own():
    found = averages(passage_of("The mean age was 44.08 ± 6.29 (range 33–58) years."))
    assert [one.value.value for one in found] == [44.08]


def test_the_other_half_of_a_score_is_no_average():
    assert averages(passage_of("They had a mean score of 14.47/17 (95% CI 13.85, 15.0).")) == []
