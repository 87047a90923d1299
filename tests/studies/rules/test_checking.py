import pytest

from clarion.studies.rules.checking import check, check_truth
from clarion.studies.rules.expression import RuleError
from clarion.studies.rules.kinds import Category, Number, Truth
from clarion.studies.rules.parsing import parse

KINDS = {
    "proteinuria": Number(unit="mg/24h"),
    "pcr": Number(unit="g/g"),
    "creatinine": Number(unit="umol/L"),
    "haematocrit": Number(unit="%"),
    "sledai": Number(),
    "weight": Number(unit="kg"),
    "stage": Number(codes={"3": "Class III", "4": "Class IV"}),
    "sex": Category(codes={"f": "Female", "m": "Male"}),
    "note": Category(),
    "complete": Truth(),
}


@pytest.mark.parametrize(
    "rule",
    [
        "proteinuria < 0.5 g/24h",
        "0.5 g/24h <= proteinuria < 3000 mg/day",
        "not complete and proteinuria < 0.5 * baseline(proteinuria)",
        "proteinuria < 50 % * baseline(proteinuria)",
        "proteinuria / baseline(proteinuria) < 0.5",
        "proteinuria / baseline(proteinuria) < 50 %",
        "percent_change(proteinuria) <= -50 %",
        "percent_change(sledai) < 0",
        "change(proteinuria) < 0",
        "change(sledai) <= -4",
        "sledai < 50 % * baseline(sledai)",
        "sledai / baseline(sledai) <= 0.5",
        "pcr < 0.5",
        "pcr < 500 mg/g",
        "haematocrit < 30 %",
        "haematocrit < 0.3 L/L",
        "proteinuria / weight > 5 mg/kg/24h",
        "min(proteinuria, previous(proteinuria), 1 g/d) < 1 g/d",
        "abs(change(weight)) > 2 kg",
        "stage = 'Class III' or stage >= 4",
        "previous(stage) = 'Class III'",
        "sex = 'Female' or 'm' = sex or note != 'something'",
        "missing(sex) or missing(complete) or missing(change(sledai)) or missing(sledai < 3)",
        "complete",
        "2 * 3 = 6",
    ],
)
def test_rules_that_fit(rule):
    check_truth(parse(rule), KINDS)


@pytest.mark.parametrize(
    ("rule", "position", "message"),
    [
        ("proteinuria < 0.5 g/g", 0, "mg/24h (mass / time) and g/g (a ratio)|g/g (a ratio) and mg/24h (mass / time)"),
        ("creatinine > 1.5 mg/dL", 0, "substance"),
        ("proteinuria < 500", 0, "without unit"),
        ("proteinuria + 5 > 1 g/24h", 0, "without unit"),
        ("haematocrit < 30", 0, "without unit"),
        ("percent_change(sledai) <= -50", 0, "without unit"),
        ("sledai > 8 %", 0, "without unit"),
        ("sledai > 8 mg", 0, "without unit"),
        ("proteinuria + creatinine > 1 g/24h", 0, "do not measure the same"),
        ("min(proteinuria, pcr) > 1 g/24h", 17, "do not measure the same"),
        ("pcr < 0.5 mg/g * sledai + 5 %", 6, "without unit"),
        ("complete < 3", 0, "A number is wanted here, and this is true or false"),
        ("1 + (sledai < 3) > 2", 5, "A number is wanted"),
        ("baseline(complete) > 2", 9, "A number is wanted"),
        ("sledai", 0, "A condition is wanted here, and this is a number without unit"),
        ("sledai < 3 and proteinuria", 15, "A condition is wanted here, and this is a number in mg/24h"),
        ("not sex", 4, "A condition is wanted here, and this is a category"),
        ("sledia < 3", 0, "did you mean `sledai`"),
        ("qqq < 3", 0, "There are proteinuria, pcr"),
        ("2 sledai < 3", 0, "Put an operator"),
        ("sledai < 2 mg/sledai", 9, "spaces around the operator"),
        ("sledai < 2 foo", 9, "`foo` is not a unit"),
        ("proteinuria < 1 Mg/24h", 14, "did you mean `mg`"),
        ("sex = 'femal'", 6, "did you mean `Female`"),
        ("sex < 'f'", 0, "no order"),
        ("sex = 3", 6, "There is no category"),
        ("sex = sledai", 0, "quoted text"),
        ("note = 3", 0, "quoted text"),
        ("'f' = 'f'", 0, "quoted text"),
        ("sledai = 'f'", 0, "compared with a category"),
        ("complete = 'f'", 0, "compared with a category"),
        ("'f'", 0, "quoted text"),
        ("stage = 'Class V'", 8, "did you mean `Class"),
        ("baseline(sex) = 'f'", 9, "A number is wanted"),
    ],
)
def test_rules_that_do_not_fit_are_refused_where_they_do_not(rule, position, message):
    with pytest.raises(RuleError) as error:
        check_truth(parse(rule), KINDS)
    assert any(one in str(error.value) for one in message.split("|"))
    assert error.value.position == position


@pytest.mark.parametrize(
    ("rule", "unit"),
    [
        ("proteinuria / baseline(proteinuria)", "1"),
        ("percent_change(proteinuria)", "%"),
        ("change(proteinuria)", "mg/24h"),
        ("0.5 * proteinuria", "mg/24h"),
        ("-proteinuria", "mg/24h"),
        ("sledai - 4", None),
        ("baseline(stage)", None),
    ],
)
def test_what_a_part_of_a_rule_is_in(rule, unit):
    kind = check(parse(rule), KINDS)
    assert isinstance(kind, Number)
    assert kind.unit == unit
