import pytest

from clarion.studies.definition import Response, Responses
from clarion.studies.document import AnalysisResult
from clarion.studies.problems import StudyError
from tests.studies.analysis.running_one import NAN, run_one
from tests.studies.small_trial import RENAL, observed

#    screening, baseline, month1, month3, month6
NINE = [
    *([NAN, 1800, 400, 950, 1700] for _ in range(3)),  # complete at month 1
    *([NAN, 2000, 1200, 900, 1900] for _ in range(4)),  # partial at month 3
    *([NAN, 2000, 1500, 1300, 1900] for _ in range(2)),  # none
]


def response(rows: list[list[float]], **options: object) -> AnalysisResult:
    asked: dict[str, object] = {"response_level": "partial"} | options
    analysis = Response(id="one", label="One", response="renal", **asked)  # type: ignore[arg-type]
    return run_one(analysis, observed(rows))


def best(level: str, **options: object) -> AnalysisResult:
    return response(NINE, response_level=level, within=("month1", "month3"), mode="best", **options)


def test_the_counts_of_the_lupus_trial_and_their_intervals():
    found = best("complete")
    assert (found.numbers["count"].text, found.numbers["count"].of) == ("3", 9)
    percent = found.numbers["percent"]
    assert (percent.text, round(percent.low, 1), round(percent.high, 1)) == ("33.3", 7.5, 70.1)
    partial = best("partial").numbers["percent"]
    assert (partial.text, round(partial.low, 1), round(partial.high, 1)) == ("44.4", 13.7, 78.8)
    either = best("partial", or_better=True).numbers["percent"]
    assert (either.text, round(either.low, 1), round(either.high, 1)) == ("77.8", 40.0, 97.2)


def test_only_what_was_asked_for_is_given():
    assert list(best("complete").numbers) == ["n", "count", "percent"]
    assert list(best("complete", prior=(1, 1)).numbers) == ["n", "count", "percent", "posterior-mean"]


def test_a_prior_gives_the_posterior():
    mean = best("partial", or_better=True, prior=(1, 1)).numbers["posterior-mean"]
    assert mean.value == pytest.approx(100 * 8 / 11)
    assert mean.interval == "95 % equal-tailed credible interval"
    assert "Beta(8, 3)" in mean.method


def test_the_rows_are_of_the_visits_and_of_the_baseline_that_the_rules_look_at():
    found = response(NINE[:1], at="month3")
    assert found.numbers["count"].rows == "visits.csv: 3, 5"
    without_baseline = Responses(id="renal", label="Renal", levels=RENAL.levels[:1])
    analysis = Response(id="one", label="One", response="renal", response_level="complete", at="month3")
    assert run_one(analysis, observed(NINE[:1]), responses=(without_baseline,)).numbers["count"].rows == "visits.csv: 5"


def test_every_interval_stands_beside_the_chosen_one():
    found = best("complete", interval="wilson")
    chosen = [(one.label, one.p.text) for one in found.alternatives if one.chosen]
    assert chosen == [("95 % Wilson interval", "33.3 (12.1 to 64.6)")]
    assert len(found.alternatives) == 4
    assert "Wilson" in found.method


UNKNOWN = [[NAN, 2000, NAN, NAN, NAN], [NAN, 2000, 900, NAN, NAN], [NAN, 2000, 1500, NAN, NAN]]


def test_a_response_that_cant_be_told_is_refused_by_its_row():
    with pytest.raises(StudyError) as refusal:
        response(UNKNOWN, at="month1")
    (problem,) = refusal.value.problems
    assert (problem.file, problem.place) == ("participants.csv", "row 2")
    assert "proteinuria at month1" in problem.message
    assert "non-responder" in problem.remedy


def test_a_response_that_cant_be_told_counts_as_none_or_leaves_the_denominator():
    counted = response(UNKNOWN, at="month1", unknown="non-responder")
    assert (counted.numbers["count"].value, counted.n) == (1, 3)
    assert (
        "The response of 1 of 3 participants can't be told for want of a value; they count as not" in counted.notes[0]
    )
    left = response(UNKNOWN, at="month1", unknown="excluded")
    assert (left.numbers["count"].value, left.n) == (1, 2)
    assert "left out of the denominator" in left.notes[0]


def test_nobody_whose_response_is_known_is_a_refusal():
    assert response(UNKNOWN, at="month6", unknown="excluded").refused == "Of no participant can the response be told."


def test_a_response_at_the_baseline_is_refused():
    assert "after baseline" in response(NINE, at="baseline").refused


def test_two_arms_are_compared():
    rows = [[NAN, 2000, value, NAN, NAN] for value in (400, 450, 300, 1900, 1800, 400, 1700, 1950)]
    analysis = Response(
        id="one", label="One", response="renal", response_level="complete", at="month1", arms=("cells", "control")
    )
    found = run_one(analysis, observed(rows, arms=[0] * 4 + [1] * 4))
    numbers = {name: number.value for name, number in found.numbers.items()}
    assert (numbers["first-count"], numbers["second-count"], numbers["count"], numbers["n"]) == (3, 1, 4, 8)
    assert (numbers["first-percent"], numbers["second-percent"]) == (75, 25)
    assert numbers["risk-difference"] == 50
    assert found.numbers["risk-difference"].unit == "percentage points"
    # (1 + 16 + 16 + 1) / 70
    assert numbers["p"] == pytest.approx(34 / 70)
    assert {one.label for one in found.alternatives} >= {"Fisher, exact", "Chi-squared, Yates's correction"}


def test_two_arms_where_nobody_responds_have_no_p_and_all_else():
    analysis = Response(
        id="one", label="One", response="renal", response_level="complete", at="month6", arms=("cells", "control")
    )
    found = run_one(analysis, observed(NINE, arms=[0, 1] * 4 + [0]))
    assert found.numbers["p"].value is None
    assert "nothing to compare" in found.numbers["p"].why
    assert found.numbers["risk-difference"].value == 0


def test_values_on_a_limit_that_count_as_written_are_said():
    rules = Responses(id="renal", label="Renal", levels=RENAL.levels[:1], boundary="as-written")
    analysis = Response(id="one", label="One", response="renal", response_level="complete", at="month1")
    found = run_one(analysis, observed([[NAN, 2000, 500, NAN, NAN]]), responses=(rules,))
    assert found.numbers["count"].value == 0
    assert found.notes[1].startswith("Values exactly on a limit of the rules, at any visit: 1.")
