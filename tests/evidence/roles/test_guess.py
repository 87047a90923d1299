"""Roles of sentences as a caller gets them: by headings where there are any, else by the model."""

import time

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clarion.evidence.roles import RoleGuess, roles, roles_of_all
from clarion.text.sentences import sentences
from tests.data import data_file

# Invented.
ABSTRACT = [
    "Chronic knee pain is common, and few treatments are known to help.",
    "The aim of this study was to find out whether a warm bath eases it.",
    "We randomly assigned 120 adults with knee pain to a daily warm bath or to usual care for 12 weeks.",
    "The primary outcome was pain on a visual analogue scale at week 12.",
    "Pain fell by 21.3 mm in the bath group and by 9.8 mm with usual care (P = 0.003).",
    "There were no serious adverse events in either group.",
    "A daily warm bath may ease knee pain and should be studied in larger trials.",
]
ROLES = ["BACKGROUND", "OBJECTIVE", "METHODS", "METHODS", "RESULTS", "RESULTS", "CONCLUSIONS"]


def names(guesses: list[RoleGuess]) -> list[str]:
    return [guess.role for guess in guesses]


def test_a_plain_abstract_is_read_as_a_person_would_read_it() -> None:
    found = names(roles(ABSTRACT))
    assert found[2:] == ROLES[2:]
    assert set(found[:2]) <= {"BACKGROUND", "OBJECTIVE"}


def test_the_other_scheme_tells_population_and_outcome() -> None:
    found = names(roles(ABSTRACT, labels="pico"))
    assert found[0] == "BACKGROUND"
    assert found[4:] == ["OUTCOME"] * 3
    assert {"POPULATION", "INTERVENTION", "OTHER", "STUDY DESIGN"}.issuperset(found[2:4])


def test_headings_decide_whatever_the_sentences_say() -> None:
    headings = ["Methods", "Methods", "Results", "Results", "Background", "Background", "Aims"]
    found = roles(ABSTRACT, headings=headings)
    assert names(found) == ["METHODS"] * 2 + ["RESULTS"] * 2 + ["BACKGROUND"] * 2 + ["OBJECTIVE"]
    assert all(guess.confidence == 1 for guess in found)


def test_a_heading_of_two_roles_leaves_the_choice_between_them_to_the_model() -> None:
    headings = ["Background and aims"] * 2 + ["Methods and findings"] * 4 + ["Interpretation"]
    found = names(roles(ABSTRACT, headings=headings))
    assert set(found[:2]) <= {"BACKGROUND", "OBJECTIVE"}
    assert found[2:] == ROLES[2:]


def test_headings_within_the_text_reign_until_the_next() -> None:
    text = (
        "Background: Pain is common. We wanted to know whether baths help. METHODS In 34 patients we measured pain. "
        "Half of them bathed. Results. Pain fell by 3 mm. It rose in none. Conclusions: Baths help. Much is unknown."
    )
    cut = [text[start:end] for start, end in sentences(text)]
    found = roles(cut)
    assert names(found) == [role for role in ("BACKGROUND", "METHODS", "RESULTS", "CONCLUSIONS") for _ in range(2)]
    assert all(guess.confidence == 1 for guess in found)


def test_the_last_heading_speaks_only_for_its_own_sentence_unless_it_is_of_conclusions() -> None:
    lone = ["Background: " + ABSTRACT[0], *ABSTRACT[1:]]
    assert names(roles(lone))[2:] == ROLES[2:]
    assert names(roles(["Conclusions: Baths help.", ABSTRACT[2], ABSTRACT[4]])) == ["CONCLUSIONS"] * 3


def test_results_may_stand_between_methods_and_conclusions() -> None:
    cut = ["Methods: " + ABSTRACT[2], *ABSTRACT[3:6], "Conclusions: " + ABSTRACT[6]]
    assert names(roles(cut)) == ROLES[2:]


def test_many_abstracts_give_what_each_gives_alone_and_empty_ones_nothing() -> None:
    abstracts = [ABSTRACT, [], ABSTRACT[:1], ABSTRACT[2:], []]
    together = roles_of_all(abstracts)
    assert [names(one) for one in together] == [names(roles(abstract)) for abstract in abstracts]
    assert roles([]) == []
    assert roles_of_all([]) == []


def test_as_many_headings_as_sentences_are_asked_for() -> None:
    with pytest.raises(ValueError, match="abstract 0: 1 headings for 7 sentences; give one for each"):
        roles(ABSTRACT, headings=["Methods"])
    with pytest.raises(ValueError, match="headings for 1 abstracts, but there are 2"):
        roles_of_all([ABSTRACT, ABSTRACT], headings=[["Methods"] * 7])


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(st.text(max_size=30), max_size=6), max_size=4))
def test_any_text_gets_one_guess_a_sentence_with_a_probability(abstracts: list[list[str]]) -> None:
    found = roles_of_all(abstracts)
    assert [len(one) for one in found] == [len(abstract) for abstract in abstracts]
    assert all(0 < guess.confidence <= 1 for one in found for guess in one)


def test_one_abstract_takes_little_time_once_the_weights_are_there() -> None:
    roles(ABSTRACT)
    times = []
    for _ in range(20):
        started = time.process_time()
        roles(ABSTRACT)
        times.append(time.process_time() - started)
    assert np.median(times) < 0.01


def test_confidence_can_be_believed_on_abstracts_not_learnt_from() -> None:
    from benchmarks.sections import scores_of_guesses, texts
    from benchmarks.train_roles import read

    abstracts = read(data_file("sections/pmc-trials.dev.jsonl.gz"))
    found = scores_of_guesses(abstracts, roles_of_all(texts(abstracts)))
    assert float(str(found["expected_calibration_error"])) < 0.05
    assert float(str(found["accuracy_of_the_surest_90_percent"])) > float(str(found["accuracy"]))
