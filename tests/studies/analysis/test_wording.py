import pytest

from clarion.statistics.answer import Significance
from clarion.studies.analysis.wording import ran


def answer(method: str, alternative: str = "two-sided") -> Significance:
    return Significance(
        test="sign test",
        p=0.1,
        statistic=1,
        symbol="S",
        n=9,
        used=8,
        alternative=alternative,
        method=method,
        why="9 pairs.",
    )


@pytest.mark.parametrize(
    ("method", "asked", "words"),
    [
        ("exact", "exact", "exact, as the study file asks"),
        ("exact", "auto", "exact, as the sample allows"),
        (
            "asymptotic",
            "asymptotic",
            "by the normal approximation without continuity correction, as the study file asks",
        ),
        ("asymptotic", "auto", "continuity correction, as an exact test would take too long"),
        ("Monte Carlo", "auto", "by random sampling"),
        ("t distribution", "auto", "from the t distribution"),
    ],
)
def test_the_method_comes_with_its_reason(method: str, asked: str, words: str):
    assert words in ran(answer(method), asked, continuity=False)


def test_no_count_is_told():
    assert not any(letter.isdigit() for letter in ran(answer("exact", "less"), "auto"))
    assert "one-sided (less)" in ran(answer("exact", "less"), "auto")
