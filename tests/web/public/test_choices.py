import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from clarion.studies.document import Alternative, AnalysisResult, Comparison, Document, Number, StudyLine
from clarion.web.public.choices import choices


def claim(reported: str, quantity: str = "p") -> Comparison:
    return Comparison(
        claim="c", text="A claim", reported=reported, recomputed="", verdict="equal", explanation="", analysis="a",
        quantity=quantity,
    )  # fmt: skip


def document(*reported: str, values=(0.0117, 0.00769), quantity: str = "p") -> Document:
    """A result with one analysis, tested in as many ways as there are values; the first is the one chosen."""
    tests = tuple(
        Alternative(label=f"Test {place}", p=Number(value=value, text=str(value)), chosen=place == 0)
        for place, value in enumerate(values)
    )
    result = AnalysisResult(id="a", kind="paired", label="An analysis", alternatives=tests, method="It ran.")
    return Document(
        public=True,
        study=StudyLine(title="A study"),
        participants=9,
        analyses=(result,),
        comparisons=tuple(claim(one, quantity) for one in reported),
    )


def agreeing(*reported: str, values) -> list[bool | None]:
    (found,) = choices(document(*reported, values=values))
    assert found.agreeing == sum(one.agrees is True for one in found.tests)
    return [one.agrees for one in found.tests]


def test_tests_that_round_to_the_printed_value_are_told_from_those_that_do_not():
    values = (0.0117, 0.00769, 0.0084, 0.0075, 0.0085, 0.00749999)
    assert agreeing("0.008", values=values) == [False, True, True, True, False, False]
    assert agreeing("0.0080", values=(0.00769, 0.00795, 0.00804)) == [False, True, True]


@pytest.mark.parametrize(
    ("rounding", "expected"),
    [("half-up", [True, True, False]), ("truncated", [False, True, True]), ("either", [True, True, True])],
)
def test_a_publication_that_cut_digits_off_is_held_against_cut_numbers(rounding, expected):
    made = document("0.008", values=(0.0079, 0.0081, 0.0089))
    claims = tuple(msgspec.structs.replace(one, rounding=rounding) for one in made.comparisons)
    (found,) = choices(msgspec.structs.replace(made, comparisons=claims))
    assert [one.agrees for one in found.tests] == expected


def test_noise_of_floats_does_not_decide_a_half():
    assert agreeing("0.29", values=(0.285,)) == [True]  # 0.28499999999999998 as a float


@pytest.mark.parametrize(
    ("reported", "expected"),
    [
        ("< 0.05", [True, False, False]),
        ("<0.05", [True, False, False]),
        ("≥ 0.05", [False, True, True]),
        (">= 0.05", [False, True, True]),
        ("> 0.05", [False, False, True]),
        ("≤ 0.05", [True, True, False]),
    ],
)
def test_a_limit_is_kept_or_is_not(reported, expected):
    assert agreeing(reported, values=(0.0499, 0.05, 0.0501)) == expected


def test_what_several_claims_say_of_one_p_value_must_all_hold():
    assert agreeing("< 0.05", "0.012", values=(0.0117, 0.0169, 0.06)) == [True, False, False]
    (found,) = choices(document("< 0.05", "0.012"))
    assert found.printed == "< 0.05, 0.012"


def test_it_is_left_open_where_there_is_no_p_value_or_no_number_was_printed():
    assert agreeing("0.008", values=(None, 0.00769)) == [None, True]
    assert agreeing("less than at week 4", values=(0.01, 0.02)) == [None, None]


def test_why_there_is_no_p_value_is_said_only_where_there_is_none():
    missing = Number(value=None, text="n/a", why="All pairs are the same.")
    present = Number(value=0.5, text="0.5", why="A remark.")
    made = document("0.008")
    (result,) = made.analyses
    tests = tuple(Alternative(label="T", p=one) for one in (missing, present))
    made = msgspec.structs.replace(made, analyses=(msgspec.structs.replace(result, alternatives=tests),))
    assert [one.why for one in next(choices(made)).tests] == ["All pairs are the same.", ""]


def test_analyses_whose_p_value_nobody_reported_are_not_shown():
    assert list(choices(document())) == []
    assert list(choices(document("1020", quantity="median"))) == []
    assert list(choices(document("0.008", values=()))) == []


@given(st.integers(0, 999), st.integers(1, 4))
def test_a_printed_value_agrees_with_itself_and_with_nothing_a_whole_digit_away(digits, decimals):
    value = digits / 10**decimals
    printed = f"{value:.{decimals}f}"
    assert agreeing(printed, values=(value, value + 10**-decimals, value + 0.4 * 10**-decimals)) == [True, False, True]
