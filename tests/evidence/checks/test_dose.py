"""Doses against their unit."""

import pytest

from clarion.evidence.checks.dose import dose
from clarion.evidence.claim import Design, Dose
from clarion.evidence.printed import Printed, Span
from tests.evidence.checks.readings import NOWHERE, only, reading, said


def given(value, unit, text="x"):
    amount = Printed(value=value, span=NOWHERE, unit=unit)
    return reading(Dose(span=Span(0, len(text)), amount=amount), text=text)


def test_a_power_of_ten_that_lost_its_superscript_holds_as_it_was_read():
    check = only(dose(given(2e6, "cells/kg", "2 × 106 cells/kg")))
    assert check.verdict == "holds"
    assert "lost its superscript" in str(check.arithmetic)
    assert "2,000,000" in said(check)


@pytest.mark.parametrize("unit", ["MSCs/kg", "cells/kg", "CD34+ cells per kg", "UC-MSC/kg", "cells"])
def test_cells_have_many_names(unit):
    assert only(dose(given(2e6, unit))).verdict == "holds"


@pytest.mark.parametrize("value", [106, 212, 2e11])
def test_cells_per_kg_of_another_size_are_doubted(value):
    check = only(dose(given(value, "cells/kg")))
    assert check.verdict == "cannot tell"
    assert "superscript" in str(check.explanations[0])


@pytest.mark.parametrize(("value", "unit"), [(100, "mg"), (5, "mg/kg"), (60, "Gy"), (3, "tablets")])
def test_usual_doses_say_nothing(value, unit):
    assert dose(given(value, unit)) == []


def test_a_dose_beyond_its_unit_is_doubted():
    assert only(dose(given(5000, "mg/kg"))).verdict == "cannot tell"
    assert only(dose(given(6000, "Gy"))).verdict == "cannot tell"


def test_animals_have_other_doses():
    text = given(5000, "mg/kg")
    assert dose(reading(Design(span=NOWHERE, value="animal"), *text.claims)) == []
