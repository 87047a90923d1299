"""A row is a dose as it was given."""

import pytest

from clarion.studies.definition import Column, DataFile, Dose
from clarion.studies.observations import DoseGiven
from tests.studies.data.small import INFUSION, errors_of, of_participants, read, small_study

HEADING = "id,dose,amount,unit,day,viability,batch\n"


def study(doses=(INFUSION,), **keys):
    return small_study(
        measures=(),
        doses=doses,
        data=(of_participants(), DataFile(**({"file": "doses.csv", "holds": "doses"} | keys))),
    )


def of(*lines, heading=HEADING):
    return {"participants.csv": "id\nP1\nP2\n", "doses.csv": heading + "\n".join(lines)}


def test_all_that_is_told_of_a_dose(tmp_path):
    found = read(tmp_path, study(), of("P2,infusion,1.2e8,cells,0,92.5,B-1", "P1,infusion,0,cells,,NA,7"))
    assert found.doses == (
        DoseGiven(
            participant=1,
            dose="infusion",
            amount=1.2e8,
            unit="cells",
            day=0,
            attributes={"viability": 92.5, "batch": "B-1"},
            row=2,
            file="doses.csv",
        ),
        DoseGiven(
            participant=0, dose="infusion", amount=0, unit="cells", attributes={"batch": 7}, row=3, file="doses.csv"
        ),
    )


def test_the_only_planned_dose_needs_no_name(tmp_path):
    assert read(tmp_path, study(), of("P1,5,cells", heading="id,amount,unit\n")).doses[0].dose == "infusion"
    several = study((INFUSION, Dose(id="boost", product="cells", amount=1e6, unit="cells")))
    found = errors_of(tmp_path, several, of("P1,5,cells", heading="id,amount,unit\n"))
    assert found[0].startswith("doses.csv, the headings: No column tells which planned dose was given.")
    assert read(tmp_path, several, of("P1,boost,5,cells,,,")).doses[0].dose == "boost"


def test_an_unknown_or_missing_dose_is_an_error(tmp_path):
    found = errors_of(tmp_path, study(), of("P1,infusoin,5,cells,,,", "P2,,5,cells,,,"))
    assert found[0] == "doses.csv, row 3, column dose: The row does not tell which dose it is."
    assert found[1].startswith("doses.csv, row 2, column dose: No dose `infusoin` is planned. Did you mean `infusion`?")


def test_amounts_that_are_missing_negative_or_no_number_are_errors(tmp_path):
    found = errors_of(
        tmp_path, study(), of("P1,infusion,,cells,,,", "P1,infusion,-5,cells,,,", "P1,infusion,x,cells,,,")
    )
    assert sorted(one.split(": ", 1)[0] + one.split(":")[1].split(".")[0] for one in found) == [
        "doses.csv, row 2, column amount The amount is missing",
        "doses.csv, row 3, column amount The amount is below zero",
        "doses.csv, row 4, column amount This is not a number",
    ]


@pytest.mark.parametrize("heading", [HEADING, "id,dose,amount,units,day,viability,batch\n"])
def test_a_missing_unit_is_an_error_that_names_the_row(tmp_path, heading):
    found = errors_of(tmp_path, study(), of("P1,infusion,5,,,,", heading=heading))
    assert len(found) == 1
    assert found[0].startswith("doses.csv, row 2")
    assert "The unit is missing beside an amount." in found[0]


def test_the_unit_may_be_stated_for_the_column(tmp_path):
    columns = {"amount": Column(column="count", unit="cells"), "viability": "VIAB %"}
    found = read(tmp_path, study(columns=columns), of("P1,5,88", heading="id,count,VIAB %\n"))
    assert (found.doses[0].unit, found.doses[0].attributes) == ("cells", {"viability": 88})


@pytest.mark.parametrize("unit", ["cells/kg", "mg", "foo"])
def test_an_amount_is_that_of_the_whole_body_in_a_unit_of_the_plan(tmp_path, unit):
    found = errors_of(tmp_path, study(), of(f"P1,infusion,5,{unit},,,"))
    assert len(found) == 1
    assert found[0].startswith("doses.csv, row 2, column unit: ")
    assert "Amounts are those of the whole body." in found[0]


def test_an_amount_has_to_have_a_column(tmp_path):
    assert "No column tells how much was given." in errors_of(tmp_path, study(), of("P1,5", heading="id,dosis\n"))[0]
