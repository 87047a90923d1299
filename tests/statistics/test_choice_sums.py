import itertools
import math
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clarion.statistics.choice_sums import MOST_CHOSEN_FROM, choice_sum_distribution, choice_work

numbers_and_chosen = st.lists(st.integers(0, 25), min_size=1, max_size=9).flatmap(
    lambda numbers: st.tuples(st.just(numbers), st.integers(0, len(numbers)))
)


@settings(max_examples=100)
@given(numbers_and_chosen)
def test_sums_are_those_of_all_choices_counted_one_by_one(case):
    numbers, chosen = case
    sums, counts = choice_sum_distribution(numbers, chosen)
    expected = Counter(sum(choice) for choice in itertools.combinations(numbers, chosen))
    assert dict(zip(sums.tolist(), counts.tolist(), strict=True)) == expected
    assert sums.tolist() == sorted(sums.tolist())


@pytest.mark.parametrize(("total", "chosen"), [(20, 7), (64, 32), (70, 35), (130, 40)])
def test_counts_add_up_to_all_choices(total, chosen):
    counts = choice_sum_distribution(range(1, total + 1), chosen)[1]
    assert float(counts.sum()) == pytest.approx(math.comb(total, chosen), rel=1e-13)


def test_counts_beyond_machine_integers_keep_twelve_digits():
    # The second smallest sum has one choice, the third two, whatever the size.
    sums, counts = choice_sum_distribution(range(1, 201), 100)
    assert sums[:4].tolist() == [5050, 5051, 5052, 5053]
    assert counts[:4].tolist() == [1, 1, 2, 3]


def test_work_grows_with_the_samples_and_is_beyond_limits_for_the_largest():
    assert choice_work(range(20), 10) < choice_work(range(40), 20)
    assert choice_work(range(40), 3) == choice_work(range(40), 37)
    assert choice_work(range(MOST_CHOSEN_FROM + 1), 1) > 10**18
