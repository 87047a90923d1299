from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clarion.studies.analysis.decimals import rounded_to
from clarion.studies.definition import Claim
from clarion.studies.reconstruct.admissible import Admissible, admissible
from clarion.studies.reconstruct.untranslatable import UntranslatableError


def told(value: str, rounding: str = "half-up") -> Admissible:
    found = admissible(Claim(id="c", text="", analysis="a", quantity="q", value=value, rounding=rounding))
    assert found is not None
    return found


@given(
    printed=st.decimals(-20, 20, places=1),
    value=st.decimals(-21, 21, places=3),
    rounding=st.sampled_from(["half-up", "truncated", "either"]),
)
def test_the_admissible_values_are_those_that_are_printed_so(printed: Decimal, value: Decimal, rounding: str):
    as_printed = {mode: rounded_to(value, -1, mode) == printed for mode in ("half-up", "truncated")}
    expected = any(as_printed.values()) if rounding == "either" else as_printed[rounding]
    assert (told(str(printed), rounding).side(Fraction(value)) == 0) == expected


@given(
    low=st.fractions(-3, 3, max_denominator=6),
    width=st.fractions(0, 3, max_denominator=6),
    low_included=st.booleans(),
    high_included=st.booleans(),
    denominator=st.integers(1, 8),
)
def test_numerators_are_those_of_the_admissible_fractions(low, width, low_included, high_included, denominator):
    interval = Admissible(low=low, low_included=low_included, high=low + width, high_included=high_included)
    least, greatest = interval.numerators(denominator)
    inside = [k for k in range(-60, 61) if interval.side(Fraction(k, denominator)) == 0]
    assert inside == list(range(least, greatest + 1))


@given(root=st.fractions(0, 4, max_denominator=9), printed=st.sampled_from(["0.0", "1.5", "2", "0.3"]))
def test_squares_are_admissible_where_their_roots_are(root, printed):
    assert (told(printed).squared().side(root**2) == 0) == (told(printed).side(root) == 0)


def test_the_digits_tell_the_precision():
    assert told("1800").numerators(1) == (1800, 1800)
    assert told("1,800.0").numerators(10) == (18000, 18000)
    assert told("33.3").numerators(1000) == (33250, 33349)


def test_a_printed_relation_is_a_limit():
    assert told("< 0.001").side(Fraction(1, 1000)) == 1
    assert told("≥ 0.05").side(Fraction(5, 100)) == 0


def test_a_relation_is_a_limit_in_decimal_not_in_binary():
    below = admissible(Claim(id="c", text="", analysis="a", quantity="p", below=0.1))
    above = admissible(Claim(id="c", text="", analysis="a", quantity="p", above=0.1))
    assert below is not None
    assert above is not None
    assert (below.side(Fraction(1, 10)), above.side(Fraction(1, 10))) == (1, 0)


def test_what_is_no_number_is_refused():
    with pytest.raises(UntranslatableError, match="not a number"):
        told("about nine")


def test_a_comparison_of_two_analyses_has_no_interval_of_its_own():
    assert admissible(Claim(id="c", text="", analysis="a", quantity="median", less_than="b")) is None
