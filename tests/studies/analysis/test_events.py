import msgspec
import pytest

from clarion.studies.definition import Events, Safety
from clarion.studies.document import AnalysisResult
from clarion.studies.observations import Event
from clarion.studies.problems import StudyError
from tests.studies.analysis.running_one import NAN, run_one
from tests.studies.small_trial import observed


def event(participant: int, grade: int | None, row: int, **more: object) -> Event:
    return Event(
        participant=participant, term=more.pop("term", "Nausea"), grade=grade, row=row, file="events.csv", **more
    )


SOME = (event(0, 1, 2), event(0, 3, 3), event(1, 2, 4, related=True, serious=True), event(4, 4, 5, related=False))


def counted(events: tuple[Event, ...], safety: Safety | None = None, **options: object) -> AnalysisResult:
    data = msgspec.structs.replace(observed([[NAN, 1, 1, 1, 1]] * 9), events=events)
    analysis = Events(id="one", label="One", **options)  # type: ignore[arg-type]
    return run_one(analysis, data, safety=safety or Safety())


def test_a_participant_counts_once_and_every_event_counts():
    found = counted(SOME)
    numbers = {name: number.value for name, number in found.numbers.items()}
    assert numbers == pytest.approx({"n": 9, "count": 3, "percent": 100 / 3, "events": 4})
    assert found.numbers["count"].rows == "events.csv: 2-5"


def test_a_grade_and_above():
    found = counted(SOME, grade=3)
    assert (found.numbers["count"].value, found.numbers["events"].value) == (2, 2)
    assert found.numbers["count"].rows == "events.csv: 3, 5"


def test_no_event_of_nine_has_an_upper_bound():
    found = counted((), grade=3)
    percent = found.numbers["percent"]
    assert (percent.text, percent.low, round(percent.high, 1)) == ("0.0", 0, 33.6)


def test_one_term():
    assert counted((*SOME, event(5, 1, 6, term="Fever")), term="fever ").numbers["count"].value == 1
    assert counted(SOME, term="Fever").numbers["count"].value == 0


def test_what_is_not_known_to_be_unrelated_counts_as_related_and_is_said():
    found = counted(SOME, related_only=True)
    assert found.numbers["count"].value == 2
    assert found.notes == (
        "Events of which it is not known whether they were related to the treatment: 2. They count as related to the "
        "treatment.",
    )


def test_data_that_never_say_whether_an_event_was_serious_are_refused():
    assert "whether it was serious" in counted((event(0, 1, 2),), serious_only=True).refused


def test_no_event_at_all_is_none_that_was_serious():
    assert counted((), serious_only=True).numbers["count"].value == 0


def test_an_event_without_a_grade_is_refused_by_its_row():
    with pytest.raises(StudyError, match=r"events\.csv, row 7, column grade"):
        counted((event(0, None, 7),))


def test_an_event_without_a_grade_counts_among_any_grade_where_the_study_says_so():
    safety = Safety(missing_grade="count")
    any_grade = counted((event(0, None, 7),), safety)
    assert any_grade.numbers["count"].value == 1
    assert any_grade.notes == ("Events without a grade: 1. They are counted.",)
    severe = counted((event(0, None, 7),), safety, grade=3)
    assert severe.numbers["count"].value == 0
    assert severe.notes == ("Events without a grade: 1. They can't be counted here.",)


def test_events_that_were_not_looked_for_are_no_proportion():
    assert "not looked for" in counted((), Safety(monitored=False)).refused


def test_only_the_events_of_the_arm_count():
    data = msgspec.structs.replace(observed([[NAN, 1, 1, 1, 1]] * 5, arms=[0, 0, 0, 1, 1]), events=SOME)
    found = run_one(Events(id="one", label="One", arm="control"), data)
    assert (found.numbers["count"].value, found.n) == (1, 2)
