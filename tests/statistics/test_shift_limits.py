import pytest
from hypothesis import given
from hypothesis import strategies as st

from clarion.statistics.shift_limits import lower_limit


@given(
    st.lists(st.integers(1, 99), min_size=1, max_size=30), st.integers(0, 40), st.sampled_from([0.0, 0.2, 0.5, 0.99])
)
def test_the_limit_is_the_first_shift_not_rejected_wherever_the_search_begins(steps, start, error):
    tails = sorted(step / 100 for step in steps)
    upper = [*tails, 1.0]
    limit = lower_limit(len(tails), start, upper.__getitem__, error)
    accepted = next(gap for gap, p in enumerate(upper) if p > error)
    assert limit.breakpoint == (None if accepted == 0 else accepted - 1)
    assert limit.error == (0.0 if accepted == 0 else upper[accepted - 1])


def test_few_tails_are_computed():
    asked = []

    def tail(gap):
        asked.append(gap)
        return gap / 100_000

    limit = lower_limit(100_000, 2_400, tail, 0.025)
    assert limit.breakpoint == 2_500
    assert limit.error == pytest.approx(0.025)
    assert len(asked) == len(set(asked)) < 20
