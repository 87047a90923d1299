"""A row is a participant."""

import numpy as np
import pytest

from clarion.studies.definition import Arm, Characteristic, Column
from tests.studies.data.small import errors_of, of_participants, read, small_study, warnings_of

ARMS = (Arm(id="cells", label="Stromal cells"), Arm(id="placebo", label="Placebo"))


def study(*characteristics, arms=ARMS, **keys):
    return small_study(arms=arms, measures=(), characteristics=characteristics, data=(of_participants(**keys),))


def of(*lines, heading="id,arm,x"):
    return {"participants.csv": "\n".join([heading, *lines])}


def test_arms_are_told_by_id_or_label(tmp_path):
    found = read(tmp_path, study(), of("P1,placebo,", "P2,Stromal Cells,", "P3,PLACEBO,"))
    assert found.arms.tolist() == [1, 0, 1]


def test_an_unknown_or_missing_arm_is_an_error_that_names_the_row(tmp_path):
    found = errors_of(tmp_path, study(), of("P1,cells,", "P2,control,", "P3,,"))
    assert [one.split(".")[1] for one in found] == [
        "csv, row 3, column arm: The study has no such arm",
        "csv, row 4, column arm: The participant's arm is missing",
    ]
    assert "Known are `cells` (Stromal cells), `placebo` (Placebo)." in found[0]


def test_with_one_arm_none_needs_to_be_told(tmp_path):
    assert read(tmp_path, study(arms=ARMS[:1]), of("P1,,")).arms.tolist() == [0]
    assert read(tmp_path, study(arms=ARMS[:1]), of("P1", heading="id")).arms.tolist() == [0]
    assert "no such arm" in errors_of(tmp_path, study(arms=ARMS[:1]), of("P1,placebo,"))[0]


def test_with_several_arms_a_column_has_to_tell_them(tmp_path):
    found = errors_of(tmp_path, study(), of("P1,", heading="id,group"))
    assert found[0].startswith("participants.csv, the headings: No column tells the participants' arms.")
    assert read(tmp_path, study(columns={"arm": "group"}), of("P1,placebo", heading="id,group")).arms.tolist() == [1]


def test_codes_of_arms_and_people_who_are_left_out(tmp_path):
    codes = {"A": "cells", "B": "placebo", "Screen failure": ""}
    of_study = study(columns={"arm": Column(column="arm", codes=codes)})
    lines = of("P1,B,", "P2,Screen failure,", "P3,A,")
    found = read(tmp_path, of_study, lines)
    assert (found.participants, found.arms.tolist()) == (("P1", "P3"), [1, 0])
    assert warnings_of(tmp_path, of_study, lines) == [
        "participants.csv, row 3: Rows of people whose arm is none, by the codes of its column, were left out."
    ]


def test_a_participant_in_two_rows_or_two_arms_is_an_error_that_names_both(tmp_path):
    found = errors_of(tmp_path, study(), of("P1,cells,", "P2,cells,", "P1,placebo,"))
    assert [one.split(".")[1] for one in found] == [
        "csv, rows 2, 4, column arm: The same participant is in two arms",
        "csv, rows 2, 4: The same participant stands in two rows",
    ]


def test_every_kind_of_characteristic(tmp_path):
    of_study = study(
        Characteristic(id="weight", label="Weight", unit="kg", decimals=1, range=(30, 200)),
        Characteristic(id="sex", label="Sex", kind="category", categories={"f": "Female", "m": "Male"}),
        Characteristic(id="born", label="Born", kind="date"),
        Characteristic(id="site", label="Site", kind="text"),
        columns={"weight": Column(column="weight_g", unit="g")},
    )
    lines = of(
        "P1,cells,61250,Female,1970-01-11,Here",
        "P2,cells,,m,,",
        heading="id,arm,weight_g,sex,born,site",
    )
    found = read(tmp_path, of_study, lines)
    assert found.numbers["weight"][0] == 61.3
    assert np.isnan(found.numbers["weight"][1])
    assert found.numbers["born"][0] == 10
    assert np.isnan(found.numbers["born"][1])
    assert found.categories["sex"].tolist() == ["f", "m"]
    assert found.categories["site"].tolist() == ["Here", ""]
    assert found.categories["site"].dtype == object


@pytest.mark.parametrize(
    ("characteristic", "value", "message"),
    [
        (Characteristic(id="x", label="X", range=(0, 10)), "11", "outside the allowed range, 0 to 10."),
        (Characteristic(id="x", label="X"), "ten", "This is not a number."),
        (Characteristic(id="x", label="X", kind="category", categories={"f": "F"}), "g", "not among the categories"),
        (Characteristic(id="x", label="X", kind="date"), "1.2.2020", "not a whole date"),
    ],
)
def test_a_characteristic_that_can_not_be_told_is_an_error_that_names_the_row(tmp_path, characteristic, value, message):
    found = errors_of(tmp_path, study(characteristic), of("P1,cells,", f"P2,cells,{value}"))
    assert len(found) == 1
    assert found[0].startswith("participants.csv, row 3, column x: ")
    assert message in found[0]


def test_a_second_file_adds_characteristics_and_no_participants(tmp_path):
    more = of_participants(file="more.csv")
    of_study = small_study(
        arms=ARMS,
        measures=(),
        characteristics=(Characteristic(id="x", label="X"), Characteristic(id="y", label="Y")),
        data=(of_participants(), more),
    )
    files = of("P1,cells,5", "P2,placebo,6") | {"more.csv": "id,y\nP2,8\n"}
    found = read(tmp_path, of_study, files)
    assert found.numbers["x"].tolist() == [5, 6]
    assert found.numbers["y"][1] == 8
    assert "does not name this participant" in errors_of(tmp_path, of_study, files | {"more.csv": "id,y\nP3,8\n"})[0]
    assert (
        "`x` is in participants.csv as well."
        in errors_of(tmp_path, of_study, files | {"more.csv": "id,y,x\nP2,8,1\n"})[0]
    )


def test_arms_of_a_second_file_have_to_be_those_of_everybody(tmp_path):
    of_study = small_study(arms=ARMS, measures=(), data=(of_participants(), of_participants(file="arms.csv")))
    files = {"participants.csv": "id\nP1\nP2\n", "arms.csv": "id,arm\nP2,placebo\n"}
    assert errors_of(tmp_path, of_study, files) == [
        "participants.csv, row 2: arms.csv, which tells the arms, does not name the participant."
    ]
    assert read(tmp_path, of_study, files | {"arms.csv": "id,arm\nP2,placebo\nP1,cells\n"}).arms.tolist() == [0, 1]
