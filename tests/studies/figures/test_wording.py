import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clarion.studies.figures.wording import amount, counted, course, headed, inside, listed, shortened

VISITS = ("Baseline", "Month 1", "Month 3", "Month 12")


@pytest.mark.parametrize(
    ("medians", "told"),
    [
        (
            (1800, 1020, 1180, 1640),
            "Median urine protein fell from 1,800 mg/24 h at baseline to 1,020 at month 1, then rose to 1,640"
            " at month 12",
        ),
        ((16, 12, 8, 6), "Median urine protein fell from 16 mg/24 h at baseline to 6 at month 12"),
        (
            (6, 8, 9, 7),
            "Median urine protein rose from 6 mg/24 h at baseline to 9 at month 3, then fell to 7 at month 12",
        ),
        ((5, 5, 5, 5), "Median urine protein stayed at 5 mg/24 h from baseline to month 12"),
        (
            (5, 3, 4, 3),
            "Median urine protein fell from 5 mg/24 h at baseline to 3 at month 1, where it was again at month 12",
        ),
        ((5, math.nan, math.nan, 4.5), "Median urine protein fell from 5 mg/24 h at baseline to 4.5 at month 12"),
        ((math.nan, 7, math.nan, math.nan), "Median urine protein was 7 mg/24 h at month 1"),
        ((math.nan,) * 4, "There are too few values of urine protein to show"),
    ],
)
def test_the_course_of_a_median_is_told_with_its_turn(medians, told):
    assert course("Urine protein", VISITS, medians, 0, "mg/24 h") == told


@given(st.lists(st.integers(0, 50), min_size=4, max_size=4))
def test_a_course_names_the_first_median_and_never_a_visit_that_is_not_there(medians):
    told = course("Pain", VISITS, medians, 0, "")
    assert told.startswith(f"Median pain {'stayed at' if len(set(medians)) == 1 else ''}".rstrip())
    assert f" {medians[0]} " in told


@pytest.mark.parametrize(
    ("label", "within"),
    [
        ("Month 1", "month 1"),
        ("SLEDAI", "SLEDAI"),
        ("V1", "V1"),
        ("eGFR", "eGFR"),
        ("A", "A"),
        ("Barthel Index", "Barthel Index"),
        ("Kidney CT", "kidney CT"),
    ],
)
def test_a_label_within_a_sentence_keeps_its_abbreviations(label, within):
    assert inside(label) == within


@pytest.mark.parametrize(
    ("value", "decimals", "text"),
    [(1800, 0, "1,800"), (16.5, 0, "16.5"), (0.25, 1, "0.25"), (-3, 0, "−3"), (math.nan, 0, "–"), (2, 1, "2.0")],
)
def test_an_amount_has_one_decimal_more_only_where_it_is_needed(value, decimals, text):
    assert amount(value, decimals) == text
    assert amount(value, decimals, "mg") == (text if text == "–" else f"{text} mg")


def test_headings_name_the_unit_where_there_is_one():
    assert (headed("Pain", ""), headed("Urine protein", "mg/24 h")) == ("Pain", "Urine protein, mg/24 h")


def test_counts_and_lists_read_as_english():
    assert (counted(1, "participant"), counted(1200, "participant")) == ("1 participant", "1,200 participants")
    assert (listed(["a"]), listed(["a", "b"]), listed(["a", "b", "c"])) == ("a", "a and b", "a, b and c")


@pytest.mark.parametrize(
    ("label", "short"),
    [
        ("Month 12", "Month 12"),
        ("Follow-up visit after week 4", "Follow-…r week 4"),
        ("Exactly sixteen!", "Exactly sixteen!"),
    ],
)
def test_a_long_label_keeps_its_beginning_and_its_end(label, short):
    assert shortened(label, 16) == short


@given(st.text(min_size=1, max_size=60), st.integers(5, 30))
def test_a_shortened_label_is_never_longer_than_asked(label, most):
    assert len(shortened(label, most)) <= most
