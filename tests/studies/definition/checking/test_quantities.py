"""Units, precision, ranges and kinds of measures and characteristics."""

import pytest

from tests.studies.definition.sample import only, problems


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('unit = "mg/24h"\ndecimals', 'unit = "mg/24hx"\ndecimals', "measures[1].unit: "),
        ('unit = "mg/24h"\ndecimals', 'unit = ""\ndecimals', "measures[1].unit: The unit is empty."),
        ("decimals = 2", "decimals = -1", "measures[2].decimals: It has to be from 0 to 10, not -1."),
        ("range = [0, 20000]", "range = [5, 5]", "measures[1].range: The allowed values begin at 5 and end at 5."),
        ("lower-limit = 0.6", "lower-limit = 1.2", "measures[2].lower-limit: The lower limit of normal, 1.2, is not"),
        ('label = "Left"', 'label = "Left"\nunit = "dayz"', "characteristics[4].unit: "),
        ('label = "Left"', 'label = "Left"\nrange = [9, 1]', "characteristics[4].range: "),
        (
            'label = "Left"',
            'label = "Left"\ncategories = { a = "A" }',
            "characteristics[4].categories: A characteristic of",
        ),
        ('kind = "date"', 'kind = "date"\nunit = "kg"', "characteristics[6].unit: A characteristic of the kind `date`"),
        ('kind = "date"', 'kind = "text"\ndecimals = 1', "characteristics[6].decimals: A characteristic of the kind"),
    ],
)
def test_what_a_measure_or_characteristic_can_t_be(old: str, new: str, said: str):
    found = [f"{one.place.rpartition('key ')[2]}: {one.message}" for one in problems((old, new))]
    assert any(one.startswith(said) for one in found), found


def test_a_range_may_have_no_upper_end():
    assert problems(("range = [0, 20000]", "range = [0, inf]")) == ()


def test_the_ends_of_precision():
    assert problems(("decimals = 2", "decimals = 10")) == ()
    assert only(("decimals = 2", "decimals = 11")).startswith("measures[2].decimals")


@pytest.mark.parametrize(
    ("code", "accepted"), [("1", True), ("-1", True), ("2.5", True), ("yes", False), ("1e3", False)]
)
def test_codes_of_a_measure_are_numbers(code: str, accepted: bool):
    with_code = ('unit = "mg/24h"\ndecimals', f'unit = "mg/24h"\ncategories = {{ "{code}" = "Some" }}\ndecimals')
    assert (not any("is no number" in one.message for one in problems(with_code))) is accepted
