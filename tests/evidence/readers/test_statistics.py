"""Test statistics."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clarion.evidence.claim import StatisticValue
from clarion.evidence.readers.statistics import statistics
from tests.evidence.readers.passages import passage_of


def read(text: str) -> list[StatisticValue]:
    return [one for one in statistics(passage_of(text)) if one.confidence >= 0.5]


@pytest.mark.parametrize(
    ("printed", "test", "number", "df1", "df2"),
    [
        ("t(28) = 2.20, p = .04", "t", 2.20, 28, None),
        ("t(28) = −2.20", "t", -2.20, 28, None),
        ("t28 = 2.20", "t", 2.20, 28, None),
        ("t = 2.20, df = 28", "t", 2.20, 28, None),
        ("t = 2.20, P = 0.03", "t", 2.20, None, None),
        ("t(261.38) \x01= -\x072.27", "t", -2.27, 261.38, None),
        ("t(19) <bc> 3.66", "t", 3.66, 19, None),
        ("t(67) p \x013.03", "t", -3.03, 67, None),
        ("t(68) = ?2.15", "t", -2.15, 68, None),
        ("F(2, 57) = 4.1", "F", 4.1, 2, 57),
        ("F1,27 = 5.7", "F", 5.7, 1, 27),
        ("F(1, 1,526) = 5.7", "F", 5.7, 1, 1526),
        ("F(l, 76) = 23.95", "F", 23.95, 1, 76),
        ("χ²(1, N = 90) = 3.9", "chi2", 3.9, 1, None),
        ("χ2 = 3.9, df = 1", "chi2", 3.9, 1, None),
        ("chi-square = 7.1, df = 2", "chi2", 7.1, 2, None),
        ("?2(19, N = 488) = 57.45", "chi2", 57.45, 19, None),
        ("x2 (1, N p 6,721) p 10.45", "chi2", 10.45, 1, None),
        ("χ2(374) = 1,224.08", "chi2", 1224.08, 374, None),
        ("r(23) = .45", "r", 0.45, 23, None),
        ("r = 0.45", "r", 0.45, None, None),
        ("z = −2.1", "z", -2.1, None, None),
        ("Q(16) = 42.39", "Q", 42.39, 16, None),
        ("QBetween(1) = 14.59", "Q", 14.59, 1, None),
        ("Q-within(12) = 9.20", "Q", 9.20, 12, None),
        ("Qw(4) = 22.9", "Q", 22.9, 4, None),
        ("QT(26) = 252.78", "Q", 252.78, 26, None),
    ],
)
def test_every_printing_gives_value_and_degrees_of_freedom(
    printed: str, test: str, number: float, df1: float | None, df2: float | None
) -> None:
    (claim,) = read(f"They differed, {printed}.")
    assert (claim.test, claim.value.value, claim.df1, claim.df2) == (test, number, df1, df2)


@pytest.mark.parametrize(
    "text",
    [
        "The half-life t = 6 h was long.",
        "HbA1c = 7.1 there.",
        "The dose F = 12 was best.",
        "r = 12.5",
        "at = 5.2, p = .04",
        "It took t of 3 days.",
        "Vitamin D was 2.5.",
    ],
)
def test_other_letters_before_a_number_are_no_statistic(text: str) -> None:
    assert read(text) == []


@given(st.integers(0, 99999), st.integers(1, 500), st.booleans())
def test_a_statistic_that_is_printed_reads_back(units: int, df: int, negative: bool) -> None:
    sign = "−" if negative else ""
    (claim,) = read(f"They differed, t({df}) = {sign}{units / 100:.2f}, p = .5.")
    assert claim.value.value == (-1 if negative else 1) * units / 100
    assert claim.df1 == df


@given(st.text(alphabet="tFrzQχ?x2(),= .0123456789-−p<\x01dfN", max_size=50))
def test_any_text_is_read(text: str) -> None:
    for claim in read(text):
        assert claim.span.end <= len(text)
        assert claim.test != "r" or abs(claim.value.value) <= 1
