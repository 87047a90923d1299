import numpy as np
import pytest

from clarion.studies.figures.axes import rank_channel, value_channel, visit_channel


@pytest.mark.parametrize(
    ("labels", "angle", "in_words"),
    [
        (["Baseline", "Month 1", "Month 3", "Month 6", "Month 12"], 0, False),
        (["Before treatment", "After treatment", "Follow up", "End"], 0, True),
        ([f"Week {4 * place}" for place in range(12)], -90, False),
        (["Extraordinarily", "Incomprehensible", "Straightforwardly", "V4", "V5"], -90, False),
    ],
)
def test_labels_of_visits_never_run_into_each_other(labels, angle, in_words):
    axis = visit_channel(labels)["axis"]
    assert (axis["labelAngle"], "labelExpr" in axis) == (angle, in_words)


def test_visits_stand_in_their_order():
    assert visit_channel(["Z", "A"])["scale"]["domain"] == ["Z", "A"]


@pytest.mark.parametrize(
    ("values", "zero"), [([10.0, 80.0], True), ([60.0, 80.0], False), ([-5.0, 80.0], False), ([np.nan], False)]
)
def test_an_axis_begins_at_nought_where_the_values_are_near_it(values, zero):
    assert value_channel("value", np.array(values))["scale"]["zero"] == zero


@pytest.mark.parametrize("most", [1, 2, 9, 60])
def test_ranks_run_from_one_to_the_highest(most):
    ticks = rank_channel(most)["axis"]["values"]
    assert (ticks[0], ticks[-1]) == (1, most)
