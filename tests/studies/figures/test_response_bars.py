import numpy as np
import pytest

from clarion.studies.figures.levels import Reached
from clarion.studies.figures.response_bars import WITHHELD, response_bars
from tests.studies.figures.test_building import chart, data_rows
from tests.studies.sample_document import sample_figures, sample_material

NAMES = ("Marked relief", "Some relief", "No response", "Not known")


def figure_of(counts: tuple[int, int, int, int], mode="values"):
    """The figure of participants of whom so many are at each level at every visit."""
    material = sample_material(sum(counts), mode=mode)
    codes = np.repeat(np.repeat([0, 1, 2, 3], counts)[:, None], len(material.visits), axis=1)
    return response_bars(material, material.study.responses[0], Reached(names=NAMES, codes=codes))


def parts(figure, visit="0:Week 4"):
    return {row["series"]: row["end"] - row["start"] for row in data_rows(chart(figure)) if row.get("line") == visit}


def test_a_bar_has_a_part_for_each_level_and_counts_everybody():
    assert parts(figure_of((3, 4, 2, 1))) == dict(zip(NAMES, (3, 4, 2, 1), strict=True))


def test_percentages_are_of_those_known():
    assert "4 (44.4 %)" in {cell.text for row in figure_of((3, 4, 2, 1)).table.rows for cell in row.cells}


def test_there_is_no_bar_for_the_baseline():
    lines = {row["line"] for row in data_rows(chart(sample_figures()["responses-relief"]))}
    assert lines == {"0:Week 4", "0:Week 8", "0:Week 12", "0:Week 16"}


def test_each_arm_has_bars_under_its_name():
    rows = data_rows(chart(sample_figures(24, arms=2)["responses-relief"]))
    assert [row["text"] for row in rows if row["line"] in {"0:", "1:"}] == ["Exercise", "Advice"]
    assert len({row["line"] for row in rows}) == 2 * (1 + 4)


def test_parts_of_too_few_are_drawn_as_one_that_is_large_enough():
    assert parts(figure_of((3, 8, 30, 0), mode="none")) == {"No response": 30, WITHHELD: 11}


def test_a_percentage_does_not_give_away_how_many_are_not_known():
    figure = figure_of((10, 12, 30, 2), mode="none")
    told = "".join(str(row["text"]) for row in data_rows(chart(figure)))
    assert "%" not in told
    assert "%" not in "".join(cell.text for row in figure.table.rows for cell in row.cells)


def test_nothing_is_drawn_where_nothing_may_be_told():
    figure = figure_of((1, 1, 2, 0), mode="none")
    assert figure.left_out
    assert "too small" in figure.sentence


@pytest.mark.parametrize("mode", ["values", "none"])
def test_the_sentence_counts_all_levels_together(mode):
    assert "was reached by 22 of 52 participants at week 4" in figure_of((10, 12, 30, 8), mode=mode).sentence
