"""Labelled intervals, whatever they are of."""

from clarion.evidence.readers.intervals import ends_at, labelled_intervals, places, value_and_ends
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


def test_ends_in_the_wrong_order_are_no_interval() -> None:
    passage = passage_of("It was 5.2 to 3.0 there.")
    assert ends_at(passage, 0) is None
    assert ends_at(passage, 1) is None


def test_the_level_of_the_next_interval_is_no_end() -> None:
    passage = passage_of("It was 12 months (4.9 min, 95% CI 0.7 to 9.1).")
    assert value_and_ends(passage, 0) is None
