"""Counts that follow from percentages, and our intervals."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clarion.evidence import check
from clarion.evidence.claim import Proportion, SampleSize
from clarion.evidence.printed import Printed, Span
from clarion.evidence.reading import Reading, Sentence
from clarion.evidence.shares import share
from tests.evidence.hand_read import broth


def of(n: int, percent: str | None = None, count: int | None = None, whole: int | None = None):
    """The share that a text gives of ``n`` people who took part."""

    def printed(text: str) -> Printed:
        return Printed(value=float(text), decimals=len(text.partition(".")[2]), span=Span(0, 1))

    reading = Reading(
        text="People took part and slept.",
        sentences=(Sentence(span=Span(0, 27), role="RESULTS", confidence=1.0),),
        claims=(
            SampleSize(span=Span(0, 6), sentence=0, value=n, role="enrolled", unit="people"),
            Proportion(
                span=Span(7, 11),
                sentence=0,
                percent=printed(percent) if percent is not None else None,
                count=printed(str(count)) if count is not None else None,
                n=printed(str(whole)) if whole is not None else None,
                what="sleep",
            ),
        ),
    )
    return share(reading, 1, check(reading))


def test_a_count_that_follows_is_marked_as_derived():
    found = of(9, percent="33.3")
    assert (found.count, found.n, found.derived, found.frequency) == (3, 9, ("count",), "3 of 9")
    assert found.claims == (1, 0)
    assert found.percent_text == "33.3"


def test_the_interval_is_clopper_and_pearson_s_and_ours():
    found = of(9, percent="33.3")
    assert found.interval_is_ours
    assert (round(found.low, 1), round(found.high, 1)) == (7.5, 70.1)
    none = of(9, count=0, whole=9)
    assert (none.low, round(none.high, 1)) == (0, 33.6)


def test_a_count_that_does_not_follow_is_not_made_up():
    # 33.3 % of 10,000 may be any of several counts; 34 % of 9 is none at all.
    for found in (of(10_000, percent="33.3"), of(9, percent="34.0")):
        assert (found.count, found.interval_is_ours, found.derived) == (None, False, ())
        assert found.frequency == ""


def test_printed_count_and_whole_give_the_percentage():
    found = of(12, count=3, whole=12)
    assert (found.percent, found.percent_text, found.derived) == (25.0, "", ("percent",))


def test_a_count_that_contradicts_its_percentage_keeps_what_is_printed():
    found = of(12, percent="52", count=3, whole=12)
    assert (found.percent, found.count, found.n, found.derived) == (52, 3, 12, ())


def test_only_proportions_are_shares():
    with pytest.raises(TypeError, match="not a proportion"):
        share(broth(), 0, ())


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_what_was_rounded_from_a_small_group_is_found_again(data):
    n = data.draw(st.integers(2, 40))
    count = data.draw(st.integers(0, n))
    found = of(n, percent=f"{100 * count / n:.1f}")
    assert (found.count, found.n) == (count, n)
    assert found.low <= 100 * count / n <= found.high
