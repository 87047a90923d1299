import pytest

from clarion.evidence.readers.comparators import comparators
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
