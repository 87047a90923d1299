import msgspec
import numpy as np
import pytest

from clarion.studies.document import AnalysisResult
from clarion.studies.figures.flow import flow
from tests.studies.figures.test_building import chart, data_rows
from tests.studies.sample_document import sample_figures, sample_material


def material_with(seen: list[list[int]], left: list[int] = (), **options):
    """Participants seen (1) or not (0) at each visit; those whose place is in ``left`` have left the study."""
    material = sample_material(len(seen), **options)
    numbers = np.array([10.0 if place in left else np.nan for place in range(len(seen))])
    for series in material.observations.measures.values():
        series.values[:] = np.where(np.array(seen, dtype=bool), 50.0, np.nan)
    observations = msgspec.structs.replace(material.observations, numbers={"left": numbers})
    return msgspec.structs.replace(material, observations=observations)


def told(figure):
    return {row.label: row.cells[0].text for row in figure.table.rows}


def test_who_left_is_told_from_who_missed_a_visit():
    figure = flow(material_with([[1, 1, 1, 1, 1], [1, 0, 1, 1, 1], [1, 1, 0, 0, 0]], left=[2]))
    assert told(figure) == {
        "Enrolled": "3",
        "Treated": "3 (100.0 %)",
        "Baseline": "3 (100.0 %)",
        "Week 4": "2 (66.7 %); 1 not seen",
        "Week 8": "2 (66.7 %); 1 left",
        "Week 12": "2 (66.7 %); 1 left",
        "Week 16": "2 (66.7 %); 1 left",
    }
    assert figure.sentence == "3 participants were enrolled; 2 were seen at week 16."


def test_who_was_not_treated_is_counted():
    material = material_with([[1] * 5] * 3)
    observations = msgspec.structs.replace(material.observations, doses=material.observations.doses[:2])
    figure = flow(msgspec.structs.replace(material, observations=observations))
    assert told(figure)["Treated"] == "2 (66.7 %); 1 not treated"


def test_the_analysed_are_those_of_the_primary_endpoint():
    results = (
        AnalysisResult(id="a", kind="paired", label="", endpoint="other", n=2),
        AnalysisResult(id="b", kind="paired", label="", endpoint="pain", n=3),
    )
    figure = flow(msgspec.structs.replace(material_with([[1] * 5] * 4), results=results))
    assert told(figure)["Analysed"] == "3 (75.0 %)"


@pytest.mark.parametrize(("arms", "columns"), [(1, 1), (2, 2), (3, 1), (4, 1)])
def test_two_arms_stand_beside_each_other_and_more_are_taken_together(arms, columns):
    assert len(sample_figures(24, arms=arms)["flow"].table.head) == 1 + columns


def test_the_picture_says_what_the_table_says():
    figure = flow(material_with([[1, 1, 1, 1, 1], [1, 0, 1, 1, 1]]))
    written = [row["text"] for row in data_rows(chart(figure)) if "text" in row]
    assert {"Enrolled", "Week 4", "1 not seen", "2", "1"} <= set(written)


def test_steps_that_too_few_did_not_reach_are_left_out_of_what_is_public():
    seen = [[1, 1, 1, 1, 1]] * 12 + [[1, 1, 1, 0, 0]] * 7 + [[1, 0, 1, 1, 1]]
    figure = flow(material_with(seen, mode="none"))
    assert told(figure) == {
        "Enrolled": "20",
        "Treated": "20 (100.0 %)",
        "Baseline": "20 (100.0 %)",
        "Week 8": "20 (100.0 %)",
        "Week 12": "13 (65.0 %); 7 not seen",
        "Week 16": "13 (65.0 %); 7 not seen",
    }
    assert figure.table.notes
