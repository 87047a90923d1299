"""What is told of analyses of measures."""

import pytest

from clarion.studies.definition import Friedman, Groups, MixedModel, Paired, Population, Summary
from tests.studies.privacy.telling_one import NAN, hidden, protein, tell, tell_one
from tests.studies.small_trial import observed

SUMMARY = Summary(id="one", label="Protein", measure="proteinuria", visit="month1")
PAIRED = Paired(id="pair", label="Month 1", measure="proteinuria", visit="month1")
SIGN = Paired(id="sign", label="Month 1", measure="proteinuria", visit="month1", test="sign")
FALLS = [-100.0 - 7 * place for place in range(30)]


def test_smallest_and_greatest_are_withheld_unless_all_consented():
    values = observed(protein(*FALLS))
    assert hidden(tell_one(SUMMARY, values)) == {"minimum", "maximum"}
    assert hidden(tell_one(SUMMARY, values, extremes=True)) == set()
    assert hidden(tell_one(SUMMARY, values, threshold=1)) == {"minimum", "maximum"}


def test_of_a_few_nothing_is_told():
    told = tell_one(SUMMARY, observed(protein(*FALLS[:4])))
    assert hidden(told) == set(told.numbers)
    assert told.n == 0


def test_quartiles_and_intervals_that_are_single_values_are_withheld():
    told = tell_one(SUMMARY, observed(protein(*FALLS[:8])))
    assert {"q1", "q3"} <= hidden(told)
    median = told.numbers["median"]
    assert median.value is not None
    assert (median.low, median.high, median.interval) == (None, None, "")
    assert told.numbers["mean"].interval == "95 % t distribution"


def test_an_interval_does_not_tell_of_how_many_it_is():
    told = tell_one(SUMMARY, observed(protein(*FALLS)))
    assert told.numbers["median"].interval == "95 % order statistics"


def test_rows_are_never_told():
    told = tell_one(SUMMARY, observed(protein(*FALLS)), threshold=1, extremes=True)
    assert not any(number.rows for number in told.numbers.values())


def test_n_is_withheld_where_a_few_are_missing_and_medians_stay():
    values = protein(*FALLS)
    values[0][2] = NAN
    told = tell_one(SUMMARY, observed(values))
    assert "n" in hidden(told)
    assert told.n == 0
    assert told.numbers["median"].value is not None
    assert told.numbers["median"].n == 0
    assert not any("missing" in note for note in told.notes)


def test_who_fell_and_rose_is_told_where_both_are_many():
    told = tell_one(PAIRED, observed(protein(*FALLS[:12], *(-one for one in FALLS[:12]))))
    assert hidden(told) == set()
    assert [told.numbers[name].value for name in ("fell", "rose", "unchanged")] == [12, 12, 0]
    assert told.alternatives[0].p.value is not None


def test_where_a_few_rose_neither_they_nor_what_leads_to_them_is_told():
    told = tell_one(PAIRED, observed(protein(*FALLS[:20], 3000.0, 3100.0)))
    assert hidden(told) == {"fell", "rose", "unchanged", "statistic"}
    assert all(one.p.suppressed for one in told.alternatives)
    assert told.numbers["p"].value == round(told.numbers["p"].value, 3)


def test_p_is_withheld_where_it_tells_that_one_alone_rose():
    assert "p" in hidden(tell_one(PAIRED, observed(protein(*FALLS[:20], 1.0))))


def test_p_of_the_sign_test_tells_how_many_rose():
    values = observed(protein(*FALLS[:20], 3000.0, 3100.0))
    assert "p" in hidden(tell_one(SIGN, values))


def test_a_t_test_may_be_told_where_directions_may_not():
    analysis = Paired(id="t", label="Month 1", measure="proteinuria", visit="month1", test="t")
    told = tell_one(analysis, observed(protein(*FALLS[:20], 3000.0, 3100.0)))
    assert hidden(told) == {"fell", "rose", "unchanged"}


def test_two_means_that_differ_by_a_few_people_are_not_both_told():
    """Thirty at baseline, 28 of them at month 1: their means would give that of the two."""
    values = protein(*FALLS)
    values[0][2] = values[1][2] = NAN
    baseline = Summary(id="baseline", label="At baseline", measure="proteinuria", visit="baseline")
    first, second = (one.result for one in tell(observed(values), PAIRED, baseline))
    assert first.numbers["against-mean"].value is not None
    assert hidden(second) >= {"mean", "sd"}
    assert second.numbers["median"].value is not None


def test_a_set_that_leaves_a_few_out_is_not_told_of_beside_all():
    analysis = Summary(id="pp", label="Per protocol", measure="proteinuria", visit="month1", set="pp")
    compliant = ["1"] * 27 + ["0"] * 3
    told = tell(
        observed(protein(*FALLS), compliant=compliant),
        SUMMARY,
        analysis,
        population=Population(sets={"pp": 'compliant = "1"'}),
    )
    assert "mean" not in hidden(told[0].result)
    assert hidden(told[1].result) >= {"n", "mean", "sd"}


def test_arms_are_told_of_where_both_are_large():
    analysis = Groups(id="arms", label="Arms", measure="proteinuria", visit="month1", arms=("cells", "control"))
    told = tell_one(analysis, observed(protein(*FALLS), arms=[0, 1] * 15))
    assert hidden(told) == set()
    small = tell_one(analysis, observed(protein(*FALLS[:20]), arms=[0] * 16 + [1] * 4))
    assert hidden(small) == set(small.numbers)


@pytest.mark.parametrize("count", [12, 30])
def test_friedman_of_two_visits_is_the_sign_test(count):
    analysis = Friedman(id="f", label="F", measure="proteinuria", visits=("baseline", "month1"))
    assert {"p", "statistic"} <= hidden(tell_one(analysis, observed(protein(*FALLS[:count]))))


def test_friedman_of_several_visits_tells_p():
    analysis = Friedman(id="f", label="F", measure="proteinuria", visits=("baseline", "month1", "month3"))
    values = protein(*FALLS)
    for place, one in enumerate(values):
        one[3] += (-1) ** place * 31 * place
    told = tell_one(analysis, observed(values))
    assert "p" not in hidden(told)
    assert "unadjusted" not in told.numbers["p-baseline-month1"].method


def test_a_mixed_model_tells_of_enough_in_each_arm():
    analysis = MixedModel(id="m", label="M", measure="proteinuria", visits=("month1", "month3"))
    values = protein(*FALLS)
    for place, one in enumerate(values):
        one[3] += (-1) ** place * (31.0 + 3 * place % 17)
    told = tell_one(analysis, observed(values, arms=[0, 1] * 15))
    assert not hidden(told)


def test_an_imputed_mean_tells_of_those_it_is_about():
    analysis = Summary(id="mi", label="MI", measure="proteinuria", visit="month3", missing="multiple-imputation")
    values = protein(*FALLS)
    for place in range(6):
        values[place][3] = NAN
    told = tell_one(analysis, observed(values))
    assert told.n == 30
    assert told.numbers["mean"].value is not None
