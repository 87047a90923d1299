import msgspec
import numpy as np
import pytest

from clarion.studies.figures.levels import reached
from clarion.studies.figures.waterfall import best_change, waterfall
from tests.studies.figures.test_building import chart, data_rows
from tests.studies.sample_document import sample_figures, sample_material


def material_with(values: list[list[float]]):
    material = sample_material(len(values))
    material.observations.measures["pain"].values[:] = np.nan
    material.observations.measures["pain"].values[:, : len(values[0])] = values
    return material


def test_the_best_of_a_measure_that_should_fall_is_its_greatest_fall():
    material = material_with([[80, 60, 40], [50, 55, 60], [40, np.nan, np.nan]])
    change = best_change(material, material.variables["pain"], [1, 2])
    assert change.values.tolist()[:2] == [-50, 10]
    assert np.isnan(change.values[2])
    assert (change.unit, change.within) == ("%", "week 4 and week 8")


def test_the_best_of_a_measure_that_should_rise_is_its_greatest_rise():
    material = material_with([[80, 60, 100]])
    variable = msgspec.structs.replace(material.variables["pain"], better="higher")
    assert best_change(material, variable, [1, 2]).values.tolist() == [25]


def test_where_somebody_starts_at_zero_changes_are_in_the_measures_own_unit():
    material = material_with([[0, 10], [20, 5]])
    change = best_change(material, material.variables["pain"], [1])
    assert (change.by_percent, change.values.tolist()) == (False, [10, -15])


def test_bars_go_from_the_greatest_rise_to_the_greatest_fall():
    changes = [row["change"] for row in data_rows(chart(sample_figures(24)["waterfall-pain"]))]
    assert changes == sorted(changes, reverse=True)


def test_a_bar_is_coloured_by_the_best_level_within_the_visits():
    material = material_with([[80, 38, 70], [80, 54, 78], [80, 79, 79], [80, 79, np.nan]])
    response = reached(material, material.study.responses[0])
    figure = waterfall(material, material.variables["pain"], [1, 2], response)
    assert {row.cells[0].text: row.cells[1].text for row in figure.table.rows[-2:]} == {
        "−32.5 %": "Some relief",
        "−52.5 %": "Marked relief",
    }
    assert [row.cells[1].text for row in figure.table.rows[:2]] in (
        ["No response", "Not known"],
        ["Not known", "No response"],
    )


def test_many_participants_are_shown_by_percentiles():
    rows = data_rows(chart(sample_figures(90)["waterfall-pain"]))
    assert [row["percentile"] for row in rows] == list(range(5, 100, 5))
    public = data_rows(chart(sample_figures(90, mode="none")["waterfall-pain"]))
    assert [row["percentile"] for row in public] == list(range(10, 95, 5))


def test_nobody_with_a_change_leaves_nothing_to_draw():
    material = material_with([[80, np.nan], [70, np.nan]])
    figure = waterfall(material, material.variables["pain"], [1], None)
    assert figure.left_out
    assert figure.sentence == "Too few participants have a change in pain to show."


@pytest.mark.parametrize("mode", ["ranks", "none"])
def test_bars_of_few_are_for_those_alone_who_agreed(mode):
    assert sample_figures(24, mode=mode)["waterfall-pain"].left_out
