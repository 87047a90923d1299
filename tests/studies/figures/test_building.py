import json

import altair
import msgspec
import numpy as np
import pytest

from clarion.studies.document import Figure
from clarion.studies.figures.building import figures
from tests.studies.sample_document import sample_document, sample_figures, sample_observations, sample_study

ALL = [
    "flow",
    "lines-pain",
    "paired-pain",
    "lines-distance",
    "paired-distance",
    "responses-relief",
    "waterfall-pain",
    "swimmer",
]
SHAPES = [
    pytest.param(participants, arms, mode, id=f"{participants} in {arms} arms, {mode}")
    for participants, arms, mode in (
        (12, 1, "values"),
        (24, 2, "values"),
        (24, 1, "ranks"),
        (12, 1, "none"),
        (90, 1, "values"),
        (200, 2, "none"),
    )
]


def data_rows(part: object) -> list[dict[str, object]]:
    """Every row of data in a chart."""
    if isinstance(part, dict):
        own = part.get("values", []) if set(part) == {"values"} else []
        return [row for row in own if isinstance(row, dict)] + [row for one in part.values() for row in data_rows(one)]
    return [row for one in part for row in data_rows(one)] if isinstance(part, list) else []


def chart(figure: Figure) -> dict[str, object]:
    return json.loads(bytes(figure.specification))


def test_every_measure_compared_and_the_first_response_are_drawn():
    assert list(sample_figures()) == ALL


def test_a_study_without_analyses_and_responses_has_its_flow_alone():
    study = msgspec.structs.replace(sample_study(), analyses=(), responses=())
    assert [one.id for one in figures(study, sample_observations(study), (), mode="values")] == ["flow"]


def test_without_a_response_the_first_compared_measure_has_a_waterfall_without_levels():
    study = msgspec.structs.replace(sample_study(), responses=(), analyses=sample_study().analyses[:2])
    drawn = {one.id: one for one in figures(study, sample_observations(study), (), mode="values")}
    assert set(drawn) == {"flow", "lines-pain", "paired-pain", "lines-distance", "paired-distance", "waterfall-pain"}
    assert all(row.cells[1].text == "" for row in drawn["waterfall-pain"].table.rows)


def test_a_response_that_names_no_measure_is_drawn_of_the_measure_in_its_rules():
    study = sample_study()
    responses = (msgspec.structs.replace(study.responses[0], measure=None),)
    study = msgspec.structs.replace(study, responses=responses, analyses=())
    assert [one.id for one in figures(study, sample_observations(study), (), mode="values")] == [
        "flow", "lines-pain", "responses-relief", "waterfall-pain", "swimmer",
    ]  # fmt: skip


@pytest.mark.parametrize(("participants", "arms", "mode"), SHAPES)
def test_every_chart_is_valid_vega_lite(participants, arms, mode):
    for figure in sample_figures(participants, arms=arms, mode=mode).values():
        if not figure.left_out:
            altair.Chart.from_dict(chart(figure), validate=True)


@pytest.mark.parametrize(("participants", "arms", "mode"), SHAPES)
def test_a_figure_is_either_drawn_with_its_size_or_says_why_not(participants, arms, mode):
    for figure in sample_figures(participants, arms=arms, mode=mode).values():
        drawn = bytes(figure.specification) != b"null"
        assert drawn != bool(figure.left_out)
        assert (figure.width, figure.height > 100) == ((340, True) if drawn else (0, False))


@pytest.mark.parametrize(("participants", "arms", "mode"), SHAPES)
def test_every_figure_has_a_table_of_even_rows_and_a_sentence(participants, arms, mode):
    made = sample_figures(participants, arms=arms, mode=mode).values()
    for figure in made:
        assert figure.sentence.endswith(".")
        assert figure.table.rows
        assert {len(row.cells) for row in figure.table.rows} == {len(figure.table.head) - 1}, figure.id
    assert len({figure.table.id for figure in made}) == len(ALL)


def test_figures_that_show_participants_are_left_out_where_nobody_agreed_to_them():
    made = sample_figures(mode="none").values()
    left_out = {figure.id for figure in made if figure.left_out}
    assert left_out == {figure.id for figure in made if figure.participants} == set(ALL) - {"flow", "responses-relief"}


def test_with_many_participants_only_the_swimmer_plot_would_show_each():
    assert [figure.id for figure in sample_figures(90).values() if figure.participants] == ["swimmer"]
    assert "60" in sample_figures(90)["swimmer"].left_out


@pytest.mark.parametrize("mode", ["values", "ranks", "none"])
@pytest.mark.parametrize("participants", [12, 90])
def test_no_figure_holds_a_participants_id(participants, mode):
    made = msgspec.json.encode(tuple(sample_figures(participants, mode=mode).values()))
    assert b"KN-" not in made


def test_in_ranks_no_measured_value_is_left():
    values = sample_observations(sample_study(), 24).measures["distance"].values
    for id in ("lines-distance", "paired-distance"):
        shown = {row["value"] for row in data_rows(chart(sample_figures(24, mode="ranks")[id]))}
        assert shown - {None} <= {half / 2 for half in range(2, 49)}
    assert np.nanmin(values) > 24


def test_in_ranks_the_names_of_two_figures_are_not_those_of_one_participant():
    made = sample_figures(24, mode="ranks")
    first, second = (
        {row["participant"]: row["value"] for row in data_rows(chart(made[id])) if row["visit"] == "Baseline"}
        for id in ("lines-pain", "paired-pain")
    )
    assert [first.get(name) for name in second] != list(second.values())


def test_tables_hold_participants_rows_only_where_values_may_be_seen():
    labels = {
        mode: [row.label for figure in sample_figures(mode=mode).values() for row in figure.table.rows]
        for mode in ("values", "ranks", "none")
    }
    assert "P1" in labels["values"]
    assert not any(label.startswith("P1") for mode in ("ranks", "none") for label in labels[mode])


@pytest.mark.parametrize("mode", ["ranks", "none"])
@pytest.mark.parametrize("participants", [12, 24, 90])
def test_no_table_tells_of_fewer_people_than_the_threshold(participants, mode):
    for figure in sample_figures(participants, mode=mode).values():
        for row in figure.table.rows:
            for cell in row.cells:
                assert cell.count is None or not 0 < cell.count < 5, f"{figure.id}: {row.label}"
                assert cell.count is None or cell.of is None or not 0 < cell.of - cell.count < 5, figure.id


@pytest.mark.parametrize("arms", [1, 2])
def test_the_same_study_gives_the_same_figures(arms):
    study = sample_study(arms=arms)
    again = figures(study, sample_observations(study), (), mode="values")
    assert again == tuple(sample_figures(arms=arms).values())


def test_made_up_data_are_called_so_in_every_picture():
    for figure in sample_figures().values():
        assert "Illustrative: these data are made up" in bytes(figure.specification).decode()
    study = sample_study(illustrative="")
    real = figures(study, sample_observations(study), (), mode="values")
    assert not any(b"made up" in bytes(figure.specification) for figure in real)


def test_figures_survive_the_document_they_are_part_of():
    document = sample_document(figures=tuple(sample_figures().values()))
    assert msgspec.json.decode(msgspec.json.encode(document), type=type(document)) == document
