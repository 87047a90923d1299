"""The problems of all files, collected while they are read, so that one slip does not hide the others."""

from collections.abc import Iterable
from typing import Literal

import msgspec

from clarion.studies.problems import Problem, StudyError

Severity = Literal["error", "warning", "note"]

SHOWN = 50
"""Of problems of one kind in one file: how many are listed; of rows in one problem: how many ranges."""


NAMED = 20
"""Unknown names (of visits, units …) that a column may hold and still have them told. A column that holds more is not
one of such names, and may hold what is private."""


def in_words(rows: Iterable[int]) -> str:
    """Rows as ranges, in order: ``row 7``, ``rows 2-10, 12``; after 50 ranges how many rows more there are."""
    ordered = sorted(set(rows))
    ranges: list[tuple[int, int]] = []
    for row in ordered:
        if ranges and ranges[-1][1] == row - 1:
            ranges[-1] = (ranges[-1][0], row)
        else:
            ranges.append((row, row))
    text = ", ".join(str(first) if first == last else f"{first}-{last}" for first, last in ranges[:SHOWN])
    left = sum(last - first + 1 for first, last in ranges[SHOWN:])
    return f"{'row' if len(ordered) == 1 else 'rows'} {text}{f' and {left} more' if left else ''}"


def counted(number: int, one: str, several: str | None = None) -> str:
    """A number with its noun: ``1 value``, ``2 values``."""
    return f"{number} {one if number == 1 else several or one + 's'}"


class _Kind(msgspec.Struct, kw_only=True):
    """Problems of one file that differ in their place alone."""

    listed: list[Problem]
    number: int = 0


class ProblemList:
    """Collects problems. Those with the same message in the same file are of one kind; 50 of a kind are listed."""

    def __init__(self) -> None:
        self._kinds: dict[tuple[Severity, str, str], _Kind] = {}

    def refuse(self, file: str, rows: Iterable[int], message: str, remedy: str = "", *, column: str = "") -> None:
        """An error for each of the ``rows``."""
        every = list(rows)
        for row in every[:SHOWN]:
            self.add("error", file, _place(f"row {int(row)}", column), message, remedy)
        if len(every) > SHOWN:
            self._kinds["error", file, message].number += len(every) - SHOWN

    def refuse_together(
        self, file: str, rows: Iterable[int], message: str, remedy: str = "", *, column: str = ""
    ) -> None:
        """One error that names all of the ``rows``: they are wrong together."""
        self.add("error", file, _place(in_words(int(row) for row in rows), column), message, remedy)

    def warn(self, file: str, rows: Iterable[int], message: str, remedy: str = "", *, column: str = "") -> None:
        """A warning that names all of the ``rows``: a stated rule at work. Nothing where there are no rows."""
        every = [int(row) for row in rows]
        if every:
            self.add("warning", file, _place(in_words(every), column), message, remedy)

    def add(self, severity: Severity, file: str, place: str, message: str, remedy: str = "") -> None:
        """A problem of any kind."""
        kind = self._kinds.setdefault((severity, file, message), _Kind(listed=[]))
        kind.number += 1
        if kind.number <= SHOWN:
            problem = Problem(severity=severity, file=file, place=place, message=message, remedy=remedy)
            kind.listed.append(problem)

    def all(self) -> tuple[Problem, ...]:
        """What was collected, kind by kind in the order in which they were found."""
        problems: list[Problem] = []
        for (severity, file, message), kind in self._kinds.items():
            problems += kind.listed
            if kind.number > SHOWN:
                more = f"and {kind.number - SHOWN} more like this: {message}"
                problems.append(Problem(severity=severity, file=file, place="further rows", message=more))
        return tuple(problems)

    def settled(self) -> tuple[Problem, ...]:
        """The warnings and notes, where there is no error.

        Raises StudyError, which holds all of them, where there is one.
        """
        problems = self.all()
        if any(problem.severity == "error" for problem in problems):
            raise StudyError(problems)
        return problems


def _place(rows: str, column: str) -> str:
    """A place in a file."""
    return f"{rows}, column {column}" if column else rows
