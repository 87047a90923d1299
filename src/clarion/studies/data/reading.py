"""Participants' data, read: every file that a study names, as arrays, or every problem that there is with them."""

from pathlib import Path

import msgspec
import numpy as np

from clarion.studies.data.arms import read_arms
from clarion.studies.data.assembling import assembled, days_of_visits
from clarion.studies.data.checking import EVERY_FILE, check_categories, check_columns, check_values, check_whole
from clarion.studies.data.conventions.choosing import described
from clarion.studies.data.layouts.doses import read_doses
from clarion.studies.data.layouts.events import read_events
from clarion.studies.data.layouts.participants import Characteristics, Enrolment, characteristics, enrol
from clarion.studies.data.layouts.values import read_values
from clarion.studies.data.layouts.visits import read_visits
from clarion.studies.data.layouts.wide import read_wide
from clarion.studies.data.opening import Shelf
from clarion.studies.data.people import People
from clarion.studies.data.problem_list import ProblemList
from clarion.studies.data.readings import Readings
from clarion.studies.data.roster import Roster
from clarion.studies.data.source import Source
from clarion.studies.data.unused import note_unused
from clarion.studies.data.withdrawing import withdrawal_days
from clarion.studies.definition import Study
from clarion.studies.observations import DoseGiven, Event, Observations

LAYOUTS = {"visits": read_visits, "values": read_values, "wide": read_wide}


def read_observations(study: Study, directory: Path) -> Observations:
    """The participants' data that ``study`` names, in files below ``directory``, the study file's own.

    Raises StudyError with every problem of every file where one of them is an error. Warnings (a stated rule at work)
    and notes are in the ``problems`` of what is returned. A problem tells the place of what is wrong, and neither a
    participant's id nor a value; names that are no participant's own (of visits, units, measures' codes) it does tell.
    """
    problems = ProblemList()
    shelf = Shelf(directory)
    sources, hashes, whole = _sources(study, shelf, problems)
    check_categories(study, problems)
    roster = Roster()
    arms = read_arms(study, [one for one in sources if one.data.holds == "participants"], roster, problems)
    sources = [roster.remaining(source, problems) for source in sources]
    of_people = [source for source in sources if source.data.holds == "participants"]
    enrolment = enrol(study, of_people, arms, roster, problems) if of_people else None
    known = _characteristics(study, of_people, enrolment, roster, problems)
    people = People(roster=roster, numbers=known.numbers, withdrawn=withdrawal_days(study, known.numbers, problems))
    readings = _readings(study, sources, people, problems)
    events, doses = _events_and_doses(study, sources, people, problems)
    roster.warn_of_alike(problems)
    if whole:
        check_whole(study, sources, known, enrolment, roster, problems)
    if enrolment is None:
        # Those who are named by other files are known now.
        known = _characteristics(study, [], None, roster, problems)
    series = assembled(study, readings, len(roster), problems)
    check_values(series, problems)
    days = days_of_visits(study, readings, len(roster), problems)
    nobody = np.zeros(len(roster), dtype=np.int32)
    return Observations(
        participants=roster.ids,
        visits=tuple(visit.id for visit in study.visits),
        arms=enrolment.arms if enrolment else nobody,
        measures=series,
        days=days,
        numbers=known.numbers,
        categories=known.categories,
        participant_rows=enrolment.rows if enrolment else nobody,
        participant_file=of_people[0].file if enrolment else "",
        events=tuple(events),
        doses=tuple(doses),
        problems=problems.settled(),
        hashes=hashes,
    )


def _sources(study: Study, shelf: Shelf, problems: ProblemList) -> tuple[list[Source], dict[str, str], bool]:
    """The files that could be read, their digests by name, and whether these are all of them."""
    sources: list[Source] = []
    hashes: dict[str, str] = {}
    for data in study.data:
        opened = shelf.open(data, problems)
        if opened is None:
            continue
        hashes[data.file] = opened.digest
        source = described(study, data, opened.table, problems)
        if source is None:
            continue
        if not len(opened.table) and data.holds not in ("events", "doses"):
            problems.add("error", source.file, "the file", "The file holds no rows.")
            continue
        check_columns(study, source, problems)
        note_unused(study, source, problems)
        sources.append(source)
    if not study.data:
        problems.add("error", EVERY_FILE, "[[data]]", "The study file names no data files.")
    return sources, hashes, len(sources) == len(study.data)


def _characteristics(
    study: Study, sources: list[Source], enrolment: Enrolment | None, roster: Roster, problems: ProblemList
) -> Characteristics:
    """The participants' characteristics; missing for all where no file of participants could be read."""
    if enrolment is None:
        return characteristics(study, (), (), len(roster), problems)
    return characteristics(study, sources, enrolment.places, len(roster), problems)


def _readings(study: Study, sources: list[Source], people: People, problems: ProblemList) -> list[Readings]:
    """The values of all measures. A measure that two files hold is an error: a series has rows of one file."""
    readings: list[Readings] = []
    first: dict[str, Source] = {}
    for source in sources:
        if source.data.holds not in LAYOUTS:
            continue
        for measure in source.data.columns:
            other = first.setdefault(measure, source)
            if other is not source:
                message = f"The measure `{measure}` is in {other.file} as well."
                remedy = "Put its values into one file, or name the column of one of them."
                problems.add("error", source.file, f"measure {measure}", message, remedy)
        mine = {measure: column for measure, column in source.data.columns.items() if first[measure] is source}
        part = msgspec.structs.replace(source, data=msgspec.structs.replace(source.data, columns=mine))
        readings += LAYOUTS[source.data.holds](study, part, people, problems)
    return readings


def _events_and_doses(
    study: Study, sources: list[Source], people: People, problems: ProblemList
) -> tuple[list[Event], list[DoseGiven]]:
    """The adverse events and the doses given."""
    events: list[Event] = []
    doses: list[DoseGiven] = []
    for source in sources:
        if source.data.holds == "events":
            events += read_events(study, source, people, problems)
        elif source.data.holds == "doses":
            doses += read_doses(study, source, people, problems)
    return events, doses
