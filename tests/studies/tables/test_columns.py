"""Columns of arms."""

import numpy as np

from clarion.studies.definition import Arm
from clarion.studies.privacy.ledger import Ledger, open_ledger
from clarion.studies.privacy.matters import other
from clarion.studies.tables.columns import arm_columns, counted, described
from tests.studies.small_trial import observed, trial


def columns(*arms):
    return arm_columns(trial(), observed([[1] * 5] * len(arms), arms=arms))


def test_every_arm_has_a_column_and_all_together():
    assert [(one.label, one.size) for one in columns(0, 0, 1)] == [("Cells", 2), ("Control", 1), ("All", 3)]


def test_a_study_with_one_arm_has_one_column():
    study = trial(arms=(Arm(id="cells", label="Cells"),))
    (one,) = arm_columns(study, observed([[1] * 5] * 3))
    assert (one.label, one.size, one.is_whole) == ("Cells", 3, True)


def test_an_arm_that_nobody_is_in_has_a_column():
    assert [one.size for one in columns(0, 0)] == [2, 0, 2]


def test_all_participants_come_first():
    """One arm alone could be told; with all of them it can't."""
    arms = [0] * 10 + [1] * 10
    parts = np.array([0] * 5 + [1] * 5 + [0] * 9 + [1])
    division = other("x", parts)
    assert counted(columns(*arms), division, Ledger(5, extremes=False)) == (False, False, True)
    assert counted(columns(*arms), division, open_ledger()) == (True, True, True)


def test_missing_values_are_left_out_of_what_is_described():
    values = np.array([1.0, np.nan, 3.0, 4.0])
    found = described(columns(0, 0, 1, 1), values, other("x", np.array([1, 0, 1, 1])), "x", open_ledger())
    assert [one.values.tolist() for one in found] == [[1.0], [3.0, 4.0], [1.0, 3.0, 4.0]]
