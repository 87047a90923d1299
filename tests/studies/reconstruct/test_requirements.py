import msgspec
import pytest

from clarion.studies.definition import (
    Arm,
    Characteristic,
    Criterion,
    Events,
    Friedman,
    Groups,
    Level,
    Paired,
    Population,
    Response,
    Score,
    Summary,
)
from clarion.studies.reconstruct.requirements import gathered
from clarion.studies.reconstruct.search import reconstruct
from tests.studies.reconstruct.tiny import STUDY, claim, setting, study

END = Summary(id="end", label="End", measure="score", visit="end")
CHANGE = Paired(id="change", label="Change", measure="score", visit="end")


def reasons(of, participants=3):
    _, left_out = gathered(setting(of, participants), eligibility=True)
    return {one.id: one.why for one in left_out}


def search(of, participants, **options):
    return reconstruct(of, participants=participants, natural=False, bounds=False, **options)


def test_claims_that_are_no_constraints_are_left_out_with_the_reason():
    analyses = [
        CHANGE,
        Paired(id="t", label="t", measure="score", visit="end", test="t"),
        Friedman(id="friedman", label="Friedman", measure="score", visits=("start", "middle", "end")),
        Summary(id="set", label="Set", measure="score", visit="end", set="completers"),
        Summary(id="drawn", label="Drawn", measure="score", visit="end", missing="multiple-imputation"),
        Summary(id="derived", label="Derived", measure="filtration", visit="end"),
        Response(id="early", label="Early", response="better", response_level="less", at="start"),
    ]
    claims = [
        claim("change", "estimate", "1"),
        claim("change", "median", "1", unit="mg"),
        claim("t", "p", "0.05"),
        claim("friedman", "p", "0.05"),
        claim("set", "median", "1"),
        claim("drawn", "mean", "1"),
        claim("derived", "median", "90"),
        claim("early", "count", "1"),
        claim("change", "p", less_than="t"),
    ]
    of = study(
        analyses,
        claims,
        scores=(Score(id="filtration", label="Filtration", score="CKD-EPI 2021"),),
        population=Population(sets={"completers": "score > 0"}),
    )
    found = reasons(of)
    assert len(found) == len(claims)
    for id, why in {
        "change-estimate": "estimate",
        "change-median": "has no unit",
        "t-p": "t test",
        "friedman-p": "friedman",
        "set-median": "completers",
        "drawn-mean": "multiple imputation",
        "derived-median": "is a score",
        "early-count": "after baseline",
        "change-p": "one P is less than another",
    }.items():
        assert why in found[id]


def test_a_signed_rank_test_of_too_many_is_left_out():
    exact = study([CHANGE], [claim("change", "p", "0.008")])
    assert "up to 12 participants" in reasons(exact, 13)["change-p"]
    normal = study([msgspec.structs.replace(CHANGE, method="asymptotic")], [claim("change", "p", "0.008")])
    assert "up to 30 participants" in reasons(normal, 31)["change-p"]


def test_an_analysis_of_fewer_than_all_is_left_out_as_values_are_missing():
    of = study([END, CHANGE], [claim("end", "n", "4"), claim("change", "n", "3"), claim("change", "median", "1")])
    found = reconstruct(of, natural=False, bounds=False)
    assert found.participants == 4
    assert {one.id for one in found.left_out} == {"change-n", "change-median"}
    assert "3 of 4 participants" in found.left_out[0].why
    assert found.status == "found"


def test_more_participants_than_there_are_is_impossible():
    found = search(study([END], [claim("end", "n", "4")]), 3)
    assert (found.status, found.conflicts[0].claims) == ("impossible", ("end-n",))


def test_criteria_are_met_at_baseline_unless_they_are_not_asked_for():
    of = study(
        [CHANGE],
        [claim("change", "against-median", "1")],
        eligibility=(
            Criterion(id="ill", label="Ill enough", rule="score >= 2"),
            Criterion(id="text", label="Consented"),
        ),
    )
    found = search(of, 3)
    assert found.status == "impossible"
    assert (found.conflicts[0].claims, found.conflicts[0].rules) == (("change-against-median",), ("ill",))
    assert found.conflicts[0].texts == ("What was reported of change-against-median", "Ill enough")
    assert [one.id for one in found.left_out] == ["text"]
    without = search(of, 3, eligibility=False)
    assert (without.status, without.left_out) == ("found", ())


