import pytest

from clarion.evidence.readers.phases import phases
from tests.evidence.readers.abstracts import abstract, title


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("phase I trial", "1"),
        ("Phase II study", "2"),
        ("phase IIa trial", "2a"),
        ("phase IIB, randomised trial", "2b"),
        ("phase 3 trial", "3"),
        ("phase I/II trial", "1/2"),
        ("Phase 1/2a clinical trial", "1/2a"),
        ("phase II-III trial", "2/3"),
        ("phase-4 study", "4"),
        ("phase 0 trial", "0"),
    ],
)
def test_a_phase_is_written_in_figures(words, value):
    (found,) = phases(abstract(methods=f"This {words} took place in a choir."))
    assert found.value == value


@pytest.mark.parametrize(
    "sentence",
    [
        "In phase 1 of the study, singers hummed.",
        "The luteal phase was measured.",
        "Phase 2 (weeks 3 to 6) was silent.",
        "Phase Instruments were tuned.",
    ],
)
def test_stages_of_a_study_and_of_cycles_are_no_phases_of_trials(sentence):
    assert phases(abstract(methods=sentence)) == []


def test_trials_that_are_wished_for_have_no_phase_here():
    assert phases(abstract(conclusions="A phase III trial is warranted.")) == []


def test_earlier_trials_have_no_phase_here():
    assert phases(abstract(background="Previous phase II trials have shown that tea helps.")) == []


def test_a_title_is_read():
    (found,) = phases(title("Tea for hoarseness: a Phase II Clinical Trial"))
    assert (found.value, found.sentence) == ("2", -1)
