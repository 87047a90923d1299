"""A row is one value."""

import numpy as np

from clarion.studies.definition import Column, DataFile
from tests.studies.data.small import errors_of, problems_of, read, small_study

HEADING = "id,visit,measure,value,unit\n"


def study(**keys):
    return small_study(data=(DataFile(**({"file": "values.csv", "holds": "values"} | keys)),))


def of(*lines, heading=HEADING):
    return {"values.csv": heading + "\n".join(lines)}


def test_values_units_and_rows_of_each_measure(tmp_path):
    found = read(
        tmp_path, study(), of("P1,baseline,protein,1.5,g/24h", "P1,baseline,score,8,", "P1,month1,protein,900,mg/24h")
    )
    assert found.measures["protein"].values[0, :2].tolist() == [1500, 900]
    assert found.measures["protein"].rows[0, :2].tolist() == [2, 4]
    assert found.measures["score"].values[0, 0] == 8
    assert np.isnan(found.measures["score"].values[0, 1])


def test_codes_of_the_files_own_and_what_no_measure_has(tmp_path):
    columns = {"protein": Column(column="UPROT", unit="g/24h"), "score": "SLE"}
    lines = of("P1,baseline,UPROT,1.5,", "P1,baseline,SLE,8,", "P1,baseline,ALB,4,g/dL", "P1,nowhere,ALB,4,g/dL")
    found = read(tmp_path, study(columns=columns), lines)
    assert found.measures["protein"].values[0, 0] == 1500
    notes = [one.message for one in found.problems]
    assert "2 rows were not read, of codes that no measure has: `ALB`." in notes


def test_a_code_that_is_asked_for_and_not_there_is_an_error(tmp_path):
    found = errors_of(
        tmp_path, study(columns={"protein": "UPROTT"}), of("P1,baseline,UPROT,1,", "P1,baseline,score,1,")
    )
    assert found == ["values.csv, column measure: No row is of the measure's code `UPROTT`. Did you mean `UPROT`?"]


def test_a_measure_that_no_row_is_of_is_an_error(tmp_path):
    found = errors_of(tmp_path, study(), of("P1,baseline,protein,1,mg/24h"))
    assert found[0].startswith("the data files, measure score: No file has a column for the measure `score`.")


def test_a_value_of_nothing_is_an_error_that_names_the_row(tmp_path):
    found = errors_of(tmp_path, study(), of("P1,baseline,protein,1,mg/24h", "P1,baseline,score,1,", "P1,baseline,,1,"))
    assert found == ["values.csv, row 4, column measure: The row does not tell of what its value is."]


def test_a_missing_unit_and_a_bad_number_name_their_rows(tmp_path):
    found = errors_of(
        tmp_path, study(), of("P1,baseline,score,x,", "P1,baseline,protein,5,", "P1,month1,protein,<5,mg/24h")
    )
    assert [one.split(": ")[0] for one in found] == [
        "values.csv, row 4, column value",
        "values.csv, row 3, column unit",
        "values.csv, row 2, column value",
    ]


def test_a_column_that_would_list_people_is_not_listed(tmp_path):
    lines = [f"P1,baseline,Person {n},1," for n in range(150)]
    found = problems_of(tmp_path, study(), of("P1,baseline,protein,1,mg/24h", "P1,baseline,score,1,", *lines))
    assert not any("Person 7" in str(one) for one in found)


def test_the_columns_have_other_names(tmp_path):
    of_study = study(participant="pid", visit="when", measure="what", value="result", unit="u")
    lines = of("P1,baseline,protein,1,mg/24h", "P1,baseline,score,1,", heading="pid,when,what,result,u\n")
    assert read(tmp_path, of_study, lines).measures["protein"].values[0, 0] == 1
    assert (
        "There is no column `result`."
        in errors_of(tmp_path, of_study, of("P1,baseline,protein,1,", heading="pid,when,what,results,u\n"))[0]
    )
