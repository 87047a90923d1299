import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clarion.studies.figures.aggregates import LEVELS, spread, spread_rows
from tests.studies.sample_document import sample_material

VALUES = st.lists(st.floats(-1e6, 1e6) | st.just(float("nan")), min_size=1, max_size=80)


@settings(max_examples=60, deadline=None)
@given(VALUES)
def test_quantiles_rise_and_the_median_is_the_middle_value(values):
    found = spread(np.array(values), 1)
    known = [value for value in values if not np.isnan(value)]
    assert (found.n, found.of) == (len(known), len(values))
    if known:
        assert list(found.quantiles) == sorted(found.quantiles)
        assert found.median == pytest.approx(np.median(known))


@pytest.mark.parametrize(("n", "shown"), [(4, False), (5, True)])
def test_fewer_values_than_the_threshold_show_nothing(n, shown):
    assert np.isfinite(spread(np.arange(float(n)), 5).median) == shown


@pytest.mark.parametrize(("n", "tails"), [(49, False), (50, True)])
def test_a_tail_of_fewer_people_than_the_threshold_is_not_shown(n, tails):
    found = dict(zip(LEVELS, spread(np.arange(float(n)), 5).quantiles, strict=True))
    assert np.isfinite([found[0.25], found[0.5], found[0.75]]).all()
    assert [bool(np.isfinite(found[level])) for level in (0.1, 0.9)] == [tails, tails]


def test_a_visit_at_which_one_person_less_was_seen_does_not_tell_how_many_came():
    material = sample_material(90, mode="none")
    pain = material.observations.measures["pain"].values
    pain[:] = 50.0
    pain[0, 2] = np.nan
    rows = spread_rows(material, material.variables["pain"], [0, 1, 2, 3])
    assert [row.cells[0].text for row in rows] == ["90", "90", "withheld", "90"]
