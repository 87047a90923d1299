from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clarion.studies.analysis.numbers import missing_number, number, p_number
from clarion.studies.analysis.running import run_analyses
from clarion.studies.claims import compare
from clarion.studies.definition import Claim, Paired, Summary
from clarion.studies.document import AnalysisResult, Comparison, Number
from tests.studies.small_trial import observed, trial

NAN = float("nan")
ANALYSES = (
    Summary(id="one", label="Urine protein at month 1", measure="proteinuria", visit="month1"),
    Summary(id="other", label="Urine protein at month 3", measure="proteinuria", visit="month3"),
)


def held(recomputed: Number | None, other: Number | None = None, *, refused: str = "", **claim: object) -> Comparison:
    """The claim ``claim`` about the median of the analysis one beside the number ``recomputed``."""
    stated = Claim(**({"id": "c", "text": "A claim", "analysis": "one", "quantity": "median"} | claim))  # type: ignore[arg-type]
    results = tuple(
        AnalysisResult(id=id, kind="summary", label=label, numbers={"median": found} if found else {}, refused=refused)
        for id, label, found in (("one", ANALYSES[0].label, recomputed), ("other", ANALYSES[1].label, other))
    )
    return compare(trial(analyses=ANALYSES, claims=(stated,)), results)[0]


def protein(value: float, decimals: int = 0) -> Number:
    return number(value, decimals, n=9, unit="mg/24 h")


def test_a_number_that_is_the_same_is_equal():
    found = held(protein(1800), value="1800", unit="mg/24h")
    assert (found.verdict, found.reported, found.recomputed, found.exact) == (
        "equal", "1800 mg/24 h", "1,800 mg/24 h", ""
    )  # fmt: skip


def test_a_number_that_becomes_the_same_by_rounding_is_equal_after_rounding():
    found = held(number(100 / 3, 1, n=9, unit="%"), value="33.3")
    assert (found.verdict, found.reported, found.recomputed, found.exact) == (
        "equal after rounding", "33.3 %", "33.3 %", "33.3333 %"
    )  # fmt: skip
    assert found.explanation == "33.3333 % rounds to 33.3 %."


def test_a_number_that_differs_says_by_how_much():
    found = held(p_number(2 / 512, n=9), value="0.008")
    assert (found.verdict, found.recomputed, found.exact) == ("different", "0.004", "0.00390625")
    assert found.explanation == ("Different by 0.004: 0.00390625 was recomputed, 0.004 at the reported precision.")


def test_percentages_differ_by_points():
    found = held(number(500 / 9, 1, n=9, unit="%"), value="44.4%")
    assert found.reported == "44.4%"
    assert found.explanation.startswith("Different by 11.2 percentage points")


@pytest.mark.parametrize(
    ("rounding", "verdict"),
    [("half-up", "different"), ("truncated", "equal after rounding"), ("either", "equal after rounding")],
)
def test_a_number_that_was_cut_off(rounding: str, verdict: str):
    found = held(p_number(0.00769, n=9), value="0.007", rounding=rounding)
    assert found.verdict == verdict
    if verdict != "different":
        assert found.explanation == "0.00769 is cut off to 0.007."


def test_a_number_that_was_said_to_be_cut_off_and_was_rounded_differs():
    assert held(p_number(0.00769, n=9), value="0.008", rounding="truncated").verdict == "different"
    assert held(p_number(0.00769, n=9), value="0.008", rounding="either").verdict == "equal after rounding"


def test_the_precision_is_that_of_the_last_printed_digit():
    assert held(protein(1796), value="1.8e3").verdict == "equal after rounding"
    assert held(protein(1796), value="1,800").verdict == "different"
    assert held(p_number(0.0076858, n=9), value="0.0077").verdict == "equal after rounding"
    assert held(p_number(0.0076858, n=9), value="0.0080").verdict == "different"


def test_a_half_is_rounded_up_whatever_the_float_makes_of_it():
    assert held(number(0.285, 3, n=9), value="0.29").verdict == "equal after rounding"
    assert held(number(100 * 0.285, 1, n=9, unit="%"), value="28.5").verdict == "equal"


def test_units_are_converted():
    found = held(protein(1020), value="1.02", unit="g/24h")
    assert (found.verdict, found.reported, found.recomputed) == ("equal", "1.02 g/24 h", "1.02 g/24 h")
    rounded = held(protein(1020), value="1.0", unit="g/24h")
    assert (rounded.verdict, rounded.recomputed, rounded.exact) == ("equal after rounding", "1.0 g/24 h", "1.02 g/24 h")
    assert held(protein(1020), value="1020", unit="g/24h").verdict == "different"


def test_a_unit_that_does_not_fit_is_not_computable():
    found = held(protein(1020), value="1020", unit="kg")
    assert found.verdict == "not computable"
    assert "do not measure the same" in found.explanation
    assert "has no unit" in held(p_number(0.05, n=9), value="0.05", unit="mg/24h").explanation


