"""Tables of endpoints."""

import msgspec
import numpy as np
import pytest

from clarion.studies.analysis.running import run_analyses
from clarion.studies.definition import (
    Characteristic,
    Endpoint,
    Events,
    Friedman,
    Groups,
    MixedModel,
    Paired,
    Response,
    Safety,
    Summary,
    TimeToEvent,
)
from clarion.studies.document import Number
from clarion.studies.tables.endpoints import endpoint_tables
from tests.studies.small_trial import observed, trial
from tests.studies.tables.reading_tables import texts

END = (Endpoint(id="protein", label="Protein", role="primary"),)
VALUES = [[3000, 2000 + 10 * place, 1005 + 7 * place, 900 + 11 * place, 800 + 3 * place] for place in range(12)]


def table(*analyses, arms=None, change=None, **tables):
    study = trial(endpoints=END, analyses=analyses, **tables)
    results = run_analyses(study, observed(VALUES, arms=arms))
    (found,) = endpoint_tables(study, change(results) if change else results)
    return found


def of(kind, **about):
    return kind(id="one", label="One", endpoint="protein", **about)


def test_a_paired_analysis_shows_both_visits_and_the_difference():
    found = table(of(Paired, measure="proteinuria", visit="month1"))
    rows = texts(found)
    assert found.title == "Protein (primary endpoint)"
    assert found.head == ("", "Result", "Interval", "P")
    assert rows["One"] == ["n = 12", "", "<0.001"]
    assert rows["Median, baseline"][0] == "2,055 mg/24 h"
    assert rows["Estimated difference"][1].startswith("−1,0")
    assert "Mean change" in rows


def test_a_comparison_of_arms_names_them():
    rows = texts(table(of(Groups, measure="proteinuria", visit="month1", arms=("cells", "control")), arms=[0, 1] * 6))
    assert {"Median, Cells", "Median, Control", "Estimated difference"} < set(rows)


def test_a_response_shows_its_share_with_its_interval_and_its_arms():
    about = {"response": "renal", "response_level": "partial", "or_better": True, "at": "month6"}
    rows = texts(table(of(Response, arms=("cells", "control"), **about), arms=[0, 1] * 6))
    assert rows["Participants"] == ["12 (100.0 %)", "73.5 to 100.0 %", ""]
    assert rows["Participants, Control"] == ["6 (100.0 %)", "54.1 to 100.0 %", ""]
    assert "Difference" in rows


def test_several_visits_have_a_row_for_every_two():
    rows = texts(table(of(Friedman, measure="proteinuria", visits=("baseline", "month1", "month3"))))
    assert rows["month1 against baseline"][0] == ""
    assert rows["month1 against baseline"][2]
    assert len([label for label in rows if " against " in label]) == 3


def test_a_mixed_model_has_a_row_for_each_visit_with_its_p():
    rows = texts(table(of(MixedModel, measure="proteinuria", visits=("month1", "month3"))))
    assert rows["Change at month1"][0].startswith("−1,0")
    assert rows["Change at month3"][2] == "<0.001"


def test_time_to_an_event_shows_arms_where_there_are_several():
    characteristics = (*trial().characteristics, Characteristic(id="t", label="T"), Characteristic(id="e", label="E"))
    study = trial(
        endpoints=END,
        analyses=(TimeToEvent(id="one", label="One", endpoint="protein", time="t", event="e"),),
        characteristics=characteristics,
    )
    observations = observed(VALUES, arms=[0, 1] * 6)
    numbers = {"t": np.arange(12.0) + 30, "e": np.ones(12)}
    observations = msgspec.structs.replace(observations, numbers=observations.numbers | numbers)
    (found,) = endpoint_tables(study, run_analyses(study, observations))
    assert texts(found)["Median time, Cells"][0] == "35"
    assert texts(found)["Participants with the event"][0] == "12 (100.0 %)"


@pytest.mark.parametrize(
    ("analysis", "labels"),
    [
        (of(Summary, measure="proteinuria", visit="month1"), {"Median", "Mean"}),
        (of(Events), {"Participants with such an event"}),
    ],
)
def test_other_kinds_show_their_main_numbers(analysis, labels):
    assert labels < set(texts(table(analysis, safety=Safety())))


def test_a_refused_analysis_says_why():
    rows = texts(table(of(Paired, measure="activity", visit="month1")))
    assert rows["One"][0].startswith("not computed: No participant has Activity")


def test_what_was_not_planned_says_so():
    assert "One (not planned)" in texts(table(of(Summary, measure="proteinuria", visit="month1", planned=False)))


def test_what_is_withheld_stays_so():
    def without(results):
        gone = Number(value=None, text="withheld", unit="mg/24 h", suppressed=True)
        return tuple(msgspec.structs.replace(one, n=0, numbers=dict.fromkeys(one.numbers, gone)) for one in results)

    rows = texts(table(of(Paired, measure="proteinuria", visit="month1"), change=without))
    assert rows["One"] == ["n withheld", "", "withheld"]
    assert rows["Median, month1"] == ["withheld", "", ""]


def test_a_note_names_the_analyses_that_it_is_about_unless_it_is_about_all():
    def noted(results):
        notes = (("All.", "Two."), ("All.", "Two."), ("All.",))
        return tuple(msgspec.structs.replace(one, notes=its) for one, its in zip(results, notes, strict=True))

    summaries = [
        Summary(id=visit, label=visit.title(), endpoint="protein", measure="proteinuria", visit=visit)
        for visit in ("month1", "month3", "month6")
    ]
    assert table(*summaries, change=noted).notes == ("All.", "Month1; Month3: Two.")


def test_an_endpoint_without_analyses_has_no_table():
    assert list(endpoint_tables(trial(endpoints=END), ())) == []
