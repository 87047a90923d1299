import pytest

from clarion.studies.analysis.running import run_analyses
from clarion.studies.definition import Paired, Population, Response, Summary
from clarion.studies.problems import StudyError
from tests.studies.analysis.running_one import NAN
from tests.studies.small_trial import observed, trial

DATA = observed([[NAN, 2000, 900, 800, NAN], [NAN, 1000, 900, NAN, NAN]])


def test_results_come_in_the_order_of_the_study_file_and_a_refused_one_stops_no_other():
    analyses = (
        Summary(id="last", label="Last", measure="proteinuria", visit="month6"),
        Summary(id="first", label="First", measure="proteinuria", visit="baseline", planned=False),
    )
    refused, computed = run_analyses(trial(analyses=analyses), DATA)
    assert (refused.id, refused.kind, refused.numbers) == ("last", "summary", {})
    assert refused.refused
    assert (computed.id, computed.refused, computed.planned) == ("first", "", False)
    assert computed.numbers["median"].value == 1500


def test_rows_that_need_a_rule_are_named_for_all_analyses_at_once_and_each_once():
    analyses = tuple(
        Response(id=id, label=id, response="renal", response_level="complete", at=at)
        for id, at in (("one", "month3"), ("two", "month6"), ("three", "month6"))
    )
    with pytest.raises(StudyError) as refusal:
        run_analyses(trial(analyses=analyses), DATA)
    places = [(problem.place, problem.message.split("`")[1]) for problem in refusal.value.problems]
    assert places == [("row 3", "one"), ("row 2", "two"), ("row 3", "two"), ("row 2", "three"), ("row 3", "three")]
    twice = trial(analyses=(analyses[0], analyses[0]))
    with pytest.raises(StudyError) as refusal:
        run_analyses(twice, DATA)
    assert len(refusal.value.problems) == 1


def test_a_set_that_cant_be_told_stops_the_run():
    study = trial(
        analyses=(Summary(id="one", label="One", measure="proteinuria", visit="baseline", set="per-protocol"),),
        population=Population(sets={"per-protocol": 'compliant = "1"'}),
    )
    with pytest.raises(StudyError, match="per-protocol"):
        run_analyses(study, observed([[NAN, 1, 1, 1, 1]], compliant=[""]))


def test_the_same_data_give_the_same_results():
    analyses = (Paired(id="one", label="One", measure="proteinuria", visit="month1", test="permutation"),)
    study = trial(analyses=analyses)
    assert run_analyses(study, DATA) == run_analyses(study, DATA)
