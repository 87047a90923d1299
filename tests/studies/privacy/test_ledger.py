"""The ledger: what may be told after what was told."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clarion.studies.privacy.ledger import Division, Ledger, Matter, open_ledger

SEX = Matter(kind="sex", topics=frozenset({"sex"}))


def people(*counts):
    """Participants by part: so many in part 0, so many in part 1 …"""
    return np.repeat(np.arange(len(counts)), counts)


def told(ledger, parts, matter=SEX, members=None):
    return ledger.counts(Division(matter=matter, parts=np.asarray(parts), members=members))


def ledger(threshold=5):
    return Ledger(threshold, extremes=False)


@pytest.mark.parametrize(
    ("counts", "may"), [((10, 10), True), ((5, 15), True), ((4, 16), False), ((20, 0), True), ((20,), True)]
)
def test_parts_are_told_from_the_threshold_on(counts, may):
    assert told(ledger(), people(*counts)) is may


def test_of_a_study_of_a_few_not_even_what_they_all_are_is_told():
    assert not told(ledger(), people(4))


def test_everything_is_told_to_the_team():
    assert told(open_ledger(), people(1, 19))
    assert not open_ledger().kept_back


def test_that_something_was_kept_back_is_noted():
    one = ledger()
    assert not one.kept_back
    told(one, people(1, 19))
    assert one.kept_back


def test_an_arm_is_not_told_of_where_the_other_follows_from_all():
    # 8 of 40 women in all; 5 of them in one arm, so 3 in the other.
    sex = np.array([1] * 5 + [0] * 15 + [1] * 3 + [0] * 17)
    arm = np.arange(40) < 20
    one = ledger()
    assert told(one, sex)
    assert not told(one, sex, members=arm)
    assert told(ledger(), sex, members=arm)


def test_of_three_arms_the_third_does_not_follow_either():
    sex = np.concatenate([people(10, 10), people(10, 10), people(18, 2)])
    arms = np.repeat([0, 1, 2], 20)
    one = ledger()
    assert told(one, sex)
    assert told(one, sex, members=arms == 0)
    assert not told(one, sex, members=arms == 1)


def test_an_arm_of_a_few_people_is_not_told_of_nor_is_the_rest():
    arms = np.array([0] * 17 + [1] * 3)
    assert not told(ledger(), np.zeros(20, dtype=int), members=arms == 1)
    assert not told(ledger(), np.zeros(20, dtype=int), members=arms == 0)


def test_a_coarser_division_of_an_arm_does_not_mix_with_a_finer_one_of_all():
    """Sex by age of all, and an arm's sexes: ages in the arm follow from nothing."""
    age_and_sex = people(10, 10, 10, 10)
    sex = np.array([0, 0, 1, 1])[age_and_sex]
    arm = np.arange(40) % 2 == 0
    arm[:10] = [True] * 9 + [False]  # in the other arm one man of the first age, and in this one a woman more
    arm[10:20] = [True] + [False] * 9
    one = ledger()
    assert told(one, age_and_sex)
    assert told(one, sex, members=arm)
    assert not told(one, age_and_sex, members=arm)


def test_who_responds_at_one_visit_is_among_those_who_respond_within_both():
    month1 = Matter(kind="response", topics=frozenset({"renal"}), scope=frozenset({"m1"}))
    within = Matter(kind="response", topics=frozenset({"renal"}), scope=frozenset({"m1", "m3"}))
    at_month1, by_month3 = people(14, 6), people(12, 8)
    one = ledger()
    assert told(one, by_month3, within)
    assert not told(one, at_month1, month1), "two responded at month 3 alone"
    assert told(ledger(), at_month1, month1)


def test_who_responds_at_both_visits_follows_from_either():
    month1, month3, within = (
        Matter(kind="response", topics=frozenset({"renal"}), scope=frozenset(scope))
        for scope in ({"m1"}, {"m3"}, {"m1", "m3"})
    )
    first = np.array([1] * 10 + [0] * 20)
    second = np.array([0] * 8 + [1] * 10 + [0] * 12)  # two at both visits
    one = ledger()
    assert told(one, first, month1)
    assert told(one, second, month3)
    assert not told(one, first | second, within)


