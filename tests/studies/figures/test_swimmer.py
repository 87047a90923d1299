import msgspec
import numpy as np
import pytest

from clarion.studies.figures.levels import reached
from clarion.studies.figures.swimmer import EVENT, LEFT, SEVERE, swimmer
from clarion.studies.observations import Event
from tests.studies.figures.test_building import chart, data_rows
from tests.studies.sample_document import sample_figures, sample_material


def figure_of(material, **changes):
    observations = msgspec.structs.replace(material.observations, **changes)
    changed = msgspec.structs.replace(material, observations=observations)
    return swimmer(changed, reached(changed, changed.study.responses[0]))


def event(start, grade=1):
    return Event(participant=0, term="Sore muscles", grade=grade, start=start, row=2, file="events.csv")


def test_everybody_has_a_lane_and_the_longest_followed_come_first():
    bars = [row for row in data_rows(chart(sample_figures(24)["swimmer"])) if "end" in row]
    ends = [row["end"] for row in bars]
    assert (len(bars), ends) == (24, sorted(ends, reverse=True))


@pytest.mark.parametrize(("grade", "series"), [(1, EVENT), (2, EVENT), (3, SEVERE), (None, EVENT)])
def test_severe_events_are_marked_apart_by_the_study_files_grade(grade, series):
    rows = data_rows(chart(figure_of(sample_material(12), events=(event(30.0, grade),))))
    assert [row["time"] for row in rows if row.get("series") == series] == [30.0]


def test_an_event_without_a_day_is_counted_and_its_absence_told():
    figure = figure_of(sample_material(12), events=(event(None), event(12.0)))
    assert figure.table.notes == ("1 adverse event without a day could not be placed.",)
    assert sum(int(row.cells[2].text) for row in figure.table.rows) == 2


def test_who_left_is_marked_and_counted():
    left = np.full(12, np.nan)
    left[3] = 40
    figure = figure_of(sample_material(12), numbers={"left": left})
    assert "1 left the study" in figure.sentence
    assert len([row for row in data_rows(chart(figure)) if row.get("series") == LEFT]) == 1


def test_long_studies_count_months():
    short = sample_figures(12)["swimmer"]
    long = sample_figures(12, visits=12)["swimmer"]
    assert "days since day 0" in bytes(short.specification).decode()
    assert "months since day 0" in bytes(long.specification).decode()


def test_a_visit_without_its_day_is_placed_on_the_planned_one():
    material = sample_material(12)
    figure = figure_of(material, days=np.full_like(material.observations.days, np.nan))
    bars = [row["end"] for row in data_rows(chart(figure)) if "end" in row]
    assert max(bars) == material.study.visits[-1].day


def test_in_public_the_table_counts_and_shows_nobody():
    rows = sample_figures(90, mode="none")["swimmer"].table.rows
    assert [row.label for row in rows][:2] == ["Best response: Marked relief", "Best response: Some relief"]
    assert all(len(row.cells) == 1 for row in rows)
