"""What a person answers in a line becomes tables of the study file, or a clear question."""

import pytest

from clarion.studies.definition import Characteristic, Measure
from clarion.studies.starting.answers import AnswerError, arms, characteristics, measures, visits


def test_visits_are_ordered_by_their_days():
    made = visits("month 3, Baseline, 2 weeks, screening = -14, year 1, end = day 400")
    assert [(one.id, one.label, one.day, one.baseline) for one in made] == [
        ("screening", "Screening", -14, False),
        ("baseline", "Baseline", 0, True),
        ("week2", "Week 2", 14, False),
        ("month3", "Month 3", 91, False),
        ("year1", "Year 1", 365, False),
        ("end", "End", 400, False),
    ]


@pytest.mark.parametrize(("count", "day"), [(1, 30), (2, 61), (3, 91), (6, 183), (12, 365)])
def test_a_month_is_a_twelfth_of_a_year(count: int, day: int):
    assert visits(f"month {count}")[0].day == day


def test_without_a_baseline_by_name_it_is_the_first_visit_from_day_0():
    assert [one.baseline for one in visits("screening = -7, infusion = 0, week 1")] == [False, True, False]
    assert [one.baseline for one in visits("one = -7, other = -3")] == [False, True]


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ("", "at least one visit"),
        ("baseline, follow-up", "On which day is follow-up? Write `baseline`"),
        ("baseline, start = 0", "both on day 0"),
        ("week 1, week 1", "week 1 is named twice"),
    ],
)
def test_visits_that_can_t_be_understood(answer: str, said: str):
    with pytest.raises(AnswerError, match=said.replace("?", r"\?")):
        visits(answer)


def test_measures():
    answer = "urine protein mg/24h lower, SLEDAI lower, creatinine mg/dL 2, eGFR mL/min/1.73m**2 higher 0, pain"
    assert measures(answer) == (
        Measure(id="urine_protein", label="Urine protein", unit="mg/24h", decimals=0, better="lower"),
        Measure(id="sledai", label="SLEDAI", decimals=0, better="lower"),
        Measure(id="creatinine", label="Creatinine", unit="mg/dL", decimals=2),
        Measure(id="egfr", label="eGFR", unit="mL/min/1.73m**2", decimals=0, better="higher"),
        Measure(id="pain", label="Pain", decimals=0),
    )


def test_a_single_word_is_a_name_and_no_unit():
    assert measures("g") == (Measure(id="g", label="G", decimals=0),)


def test_characteristics():
    assert characteristics("age years, sex female/male, weight kg", ("weight",)) == (
        Characteristic(id="age", label="Age", unit="years", decimals=0),
        Characteristic(id="sex", label="Sex", kind="category", categories={"female": "Female", "male": "Male"}),
        Characteristic(id="weight1", label="Weight", unit="kg", decimals=0),
    )
    assert characteristics("  ") == ()


def test_arms_and_the_design():
    assert [(one.id, one.label) for one in arms("cells, standard care", "parallel")] == [
        ("cells", "Cells"),
        ("standard_care", "Standard care"),
    ]
    assert len(arms("a, b", "cohort")) == 2
    assert len(arms("a", "cohort")) == 1
    with pytest.raises(AnswerError, match="single-arm study has one arm"):
        arms("a, b", "single-arm")
    with pytest.raises(AnswerError, match="has several arms"):
        arms("a", "parallel")
