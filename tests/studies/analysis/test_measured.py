import pytest

from clarion.studies.analysis.measured import measured, unit_of_quantity
from clarion.studies.definition import Characteristic, Dose, Dosing, Events, Product, Score, Summary, TimeToEvent
from clarion.studies.document import Number
from tests.studies.small_trial import trial

STUDY = trial(
    scores=(Score(id="gfr", label="Kidney function", score="CKD-EPI 2021", better="higher"),),
    characteristics=(Characteristic(id="time", label="Time", unit="months"),),
    products=(Product(id="cells", label="Cells"),),
    doses=(Dose(id="infusion", product="cells", amount=2e6, unit="cells/kg", per="kg", weight="weight"),),
    analyses=(
        Summary(id="protein", label="Protein", measure="proteinuria", visit="month1"),
        Dosing(id="dosing", label="Dosing", dose="infusion"),
        TimeToEvent(id="time", label="Time", time="time", event="time"),
        Events(id="events", label="Events"),
    ),
)


def test_a_measure_is_known_by_what_the_study_file_says():
    found = measured(STUDY, "proteinuria")
    assert (found.label, found.unit, found.shown_unit) == ("Urine protein", "mg/24h", "mg/24 h")
    assert (found.decimals, found.better, found.range) == (0, "lower", None)
    assert measured(STUDY, "activity").shown_unit == ""


def test_a_score_has_the_unit_and_precision_that_clarion_ships():
    found = measured(STUDY, "gfr")
    assert (found.label, found.unit, found.better) == ("Kidney function", "mL/min/1.73m**2", "higher")


@pytest.mark.parametrize(
    ("analysis", "shown", "unit"),
    [
        ("protein", "mg/24 h", "mg/24h"),
        ("dosing", "cells/kg", "cells/kg"),
        ("time", "months", "months"),
        ("events", "%", "%"),
        ("protein", "percentage points", "%"),
    ],
)
def test_the_unit_of_a_number_is_that_of_its_measure_dose_or_time(analysis: str, shown: str, unit: str):
    assert unit_of_quantity(STUDY, analysis, Number(value=1.0, unit=shown)) == unit
