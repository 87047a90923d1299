import pytest
from django.core.exceptions import ValidationError

from clarion.evidence.printed import Printed, Span
from clarion.web.desk.forms.claim import PrintedField
from clarion.web.desk.labels import field_label
from clarion.web.desk.parts import KINDS, parts_of, written


@pytest.mark.parametrize(
    ("typed", "value", "decimals", "relation", "unit"),
    [
        ("33.3 %", 33.3, 1, "=", "%"),
        ("<0.001", 0.001, 3, "<", ""),
        ("P ≤ 0.05", 0.05, 2, "<=", ""),
        ("≈ 12", 12, 0, "~", ""),
        ("1,800", 1800, 0, "=", ""),
        ("-3.2", -3.2, 1, "=", ""),
        ("۱۲", 12, 0, "=", ""),
        ("0·8", 0.8, 1, "=", ""),
    ],
)
def test_a_number_is_typed_as_it_is_printed(typed, value, decimals, relation, unit):
    made = PrintedField().clean(typed)
    assert (made.value, made.decimals, made.relation, made.unit) == (value, decimals, relation, unit)


@pytest.mark.parametrize("typed", ["about a third", "3 4", "12 of 30", "IL-6", "<", "--"])
def test_what_is_not_one_number_is_refused_with_an_example(typed):
    with pytest.raises(ValidationError, match=r"such as 12\.5"):
        PrintedField().clean(typed)


def test_nothing_typed_is_nothing():
    assert PrintedField(required=False).clean("  ") is None


@pytest.mark.parametrize("relation", ["=", "<", ">", "<=", ">=", "~"])
@pytest.mark.parametrize("unit", ["", "%", "mg"])
@pytest.mark.parametrize(("value", "decimals"), [(0.001, 3), (33.3, 1), (12.0, 0), (25000.0, 0), (-4.25, 2)])
def test_what_a_form_shows_is_what_it_takes(relation, unit, value, decimals):
    number = Printed(value=value, decimals=decimals, relation=relation, unit=unit, span=Span(0, 1))
    again = PrintedField().clean(written(number))
    assert (again.value, again.decimals, again.relation, again.unit) == (value, decimals, relation, unit)


def test_every_part_of_every_kind_has_words():
    parts = [(kind, part.name) for kind in KINDS for part in parts_of(kind)]
    assert len(parts) > 40
    assert [one for one in parts if field_label(*one) == one[1].replace("_", " ")] == []
