"""Words of significance against P."""

import pytest

from clarion.evidence.checks.significance import levels_of, significance
from clarion.evidence.claim import Significance
from tests.evidence.checks.readings import NOWHERE, only, p_value, reading, said


def called(value, p, relation="=", text="It was significantly lower."):
    return significance(
        reading(Significance(span=NOWHERE, sentence=0, value=value, p=1), p_value(p, relation), text=text)
    )


@pytest.mark.parametrize(
    ("value", "p", "relation", "verdict"),
    [
        (True, "0.008", "=", "holds"),
        (True, "0.04", "=", "holds"),
        (True, "0.05", "<", "holds"),
        (True, "0.05", "<=", "holds"),
        (True, "0.05", "=", "cannot tell"),
        (True, "0.050", "=", "cannot tell"),
        (True, "0.051", "=", "cannot hold"),
        (True, "0.06", "=", "cannot hold"),
        (True, "0.05", ">", "cannot hold"),
        (False, "0.1", "=", "holds"),
        (False, "0.06", "=", "holds"),
        (False, "0.05", ">", "holds"),
        (False, "0.05", ">=", "holds"),
        (False, "0.05", "=", "cannot tell"),
        (False, "0.03", "=", "cannot hold"),
        (False, "0.05", "<", "cannot hold"),
    ],
)
def test_words_against_p(value, p, relation, verdict):
    check = only(called(value, p, relation))
    assert check.verdict == verdict
    assert said(check)


def test_a_bound_on_the_other_side_says_nothing():
    assert called(True, "0.01", ">") == []
    assert called(True, "0.10", "<") == []


def test_a_level_that_the_text_states_is_used():
    text = "P < 0.01 was considered statistically significant. It was not significantly lower."
    assert only(called(False, "0.03", text=text)).verdict == "holds"
    assert only(called(True, "0.03", text=text)).verdict == "cannot hold"


@pytest.mark.parametrize(
    ("text", "levels"),
    [
        ("P < 0.01 was considered statistically significant", {0.01}),
        ("p values less than .05 were regarded as significant", {0.05}),
        ("a significance level of 5%", {0.05}),
        ("The significance level was set at P < 0.025.", {0.025}),
        ("alpha = 0.10", {0.1}),
        ("a significant decrease (p < .01) in the level of C-reactive protein", set()),
        ("was significant (P = 0.03)", set()),
    ],
)
def test_which_level_a_text_states(text, levels):
    assert levels_of(text) == levels


def test_a_sentence_with_an_exception_is_not_judged():
    text = "It was not significant at most times except for the last (P = 0.047)."
    assert only(called(False, "0.047", text=text)).verdict == "cannot tell"
    assert only(called(True, "0.51", text="None of them were significant")).verdict == "cannot tell"


@pytest.mark.parametrize("text", ["There was a trend towards significance.", "after Bonferroni correction"])
def test_trends_and_corrections_are_not_judged(text):
    assert only(called(True, "0.06", text=text)).verdict == "cannot tell"


def test_about_a_p_that_is_not_known_nothing_is_said():
    assert significance(reading(Significance(span=NOWHERE, value=True))) == []
