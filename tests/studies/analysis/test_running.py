import msgspec
import numpy as np
import pytest

from clarion.studies.analysis.running import run_analyses
from clarion.studies.definition import (
    Agreement,
    Characteristic,
    Dose,
    Dosing,
    Events,
    Friedman,
    Groups,
    MixedModel,
    Paired,
    Population,
    Product,
    Response,
    Summary,
    TimeToEvent,
    id_of_kind,
)
from clarion.studies.definition.study import AnyAnalysis
from clarion.studies.definition.yielded import yielded
from clarion.studies.observations import DoseGiven
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


COMPLETE = msgspec.structs.replace(
    observed(
        [[NAN, 2000 + 7 * one, 900 + 31 * one % 70, 800 + 17 * one % 90, 700 + one] for one in range(12)],
        arms=[0] * 6 + [1] * 6,
    ),
    numbers={"time": np.arange(1.0, 13.0), "outcome": np.array([1.0, 0.0, 1.0, 2.0] * 3)},
    doses=(DoseGiven(participant=0, dose="dose", amount=1, unit="mg", row=2, file="doses.csv"),),
)
ARMS = ("cells", "control")
LATER = ("month1", "month3")
EVERY_KIND: tuple[AnyAnalysis, ...] = (
    Summary(id="one", label="One", measure="proteinuria", visit="month1"),
    Paired(id="one", label="One", measure="proteinuria", visit="month1"),
    Groups(id="one", label="One", measure="proteinuria", visit="month1", arms=ARMS),
    Friedman(id="one", label="One", measure="proteinuria", visits=LATER),
    Response(id="one", label="One", response="renal", response_level="partial", at="month1"),
    Response(id="one", label="One", response="renal", response_level="partial", at="month1", arms=ARMS, prior=(1, 1)),
    Agreement(id="one", label="One", response="renal", response_level="partial", visit="month3", against="month1"),
    MixedModel(id="one", label="One", measure="proteinuria", visits=LATER),
    MixedModel(id="one", label="One", measure="proteinuria", visits=LATER, arm="cells"),
    TimeToEvent(id="one", label="One", time="time", event="outcome", competing=True),
    TimeToEvent(id="one", label="One", time="time", event="outcome", competing=True, arm="cells"),
    Events(id="one", label="One"),
    Dosing(id="one", label="One", dose="dose"),
)


@pytest.mark.parametrize("analysis", EVERY_KIND, ids=id_of_kind)
def test_every_kind_gives_the_numbers_that_claims_may_name_and_no_other(analysis: AnyAnalysis):
    study = trial(
        analyses=(analysis,),
        characteristics=(Characteristic(id="time", label="Time"), Characteristic(id="outcome", label="Outcome")),
        products=(Product(id="drug", label="Drug"),),
        doses=(Dose(id="dose", product="drug", amount=1, unit="mg"),),
    )
    (found,) = run_analyses(study, COMPLETE)
    assert found.refused == ""
    assert set(found.numbers) == set(yielded(study, analysis))
    assert found.method
    assert all(number.text and (number.value is not None or number.why) for number in found.numbers.values())


def test_the_same_data_give_the_same_results():
    analyses = (Paired(id="one", label="One", measure="proteinuria", visit="month1", test="permutation"),)
    study = trial(analyses=analyses)
    assert run_analyses(study, DATA) == run_analyses(study, DATA)