@pytest.mark.parametrize(
    ("claim", "verdict", "reported", "explanation"),
    [
        ({"below": 0.05}, "equal", "< 0.05", "0.0077 is below 0.05."),
        ({"below": 0.001}, "different", "< 0.001", "0.0077 is not below 0.001."),
        ({"above": 0.05}, "different", "≥ 0.05", "0.0077 is not at least 0.05."),
        ({"above": 0.0077}, "equal", "≥ 0.0077", "0.0077 is at least 0.0077."),
        ({"below": 0.0077}, "different", "< 0.0077", "0.0077 is not below 0.0077."),
        ({"value": "<0.01"}, "equal", "<0.01", "0.0077 is below 0.01."),
        ({"value": "> 0.01"}, "different", "> 0.01", "0.0077 is not above 0.01."),
    ],
)
def test_a_limit_holds_or_does_not(claim: dict[str, object], verdict: str, reported: str, explanation: str):
    found = held(p_number(0.0077, n=9), **claim)
    assert (found.verdict, found.reported, found.explanation) == (verdict, reported, explanation)
    assert found.recomputed == "0.008"


def test_a_number_just_below_a_limit_is_not_shown_as_the_limit():
    assert held(p_number(0.04999999, n=9), below=0.05).explanation == "0.04999999 is below 0.05."


def test_a_limit_has_a_unit_too():
    assert held(protein(1020), below=1.5, unit="g/24h").explanation == "1.02 g/24 h is below 1.5 g/24 h."


def test_less_than_another_analysis():
    found = held(protein(1020), protein(1200), less_than="other")
    assert (found.verdict, found.reported) == ("equal", "less than Urine protein at month 3")
    assert found.explanation == "1,020 mg/24 h is less than 1,200 mg/24 h (Urine protein at month 3)."
    assert held(protein(1020), protein(1020), less_than="other").verdict == "different"
    assert "is more than" in held(protein(1020), protein(900), less_than="other").explanation


def test_every_reason_not_to_compute_is_said():
    why = held(missing_number("One value has no standard deviation."), value="5")
    assert (why.verdict, why.recomputed) == ("not computable", "n/a")
    assert why.explanation == "Not computable because One value has no standard deviation."
    refused = held(None, value="5", refused="Nobody was measured.")
    assert refused.explanation.endswith("was refused: Nobody was measured.")
    assert 'no "mean"' in held(protein(1), value="5", quantity="mean").explanation
    assert 'no analysis "lost"' in held(protein(1), value="5", analysis="lost").explanation
    assert "not a number" in held(protein(1), value="0,008").explanation
    assert "none of value" in held(protein(1)).explanation
    assert "no unit" in held(p_number(0.1, n=9), protein(1), less_than="other").explanation


def test_a_suppressed_number_stays_suppressed():
    hidden = Number(value=None, text="withheld", why="It would tell of too few people.", suppressed=True)
    found = held(hidden, value="3")
    assert (found.verdict, found.recomputed) == ("suppressed", "withheld")
    assert held(protein(5), hidden, less_than="other").verdict == "suppressed"


def test_what_the_claim_says_of_itself_is_kept():
    found = held(protein(5), value="5", inferred="The unit is not stated.", source="Abstract")
    assert (found.claim, found.text, found.analysis, found.quantity) == ("c", "A claim", "one", "median")
    assert (found.inferred, found.source) == ("The unit is not stated.", "Abstract")


def test_nine_falls_agree_with_a_p_of_0_008_by_the_approximation_and_not_by_the_exact_test():
    before = (1800, 2500, 1200, 900, 3000, 1500, 1900, 2200, 1600)
    after = (1020, 1400, 480, 450, 1600, 1100, 930, 1050, 1300)
    data = observed([[NAN, one, two, NAN, NAN] for one, two in zip(before, after, strict=True)])
    tests = tuple(
        Paired(id=method, label=method, measure="proteinuria", visit="month1", method=method)
        for method in ("asymptotic", "exact")
    )
    claims = tuple(Claim(id=one.id, text="P", analysis=one.id, quantity="p", value="0.008") for one in tests)
    study = trial(analyses=tests, claims=claims)
    asymptotic, exact = compare(study, run_analyses(study, data))
    assert (asymptotic.verdict, asymptotic.exact) == ("equal after rounding", "0.00768579")
    assert (exact.verdict, exact.exact) == ("different", "0.00390625")


@given(st.floats(-1e6, 1e6, allow_nan=False), st.integers(0, 4))
def test_a_number_printed_by_rounding_is_never_called_different(value: float, decimals: int):
    printed = Decimal(f"{value:.12g}").quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)
    assert held(number(value, decimals, n=9), value=str(printed)).verdict in ("equal", "equal after rounding")


@given(st.floats(-1e6, 1e6, allow_nan=False), st.integers(0, 4), st.integers(1, 1000))
def test_a_number_off_by_a_digit_or_more_is_always_called_different(value: float, decimals: int, off: int):
    unit = Decimal(1).scaleb(-decimals)
    printed = Decimal(f"{value:.12g}").quantize(unit, rounding=ROUND_HALF_UP) + off * unit
    found = held(number(value, decimals, n=9), value=f"{printed:f}")
    assert found.verdict == "different"
    assert found.explanation.startswith(f"Different by {off * unit:,f}:")


@given(st.floats(0, 1), st.floats(0, 1))
def test_below_and_above_a_limit_are_opposites(p: float, limit: float):
    verdicts = {held(p_number(p, n=9), **{side: limit}).verdict for side in ("below", "above")}
    assert verdicts == {"equal", "different"}
