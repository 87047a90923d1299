"""Which P value belongs to which claim."""

from clarion.evidence.claim import AnyClaim, Change, Estimate, PValue, Significance, StatisticValue
from clarion.evidence.readers.changes import changes
from clarion.evidence.readers.effects.estimates import estimates
from clarion.evidence.readers.p_values import p_values
from clarion.evidence.readers.significance import significance
from clarion.evidence.readers.statistics import statistics
from clarion.evidence.readers.tying import p_of
from tests.evidence.readers.passages import passage_of


def tied(text: str, kind: type[AnyClaim]) -> list[float | None]:
    """The P value of each claim of a kind."""
    passage = passage_of(text)
    claims = sorted(
        [one for reader in (p_values, estimates, changes, statistics, significance) for one in reader(passage)],
        key=lambda one: one.span,
    )
    found = []
    for place, claim in enumerate(claims):
        if isinstance(claim, kind):
            p = p_of(claims, place, text)
            other = claims[p]
            found.append(other.p.value if p >= 0 and isinstance(other, PValue) else None)
    return found


def test_an_estimate_has_the_p_value_after_it() -> None:
    text = "Rarer (OR 0.58, 95% CI 0.41 to 0.82; P = 0.002) and later (HR 0.9, 95% CI 0.7 to 1.2; P = 0.40)."
    assert tied(text, Estimate) == [0.002, 0.40]


def test_an_estimate_has_the_p_value_within_it_or_right_before_it() -> None:
    assert tied("Rarer (OR = 1.04; P < .001; CI = 1.02-1.05).", Estimate) == [0.001]
    assert tied("Rarer (P = 0.03; OR 0.5, 95% CI 0.3 to 0.9).", Estimate) == [0.03]


def test_an_estimate_without_one_takes_none_of_another() -> None:
    assert tied("Rarer (OR 0.58, 95% CI 0.41 to 0.82), later (HR 0.9, 95% CI 0.7 to 1.2; P = 0.40).", Estimate) == [
        None,
        0.40,
    ]


def test_a_list_of_p_values_belongs_to_no_single_estimate() -> None:
    assert tied("Rarer (OR 0.58, 95% CI 0.41 to 0.82), P = 0.03 and 0.04, respectively.", Estimate) == [None]


def test_a_change_and_a_statistic_have_the_p_value_after_them() -> None:
    assert tied("It fell from 16 at the baseline to 6 at month six (P = 0.007).", Change) == [0.007]
    assert tied("They differed, t(28) = 2.20, p = .04.", StatisticValue) == [0.04]


def test_a_word_of_significance_has_the_only_p_value_that_it_can_have() -> None:
    assert tied("It fell significantly (P = 0.02).", Significance) == [0.02]
    assert tied("It fell significantly (P = 0.02 and P = 0.03).", Significance) == [None]
    assert tied("It fell significantly (P = 0.02) but not significantly so there (P = 0.3).", Significance) == [
        0.02,
        0.3,
    ]
