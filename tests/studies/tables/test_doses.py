"""The dose table."""

import msgspec

from clarion.studies.analysis.running import run_analyses
from clarion.studies.definition import Dose, Dosing, Product
from clarion.studies.document import Number
from clarion.studies.observations import DoseGiven
from clarion.studies.tables.doses import dose_table
from tests.studies.small_trial import observed, trial
from tests.studies.tables.reading_tables import block

STUDY = trial(
    analyses=(Dosing(id="given", label="Cells infused", dose="d"),),
    products=(Product(id="p", label="Cells"),),
    doses=(Dose(id="d", product="p", amount=2e6, unit="cells/kg", per="kg", weight="weight"),),
    characteristics=(*trial().characteristics,),
)


def results(*amounts):
    doses = tuple(
        DoseGiven(participant=place, dose="d", amount=amount, unit="mg", row=2, file="d.csv")
        for place, amount in enumerate(amounts)
    )
    study = msgspec.structs.replace(STUDY, doses=(Dose(id="d", product="p", amount=1234.5, unit="mg"),))
    observations = msgspec.structs.replace(observed([[1] * 5] * len(amounts)), doses=doses)
    return study, run_analyses(study, observations)


def test_given_stands_beside_planned():
    found = dose_table(*results(1234.5, 1234.5, 2000))
    assert block(found, "Cells infused") == {
        "Planned": ["1,234.5 mg"],
        "Participants who had it": ["3"],
        "Given, median": ["1,235 mg"],
        "Given, smallest": ["1,235 mg"],
        "Given, largest": ["2,000 mg"],
        "Participants whose dose deviated from the plan": ["1 (33.3 %)"],
        "Doses that did not meet a release criterion": ["n/a"],
    }


def test_large_numbers_are_written_out():
    _, found = results(1234.5)
    assert block(dose_table(STUDY, found), "Cells infused")["Planned"] == ["2,000,000 cells/kg of body weight"]


def test_what_is_withheld_stays_so():
    study, (one,) = results(1234.5)
    withheld = Number(value=None, text="withheld", unit="mg", suppressed=True)
    public = msgspec.structs.replace(one, numbers={**one.numbers, "maximum": withheld})
    assert block(dose_table(study, (public,)), "Cells infused")["Given, largest"] == ["withheld"]


def test_without_an_analysis_of_doses_there_is_no_table():
    assert dose_table(trial(), ()) is None
