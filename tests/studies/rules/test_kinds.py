import pytest

from clarion.studies.rules.expression import RuleError
from clarion.studies.rules.kinds import Category, Number, Truth, code, described, likely

CODES = {"3": "Class III", "4": "Class IV"}


@pytest.mark.parametrize(("written", "expected"), [("3", "3"), ("Class IV", "4"), (4.0, "4")])
def test_a_category_is_named_by_code_label_or_number(written, expected):
    assert code(CODES, written, 0) == expected


def test_without_codes_a_text_is_its_own_code():
    assert code({}, "anything", 0) == "anything"


@pytest.mark.parametrize(
    ("written", "meant"),
    [("Class  III", "did you mean `Class III`"), ("zzz", "There are 3, 4, Class III"), (5.0, "5.0")],
)
def test_an_unknown_category_is_refused_with_those_there_are(written, meant):
    with pytest.raises(RuleError, match=meant) as error:
        code(CODES, written, 7)
    assert error.value.position == 7


def test_kinds_in_words():
    every = [Truth(), Category(), Number(), Number(bare=True), Number(unit="mg/24h"), Number(unit="1")]
    assert [described(kind) for kind in every] == [
        "true or false",
        "a category",
        "a number without unit",
        "a number without unit",
        "a number in mg/24h",
        "a ratio",
    ]


def test_a_message_ends_well_without_anything_known():
    assert likely("x", []) == "."
    assert likely("x", ["abc"]) == ". There is abc."