def test_nobody_meets_a_criterion_of_exclusion():
    of = study([CHANGE], [], eligibility=(Criterion(id="well", label="Too well", kind="exclusion", rule="score < 2"),))
    found = search(of, 4)
    assert found.status == "found"
    assert all(row[0] >= 2 for row in found.values["score"])


def test_characteristics_meet_criteria_too():
    of = study(
        [],
        [],
        characteristics=(
            Characteristic(id="age", label="Age", unit="year", range=(10, 90)),
            Characteristic(id="sex", label="Sex", kind="category", categories={"f": "Female", "m": "Male"}),
            Characteristic(id="born", label="Born", kind="date"),
        ),
        eligibility=(Criterion(id="who", label="Grown women", rule='sex = "Female" and age >= 50 year'),),
    )
    found = search(of, 5)
    assert found.status == "found"
    assert set(found.characteristics["sex"]) == {"f"}
    assert min(found.characteristics["age"]) >= 50
    assert "born" not in found.characteristics


def test_no_value_lies_on_a_limit_that_stops_the_study():
    level = Level(id="low", label="Low", rule="score < 2")
    responses = msgspec.structs.replace(STUDY.responses[0], levels=(level,), boundary="refuse")
    low = Response(id="low", label="Low", response="better", response_level="low", at="end")
    of = study([low, END], [claim("end", "median", "2")], responses=(responses,))
    found = search(of, 3)
    assert found.status == "impossible"
    assert (found.conflicts[0].claims, found.conflicts[0].rules) == (("end-median",), ("better",))
    assert "exactly on a limit" in found.conflicts[0].texts[1]
    as_written = msgspec.structs.replace(responses, boundary="as-written")
    assert search(msgspec.structs.replace(of, responses=(as_written,)), 3).status == "found"


def test_events_of_a_higher_grade_are_among_those_of_a_lower_one():
    events = [
        Events(id="any", label="Any"),
        Events(id="severe", label="Severe", grade=3),
        Events(id="rash", label="Rash", grade=2, term="Rash", related_only=True),
    ]
    of = study(events, [claim("any", "count", "2"), claim("severe", "percent", "25.0"), claim("rash", "count", "1")])
    found = search(of, 4)
    assert found.status == "found"
    too_many = study(events, [claim("any", "count", "1"), claim("severe", "count", "2")])
    found = search(too_many, 4)
    assert (found.status, set(found.conflicts[0].claims)) == ("impossible", {"any-count", "severe-count"})


def test_arms_are_compared():
    arms = (Arm(id="one", label="One"), Arm(id="two", label="Two"))
    analyses = [
        Groups(id="groups", label="Groups", measure="score", visit="end", arms=("one", "two"), change=True),
        Response(id="rates", label="Rates", response="better", response_level="gone", at="end", arms=("one", "two")),
        Summary(id="first", label="First", measure="score", visit="start", arm="one"),
    ]
    claims = [
        claim("first", "n", "4"),
        claim("first", "minimum", "2"),
        claim("groups", "first-median", "-1.5"),
        claim("groups", "second-mean", "0.75"),
        claim("rates", "first-count", "2"),
        claim("rates", "second-percent", "25.0"),
        claim("rates", "percent", "37.5"),
        claim("rates", "p", "1.000"),
    ]
    found = search(study(analyses, claims, arms=arms), 8)
    assert (found.status, found.left_out) == ("found", ())
    assert found.arms == ("one",) * 4 + ("two",) * 4
    other_p = [*claims[:-1], claim("rates", "p", "0.05")]
    assert search(study(analyses, other_p, arms=arms), 8).status == "impossible"


def test_units_of_claims_are_converted():
    measure = msgspec.structs.replace(STUDY.measures[0], unit="mg", decimals=1)
    told = [claim("end", "median", "0.0015", unit="g"), claim("end", "sd", "0.0007", unit="g")]
    found = search(study([END], told, measures=(measure,)), 3)
    assert found.status == "found"
    assert sorted(row[2] for row in found.values["score"])[1] == 15


@pytest.mark.parametrize(("order", "status"), [(("end", "start"), "found"), (("start", "end"), "impossible")])
def test_one_number_is_less_than_another(order, status):
    start = Summary(id="start", label="Start", measure="score", visit="start")
    lower, higher = order
    of = study([END, start], [claim(lower, "mean", less_than=higher), claim("start", "median", "3")])
    assert search(of, 1).status == status
