"""The adverse-event table."""

import msgspec

from clarion.studies.definition import Arm, Safety
from clarion.studies.observations import Event
from clarion.studies.privacy.ledger import Ledger, open_ledger
from clarion.studies.tables.events import ANY, RELATED, SERIOUS, events_table
from tests.studies.small_trial import observed, trial
from tests.studies.tables.reading_tables import texts

ONE_ARM = (Arm(id="cells", label="Cells"),)


def event(participant, term="Headache", grade=1, **more):
    return Event(participant=participant, term=term, grade=grade, row=2, file="events.csv", **more)


def table(*events, people=9, arms=None, ledger=None, safety=None):
    study = trial(arms=ONE_ARM if arms is None else trial().arms, safety=safety or Safety(severe=3))
    observations = msgspec.structs.replace(observed([[1] * 5] * people, arms=arms), events=events)
    return events_table(study, observations, ledger or open_ledger())


def test_participants_severe_ones_and_events_are_counted():
    found = table(event(0), event(0), event(0, grade=4), event(1, grade=2), event(2, "Nausea"))
    assert found.head == ("", "Any grade", "Grade 3 and above", "Number of events")
    assert texts(found)[ANY] == ["3 (33.3 %)", "1 (11.1 %)", "5"]
    assert texts(found)["Headache"] == ["2 (22.2 %)", "1 (11.1 %)", "4"]


def test_the_most_frequent_term_comes_first_and_then_the_alphabet():
    found = table(event(0, "Nausea"), event(1, "Nausea"), event(2, "fever"), event(3, "Cough"), event(3, "Cough"))
    assert [row.label for row in found.rows][3:] == ["Nausea", "Cough", "fever"]


def test_serious_and_related_events_have_rows_of_their_own():
    found = table(event(0, serious=True, related=False), event(1, serious=False, related=True), event(2))
    assert texts(found)[SERIOUS][0] == texts(found)[RELATED][0] == "1 (11.1 %)"
    assert any("not known whether they were serious" in note for note in found.notes)


def test_events_without_a_grade_are_counted_among_all_and_a_note_says_so():
    found = table(event(0, grade=None))
    assert texts(found)[ANY][:2] == ["1 (11.1 %)", "0 (0.0 %)"]
    assert any("no grade" in note for note in found.notes)


def test_a_study_without_events_says_that_there_was_none():
    found = table()
    assert found.sentence == "No adverse event was recorded."
    assert texts(found)[ANY] == ["0 (0.0 %)", "0 (0.0 %)", "0"]


def test_without_safety_or_where_nobody_looked_there_is_no_table():
    observations = observed([[1] * 5])
    assert events_table(trial(), observations, open_ledger()) is None
    assert events_table(trial(safety=Safety(monitored=False)), observations, open_ledger()) is None


def test_arms_stand_beside_each_other():
    found = table(event(0), event(1), people=4, arms=[0, 1, 1, 1])
    assert found.head[1:3] == ("Cells: any grade", "Cells: grade 3 and above")
    assert texts(found)[ANY][::3] == ["1 (100.0 %)", "1 (33.3 %)", "2 (50.0 %)"]


def public(*events, people=20, **more):
    return table(*events, people=people, ledger=Ledger(5, extremes=False), **more)


def test_a_rare_term_is_not_named():
    """Neither its number nor its place among the others, which are sorted by number, may tell."""
    common = [event(one) for one in range(8)]
    found = public(*common, event(9, "Unicorn pox"), event(10, "Aphonia"), event(10, "Aphonia"))
    assert "Unicorn pox" not in texts(found)
    assert "Aphonia" not in texts(found)
    assert any("not listed" in note for note in found.notes)


def test_all_who_had_an_event_are_told_of_where_the_severe_ones_are_few():
    found = public(*(event(one) for one in range(6)), event(6, grade=3))
    assert texts(found)["Headache"][:2] == ["7 (35.0 %)", "withheld"]


def test_numbers_of_events_are_told_for_all_terms_or_for_none():
    common = [event(one) for one in range(8)]
    assert texts(public(*common))["Headache"] == ["8 (40.0 %)", "0 (0.0 %)", "8"]
    assert {cells[2] for cells in texts(public(*common, event(9, "Fever"))).values()} == {"withheld"}


def test_an_arm_of_which_the_other_would_follow_is_withheld():
    events = [event(one) for one in (*range(0, 20, 2), 1, 3)]
    found = public(*events, people=40, arms=[0, 1] * 20)
    assert texts(found)["Headache"][::3] == ["withheld", "withheld", "12 (30.0 %)"]
