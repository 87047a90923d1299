"""Numbers in digits: which marks separate what."""

import pytest

from clarion.evidence.numbers import printed_numbers


@pytest.mark.parametrize("mark", list(".·∙⋅•‧٫"))
def test_every_decimal_mark_is_one(mark: str) -> None:
    (number,) = printed_numbers(f"it was 7{mark}94 then")
    assert (number.value, number.decimals) == (7.94, 2)


@pytest.mark.parametrize("blank", list(" \u00a0\u2009\u202f"))
def test_every_blank_separates_thousands(blank: str) -> None:
    (number,) = printed_numbers(f"12{blank}345{blank}678 there")
    assert number.value == 12345678


def test_a_comma_with_fewer_than_three_digits_separates_a_list() -> None:
    assert [number.value for number in printed_numbers("values 1,25 of it")] == [1, 25]


def test_a_step_is_one_unit_of_the_last_digit() -> None:
    assert printed_numbers("33.3")[0].step == pytest.approx(0.1)
    assert printed_numbers("2 × 10⁶ cells")[0].step == pytest.approx(1e6)


def test_digits_without_end_are_the_key_of_something() -> None:
    assert printed_numbers("1" * 400) == ()
