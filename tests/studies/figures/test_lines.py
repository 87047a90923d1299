import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from clarion.studies.figures.lines import ranks
from tests.studies.figures.test_building import chart, data_rows
from tests.studies.sample_document import sample_figures, sample_observations, sample_study


@settings(max_examples=40, deadline=None)
@given(arrays(float, (7, 3), elements=st.floats(0, 100) | st.just(float("nan"))))
def test_ranks_keep_the_order_and_nothing_else(values):
    found = ranks(values, 1)
    assert np.array_equal(np.isnan(found), np.isnan(values))
    for visit in range(3):
        there = ~np.isnan(values[:, visit])
        order = np.sign(np.subtract.outer(values[there, visit], values[there, visit]))
        assert np.array_equal(np.sign(np.subtract.outer(found[there, visit], found[there, visit])), order)
        assert found[there, visit].sum() == there.sum() * (there.sum() + 1) / 2


def test_a_visit_of_too_few_has_no_ranks():
    values = np.array([[1.0, 2.0], [3.0, np.nan], [5.0, np.nan]])
    assert np.isfinite(ranks(values, 3)).sum(axis=0).tolist() == [3, 0]


def test_every_value_of_every_participant_is_drawn_and_a_missing_one_breaks_the_line():
    rows = [row for row in data_rows(chart(sample_figures(12)["lines-pain"])) if "participant" in row]
    drawn = sorted(row["value"] for row in rows if row["value"] is not None)
    values = sample_observations(sample_study(), 12).measures["pain"].values
    assert drawn == sorted(values[np.isfinite(values)].tolist())
    assert len(rows) == values.size


def test_the_thick_line_is_the_median_of_those_seen():
    rows = [row for row in data_rows(chart(sample_figures(12)["lines-pain"])) if "q50" in row]
    values = sample_observations(sample_study(), 12).measures["pain"].values
    assert [row["q50"] for row in rows] == pytest.approx(np.nanmedian(values, axis=0))


@pytest.mark.parametrize(("participants", "each"), [(60, True), (61, False)])
def test_beyond_sixty_participants_bands_take_the_place_of_lines(participants, each):
    text = bytes(sample_figures(participants)["lines-pain"].specification).decode()
    assert ('"P1"' in text) == each
    assert ("10th to 90th percentile" in text) == (not each)


def test_arms_are_told_apart_by_colour_and_shape():
    text = bytes(sample_figures(24, arms=2)["lines-pain"].specification).decode()
    assert '"domain":["Exercise","Advice"],"range":["circle","square"]' in text
    assert sample_figures(24, arms=2)["lines-pain"].sentence.count("Median") == 2
