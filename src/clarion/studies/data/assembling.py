"""Values put in their places, participants by visits, by the schedule's rule for several values in one place."""

import math

import numpy as np
from numpy.typing import NDArray

from clarion.studies.data.measuring import rounded
from clarion.studies.data.problem_list import ProblemList, counted
from clarion.studies.data.readings import Readings
from clarion.studies.data.visiting import Occasions
from clarion.studies.definition import Measure, Study
from clarion.studies.observations import Floats, Rows, Series

Places = NDArray[np.int64]

IN_WORDS = {"first": "the first counts", "last": "the last counts", "mean": "their mean counts"}
"""What each rule for duplicates does; ``closest`` names the day."""


def assembled(study: Study, readings: list[Readings], participants: int, problems: ProblemList) -> dict[str, Series]:
    """The series of every measure of ``study``, without values for a measure that no reading is of."""
    of: dict[str, list[Readings]] = {measure.id: [] for measure in study.measures}
    for reading in readings:
        of[reading.measure].append(reading)
    return {measure.id: _series(study, measure, of[measure.id], participants, problems) for measure in study.measures}


def _series(
    study: Study, measure: Measure, readings: list[Readings], participants: int, problems: ProblemList
) -> Series:
    """One measure. Its readings are all of one file; several are its visits, in a file that has a column for each."""
    shape = (participants, len(study.visits))
    series = Series(
        values=np.full(shape, np.nan),
        rows=np.zeros(shape, dtype=np.int32),
        file=readings[0].occasions.file if readings else "",
    )
    for reading in readings:
        _place(study, measure, reading, series, problems)
    return series


def _place(study: Study, measure: Measure, reading: Readings, series: Series, problems: ProblemList) -> None:
    """Put the values of ``reading`` into ``series``."""
    occasions = reading.occasions
    used = occasions.used() & ~np.isnan(reading.values)
    places = occasions.participants[used].astype(np.int64) * len(study.visits) + occasions.visits[used]
    values, rows, days = reading.values[used], occasions.rows[used], occasions.days[used]
    flat_values, flat_rows = series.values.reshape(-1), series.rows.reshape(-1)
    # The last of several goes in; those places are decided below.
    flat_values[places], flat_rows[places] = values, rows
    if len(places) and np.bincount(places).max() > 1:
        several = np.flatnonzero(np.bincount(places) > 1)
        _hold_duplicates(study, measure, reading, problems, _groups(places, several), (values, rows, days), series)


def _groups(places: Places, several: Places) -> dict[int, Places]:
    """By place: which values go there, in the order of the file; of the places where ``several`` do."""
    groups: dict[int, list[int]] = {int(place): [] for place in several}
    for at in np.flatnonzero(np.isin(places, several)):
        groups[int(places[at])].append(int(at))
    return {place: np.array(group) for place, group in groups.items()}


def _hold_duplicates(
    study: Study,
    measure: Measure,
    reading: Readings,
    problems: ProblemList,
    groups: dict[int, Places],
    found: tuple[Floats, Rows, Floats],
    series: Series,
) -> None:
    """Apply the schedule's rule to places that several of the values ``found`` (values, rows, days) go to."""
    values, rows, days = found
    rule = study.schedule.duplicates
    file = reading.occasions.file
    flat_values, flat_rows = series.values.reshape(-1), series.rows.reshape(-1)
    if rule == "refuse" or (rule == "mean" and measure.categories):
        remedy = "Take one out; or state which of them counts: `duplicates` in [schedule]."
        if rule == "mean":
            remedy = "Categories have no mean. Take one out, or state another rule: `duplicates` in [schedule]."
        for group in groups.values():
            message = "One measure has several values at one visit."
            problems.refuse_together(file, rows[group], message, remedy, column=reading.column)
        return
    for place, group in groups.items():
        if rule == "mean":
            mean = np.array([math.fsum(values[group]) / len(group)])
            flat_values[place], flat_rows[place] = rounded(mean, measure.decimals)[0], 0
            continue
        chosen = group[0] if rule == "first" else group[-1]
        if rule == "closest":
            if np.isnan(days[group]).any():
                message = (
                    "Which of several values at one visit is closest to its planned day can't be told without days."
                )
                problems.refuse_together(file, rows[group], message, "State their days.", column=reading.column)
                continue
            # Of two that are equally close the first of the file.
            chosen = group[np.argmin(np.abs(days[group] - study.visits[place % len(study.visits)].day))]
        flat_values[place], flat_rows[place] = values[chosen], rows[chosen]
    what = IN_WORDS.get(rule, "the one closest to the planned day counts")
    message = f"{counted(len(groups), 'visit has', 'visits have')} several values of the measure; {what}."
    problems.warn(file, np.concatenate([rows[group] for group in groups.values()]), message, column=reading.column)


def days_of_visits(study: Study, readings: list[Readings], participants: int, problems: ProblemList) -> Floats:
    """The study day of each participant's visits: the first that a row states; a note counts those with several."""
    days = np.full((participants, len(study.visits)), np.nan)
    flat = days.reshape(-1)
    differing: set[int] = set()
    file = ""
    for occasions in _distinct(readings):
        used = occasions.used() & ~np.isnan(occasions.days)
        places = occasions.participants[used].astype(np.int64) * len(study.visits) + occasions.visits[used]
        stated = occasions.days[used]
        unknown = np.isnan(flat[places])
        # From the end, so that of several the first stays.
        flat[places[unknown][::-1]] = stated[unknown][::-1]
        others = places[flat[places] != stated]
        differing.update(int(place) for place in others)
        file = file or (occasions.file if len(others) else "")
    if differing:
        message = f"{counted(len(differing), 'visit has', 'visits have')} rows of several days; the first is its day."
        problems.add("note", file, "the visits' days", message)
    return days


def _distinct(readings: list[Readings]) -> list[Occasions]:
    """The occasions of ``readings``, those that several measures share once."""
    return list({id(reading.occasions): reading.occasions for reading in readings}.values())
