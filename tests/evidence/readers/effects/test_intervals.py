"""Labelled intervals, whatever they are of."""

from clarion.evidence.readers.effects.intervals import (
    ends_at,
    in_one_bracket,
    is_level,
    labelled_intervals,
    places,
    value_and_ends,
    without_bracket,
)
from tests.evidence.readers.passages import passage_of


def test_an_interval_after_its_label_has_no_value_of_its_own() -> None:
    passage = passage_of("It was 4.1 (95% CI 3.0 to 5.2).")
    (interval,) = labelled_intervals(passage, places(passage))
    assert (interval.low.value, interval.high.value, interval.value) == (3.0, 5.2, None)


def test_a_closed_label_stands_before_the_value() -> None:
    passage = passage_of("Times (95% CI) were 4.1 (3.0–5.2) h.")
    (interval,) = labelled_intervals(passage, places(passage))
    assert interval.value is not None
    assert (interval.value.value, interval.low.value, interval.high.value) == (4.1, 3.0, 5.2)


def test_words_may_stand_between_a_label_and_its_value() -> None:
    passage = passage_of("Odds ratios (95% CI) for relapse were 4.1 (3.0–5.2).")
    (interval,) = labelled_intervals(passage, places(passage))
    assert interval.header
    assert (interval.value and interval.value.value, interval.low.value) == (4.1, 3.0)
    passage = passage_of("Means (95% CI) of the two were 4.1 and 5.2.")
    assert labelled_intervals(passage, places(passage)) == []


def test_an_interval_may_be_said_to_be_of_a_difference() -> None:
    for text in (
        "16 and 9 (95% CI for the difference 3.0 to 11).",
        "The 95% CI (3.0 to 11) for this difference is wide.",
    ):
        passage = passage_of(text)
        (interval,) = labelled_intervals(passage, places(passage))
        assert interval.of_difference


def test_ends_in_the_wrong_order_are_no_interval() -> None:
    passage = passage_of("It was 5.2 to 3.0 there.")
    assert ends_at(passage, 0) is None
    assert ends_at(passage, 1) is None


def test_a_value_before_a_label_is_not_its_level() -> None:
    passage = passage_of("It was 0.66 CI 95%: 0.43 to 1.03.")
    assert not is_level(passage.text, passage.numbers[0])
    assert [one.low.value for one in labelled_intervals(passage, places(passage))] == [0.43]


def test_ends_without_a_bracket_are_told_from_a_list() -> None:
    whole = without_bracket(passage_of("It was 1.45; 1.04, 2.02."), 0)
    assert whole is not None
    assert [one.value for one in whole] == [1.45, 1.04, 2.02]
    assert without_bracket(passage_of("They were 1.45, 1.04, 2.02."), 0) is None
    assert in_one_bracket(passage_of("It was 1.45, 1.04 to 2.02."), 0) is None
    assert in_one_bracket(passage_of("It was so (1.45, 1.04 to 2.02)."), 0) is not None


def test_the_level_of_the_next_interval_is_no_end() -> None:
    passage = passage_of("It was 12 months (4.9 min, 95% CI 0.7 to 9.1).")
    assert value_and_ends(passage, 0) is None
