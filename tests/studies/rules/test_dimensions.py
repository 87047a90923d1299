import pytest

from clarion.studies.rules.dimensions import aligned, multiplied
from clarion.studies.rules.expression import RuleError
from clarion.studies.rules.kinds import Number

BARE, ZERO, SCORE = Number(bare=True), Number(bare=True, zero=True), Number()


def of(unit):
    """A number in ``unit``."""
    return Number(unit=unit)


def test_the_right_side_is_brought_to_the_unit_of_the_left_one():
    joined = aligned(of("mg/24h"), of("g/24h"), 0)
    assert (joined.kind.unit, joined.left, joined.right) == ("mg/24h", 1.0, 1000.0)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (BARE, BARE),
        (SCORE, BARE),
        (SCORE, SCORE),
        (of("1"), BARE),
        (of("g/g"), BARE),
        (of("%"), of("1")),
        (of("mg"), ZERO),
        (of("%"), ZERO),
    ],
)
def test_what_goes_together(left, right):
    assert aligned(left, right, 0).kind == aligned(right, left, 0).kind or left.unit != right.unit


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (of("mg"), BARE),
        (of("mg"), SCORE),
        (of("%"), BARE),
        (of("%"), SCORE),
        (of("mg/g"), BARE),
        (of("mg"), of("mL")),
        (of("mg"), of("1")),
        (of("g/24h"), of("g/g")),
    ],
)
def test_what_does_not_go_together_is_refused_on_either_side(left, right):
    for one, other in ((left, right), (right, left)):
        with pytest.raises(RuleError) as error:
            aligned(one, other, 5)
        assert error.value.position == 5


@pytest.mark.parametrize(
    ("operator", "left", "right", "unit", "factors"),
    [
        ("*", BARE, of("mg"), "mg", (1, 1)),
        ("*", of("mg"), BARE, "mg", (1, 1)),
        ("*", of("%"), SCORE, None, (0.01, 1)),
        ("*", SCORE, of("%"), None, (1, 0.01)),
        ("*", SCORE, SCORE, None, (1, 1)),
        ("*", SCORE, of("mg"), "mg", (1, 1)),
        ("*", of("mg/mL"), of("mL"), "mg/mL*mL", (1, 1)),
        ("/", of("mg"), of("g"), "1", (1, 1000)),
        ("/", SCORE, SCORE, "1", (1, 1)),
        ("/", of("%"), of("%"), "1", (1, 1)),
        ("/", of("mg"), of("mL"), "mg/mL", (1, 1)),
        ("/", of("mg"), BARE, "mg", (1, 1)),
        ("/", BARE, of("min"), "1/min", (1, 1)),
        ("/", SCORE, of("%"), None, (1, 0.01)),
        ("/", of("mg"), SCORE, "mg", (1, 1)),
    ],
)
def test_products_and_quotients(operator, left, right, unit, factors):
    joined = multiplied(operator, left, right)
    assert (joined.kind.unit, joined.left, joined.right) == (unit, *factors)
    assert not joined.kind.bare


def test_numbers_of_the_rule_alone_stay_bare_but_are_no_zero():
    for operator in ("*", "/"):
        assert multiplied(operator, ZERO, BARE).kind == BARE