def test_matters_of_other_topics_have_nothing_to_do_with_each_other():
    one = ledger()
    assert told(one, people(10, 10))
    other = Matter(kind="smoker", topics=frozenset({"smoker"}))
    assert told(one, people(11, 9), other)


def test_arms_that_make_up_everybody_tell_of_everybody():
    """Each arm alone is held against nothing, but both together tell how many in all."""
    month1 = Matter(kind="response", topics=frozenset({"renal"}), scope=frozenset({"m1"}))
    within = Matter(kind="response", topics=frozenset({"renal"}), scope=frozenset({"m1", "m3"}))
    arm = np.arange(40) % 2 == 0
    by_month3 = people(20, 20)
    at_month1 = by_month3.copy()
    at_month1[-2:] = 0  # two responded at month 3 alone
    one = ledger()
    assert told(one, by_month3, within)
    assert told(one, at_month1, month1, members=arm)
    assert not told(one, at_month1, month1, members=~arm)


def test_sums_are_told_where_their_difference_is_of_enough_people():
    one = ledger()
    everybody = np.ones(20, dtype=bool)
    assert one.sums("weight", everybody)
    assert not one.sums("weight", np.arange(20) < 18), "two people's weight"
    assert one.sums("weight", np.arange(20) < 15)
    assert one.sums("height", np.arange(20) < 18)


def test_a_sum_over_a_few_is_not_told():
    assert not ledger().sums("weight", np.arange(20) < 4)
    assert ledger().sums("weight", np.zeros(20, dtype=bool))


def test_a_median_needs_as_many_as_the_threshold():
    assert not ledger().enough(4)
    assert ledger().enough(5)
    assert ledger().enough(0)


def test_a_study_without_participants_is_told_of():
    nobody = np.zeros(0, dtype=np.int64)
    assert told(ledger(), nobody)
    assert ledger().sums("weight", nobody.astype(bool))


DIVISIONS = [(0, 1, 2), (0, 0, 1), (0, 1, 1), (0, 1, 0)]
"""Of three parts: themselves, or two of them taken together."""


@settings(deadline=None, max_examples=100)
@given(
    st.lists(st.integers(0, 9), min_size=9, max_size=9),
    st.lists(
        st.tuples(st.sets(st.integers(0, 2), min_size=1), st.sampled_from(DIVISIONS)),
        min_size=1,
        max_size=8,
    ),
    st.integers(2, 5),
)
def test_no_small_group_follows_by_adding_and_taking_off(sizes, statements, threshold):
    """An attacker with linear algebra: three arms by three parts, any groups of arms divided by parts or coarser."""
    arms, parts = np.repeat(np.arange(3), 3).repeat(sizes), np.tile(np.arange(3), 3).repeat(sizes)
    one = ledger(threshold)
    equations = [np.ones(9)]
    for group, coarser in statements:
        members = np.isin(arms, list(group))
        if told(one, np.array(coarser, dtype=np.int64)[parts], members=members):
            for part in set(coarser):
                inside = [arm in group and coarser[value] == part for arm in range(3) for value in range(3)]
                equations.append(np.array(inside, dtype=float))
    known = np.array(equations)
    for group in _subsets(3):
        for values in _subsets(3):
            wanted = np.array([float(arm in group and value in values) for arm in range(3) for value in range(3)])
            solution = np.linalg.lstsq(known.T, wanted, rcond=None)[0]
            follows = np.allclose(known.T @ solution, wanted, atol=1e-9)
            people_there = int(wanted @ np.array(sizes))
            # How many take part in a study is no secret.
            is_everybody = people_there == sum(sizes) and len(equations) == 1
            assert not people_there or is_everybody or not (follows and people_there < threshold)


def _subsets(count):
    return [{place for place in range(count) if mask >> place & 1} for mask in range(1, 2**count)]
