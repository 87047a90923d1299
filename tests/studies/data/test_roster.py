"""Who takes part."""

import pytest

from clarion.studies.data.roster import folded
from tests.studies.data.small import errors_of, of_participants, of_visits, read, small_study, warnings_of

OPEN = small_study(data=(of_visits(),))
CLOSED = small_study(data=(of_participants(), of_visits()))


def of(*lines, participants=None):
    files = {"visits.csv": "\n".join(["id,visit,protein,score", *lines])}
    return files if participants is None else files | {"participants.csv": "\n".join(["id", *participants])}


def test_without_a_file_of_participants_they_are_those_whom_the_others_name(tmp_path):
    found = read(tmp_path, OPEN, of("P2,baseline,5,5", "P1,baseline,6,6", "P2,month1,7,7"))
    assert found.participants == ("P2", "P1")
    assert found.participant_rows.tolist() == [0, 0]
    assert found.measures["protein"].values[0, :2].tolist() == [5, 7]


def test_a_file_of_participants_says_who_takes_part_and_in_which_order(tmp_path):
    found = read(tmp_path, CLOSED, of("P1,baseline,6,6", participants=["P2", "", "P1"]))
    assert found.participants == ("P2", "P1")
    assert found.participant_rows.tolist() == [2, 4]
    assert found.participant_file == "participants.csv"
    assert found.measures["protein"].rows[:, 0].tolist() == [0, 2]


def test_someone_whom_the_file_of_participants_does_not_name_is_an_error_without_their_id(tmp_path):
    found = errors_of(tmp_path, CLOSED, of("P1,baseline,6,6", "Stranger,baseline,6,6", participants=["P1"]))
    assert found == [
        "visits.csv, row 3, column id: The file of participants does not name this participant. "
        "Add the participant there, or mend the id."
    ]


@pytest.mark.parametrize(("here", "there"), [("p1", "P1"), ("P 1", "P1"), ("1", "001")])
def test_a_slip_in_an_id_is_told_by_where_the_other_stands(tmp_path, here, there):
    found = errors_of(tmp_path, CLOSED, of(f"{here},baseline,6,6", participants=[there]))
    assert "An id in participants.csv, row 2 differs in capitals, blanks or zeros in front alone." in found[0]


def test_ids_that_differ_in_capitals_alone_are_two_participants_and_a_warning(tmp_path):
    lines = of("P1,baseline,6,6", "p1,baseline,7,7")
    assert len(read(tmp_path, OPEN, lines).participants) == 2
    assert warnings_of(tmp_path, OPEN, lines) == [
        "visits.csv, row 3: Two ids differ in capitals, blanks or zeros in front alone; "
        "they count as two participants. The other is in visits.csv, row 2. If they are one person, write them alike."
    ]


def test_ids_are_texts_and_blanks_around_them_are_nothing(tmp_path):
    found = read(tmp_path, CLOSED, of(" 007 ,baseline,6,6", participants=["007"]))
    assert found.participants == ("007",)
    assert found.measures["protein"].values[0, 0] == 6


def test_a_missing_id_is_an_error_that_names_its_row(tmp_path):
    files = of("P1,baseline,6,6", ",month1,6,6", participants=["P1", "NA"])
    assert errors_of(tmp_path, CLOSED, files) == [
        "participants.csv, row 3, column id: The participant's id is missing.",
        "visits.csv, row 3, column id: The participant's id is missing.",
    ]


def test_zeros_of_zero_itself_stay():
    assert folded("0") == folded("00") == ""
    assert folded("P01") != folded("P1")
