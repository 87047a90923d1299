"""Which figures the public may see."""

import re

import msgspec
import pytest

from clarion.studies.analysis.running import run_analyses
from clarion.studies.figures.building import figures
from clarion.studies.privacy.figures import LEFT_OUT, TOO_FEW, drawable_results, public_figures
from clarion.studies.privacy.ledger import Ledger
from tests.studies.sample_document import sample_observations, sample_study


def shown(participants, *, arms=1, threshold=5, seed=7, **changes):
    study = sample_study(arms=arms, threshold=threshold)
    observations = msgspec.structs.replace(sample_observations(study, participants, seed), **changes)
    drawn = figures(study, observations, run_analyses(study, observations), mode="none")
    ledger = Ledger(threshold, extremes=False)
    return {one.id: one for one in public_figures(study, observations, drawn, ledger)}, {one.id: one for one in drawn}


def test_a_figure_that_tells_of_a_few_loses_drawing_sentence_and_counts():
    public, drawn = shown(12)
    one = public["responses-relief"]
    assert one.left_out in (LEFT_OUT, drawn["responses-relief"].left_out)
    assert one.sentence == one.table.sentence == TOO_FEW
    assert bytes(one.specification) == b"null"
    assert (one.width, one.height) == (0, 0)
    assert not [
        cell for row in one.table.rows for cell in row.cells if cell.count is not None or re.search(r"\d", cell.text)
    ]


def test_medians_stay_in_the_table_of_a_figure_that_is_left_out():
    public, drawn = shown(30)
    left_out = [one for one in public.values() if one.kind == "lines" and one.sentence == TOO_FEW]
    assert left_out
    for one in left_out:
        place = one.table.head.index("Median") - 1
        medians = [[row.cells[place].text for row in figure.table.rows] for figure in (one, drawn[one.id])]
        assert medians[0] == medians[1]


def test_a_figure_of_many_is_as_it_was_drawn():
    public, drawn = shown(30, threshold=2, events=())
    observations_complete = [id for id, one in public.items() if one.sentence != TOO_FEW]
    assert observations_complete
    for id in observations_complete:
        assert public[id].sentence == drawn[id].sentence
        assert public[id].specification == drawn[id].specification


def test_without_a_threshold_figures_are_as_they_were_drawn():
    public, drawn = shown(12, threshold=1)
    assert public == drawn


def test_quartiles_of_too_few_are_not_in_a_figures_table():
    public, drawn = shown(16)
    texts = [row.cells[-1].text for row in public["lines-pain"].table.rows]
    assert all(" to " not in text for text in texts)
    assert any(" to " in row.cells[-1].text for row in drawn["lines-pain"].table.rows)


@pytest.mark.parametrize("arms", [1, 2, 3])
def test_every_kind_of_figure_is_known(arms):
    public, _ = shown(40, arms=arms)
    assert {one.kind for one in public.values()} == {"flow", "lines", "paired", "responses", "waterfall", "swimmer"}


def test_figures_are_drawn_without_what_is_withheld():
    study = sample_study()
    observations = sample_observations(study, 12)
    results = run_analyses(study, observations)
    suppressed = msgspec.structs.replace(results[0].numbers["p"], value=None, suppressed=True)
    without_n = msgspec.structs.replace(results[1].numbers["n"], value=None, suppressed=True)
    changed = (
        msgspec.structs.replace(results[0], numbers={**results[0].numbers, "p": suppressed}),
        msgspec.structs.replace(results[1], numbers={**results[1].numbers, "n": without_n}),
        *results[2:],
    )
    found = drawable_results(changed)
    assert "p" not in found[0].numbers
    assert results[1].id not in {one.id for one in found}
