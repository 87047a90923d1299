"""Two treatments that a sentence compares."""

import pytest

from clarion.evidence.readers.passage import Passage
from clarion.evidence.readers.statements import statements
from clarion.evidence.readers.treatments.compared_treatments import compared_in
from tests.evidence.readers.abstracts import abstract, title


def pair(passage: Passage) -> tuple[str, str] | None:
    (one,) = statements(passage)
    found = compared_in(passage.text.lower(), one)
    return (found[0].of(passage.text), found[1].of(passage.text)) if found else None


@pytest.mark.parametrize(
    "objective",
    [
        "To compare green tea with warm milk in singers.",
        "We compared the efficacy and safety of green tea versus warm milk.",
        "To assess the effect of green tea compared with warm milk on sleep.",
    ],
)
def test_aims_name_both(objective: str) -> None:
    assert pair(abstract(objective=objective)) == ("green tea", "warm milk")


def test_methods_name_both_with_doses_between() -> None:
    told = "Singers were randomly assigned to receive green tea (200 ml daily) or warm milk for 6 weeks."
    assert pair(abstract(methods=told)) == ("green tea", "warm milk")
    assert pair(abstract(methods="Singers were allocated to green tea group (n = 20) or warm milk group.")) == (
        "green tea",
        "warm milk",
    )


@pytest.mark.parametrize(
    ("methods", "both"),
    [
        ("Singers were randomised to receive placebo or green tea.", ("green tea", "placebo")),
        ("Singers were randomised to sleep hygiene alone or green tea.", ("green tea", "sleep hygiene alone")),
        ("Singers were assigned to warm milk or warm milk plus cocoa.", ("warm milk plus cocoa", "warm milk")),
        ("It was asked whether, compared with warm milk, green tea calms.", ("green tea calms", "warm milk")),
        ("Singers were randomised to either placebo, green tea 200 ml once daily, or cocoa.", ("green tea", "placebo")),
        ("Singers were divided into a green tea group (n = 12) and a warm milk group.", ("green tea", "warm milk")),
        ("Singers received two cups of tea and bread.", None),
        ("Singers were randomised to green tea, warm milk or cocoa.", None),
    ],
)
def test_lists_and_groups_name_the_one_under_study_first(methods: str, both: tuple[str, str] | None) -> None:
    assert pair(abstract(methods=methods)) == both


def test_combinations_are_kept_together() -> None:
    told = "To compare green tea and honey with warm milk and sugar in singers."
    assert pair(abstract(objective=told)) == ("green tea and honey", "warm milk and sugar")


def test_titles_begin_with_both() -> None:
    assert pair(title("Green tea versus warm milk in singers")) == ("Green tea", "warm milk")
    assert pair(title("Green tea in singers")) is None


@pytest.mark.parametrize(
    "told",
    [
        "To compare the outcomes with those of others.",
        "We compared sleep quality with pain.",
        "To compare and assess.",
        "We compared hoarse laryngitis with acute bronchitis.",
        "To compare short-term and long-term singing lessons.",
        "The study compares clinical and radiological results.",
    ],
)
def test_outcomes_and_people_are_no_treatments(told: str) -> None:
    assert pair(abstract(objective=told)) is None
