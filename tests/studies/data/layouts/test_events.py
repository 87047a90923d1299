"""A row is an adverse event."""

import pytest

from clarion.studies.definition import Characteristic, Column, DataFile, Safety
from clarion.studies.observations import Event
from tests.studies.data.small import errors_of, of_participants, read, small_study, warnings_of

HEADING = "id,term,system,grade,related,serious,start,end,outcome\n"


def study(missing_grade="refuse", **keys):
    return small_study(
        measures=(),
        safety=Safety(missing_grade=missing_grade),
        data=(of_participants(), DataFile(**({"file": "events.csv", "holds": "events"} | keys))),
    )


def of(*lines, heading=HEADING):
    return {"participants.csv": "id\nP1\nP2\n", "events.csv": heading + "\n".join(lines)}


def test_all_that_is_told_of_an_event(tmp_path):
    found = read(tmp_path, study(), of("P2,Fever,General,2,yes,N,3,5,recovered", "P1,Rash,,1,0,no,-1,,"))
    assert found.events == (
        Event(
            participant=1,
            term="Fever",
            system="General",
            grade=2,
            related=True,
            serious=False,
            start=3,
            end=5,
            outcome="recovered",
            row=2,
            file="events.csv",
        ),
        Event(participant=0, term="Rash", grade=1, related=False, serious=False, start=-1, row=3, file="events.csv"),
    )


def test_no_events_are_a_file_with_headings_alone(tmp_path):
    assert read(tmp_path, study(), of()).events == ()


def test_columns_that_are_not_there_tell_nothing(tmp_path):
    found = read(tmp_path, study("count"), of("P1,Fever", heading="id,term\n"))
    assert found.events == (Event(participant=0, term="Fever", row=2, file="events.csv"),)


@pytest.mark.parametrize("grade", ["0", "6", "2.5", "severe", "<3"])
def test_a_grade_is_a_whole_number_from_1_to_5(tmp_path, grade):
    found = errors_of(tmp_path, study(), of("P1,Fever,,1,,no,,,", f"P1,Fever,,{grade},,no,,,"))
    assert len(found) == 1
    assert found[0].startswith("events.csv, row 3, column grade: ")


def test_a_missing_grade_follows_the_stated_rule(tmp_path):
    lines = of("P1,Fever,,,yes,no,,,")
    found = errors_of(tmp_path, study(), lines)
    assert found[0].startswith("events.csv, row 2, column grade: The event has no grade.")
    assert "missing-grade" in found[0]
    assert read(tmp_path, study("count"), lines).events[0].grade is None
    assert warnings_of(tmp_path, study("count"), lines) == [
        "events.csv, row 2, column grade: 1 event has no grade; counted among all events."
    ]


def test_what_an_event_does_not_say_is_counted_as_no_with_a_warning(tmp_path):
    lines = of("P1,Fever,,1,,no,,,", "P1,Rash,,1,yes,,,,")
    assert [one.related for one in read(tmp_path, study(), lines).events] == [None, True]
    assert warnings_of(tmp_path, study(), lines) == [
        "events.csv, row 2, column related: 1 event does not say whether related; they count as not related.",
        "events.csv, row 3, column serious: 1 event does not say whether serious; they count as not serious.",
    ]


def test_words_of_the_files_own_are_explained_by_codes(tmp_path):
    lines = of("P1,Fever,,2,possibly,no,,,")
    assert "neither yes nor no" in errors_of(tmp_path, study(), lines)[0]
    codes = {"related": Column(column="related", codes={"possibly": 1, "unlikely": 0})}
    assert read(tmp_path, study(columns=codes), lines).events[0].related is True


def test_a_missing_term_and_an_end_before_the_start_are_errors(tmp_path):
    found = errors_of(tmp_path, study(), of("P1,,,2,yes,no,,,", "P1,Fever,,2,yes,no,5,4,"))
    assert found == [
        "events.csv, row 2, column term: The event's term is missing.",
        "events.csv, row 3: The event ends before it starts.",
    ]


def test_columns_of_other_names_and_one_that_is_unknown(tmp_path):
    keys = {"participant": "subject", "columns": {"term": "what", "grade": "ctc"}}
    found = read(tmp_path, study(**keys), of("P1,Fever,3", heading="subject,what,ctc\n"))
    assert (found.events[0].term, found.events[0].grade) == ("Fever", 3)
    errors = errors_of(tmp_path, study(columns={"gradee": "ctc"}), of("P1,Fever,3", heading="id,term,ctc\n"))
    assert errors[0] == (
        "events.csv, key columns.gradee: `gradee` is nothing that a file of `events` holds. Did you mean `grade`?"
    )
    assert "No column tells what the events are." in errors_of(tmp_path, study(), of("P1,3", heading="id,grade\n"))[0]


def test_start_and_end_may_be_dates(tmp_path):
    of_study = small_study(
        measures=(),
        characteristics=(Characteristic(id="infused", label="Infused on", kind="date"),),
        data=(of_participants(), DataFile(file="events.csv", holds="events", start="infused")),
    )
    files = {
        "participants.csv": "id,infused\nP1,2020-01-01\n",
        "events.csv": "id,term,grade,start,end\nP1,Fever,1,2020-01-03,4\nP1,Rash,1,,\n",
    }
    assert [(one.start, one.end) for one in read(tmp_path, of_study, files).events] == [(2, 4), (None, None)]
