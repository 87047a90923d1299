"""A claim is one thing, of an analysis that yields it, in a unit that fits."""

import pytest

from tests.studies.definition.sample import only, problems

VALUE = 'value = "1.02"\nunit = "g/24h"'


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            'analysis = "paired"\nquantity = "median"',
            'analysis = "paird"\nquantity = "median"',
            "claims[1].analysis: There is no analysis `paird`. Did you mean `paired`?",
        ),
        (
            'quantity = "median"',
            'quantity = "medain"',
            "claims[1].quantity: The analysis `paired` (paired) yields no `medain`. Did",
        ),
        (
            'quantity = "median"\n' + VALUE,
            'quantity = "count"\nvalue = "3"',
            "claims[1].quantity: The analysis `paired` (paired)",
        ),
        (VALUE, "", "claims[1]: It says nothing that could be compared."),
        (VALUE, VALUE + "\nbelow = 3", "claims[1].below: There is `value` as well, and a claim states one thing."),
        ("below = 0.05", 'below = 0.05\nless-than = "agreement"', "claims[2].less-than: There is `below` as well"),
        (VALUE, 'value = "about 3"\nunit = "g/24h"', 'claims[1].value: "about 3" is not a number'),
        (VALUE, 'value = "1,02"\nunit = "g/24h"', 'claims[1].value: "1,02" is not a number'),
        (
            "below = 0.05",
            'below = 0.05\nrounding = "truncated"',
            "claims[2].rounding: It says how a printed number was",
        ),
        ('unit = "g/24h"', 'unit = "g/24hx"', "claims[1].unit: "),
        ('unit = "g/24h"', 'unit = "g"', "claims[1].unit: `g` can't be compared with `protein`, which is in mg/24h."),
        ("below = 0.05", 'below = 0.05\nunit = "mg"', "claims[2].unit: `p` has no unit."),
        ('less-than = "agreement"', 'less-than = "agrement"', "claims[3].less-than: There is no analysis `agrement`."),
        (
            'less-than = "agreement"',
            'less-than = "response"',
            "claims[3].less-than: An analysis can't be less than itself.",
        ),
        (
            'less-than = "agreement"',
            'less-than = "events"',
            "claims[3].less-than: The analysis `events` (events) yields no `p`.",
        ),
    ],
)
def test_what_a_claim_can_t_be(old: str, new: str, said: str):
    assert only((old, new)).startswith(said)


@pytest.mark.parametrize("value", ["1,020", "< 0.001", "2 × 10^6", "33.3", "-4"])
def test_numbers_are_taken_as_publications_print_them(value: str):
    assert problems((VALUE, f'value = "{value}"')) == ()


def test_quantities_of_visits_and_arms_are_known():
    for analysis, quantity in (
        ("friedman", "p-month1-month3"),
        ("mixed", "difference-month1"),
        ("time", "median-cells"),
    ):
        assert (
            problems(('analysis = "paired"\nquantity = "p"', f'analysis = "{analysis}"\nquantity = "{quantity}"')) == ()
        )
    said = only(('analysis = "paired"\nquantity = "p"', 'analysis = "friedman"\nquantity = "p-month3-month1"'))
    assert said.endswith("Did you mean `p-month1-month3`?")
