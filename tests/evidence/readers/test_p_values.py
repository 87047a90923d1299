"""P values in all their printings."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clarion.evidence.claim import PValue
from clarion.evidence.readers.p_values import p_values
from tests.evidence.readers.passages import passage_of


def read(text: str, role: str = "RESULTS") -> list[PValue]:
    return p_values(passage_of(text, role))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("printed", "relation", "value"),
    [
        ("P = 0.008", "=", 0.008),
        ("p<.001", "<", 0.001),
        ("P=0·04", "=", 0.04),
        ("P &lt; 0.001", "<", 0.001),
        ("p ≤ 0.05", "<=", 0.05),
        ("p-value: 0.03", "=", 0.03),
        ("p value of 0.03", "=", 0.03),
        ("P value 0.41", "=", 0.41),
        ("P 0.04", "=", 0.04),
        ("P < 10-4", "<", 0.0001),
        ("p = 3 × 10⁻⁵", "=", 3e-5),
        ("P 5 0.03", "=", 0.03),
        ("P , 0.001", "<", 0.001),
        ("pb.001", "<", 0.001),
        ("p ! .05", "<", 0.05),
        ("p <bc> .02", "=", 0.02),
        ("p =\x01 .024", "=", 0.024),
        ("P = < 0.001", "<", 0.001),
        ("P for trend = 0.02", "=", 0.02),
        ("p_interaction = 0.02", "=", 0.02),
        ("Ptrend<0.001", "<", 0.001),
        ("P less than 0.01", "<", 0.01),
        ("p = 1.00", "=", 1.0),
        ("P = 0. 05", "=", 0.05),
    ],
)
def test_every_printing_gives_relation_and_value(printed: str, relation: str, value: float) -> None:
    text = f"Scores fell more with the drug ({printed})."
    (claim,) = read(text)
    assert (claim.p.relation, claim.p.value) == (relation, pytest.approx(value))
    assert claim.span.of(text) == printed


def test_a_list_gives_each_of_its_values() -> None:
    text = "Pain and sleep improved (P = .01, .02, and .03)."
    assert [one.p.value for one in read(text)] == [0.01, 0.02, 0.03]
    assert [one.span.of(text) for one in read(text)] == ["P = .01", ".02", ".03"]
    assert [one.p.value for one in read("The P values of 0.02 and 0.03 speak for it.")] == [0.02, 0.03]
    assert [one.p.value for one in read("They rose (p = 0.006 and 0.044, respectively).")] == [0.006, 0.044]


def test_a_number_after_a_p_value_that_is_of_something_else_is_none() -> None:
    assert [one.p.value for one in read("It fell (P = 0.03, 0.58 vs. 0.71 points).")] == [0.03]
    assert [one.p.value for one in read("It fell (P = 0.03; 0.5 kg).")] == [0.03]


@pytest.mark.parametrize(
    "text",
    [
        "P < 0.05 was considered significant.",
        "A two-sided p-value of <0.05 will be considered statistically significant.",
        "Statistical significance was set at P < 0.05.",
        "The level of significance was p<0.05.",
        "A p value less than 0.05 was regarded as significant.",
        "We considered p < .05 to be significant.",
        "P values below 0.01 defined significance.",
    ],
)
@pytest.mark.parametrize("role", ["RESULTS", "METHODS"])
def test_a_threshold_that_was_fixed_beforehand_is_no_result(text: str, role: str) -> None:
    assert read(text, role) == []


def test_a_result_that_is_called_significant_is_no_threshold() -> None:
    assert len(read("The difference was of statistical significance (P = 0.040).")) == 1
    assert len(read("TNF-α fell in one group (p < .0001).")) == 1


@pytest.mark.parametrize(
    "text", ["The power = 0.80 sufficed.", "The placebo = 0.5 group", "p = 12", "p53 was 0.4", "P0.1"]
)
def test_other_words_with_p_are_none(text: str) -> None:
    assert read(text) == []


def test_a_range_of_p_values_is_not_read() -> None:
    assert read("All of them differed (p = 0.22 to 0.78).") == []


def test_the_test_that_is_named_beside_it_is_kept() -> None:
    assert read("It fell (Wilcoxon signed-rank test, P = 0.02).")[0].test == "wilcoxon-signed-rank"
    assert read("By Fisher's exact test they differed (p = 0.02).")[0].test == "fisher"
    assert read("It fell (P = 0.02).")[0].test == ""
    both = read("It fell (Mann-Whitney, P = 0.02) and rose (paired t-test, P = 0.03).")
    assert [one.test for one in both] == ["mann-whitney", "paired-t"]


def test_one_sidedness_is_read_where_it_is_said() -> None:
    assert read("It fell (one-sided P = 0.02).")[0].one_sided
    assert not read("It fell (two-sided P = 0.02).")[0].one_sided


@given(st.text(alphabet="Pp<>=≤&lt;. 0123456789,and()-–:valuesof\x01\n", max_size=60))
def test_any_text_is_read_and_every_value_is_a_probability(text: str) -> None:
    for claim in read(text):
        assert 0 <= claim.p.value <= 1
        assert claim.span.start <= claim.p.span.start < claim.p.span.end <= claim.span.end <= len(text)


@given(st.integers(0, 10_000), st.sampled_from(["=", "<", ">", "≤"]), st.booleans())
def test_a_p_value_that_is_printed_reads_back(units: int, sign: str, zero: bool) -> None:
    printed = f"{units / 10_000:.4f}"
    shown = printed if zero or printed.startswith("1") else printed[1:]
    (claim,) = read(f"It fell (P {sign} {shown}).")
    assert claim.p.value == float(printed)
    assert claim.p.decimals == 4
