"""The statistical tests that a text names, where it names them."""

import re

_TESTS = (
    (
        "wilcoxon-signed-rank",
        r"(?:Wilcoxon(?:'s|’s)?\s)?(?:matched[\s-]pairs?\s)?[Ss]igned[\s-]ranks?|paired\sWilcoxon",
    ),
    ("mann-whitney", r"Mann\s?[-–‐]?\s?Whitney(?:\s?[-–‐]\s?Wilcoxon)?|(?:Wilcoxon(?:'s|’s)?\s)?[Rr]ank[\s-]?sums?"),
    ("wilcoxon", r"Wilcoxon"),
    ("fisher", r"Fisher(?:'s|’s)?(?:\sexact)?"),
    ("mantel-haenszel", r"Mantel\s?[-–‐]\s?Haens?zel"),
    ("mcnemar", r"Mc\s?[Nn]emar"),
    ("chi-squared", r"[Cc]hi[\s-]?squared?|(?:χ|Χ|X)\s?[2²](?=\s?(?:test|analys))"),
    ("paired-t", r"[Pp]aired[\s-](?:samples?\s)?(?:two-tailed\s)?(?:Student(?:'s|’s)?\s)?[tT][\s-]?tests?"),
    (
        "t",
        r"(?:Student(?:'s|’s)?|[Uu]npaired|independent|two-sample)\s(?:samples?\s)?[tT][\s-]?tests?|"
        r"\b[tT][\s-][Tt]ests?",
    ),
    ("sign", r"\b[Ss]ign\stest"),
    ("friedman", r"Friedman"),
    ("kruskal-wallis", r"Kruskal\s?[-–‐]?\s?Wallis"),
    ("log-rank", r"[Ll]og[\s-]?rank"),
    ("ancova", r"ANCOVA|[Aa]nalysis\sof\scovariance"),
    ("anova", r"ANOVA|[Aa]nalysis\sof\svariance"),
    ("cochran-q", r"Cochran(?:'s|’s)?\sQ"),
    ("spearman", r"Spearman"),
    ("pearson", r"Pearson(?:'s|’s)?(?!\schi)"),
)
_NAMES = [name for name, _ in _TESTS]
_TEST = re.compile(r"(?=[WMFCXSKLAPUIaimpsuwrlcftχΧRT])(?:" + "|".join(f"({pattern})" for _, pattern in _TESTS) + ")")


def tests_named(text: str, start: int, end: int) -> list[tuple[int, int, str]]:
    """Start, end and name of every test that is named from ``start`` to ``end``; names are those of ``PValue``."""
    found = _TEST.finditer(text, start, end)
    return [(one.start(), one.end(), _NAMES[(one.lastindex or 1) - 1]) for one in found]


def named_test(text: str, start: int, end: int, inner: tuple[int, int], outer: tuple[int, int]) -> str:
    """The test that is named for what stands between ``start`` and ``end``; empty where none is.

    Args:
        text: the whole text.
        start: where the P value or statistic begins.
        end: where it ends.
        inner: the brackets around it, where a test's name belongs to it alone.
        outer: its sentence, where the name belongs to it if there is only one.

    """
    named = tests_named(text, *outer)
    here = [one for one in named if inner[0] <= one[0] < inner[1]]
    if here:
        return min(here, key=lambda one: max(one[0] - end, start - one[1]))[2]
    of_sentence = {one[2] for one in named}
    return of_sentence.pop() if len(of_sentence) == 1 else ""
