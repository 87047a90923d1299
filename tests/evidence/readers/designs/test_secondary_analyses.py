import pytest

from clarion.evidence.readers.designs.randomisation import randomised
from clarion.evidence.readers.designs.secondary_analyses import observational_analysis
from clarion.evidence.readers.statements import lowered, statements
from tests.evidence.readers.abstracts import abstract, title


def observed(**told):
    passage = abstract(**told)
    small, sentences = lowered(passage.text), statements(passage)
    lot = randomised(small, sentences)
    assert lot is not None
    found = observational_analysis(small, sentences, lot)
    return None if found is None else (found.value, found.confidence >= 0.5)


@pytest.mark.parametrize(
    "methods",
    [
        "This is a secondary analysis of data from a randomised trial of tea.",
        "Singers who participated in a large randomised trial of tea were followed up.",
        "Data were obtained from HUMTEA (the humming and tea study), a randomised trial in choirs.",
        "We looked at singers originally randomised to tea or water.",
    ],
)
def test_people_of_a_trial_whose_fate_is_asked_for_are_a_cohort(methods):
    assert observed(
        methods=methods, results="Age predicted hoarseness and was associated with mortality in a regression."
    ) == ("cohort", True)


def test_one_look_at_the_people_of_a_trial_is_a_cross_section():
    assert observed(
        methods="Baseline data from a randomised trial of tea were used.",
        results="The prevalence of hoarseness was high.",
    ) == ("cross-sectional", True)


def test_an_analysis_that_compares_the_arms_stays_randomised():
    assert (
        observed(
            methods="This is a post hoc analysis of a randomised trial of tea.",
            results="Hoarseness was rarer in the intervention group than in the control group (tea versus water), "
            "and was not associated with age.",
        )
        is None
    )


@pytest.mark.parametrize(
    "methods",
    [
        "After baseline data had been collected, singers were randomly assigned to tea or water.",
        "Singers were enrolled in a randomised trial of tea compared with water.",
        "We conducted a randomised trial; age was associated with hoarseness in a regression.",
    ],
)
def test_a_trial_that_tells_of_its_own_people_stays_randomised(methods):
    assert observed(methods=methods) is None


def test_where_what_is_asked_and_what_is_compared_are_told_as_often_it_is_left_open():
    assert observed(
        methods="Data came from a randomised trial of tea with a placebo.", results="Age predicted hoarseness."
    ) == ("cohort", False)


def test_a_title_is_not_judged_by_its_few_words():
    small = "predictors and prevalence of hoarseness: secondary analysis of a randomised trial"
    told = statements(title(small))
    lot = randomised(small, told)
    assert lot is not None
    assert observational_analysis(small, told, lot) is None


def test_a_model_fed_by_a_trial_leaves_it_open():
    assert observed(
        methods="The chances of a Markov model were derived from a randomised trial with a placebo group."
    ) == ("cohort", False)
