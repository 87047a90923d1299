import numpy as np
import pytest

from clarion.statistics.answer import StatisticsError
from clarion.statistics.repeated_measures import repeated_measures

VISITS = ["month 1", "month 3", "month 6"]


def trial(participants=24, groups=("A", "B"), seed=3):
    """Invented: proteinuria falls by 200, 300 and 100, in B by 150 more, from a baseline around 1000."""
    random = np.random.default_rng(seed)
    rows = {name: [] for name in ("participants", "visits", "values", "baselines", "groups")}
    for number in range(participants):
        baseline, own = random.normal(1000, 100), random.normal(0, 60)
        group = groups[number % len(groups)]
        for visit, fall in zip(VISITS, (200, 300, 100), strict=True):
            rows["participants"].append(f"P{number}")
            rows["visits"].append(visit)
            rows["baselines"].append(baseline)
            rows["groups"].append(group)
            rows["values"].append(
                baseline - fall - (150 if group == "B" else 0) - 0.4 * (baseline - 1000) + own + random.normal(0, 40)
            )
    return rows


def test_two_groups_are_compared_at_every_visit():
    answer = repeated_measures(**trial())
    assert (answer.participants, answer.observations, answer.converged) == (24, 72, True)
    assert [(one.group, one.visit) for one in answer.changes[:3]] == [("A", visit) for visit in VISITS]
    assert [(one.group, one.reference, one.visit) for one in answer.differences] == [
        ("B", "A", visit) for visit in VISITS
    ]
    for one in answer.differences:
        assert one.estimate.interval.low < -150 < one.estimate.interval.high
        assert one.significance.p < 0.001
        assert one.estimate.n == 24
    for one, change in zip(answer.changes, (-200, -300, -100), strict=False):
        assert one.estimate.interval.low < change < one.estimate.interval.high


def test_a_difference_is_that_of_the_adjusted_changes():
    answer = repeated_measures(**trial())
    changes = {(one.group, one.visit): one.estimate.value for one in answer.changes}
    for one in answer.differences:
        assert one.estimate.value == pytest.approx(changes["B", one.visit] - changes["A", one.visit])


def test_another_reference_turns_the_differences_round():
    one, other = repeated_measures(**trial()), repeated_measures(**trial(), reference="B")
    assert [each.estimate.value for each in one.differences] == pytest.approx(
        [-each.estimate.value for each in other.differences]
    )


def test_a_single_arm_has_changes_only():
    rows = trial(participants=35, groups=("A",))
    del rows["groups"]
    answer = repeated_measures(**rows)
    assert [one.visit for one in answer.changes] == VISITS
    assert answer.differences == ()
    assert answer.notes == ()


def test_with_complete_data_the_adjusted_change_of_a_single_arm_is_the_mean_change():
    rows = trial(participants=35, groups=("A",))
    change = np.array(rows["values"]) - rows["baselines"]
    answer = repeated_measures(**rows)
    assert [one.estimate.value for one in answer.changes] == pytest.approx(change.reshape(35, 3).mean(0))


def test_the_order_of_rows_changes_nothing():
    rows = trial()
    order = np.random.default_rng(1).permutation(72)
    mixed = repeated_measures(**{name: [column[at] for at in order] for name, column in rows.items()}, reference="A")
    expected = {one.visit: one.estimate.value for one in repeated_measures(**rows).differences}
    assert {one.visit: one.estimate.value for one in mixed.differences} == pytest.approx(expected)


def test_missing_values_are_left_out_and_said_with_what_else_a_reader_should_know():
    rows = trial()
    rows["values"][0] = rows["values"][5] = float("nan")
    answer = repeated_measures(**rows)
    assert answer.observations == 70
    assert answer.notes == (
        "2 of 72 rows have no value or no baseline and are left out.",
        "With 24 participants the normal approximation makes intervals too narrow.",
    )


def test_a_visit_that_nobody_of_a_group_had_is_said():
    rows = trial()
    for at, (group, visit) in enumerate(zip(rows["groups"], rows["visits"], strict=True)):
        if (group, visit) == ("B", "month 6"):
            rows["values"][at] = float("nan")
    answer = repeated_measures(**rows)
    assert "Nobody in group B was observed at visit month 6." in answer.notes
    assert [one.visit for one in answer.differences] == VISITS[:2]


def spoilt(**changes):
    rows = trial()
    for name, (at, value) in changes.items():
        rows[name][at] = value
    return rows


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        (spoilt(visits=(1, "month 1")), "Participant P0 has 2 rows for visit month 1"),
        (spoilt(baselines=(1, 5.0)), "Participant P0 has two groups or two baselines"),
        (spoilt(groups=(1, "B")), "Participant P0 has two groups or two baselines"),
        (spoilt(values=(1, float("inf"))), "infinite"),
        ({**trial(), "reference": "C"}, "No observation belongs to the group 'C'. There are: A, B"),
        ({**trial(), "values": [1.0]}, "not of one length"),
        ({**trial(), "values": [float("nan")] * 72}, "No row has a value"),
        ({name: column[::3] for name, column in trial().items()}, "No participant has two visits"),
        ({name: column[:6] for name, column in trial().items()}, "can't determine"),
    ],
)
def test_what_cannot_be_fitted_is_refused(rows, said):
    with pytest.raises(StatisticsError, match=said):
        repeated_measures(**rows)
