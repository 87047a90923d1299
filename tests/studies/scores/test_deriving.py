"""Scores of a study, computed from its measures: names, units, rules, and what is refused."""

import numpy as np
import pytest

from clarion.studies.definition import Arm, Characteristic, Identity, Measure, Score, Study, Visit
from clarion.studies.observations import Observations, Series
from clarion.studies.problems import StudyError
from clarion.studies.scores.deriving import decimals_of, derive, unit_of


def study(*scores, measures=(), characteristics=()):
    return Study(
        format=1,
        study=Identity(title="Invented"),
        arms=(Arm(id="all", label="All"),),
        visits=(Visit(id="start", label="Start", day=0, baseline=True), Visit(id="end", label="End", day=30)),
        measures=measures,
        characteristics=characteristics,
        scores=scores,
    )


def observations(measures=None, numbers=None, categories=None):
    shape = (2, 2)
    series = {
        name: Series(values=np.array(values, dtype=float), rows=np.zeros(shape, dtype=np.int32), file="visits.csv")
        for name, values in (measures or {}).items()
    }
    return Observations(
        participants=("a", "b"),
        visits=("start", "end"),
        arms=np.zeros(2, dtype=np.int32),
        measures=series,
        days=np.zeros(shape),
        numbers={name: np.array(values, dtype=float) for name, values in (numbers or {}).items()},
        categories={name: np.array(values, dtype=object) for name, values in (categories or {}).items()},
        participant_rows=np.array([2, 3], dtype=np.int32),
    )


CREATININE = Measure(id="creatinine", label="Creatinine", unit="mg/dL", decimals=2)
AGE = Characteristic(id="age", label="Age", unit="year", decimals=0)
SEX = Characteristic(id="sex", label="Sex", kind="category")
EGFR = Score(id="egfr", label="eGFR", score="CKD-EPI 2021")
PEOPLE = {"numbers": {"age": [50, 50]}, "categories": {"sex": ["Male", "F"]}}


def test_a_score_is_computed_at_every_visit_from_measures_and_characteristics():
    made = derive(
        study(EGFR, measures=(CREATININE,), characteristics=(AGE, SEX)),
        observations({"creatinine": [[1.0, np.nan], [1.0, 2.0]]}, **PEOPLE),
    )
    values = made.measures["egfr"].values
    assert values[0, 0] == 92
    assert np.isnan(values[0, 1])
    assert values[1, 0] == 69
    assert values[1, 1] < values[1, 0]


def test_creatinine_in_micromoles_gives_the_same_as_in_milligrams():
    molar = Measure(id="creatinine", label="Creatinine", unit="umol/L", decimals=0)
    one = derive(
        study(EGFR, measures=(CREATININE,), characteristics=(AGE, SEX)),
        observations({"creatinine": [[1.0, 2.0], [1.0, 2.0]]}, **PEOPLE),
    )
    other = derive(
        study(EGFR, measures=(molar,), characteristics=(AGE, SEX)),
        observations({"creatinine": [[88.4, 176.8], [88.4, 176.8]]}, **PEOPLE),
    )
    assert np.array_equal(one.measures["egfr"].values, other.measures["egfr"].values)


def test_an_input_may_be_a_rule_and_a_score_may_use_another():
    protein = Measure(id="protein", label="Protein", unit="g/24h", decimals=1)
    activity = Score(
        id="activity",
        label="Activity",
        score="SLEDAI-2K",
        inputs={"proteinuria": "protein > 0.5 g/24h", "fever": "double > 3 kg/m**2"},
        parameters={"missing-as-absent": 1},
    )
    doubled = Score(id="double", label="BMI", score="BMI")
    weight = Characteristic(id="weight", label="Weight", unit="kg", decimals=0)
    height = Characteristic(id="height", label="Height", unit="cm", decimals=0)
    made = derive(
        study(doubled, activity, measures=(protein,), characteristics=(weight, height)),
        observations({"protein": [[0.5, 0.6], [3.0, np.nan]]}, numbers={"weight": [70, 70], "height": [170, 170]}),
    )
    # BMI is above 3 for both, so fever (1 point) holds; proteinuria (4 points) only above 0.5.
    assert made.measures["activity"].values.tolist() == [[1, 5], [5, 1]]


def test_units_and_decimals_of_measures_and_scores_are_told_alike():
    made = study(EGFR, measures=(CREATININE,), characteristics=(AGE, SEX))
    assert (unit_of(made, "creatinine"), decimals_of(made, "creatinine")) == ("mg/dL", 2)
    assert (unit_of(made, "egfr"), decimals_of(made, "egfr")) == ("mL/min/1.73m**2", 0)


@pytest.mark.parametrize(
    ("score", "message"),
    [
        (Score(id="x", label="X", score="CKD-EPI 2020"), "Did you mean CKD-EPI 2021"),
        (Score(id="x", label="X", score="CKD-EPI 2021", parameters={"window": 1}), "no parameter window"),
        (Score(id="x", label="X", score="CKD-EPI 2021", inputs={"weight": "age"}), "no input weight"),
        (Score(id="x", label="X", score="CKD-EPI 2021", inputs={"age": "years"}), "no measure or characteristic"),
        (Score(id="x", label="X", score="BMI"), "needs Body weight"),
        (Score(id="x", label="X", score="CKD-EPI 2021", inputs={"creatinine": "age"}), "do not measure the same"),
        (Score(id="x", label="X", score="SLEDAI-2K"), "none of its inputs"),
        (Score(id="x", label="X", score="SLEDAI-2K", inputs={"fever": "temperature >"}), "can't be used"),
    ],
)
def test_what_can_t_be_computed_is_refused_with_the_score_s_place(score, message):
    with pytest.raises(StudyError, match=message) as caught:
        derive(study(score, measures=(CREATININE,), characteristics=(AGE, SEX)), observations(**PEOPLE))
    assert "scores, id x" in str(caught.value)


def test_a_word_that_the_score_does_not_know_is_refused():
    with pytest.raises(StudyError, match="It knows"):
        derive(
            study(EGFR, measures=(CREATININE,), characteristics=(AGE, SEX)),
            observations({"creatinine": [[1, 1], [1, 1]]}, numbers={"age": [50, 50]}, categories={"sex": ["x", "F"]}),
        )
