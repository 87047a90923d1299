import numpy as np
import pytest

from clarion.studies.analysis.measured import measured
from clarion.studies.analysis.missing import about_missing, completed, only_observed
from clarion.studies.analysis.refusal import RefusalError
from clarion.studies.definition import Measure, Study
from clarion.studies.definition.analyses import Missing
from clarion.studies.observations import Observations
from tests.studies.analysis.running_one import NAN
from tests.studies.small_trial import observed, trial

#           screening, baseline, month1, month3, month6
GAPS = [[NAN, 2000, 900, NAN, NAN], [3000, NAN, NAN, 800, NAN], [NAN, 1000, NAN, NAN, 700]]
VISITS = ((1, "baseline"), (2, "month1"), (3, "month3"), (4, "month6"))


def values(rule: Missing, study: Study | None = None, observations: Observations | None = None) -> list[list[float]]:
    study = study or trial()
    found = completed(study, observations or observed(GAPS), measured(study, "proteinuria"), rule)
    return np.nan_to_num(found.series.values, nan=-1).tolist()


def test_observed_leaves_what_is_missing():
    assert values("observed") == np.nan_to_num(np.array(GAPS), nan=-1).tolist()


def test_last_carried_takes_the_last_value_before_also_the_baseline_and_never_makes_a_baseline():
    assert values("last-carried") == [
        [-1, 2000, 900, 900, 900],
        [3000, -1, 3000, 800, 800],
        [-1, 1000, 1000, 1000, 700],
    ]


def test_a_carried_value_keeps_the_row_that_it_came_from():
    study, data = trial(), observed(GAPS)
    found = completed(study, data, measured(study, "proteinuria"), "last-carried").series.rows
    assert found[0].tolist() == [0, 3, 4, 4, 4]


def test_last_goes_by_the_planned_day_and_not_by_the_order_of_visits():
    visits = trial().visits
    study = trial(visits=(*visits[:2], visits[4], visits[3], visits[2]))
    data = observed([[NAN, 2000, NAN, 800, 900]])
    series = completed(study, data, measured(study, "proteinuria"), "last-carried").series
    assert series.values[0, 2:].tolist() == [2000, 800, 900]


def test_worst_is_the_greatest_value_seen_where_lower_is_better():
    assert values("worst")[0] == [-1, 2000, 900, 3000, 3000]


def test_worst_is_the_end_of_the_range_where_there_is_one():
    for better, end in (("lower", 20000), ("higher", 0)):
        measure = Measure(
            id="proteinuria", label="Urine protein", unit="mg/24h", decimals=0, better=better, range=(0, 20000)
        )
        study = trial(measures=(measure,))
        assert values("worst", study)[0] == [-1, 2000, 900, end, end]
        assert "allows" in completed(study, observed(GAPS), measured(study, "proteinuria"), "worst").stand_in


def test_worst_of_a_measure_without_a_better_direction_is_refused():
    with pytest.raises(RefusalError, match="neither"):
        completed(trial(), observed(GAPS), measured(trial(), "stage"), "worst")


def test_imputation_gives_no_single_values():
    with pytest.raises(RefusalError, match="means only"):
        completed(trial(), observed(GAPS), measured(trial(), "proteinuria"), "multiple-imputation")


def test_the_sentence_says_how_many_were_missing_and_what_stood_in():
    study, data = trial(), observed(GAPS)
    everybody = np.ones(3, dtype=bool)

    def sentence(rule: Missing, visits: tuple[tuple[int, str], ...]) -> str:
        return about_missing(completed(study, data, measured(study, "proteinuria"), rule), everybody, visits)

    pair = (VISITS[3], VISITS[0])
    assert sentence("observed", pair) == (
        "Urine protein is missing for 2 at month6 and 1 at baseline of 3 participants; only what was observed is used."
    )
    assert sentence("last-carried", pair) == (
        "Urine protein is missing for 2 at month6 and 1 at baseline of 3 participants; the participant's last value "
        "before it, the baseline included, stood in for 2; 1 stayed missing and was left out."
    )
    assert "(3,000 mg/24 h) stood in for 2" in sentence("worst", (VISITS[3],))
    whole = observed([[1, 2, 3, 4, 5]])
    found = completed(study, whole, measured(study, "proteinuria"), "observed")
    assert (
        about_missing(found, np.ones(1, dtype=bool), pair)
        == "No value of Urine protein is missing among 1 participant."
    )


def test_a_rule_where_there_is_nothing_to_apply_it_to_is_refused():
    only_observed("observed", "doses")
    with pytest.raises(RefusalError, match="does not apply to doses"):
        only_observed("worst", "doses")
