import pytest

from clarion.evidence.readers.doses import doses
from tests.evidence.readers.abstracts import abstract


def given(**told):
    return [(one.amount.value, one.amount.unit) for one in doses(abstract(**told))]


@pytest.mark.parametrize(
    ("methods", "found"),
    [
        ("Patients received 100 mg of teaine daily.", [(100, "mg")]),
        ("They were given teaine 2 mg/kg intravenously.", [(2, "mg/kg")]),
        ("Infants received 400 IU of vitamin T per day.", [(400, "IU")]),
        ("Patients received 2 × 106 allogeneic stem cells/kg.", [(2e6, "cells/kg")]),
        ("Teaine 15, 30, 60 or 90 mg was given twice daily.", [(15, "mg"), (30, "mg"), (60, "mg"), (90, "mg")]),
        ("They drank 500 ml of tea daily.", [(500, "ml")]),
    ],
)
def test_what_was_given(methods, found):
    assert given(methods=methods) == found


@pytest.mark.parametrize(
    "sentence",
    [
        "Serum creatinine was 1.2 mg/dL.",
        "The level rose to 12 ng/ml.",
        "Proteinuria of less than 0.5 g/24 h was a response.",
        "Mean weight was 70 ± 10 kg.",
        "Blood loss was 300 ml.",
    ],
)
def test_what_was_measured_is_no_dose(sentence):
    assert given(results=sentence) == []


@pytest.mark.parametrize(
    ("words", "route"),
    [
        ("oral teaine 5 mg", "oral"),
        ("intravenous teaine 5 mg", "intravenous"),
        ("5 mg teaine subcutaneously", "subcutaneous"),
        ("inhaled teaine 5 mg", "inhaled"),
        ("intrathecal teaine 5 mg", "intrathecal"),
        ("teaine 5 mg", ""),
    ],
)
def test_the_route_is_the_nearest_that_is_named(words, route):
    (found,) = doses(abstract(methods=f"Patients received {words}."))
    assert found.route == route


def test_the_substance_and_how_often():
    (found,) = doses(abstract(methods="Patients received 100 mg of teaine twice daily."))
    assert (found.of, found.times) == ("teaine", "twice daily")


def test_the_substance_before_the_amount():
    (found,) = doses(abstract(methods="Patients received teaine (80 mg, once daily)."))
    assert found.of == "teaine"


def test_a_power_of_ten_after_the_last_of_a_list_is_that_of_all():
    found = doses(abstract(methods="They received one infusion of 0.5, 1 or 2 × 10⁶ cells/kg."))
    assert [one.amount.value for one in found] == [5e5, 1e6, 2e6]
