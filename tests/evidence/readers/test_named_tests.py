"""The tests that a text names."""

import pytest

from clarion.evidence.readers.named_tests import named_test
from clarion.evidence.readers.named_tests import tests_named as named_in


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Wilcoxon signed-rank test", "wilcoxon-signed-rank"),
        ("Wilcoxon's signed rank test", "wilcoxon-signed-rank"),
        ("Wilcoxon rank-sum test", "mann-whitney"),
        ("Mann–Whitney U test", "mann-whitney"),
        ("Wilcoxon test", "wilcoxon"),
        ("Fisher’s exact test", "fisher"),
        ("chi-squared test", "chi-squared"),
        ("paired t-test", "paired-t"),
        ("Student's t test", "t"),
        ("McNemar test", "mcnemar"),
        ("Kruskal-Wallis test", "kruskal-wallis"),
        ("repeated measures ANOVA", "anova"),
        ("log-rank test", "log-rank"),
    ],
)
def test_each_printing_has_one_name(words: str, name: str) -> None:
    text = f"By the {words} it fell."
    assert [one[2] for one in named_in(text, 0, len(text))] == [name]


def test_two_tests_in_a_sentence_leave_it_open() -> None:
    text = "By t-test and ANOVA it fell, P = 0.03."
    at = text.index("P =")
    assert named_test(text, at, len(text) - 1, (at, len(text) - 1), (0, len(text))) == ""
