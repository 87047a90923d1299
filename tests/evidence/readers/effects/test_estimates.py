"""Effects with their intervals."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clarion.evidence.claim import Estimate
from clarion.evidence.readers.effects.estimates import estimates
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
        ("RR 0.58 CI 95%: 0.41 to 0.82", ("RR", 0.58, 0.41, 0.82)),
        ("HR 0·58, 95 per cent c.i. 0·41 to 0·82", ("HR", 0.58, 0.41, 0.82)),
        ("OR 2.4; 1.2, 4.8", ("OR", 2.4, 1.2, 4.8)),
        ("relative rate of relapse 0.58, 95% CI 0.41 to 0.82", ("RR", 0.58, 0.41, 0.82)),
        ("d = 0.40, 95% CI 0.15 to 0.65", ("SMD", 0.4, 0.15, 0.65)),
        ("odds ratios (95% CI) for relapse were 0.58 (0.41–0.82)", ("OR", 0.58, 0.41, 0.82)),
        ("mean difference 0.006, −0.009 to 0.021", ("MD", 0.006, -0.009, 0.021)),
        ("vaccine efficacy 74%; 95% CI 51 to 86", ("other", 74.0, 51.0, 86.0)),
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
    ("text", "expected"),
    [
        ("Syrup increased weight (41.9 g, 95% CI 0.2 to 83.6).", ("MD", 41.9, 0.2, 83.6)),
        ("Coaching was associated with greater mean cost £1803 (95% CI 462, 3144).", ("MD", 1803, 462, 3144)),
        ("Feedback gave a 15% (95% CI +10% to +20%, p<0.001) increase in visits.", ("other", 15, 10, 20)),
        ("It was 10.3 μmol greater with syrup (95% CI 0.8 to 19.8).", ("MD", 10.3, 0.8, 19.8)),
        ("There was an association of salt with pressure (2.1 mmHg [95% CI 0.5 to 3.7]).", ("other", 2.1, 0.5, 3.7)),
        ("Levels were 129 and 13 cells (95% CI for difference, 51 to 181).", ("MD", None, 51, 181)),
        ("The flows were 29.3 l/min and 32.0 l/min (95% CI −10.4 to 5.0).", ("MD", None, -10.4, 5)),
        ("Resistance had a mean difference of 307 mmHg.L-1 (95% CI 289 to 325).", ("MD", 307, 289, 325)),
    ],
)
def test_the_words_around_a_value_tell_that_it_is_an_effect(
    text: str, expected: tuple[str, float | None, float | None, float | None]
) -> None:
    (claim,) = read(text)
    assert four(claim) == expected


def test_a_list_under_one_label_may_change_its_unit_and_its_brackets() -> None:
    found = read("The mean difference [95% CI] was −0.4 [−0.5 to −0.3], −423 [−703 to −143], respectively.")
    assert [four(one) for one in found] == [("MD", -0.4, -0.5, -0.3), ("MD", -423, -703, -143)]
    found = read("Return was earlier (HR 1.43, 95% CI 1.11 to 1.85), also to sport (1.45, 1.04 to 2.02).")
    assert [four(one) for one in found] == [("HR", 1.43, 1.11, 1.85), ("HR", 1.45, 1.04, 2.02)]


def test_a_ratio_is_named_once_for_its_sentence() -> None:
    found = read(
        "Syrup reduced fever (RR 0.57, 95% CI 0.35–0.95, P = 0.029) and, in those of the northern villages that had "
        "taken part in the earlier survey of this region as well as in all others, cough (0.66, 95% CI 0.44–0.99)."
    )
    assert [four(one) for one in found] == [("RR", 0.57, 0.35, 0.95), ("RR", 0.66, 0.44, 0.99)]


@pytest.mark.parametrize(
    "text",
    [
        "The mean age was 43.2 years (95% CI 41.0 to 45.4).",
        "The response rate (RR) was 61% and the median survival 13.1 months (95% CI 8.7–17.5).",
        "The heart rate (HR) was higher: HR 82.5 to 75.1.",
        "The hazard ratio was not computed; survival lasted 13.1 months (95% CI 8.7–17.5).",
        "It was lower, with 1.1 visits of each person in the whole control group (95% CI 0.9 to 1.3).",
        "No difference was seen: 27.6% (CI 23.5, 31.7) for the control group and 25.3% (CI 21.1, 29.5) for syrup.",
        "HbA1c decreased by 1.05% (SD 2.0; 95% CI 0.5 to 1.6) there.",
        "The correlation coefficient was 0.63 (95% CI 0.56 to 0.69).",
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
