"""Every number of a text, told apart from digits that only name something."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clarion.evidence.numbers import is_year, printed_number_at, printed_numbers

SNIPPETS = st.lists(
    st.sampled_from(
        [
            *"0123456789.,-–−/ ()[]<>=×x^⁶⁻%·٫۱۲٬'’±~eE",
            "one",
            " two",
            " and ",
            "hundred",
            " million",
            "10",
            " cells",
            "/kg",
            " mg",
            "type ",
            "IL-",
            "&lt;",
            " per ",
            "²",
            "\n",
            "Ⅷ",
            "五",
            "½",
            "①",
            "𝟙",
            "\x01",
        ]
    ),
    max_size=14,
).map("".join)


def values(text: str) -> list[float]:
    return [number.value for number in printed_numbers(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1,500 pulses", [1500]),
        ("12 345 inhabitants", [12345]),
        ("1 234,5 units", [1234.5]),
        ("1,234,567.8", [1234567.8]),
        ("days 1, 3 and 7", [1, 3, 7]),
        ("p=0·04", [0.04]),
        ("P = .03", [0.03]),
        ("P < 0. 05", [0.05]),
        ("0,05", [0.05]),
        ("12,5% of them", [12.5]),
        ("۱۲٫۵٪ از ۹ بیمار", [12.5, 9]),
        ("1.2 million", [1_200_000]),
        ("", []),
    ],
)
def test_numbers_in_digits_have_the_value_that_they_print(text: str, expected: list[float]) -> None:
    assert values(text) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a change of −1.2 to 7.4", [-1.2, 7.4]),
        ("(–0.22 to 0.48)", [-0.22, 0.48]),
        ("95% CI -0.3--0.1", [95, -0.3, -0.1]),
        ("0.41-0.82", [0.41, 0.82]),
        ("0.41 – 0.82", [0.41, 0.82]),
        ("= - 1.2", [-1.2]),
        ("difference − 0.5", [-0.5]),
        ("8-15 years", [8, 15]),
        ("mean difference −£448", [-448]),
        ("€-975", [-975]),
        ("it was – 0.44 there", [-0.44]),
        ("CI 95% -0.65 to 1.13", [95, -0.65, 1.13]),
        ("5 -3 mg", [5, 3]),
        ("−3", [-3]),
    ],
)
def test_a_dash_is_a_minus_only_where_it_is_a_sign(text: str, expected: list[float]) -> None:
    assert values(text) == pytest.approx(expected)


@pytest.mark.parametrize(
    "text",
    [
        "NCT00123456",
        "CD73",
        "HbA1c",
        "IL-6",
        "SF-36",
        "vitamin B12",
        "COVID-19",
        "25(OH)D",
        "type 2 diabetes",
        "H1N1",
        "5-HT",
        "5-fluorouracil",
        "the 3rd month",
        "grade 3/4 toxicity",
        "grade 3 and 4 toxicity",
        "HPV 16/18",
        "phase 3",
        "two-thirds",
        "one-way",
        "two-sided",
        "2-sided",
        "one another",
        "at least one",
        "mean score as noted[12]",
    ],
)
def test_digits_and_words_that_name_something_are_no_numbers(text: str) -> None:
    assert values(text) == []


def test_a_group_is_named_by_its_number_unless_people_are_counted_there() -> None:
    assert values("in group 1 and 2") == []
    assert values("in the control group 12 patients had") == [12]
    assert values("in group 8 patients had") == [8]


def test_the_day_of_a_visit_is_a_number() -> None:
    assert values("on day 28") == [28]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("12 mg/kg daily", "mg/kg"),
        ("0.5 g/24 h", "g/24 h"),
        ("30 mL/min/1.73 m2", "mL/min/1.73 m2"),
        ("12-week course", "week"),
        ("aged 12 years", "years"),
        ("4 per cent", "per cent"),
        ("33.3 %", "%"),
        ("12 gerbils", ""),
        ("5 mm Hg", "mm Hg"),
    ],
)
def test_the_unit_is_kept_as_it_is_printed(text: str, unit: str) -> None:
    assert printed_numbers(text)[0].unit == unit
    assert len(printed_numbers(text)) == 1


@pytest.mark.parametrize(
    ("text", "value", "decimals"),
    [
        ("2 × 10^6 cells/kg", 2e6, -6),
        ("2 × 10⁶", 2e6, -6),
        ("2 × 106 autologous marrow-derived (BM) MSCs/kg", 2e6, -6),
        ("2.5 x 106 CFU", 2.5e6, -5),
        ("2 £ 106 cells", 2e6, -6),
        ("1.5 × 10-3", 1.5e-3, 4),
        ("3e-05", 3e-5, 5),
        ("P < 10-4", 1e-4, 4),
        ("3·10⁴", 3e4, -4),
        ("108 CFU", 1e8, -8),
    ],
)
def test_powers_of_ten_are_read_as_they_survive(text: str, value: float, decimals: int) -> None:
    number = printed_numbers(text)[0]
    assert number.value == pytest.approx(value)
    assert number.decimals == decimals


def test_a_product_without_a_unit_that_is_counted_is_two_numbers() -> None:
    assert values("a field of 2 x 106 mm") == [2, 106]
    assert values("taken 2 × 10 mg") == [2, 10]


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("p < 0.05", "<"),
        ("p &lt; 0.05", "<"),
        ("P ≤ 0.05", "<="),
        ("less than 5", "<"),
        ("at least 5", ">="),
        ("about 5", "~"),
        ("~5", "~"),
        ("no more than 5", "<="),
        ("n = 5", "="),
        ("5", "="),
    ],
)
def test_the_relation_before_a_number_is_read(text: str, relation: str) -> None:
    assert printed_numbers(text)[0].relation == relation


def test_a_year_can_be_told_from_a_count() -> None:
    year, count, money = printed_numbers("in 2016 we saw 1,950 people and 1990 mg")
    assert is_year(year)
    assert not is_year(count)
    assert not is_year(money)


def test_a_reader_who_knows_better_can_read_digits_within_a_word() -> None:
    assert values("pb.001") == []
    number = printed_number_at("pb.001", 2)
    assert number is not None
    assert number.value == 0.001
    assert printed_number_at("pb.001", 0) is None


@given(st.text() | SNIPPETS)
def test_any_text_is_read_and_spans_are_in_order_within_it(text: str) -> None:
    last = 0
    for number in printed_numbers(text):
        assert last <= number.span.start < number.span.end <= len(text)
        assert any(letter.isdigit() for letter in number.span.of(text)) != number.in_words
        last = number.span.end


@given(st.integers(0, 10**9), st.integers(0, 4), st.booleans())
def test_a_number_that_is_printed_from_a_value_reads_back_as_it(units: int, decimals: int, thousands: bool) -> None:
    printed = f"{units / 10**decimals:,.{decimals}f}" if thousands else f"{units / 10**decimals:.{decimals}f}"
    (number,) = printed_numbers(f"it was {printed} there")
    assert number.value == float(printed.replace(",", ""))
    assert number.decimals == decimals


@given(st.integers(1, 99), st.integers(-12, 12))
def test_a_power_that_is_printed_from_a_value_reads_back_as_it(mantissa: int, exponent: int) -> None:
    raised = str(exponent).translate(str.maketrans("0123456789-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻"))
    (number,) = printed_numbers(f"it was {mantissa} × 10{raised} there")
    assert number.value == float(f"{mantissa}e{exponent}")
