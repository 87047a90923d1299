import pytest

from clarion.evidence.readers.treatments.comparators import comparators
from tests.evidence.readers.abstracts import abstract, title


def named(passage):
    return [one.span.of(passage.text) for one in comparators(passage)]


@pytest.mark.parametrize(
    ("methods", "comparator"),
    [
        ("Men were randomised to tea or placebo.", "placebo"),
        ("We compared tea with usual care.", "usual care"),
        ("Tea was given versus warm milk.", "warm milk"),
        ("The control group received warm milk.", "warm milk"),
        ("A sham-controlled trial of tea was done.", "sham"),
    ],
)
def test_what_it_is_compared_with(methods, comparator):
    assert named(abstract(methods=methods)) == [comparator]


def test_results_are_not_read():
    assert comparators(abstract(results="Sleep was better compared with baseline.")) == []


def test_baseline_is_no_comparator():
    assert comparators(abstract(methods="Sleep was compared with baseline.")) == []


def test_a_title_is_read():
    assert named(title("Tea versus placebo for insomnia")) == ["placebo"]


def test_the_second_of_two_treatments_that_are_compared():
    assert named(abstract(objective="To compare green tea with warm milk in singers.")) == ["warm milk"]
    assert named(abstract(methods="Singers were randomised to green tea (200 ml) or warm milk.")) == ["warm milk"]


@pytest.mark.parametrize(
    ("methods", "comparator"),
    [
        ("Singers were given either placebo or green tea.", "placebo"),
        ("Singers were to have green tea or warm milk as control.", "warm milk"),
        ("Singers had cocoa (study group) or warm milk (control group).", "warm milk"),
        ("Singers met a choir group or a control group (silent reading).", "silent reading"),
        ("Green tea was set against conventional throat care.", "conventional throat care"),
    ],
)
def test_the_control_by_what_stands_beside_it(methods, comparator):
    assert named(abstract(methods=methods)) == [comparator]


@pytest.mark.parametrize(
    "methods",
    [
        "Hoarse women were compared with silent women.",
        "All singers had green tea added to usual care.",
        "Rooms were 36 versus 36 halls.",
        "Sleep was compared with regression.",
    ],
)
def test_people_background_treatment_and_tests_are_no_comparators(methods):
    assert named(abstract(methods=methods)) == []


def test_a_comparison_of_earlier_work_does_not_count():
    assert named(abstract(background="Tea is better when compared with warm milk.")) == []


def test_it_is_never_the_treatment_under_study():
    told = abstract(
        objective="To assess the effect of green tea on sleep.", methods="Cocoa was compared with green tea."
    )
    assert "green tea" not in named(told)
