"""Dates as honest intervals: what the source said, and the first and last day it can mean."""

from calendar import monthrange

import msgspec


class DateSpan(msgspec.Struct, frozen=True, omit_defaults=True, gc=False):
    """A date known to a day, a month, a season, a year or a range of these.

    ``first`` and ``last`` are ISO dates (``YYYY-MM-DD``), both inclusive. ``text`` is the source's own wording,
    kept only where the two days do not say the same (``2019 Apr-Jun``, ``Winter 2003``).
    """

    first: str
    last: str
    text: str = ""

    @property
    def year(self) -> int:
        """The year in which the interval begins."""
        return int(self.first[:4])

    @property
    def precision(self) -> str:
        """``day``, ``month``, ``year`` or ``span`` (anything between or beyond: a season, half a month)."""
        if self.first == self.last:
            return "day"
        if self.first[:7] == self.last[:7] and self.first[8:] == "01" and int(self.last[8:]) == self._days_of_month:
            return "month"
        if self.first[:4] == self.last[:4] and self.first[5:] == "01-01" and self.last[5:] == "12-31":
            return "year"
        return "span"

    @property
    def _days_of_month(self) -> int:
        return monthrange(int(self.first[:4]), int(self.first[5:7]))[1]


class Event(msgspec.Struct, frozen=True, omit_defaults=True, gc=False):
    """One dated step in a work's or its record's life.

    ``kind`` is one of ``issue`` (the date the venue prints on the issue), ``electronic`` (first online),
    ``received``, ``revised``, ``accepted``, ``retracted``, ``record-created``, ``record-completed``,
    ``record-revised``, or ``history:STATUS`` for other steps a source names.
    """

    kind: str
    date: DateSpan
