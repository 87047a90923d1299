"""Percentages with counts and wholes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clarion.evidence.claim import Proportion
from clarion.evidence.readers.shares.percentages import percentages
from tests.evidence.readers.passages import passage_of, value


def read(text: str, role: str = "RESULTS") -> list[Proportion]:
    return [one for one in percentages(passage_of(text, role)) if one.confidence >= 0.5]  # type: ignore[arg-type]


def triple(claim: Proportion) -> tuple[float | None, float | None, float | None]:
    return value(claim.percent), value(claim.count), value(claim.n)


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("30 of 378 [7.94%]", (7.94, 30, 378)),
        ("33.3% (3/9)", (33.3, 3, 9)),
        ("3/9 (33%)", (33, 3, 9)),
        ("58.1% of patients (182/313)", (58.1, 182, 313)),
        ("2 (8%)", (8, 2, None)),
        ("12 of 40 patients", (None, 12, 40)),
        ("40% (n=12)", (40, 12, None)),
        ("(67%; n=16)", (67, 16, None)),
        ("12 [40.0 %]", (40.0, 12, None)),
        ("eighteen (36%) of 50", (36, 18, 50)),
        ("35/36, 97.2%", (97.2, 35, 36)),
        ("5 of 20, 25%", (25, 5, 20)),
        ("11 out of 26 subjects (42.3%)", (42.3, 11, 26)),
        ("858 of a total of 1,791", (None, 858, 1791)),
        ("none of the 14", (None, 0, 14)),
        ("84.9% of 120", (84.9, None, 120)),
        ("nine patients (22.5%)", (22.5, 9, None)),
        ("24.5% (27 of 110 patients)", (24.5, 27, 110)),
        ("two percent (1/60)", (2, 1, 60)),
        ("93.6% ([15/16]", (93.6, 15, 16)),
        ("(18/27) 66.7%", (66.7, 18, 27)),
        ("17 of the 38 eyes in group 1 (44.7%)", (44.7, 17, 38)),
        ("27.2% (95% CI, 14.1-40.4, 12 of 44 patients)", (27.2, 12, 44)),
        ("one in the 1-μg/day group (1.1%)", (1.1, 1, None)),
        ("three in the tea group (3.2%)", (3.2, 3, None)),
        ("25 patients in each group (89.3%)", (89.3, 25, None)),
        ("104 patients (45% of the women)", (45, 104, None)),
        ("17 syrup‐treated patients (94.4%)", (94.4, 17, None)),
    ],
)
def test_counts_and_wholes_are_read_with_their_percentage(
    expression: str, expected: tuple[float | None, float | None, float | None]
) -> None:
    text = f"Nausea was seen in {expression} patients given syrup."
    if expression.endswith(("patients", ")", "]")):
        text = f"Nausea was seen in {expression}, and it passed."
    (claim,) = read(text)
    assert triple(claim) == expected
    assert claim.span.of(text).strip("()") in expression


def test_lists_share_a_verb_and_a_sign() -> None:
    assert [triple(one)[0] for one in read("It was found in 33.3% and 44.4% of the patients, respectively.")] == [
        33.3,
        44.4,
    ]
    assert [triple(one)[0] for one in read("Rates were 41.6 versus 44.4% of women.")] == [41.6, 44.4]
    assert [triple(one)[0] for one in read("Rates of cure were 10%, 20% and 30%.")] == [10, 20, 30]
    assert [triple(one) for one in read("Fever occurred in 30/378 vs 42/86 children.")] == [
        (None, 30, 378),
        (None, 42, 86),
    ]


def percents(text: str, role: str = "RESULTS") -> list[float | None]:
    return [value(one.percent) for one in read(text, role)]


def test_a_pair_with_one_sign_may_have_a_zero_or_all_printed_without_decimals() -> None:
    assert percents("Cough was rare (2.3 vs 0%) in women.") == [2.3, 0]
    assert percents("Cure was seen in 97.5 Vs 100% of women.") == [97.5, 100]


def test_both_ends_of_a_range_of_shares_are_read_and_none_of_an_interval() -> None:
    assert percents("About 27–55% of the patients had it.", "BACKGROUND") == [27, 55]
    assert percents("It is seen in 10 to 30% of women.", "BACKGROUND") == [10, 30]
    assert percents("It is seen in 15% to 30% of women.", "BACKGROUND") == [15, 30]
    assert percents("Cure rates were 40% (35%–45%) with syrup.") == [40]
    assert percents("Cure rates were 40% (95% CI, 35–45%) with syrup.") == [40]


def test_the_ends_of_a_range_are_too_unsure_for_a_check() -> None:
    assert all(one.confidence < 0.7 for one in read("Cough was seen in 27–55% of the patients."))


def test_what_is_said_once_of_percentages_in_a_row_holds_for_all() -> None:
    assert percents("Pain fell by 38.1% and 33.3% in the two groups.") == []
    assert percents("Pain fell by 46% with syrup compared with 30% with tea.") == []
    assert percents("Three had a 39%, 28%, and 11% reduction in pain.") == []
    assert percents("Improvements were seen in sleep (27%), mood (28%) and work (19%).") == []
    assert percents("The vaccine took in ≥93.6% and ≥88.5% of infants.") == [93.6, 88.5]
    assert percents("Children came (43% female, 96% from Leeds) to it.", "METHODS") == [43, 96]


def test_a_change_before_a_share_of_people_does_not_spoil_it() -> None:
    assert percents("Pain fell by 30% with syrup and 20% of the women had nausea.") == [20]


@pytest.mark.parametrize(
    "text",
    [
        "Pain fell by 25%.",
        "There was a reduction in pain of 30%.",
        "Weight was 12% lower in this group.",
        "A 30% decrease was seen in scores.",
        "The odds ratio was 2.1 (95% CI 1.1 to 4.0).",
        "The interval had a 97.5 % Confidence Interval.",
        "Adherence was 60.0 ± 27.2% there.",
        "They were given 0.5% bupivacaine or 2% lidocaine gel.",
        "The HbA1c was 7.5% at entry.",
        "The mean percentage of filling that was left was 12.96%.",
        "The study had 80% power.",
        "The range was 10% to 20% (95% CI 5% to 30%).",
        "The change was −12% there.",
        "They trained at 60% of maximal oxygen uptake.",
    ],
)
def test_changes_concentrations_and_levels_are_no_proportions(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "They were followed for 12 weeks (40% and 50%).",
        "Blood pressure was 120/80 mm Hg.",
        "The visual acuity was 6/12 or better.",
        "They took 5/160 mg of it.",
        "They were given one of three doses.",
        "Two of the four subscales moved.",
        "We studied 15 eyes of 15 patients.",
        "It lasted acutely (6/8 weeks).",
    ],
)
def test_other_pairs_of_numbers_are_no_counts_of_a_whole(text: str) -> None:
    assert [one for one in read(text) if one.count is not None] == []


def test_a_number_before_brackets_that_hold_more_is_no_count() -> None:
    (claim,) = read("We saw 193 patients (45% female).")
    assert triple(claim) == (45, None, None)


def test_the_time_is_kept_where_it_is_told() -> None:
    (claim,) = read("Headache (12 of 40, 30%) occurred in the syrup group at 12 weeks.")
    assert claim.time == "at 12 weeks"


def test_background_needs_words_that_make_it_a_proportion() -> None:
    assert read("It is sold at 5%.", "BACKGROUND") == []
    assert len(read("About 20% of people have it.", "BACKGROUND")) == 1


@given(st.integers(0, 500), st.integers(1, 500), st.integers(0, 3), st.booleans())
def test_what_is_printed_of_a_count_reads_back(count: int, n: int, decimals: int, first: bool) -> None:
    count = min(count, n)
    percent = f"{100 * count / n:.{decimals}f}"
    shown = f"{count}/{n} ({percent}%)" if first else f"{percent}% ({count}/{n})"
    (claim,) = read(f"Fever was seen in {shown}.")
    assert triple(claim) == (float(percent), count, n)


@given(st.text(alphabet="0123456789%()[]/.,;=noft patiensCI±–<>", max_size=60))
def test_any_text_is_read_and_numbers_stand_in_their_span(text: str) -> None:
    for claim in read(text):
        assert claim.percent or claim.count or claim.n
        for number in (claim.percent, claim.count, claim.n):
            assert number is None or claim.span.start <= number.span.start < number.span.end <= claim.span.end
        assert claim.span.end <= len(text)
