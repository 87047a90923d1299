"""Participants' data in memory: one array for each measure, participants by visits.

Arrays, not tables: a study of 10,000 participants x 12 visits x 20 measures is 19 MB of them.
"""

from typing import Any

import msgspec
import numpy as np
from numpy.typing import NDArray

from clarion.studies.problems import Problem

Floats = NDArray[np.float64]
Rows = NDArray[np.int32]


class Series(msgspec.Struct, frozen=True, kw_only=True):
    """One measure of all participants at all visits."""

    values: Floats
    """Participants x visits, in the measure's unit, rounded to its decimals; NaN where missing."""
    rows: Rows
    """Participants x visits: the row of ``file`` that each value came from, counted as a spreadsheet counts them (the
    heading is row 1); 0 where there is no value or it is computed from several."""
    file: str
    """The data file, or empty where the values are computed from several."""


class Event(msgspec.Struct, frozen=True, kw_only=True):
    """One adverse event of one participant."""

    participant: int
    """The participant's place in ``Observations.participants``."""
    term: str
    system: str = ""
    """The system organ class."""
    grade: int | None = None
    related: bool | None = None
    serious: bool | None = None
    start: float | None = None
    """Study day."""
    end: float | None = None
    outcome: str = ""
    row: int
    file: str


class DoseGiven(msgspec.Struct, frozen=True, kw_only=True):
    """One dose as it was given."""

    participant: int
    dose: str
    """The planned dose's id."""
    amount: float
    """In ``unit``: the whole amount, not for each kilogram."""
    unit: str
    day: float | None = None
    attributes: dict[str, float | str] = {}
    """The other columns of the row, which release criteria are about: ``viability``, ``passage``, ``batch`` …"""
    row: int
    file: str


class Observations(msgspec.Struct, frozen=True, kw_only=True):
    """All that is known of a study's participants."""

    participants: tuple[str, ...]
    """Their ids, in the order in which the files first name them."""
    visits: tuple[str, ...]
    """The ids of the planned visits, in their order: the columns of every series."""
    arms: NDArray[np.int32]
    """Of each participant: the place of their arm in the study's arms."""
    measures: dict[str, Series]
    """By the measure's id; after ``derive`` those of scores as well."""
    days: Floats
    """Participants x visits: the study day on which each visit took place; NaN where not known."""
    numbers: dict[str, Floats]
    """Characteristics of kind ``number`` and ``date`` (days since 1970-01-01): one value for each participant, NaN
    where missing."""
    categories: dict[str, NDArray[Any]]
    """Characteristics of kind ``category`` and ``text``: an array of ``str`` (object), empty where missing."""
    participant_rows: Rows
    """Of each participant: the row in the file of participants; 0 where there is none."""
    participant_file: str = ""
    events: tuple[Event, ...] = ()
    doses: tuple[DoseGiven, ...] = ()
    problems: tuple[Problem, ...] = ()
    """Warnings and notes of the reading: what was dropped, kept, averaged, and by which rule."""
    hashes: dict[str, str] = {}
    """SHA-256 of every file that was read, by its name in the study file."""

    def visit(self, id: str) -> int:
        """The column of the visit of this id."""
        return self.visits.index(id)
