import msgspec
import numpy as np
import pytest

from clarion.studies.definition import Level
from clarion.studies.problems import StudyError
from clarion.studies.responses import NOT_EVALUATED, UNKNOWN, levels
from tests.studies.small_trial import RENAL, observed, trial

NAN = np.nan
COMPLETE, PARTIAL, NONE = 0, 1, 2
AS_WRITTEN = msgspec.structs.replace(RENAL, boundary="as-written")


def test_the_best_level_whose_rule_holds_counts():
    found = levels(trial(), observed([[9, 2000, 499, 999, 1001], [9, 800, 501, 399, 700]]), RENAL)
    assert found.values[:, 2:].tolist() == [[COMPLETE, PARTIAL, NONE], [NONE, COMPLETE, NONE]]
    assert (found.response, found.ids, found.labels) == ("renal", ("complete", "partial"), ("Complete", "Partial"))
    assert found.problems == ()


def test_nothing_is_evaluated_up_to_baseline():
    found = levels(trial(), observed([[100, 2000, 499, 999, 1001]]), RENAL)
    assert found.values[0, :2].tolist() == [NOT_EVALUATED, NOT_EVALUATED]


def test_a_missing_value_leaves_open_what_depends_on_it():
    found = levels(trial(), observed([[9, NAN, 499, 999, NAN], [9, 2000, NAN, 100, 1500]]), RENAL)
    assert found.values[:, 2:].tolist() == [[COMPLETE, UNKNOWN, UNKNOWN], [UNKNOWN, COMPLETE, NONE]]


def test_a_level_below_an_unknown_one_is_unknown():
    rules = (
        Level(id="deep", label="Deep", rule="activity = 0 and proteinuria < 0.5 g/24h"),
        Level(id="some", label="Some", rule="proteinuria < 1 g/24h"),
    )
    response = msgspec.structs.replace(RENAL, levels=rules)
    found = levels(trial(), observed([[9, 2000, 400, 600, 5000]]), response)
    assert found.values[0, 2:].tolist() == [UNKNOWN, PARTIAL, NONE]


def test_values_on_a_limit_are_refused_by_row():
    data = observed([[9, 2000, 500, 1000, 300], [9, 800, 400, 700, 500]])
    with pytest.raises(StudyError) as error:
        levels(trial(), data, RENAL)
    places = [(problem.file, problem.place) for problem in error.value.problems]
    # 400 is half of 800 and complete anyway.
    assert places == [
        ("visits.csv", "row 4, column proteinuria"),
        ("visits.csv", "row 11, column proteinuria"),
        ("visits.csv", "row 5, column proteinuria"),
    ]
    assert "exactly on the limit of `proteinuria < 0.5 g/24h` in the rule of `renal.complete`" in str(error.value)
    assert "`proteinuria < 0.5 * baseline(proteinuria)` in the rule of `renal.partial`" in str(error.value)
    assert 'boundary = "as-written"' in str(error.value)


def test_the_trial_s_gap_between_its_two_levels_is_one_value():
    both = (
        RENAL.levels[0],
        Level(id="partial", label="Partial", rule=f"proteinuria > 0.5 g/24h and {RENAL.levels[1].rule}"),
    )
    response = msgspec.structs.replace(RENAL, levels=both)
    with pytest.raises(StudyError) as error:
        levels(trial(), observed([[9, 2000, 500, 600, 300]]), response)
    assert len(error.value.problems) == 1
    found = levels(
        trial(), observed([[9, 2000, 500, 600, 300]]), msgspec.structs.replace(response, boundary="as-written")
    )
    assert found.values[0, 2:].tolist() == [NONE, PARTIAL, COMPLETE]


def test_as_written_the_rule_decides_and_says_so():
    found = levels(trial(), observed([[9, 2000, 500, 1000, 300]]), AS_WRITTEN)
    assert found.values[0, 2:].tolist() == [PARTIAL, NONE, COMPLETE]
    assert [problem.severity for problem in found.problems] == ["warning", "warning"]
    assert str(found.problems[0]).startswith("visits.csv, row 4, column proteinuria: The value is exactly on the limit")


def test_a_value_on_a_limit_at_baseline_is_nothing_to_refuse():
    found = levels(trial(), observed([[500, 500, 100, 400, 300]]), RENAL)
    assert found.values[0, 2:].tolist() == [COMPLETE] * 3
