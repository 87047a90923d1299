import msgspec
import numpy as np
import pytest

from clarion.studies.document import AnalysisResult, Number
from clarion.studies.figures.paired import paired, pairs_of
from clarion.studies.observations import Series
from tests.studies.sample_document import sample_material


def material_with(before: list[float], after: list[float], **options: object):
    """The sample with these values of pain at baseline and at week 4."""
    material = sample_material(len(before), **options)
    values = material.observations.measures["pain"].values
    values[:, :2] = np.column_stack([before, after])
    return material


def figure_of(material):
    return paired(material, material.variables["pain"], material.study.analyses[0])


def test_it_is_told_how_many_fell_rose_and_stayed():
    figure = figure_of(material_with([60, 50, 40, 30], [50, 55, 40, 20]))
    assert figure.sentence == (
        "Pain fell in 2, rose in 1 and stayed the same in 1 of 4 participants between baseline and week 4; the median"
        " stayed at 45."
    )
    text = bytes(figure.specification).decode()
    assert all(label in text for label in ("Fell: 2", "Rose: 1", "Unchanged: 1"))


def test_who_misses_a_visit_is_in_no_pair():
    pairs = pairs_of(*_arguments(material_with([60, np.nan, 40], [50, 55, np.nan])))
    assert pairs.complete.tolist() == [[60, 50]]
    assert (pairs.directions.counts, pairs.directions.unknown) == ((1, 0, 0), 2)


def _arguments(material):
    return material, material.variables["pain"], material.study.analyses[0]


def test_an_analysis_of_one_arm_draws_that_arm():
    material = material_with([60, 50, 40, 30], [50, 55, 40, 20], arms=2)
    analysis = msgspec.structs.replace(material.study.analyses[0], arm="arm1")
    pairs = pairs_of(material, material.variables["pain"], analysis)
    assert pairs.complete.tolist() == [[50, 55], [30, 20]]


@pytest.mark.parametrize(("text", "told"), [("0.008", "(P = 0.008)"), ("<0.001", "(P <0.001)")])
def test_the_p_value_of_the_analysis_stands_in_the_sentence(text, told):
    material = material_with([60, 50, 40], [50, 45, 30])
    result = AnalysisResult(id="pain-4", kind="paired", label="", numbers={"p": Number(value=0.008, text=text)})
    assert told in figure_of(msgspec.structs.replace(material, results=(result,))).sentence


def test_numbers_of_too_few_are_told_nowhere():
    figure = figure_of(material_with([60.0] * 19 + [50.0], [50.0] * 19 + [55.0], mode="none"))
    assert figure.sentence == "Pain between baseline and week 4: the median fell from 60 to 50."
    told = {row.label: row.cells[0].text for row in figure.table.rows}
    assert (told["Fell"], told["Rose"]) == ("withheld", "withheld")


def test_one_missing_pair_is_not_given_away_by_the_number_of_pairs():
    figure = figure_of(material_with([60.0] * 20, [50.0] * 19 + [np.nan], mode="none"))
    assert "19" not in figure.sentence
    assert all("19" not in cell.text for row in figure.table.rows for cell in row.cells)


def test_without_a_pair_there_is_nothing_to_draw():
    figure = figure_of(material_with([60, 50], [np.nan, np.nan]))
    assert figure.left_out
    assert "Too few" in figure.sentence


def test_a_unit_is_named_once():
    material = sample_material(3)
    distance = np.array([[300.0, 310.0], [400.0, 420.0], [350.0, 365.0]])
    series = material.observations.measures["distance"]
    values = np.hstack([distance, series.values[:, 2:]])
    material.observations.measures["distance"] = Series(values=values, rows=series.rows, file=series.file)
    figure = paired(material, material.variables["distance"], material.study.analyses[1])
    assert figure.sentence.endswith("the median rose from 350 m to 365.")
