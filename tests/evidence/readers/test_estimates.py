"""Effects with their intervals."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clarion.evidence.claim import Estimate
from clarion.evidence.readers.estimates import estimates
from tests.evidence.readers.passages import passage_of, value


def read(text: str) -> list[Estimate]:
    return [one for one in estimates(passage_of(text)) if one.confidence >= 0.5]


def four(claim: Estimate) -> tuple[str, float | None, float | None, float | None]:
    return claim.measure, value(claim.value), value(claim.low), value(claim.high)


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("relative risk 0.58 (95% CI 0.41 to 0.82)", ("RR", 0.58, 0.41, 0.82)),
        ("OR 0.58 [95% CI 0.41-0.82]", ("OR", 0.58, 0.41, 0.82)),
        ("hazard ratio [HR] 0·58, 95% CI 0·41–0·82", ("HR", 0.58, 0.41, 0.82)),
        ("odds ratio = 0.58; 95 % confidence interval, 0.41, 0.82", ("OR", 0.58, 0.41, 0.82)),
        ("IRR = 0.58; CI95%: 0.41 to 0.82", ("IRR", 0.58, 0.41, 0.82)),
        ("OR (95% CI): 0.58 (0.41–0.82)", ("OR", 0.58, 0.41, 0.82)),
        ("mean difference [95% CI]: 5.0 [0.09 to 9.9]", ("MD", 5.0, 0.09, 9.9)),
        ("difference of 3.1 points (95% CI −1.2 to 7.4)", ("MD", 3.1, -1.2, 7.4)),
        ("risk difference −2.8% (95% CI −9.7, 4.2)", ("RD", -2.8, -9.7, 4.2)),
        ("SMD 0.69, 95% CI: 0.32 to 1.05", ("SMD", 0.69, 0.32, 1.05)),
        ("hazard ratio = 2.37, 1.65–3.41", ("HR", 2.37, 1.65, 3.41)),
        ("β = −1.0; 95% CI: −1.6 to −0.4", ("other", -1.0, -1.6, -0.4)),
        ("OR = 1.04; P < .001; CI = 1.02-1.05", ("OR", 1.04, 1.02, 1.05)),
        ("odds ratio 1.91", ("OR", 1.91, None, None)),
    ],
)
def test_every_printing_gives_value_and_ends(
    printed: str, expected: tuple[str, float | None, float | None, float | None]
) -> None:
    (claim,) = read(f"Relapse was rarer there ({printed}).")
    assert four(claim) == expected


def test_the_level_of_the_interval_is_kept() -> None:
    assert read("The ratio was 1.02 (90% CI 0.97 to 1.07).")[0].level == 90
    assert read("The OR was 1.02 (CI 0.97 to 1.07).")[0].level == 95


def test_adjustment_is_kept_where_it_is_said() -> None:
    assert read("It was rarer (adjusted OR 0.58, 95% CI 0.41 to 0.82).")[0].adjusted
    assert not read("It was rarer (OR 0.58, 95% CI 0.41 to 0.82).")[0].adjusted


def test_further_values_under_one_label_are_read() -> None:
    found = read("Hazard ratios were 0.79 (95% CI 0.54–1.16), 0.51 (0.31–0.82), and 0.60 (0.42–0.84), respectively.")
    assert [four(one)[1:] for one in found] == [(0.79, 0.54, 1.16), (0.51, 0.31, 0.82), (0.60, 0.42, 0.84)]
    assert {one.measure for one in found} == {"HR"}


def test_an_interval_of_a_difference_that_is_not_printed_has_no_value() -> None:
    (claim,) = read("Cure rates did not differ (56.4% versus 59.0%; 95% CI −9.5, 4.3).")
    assert four(claim)[1:] == (None, -9.5, 4.3)


def test_a_dose_between_a_ratio_and_its_interval_is_no_effect() -> None:
    (claim,) = read("The odds rose with fibre (OR 1.36 per 20 gram intake; CI 1.07 – 1.73).")
    assert four(claim) == ("OR", 1.36, 1.07, 1.73)


def test_the_spread_of_a_difference_is_not_its_value() -> None:
    (claim,) = read("The difference was −3.4±0.5 mm Hg (P<0.001; 95% confidence interval, −4.5 to −2.4).")
    assert four(claim) == ("MD", -3.4, -4.5, -2.4)


@pytest.mark.parametrize(
    "text",
    [
        "The mean age was 43.2 years (95% CI 41.0 to 45.4).",
        "Cure was seen in 69% (95% CI 62%-76%).",
        "Odds ratios with 95% confidence intervals were calculated.",
        "Median time was 12 days (IQR 8-15).",
    ],
)
def test_intervals_of_averages_and_proportions_are_no_effects(text: str) -> None:
    assert read(text) == []


@given(st.integers(1, 999), st.integers(0, 300), st.integers(0, 300), st.sampled_from(["{} to {}", "{}–{}", "{}, {}"]))
def test_a_ratio_that_is_printed_reads_back(middle: int, below: int, above: int, joined: str) -> None:
    low, high = max(0, middle - below), middle + above
    ends = joined.format(f"{low / 100:.2f}", f"{high / 100:.2f}")
    (claim,) = read(f"It was rarer (OR {middle / 100:.2f}, 95% CI {ends}).")
    assert four(claim) == ("OR", middle / 100, low / 100, high / 100)


@given(st.text(alphabet="0123456789.%()[]–-−, CIORHto=;:95", max_size=60))
def test_any_text_is_read_and_spans_are_within_it(text: str) -> None:
    for claim in read(text):
        assert 0 <= claim.span.start < claim.span.end <= len(text)
        assert claim.low is None or claim.high is None or claim.low.value <= claim.high.value
