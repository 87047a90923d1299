"""What is wrong with a study file or its data: where, what, and what to do about it."""

from typing import Literal

import msgspec


class Problem(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that is wrong, or that a person should look at.

    It never holds a participant's value unless the place (file and row) is needed to find it: a problem is printed.
    """

    severity: Literal["error", "warning", "note"]
    """An ``error`` refuses the study; a ``warning`` is a stated rule at work (a value dropped, kept, averaged); a
    ``note`` is for information."""
    file: str
    """The file's name as the study file gives it."""
    place: str
    """Where in it: ``line 41, key visits[2].window`` or ``row 7, column proteinuria``."""
    message: str
    """What is wrong, as a sentence."""
    remedy: str = ""
    """What to do, as a sentence."""

    def __str__(self) -> str:
        """The problem on one line."""
        return f"{self.file}, {self.place}: {self.message} {self.remedy}".rstrip()


class StudyError(Exception):
    """A study that can't be computed: its message is what to print, ``problems`` the list behind it."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        errors = [problem for problem in problems if problem.severity == "error"]
        super().__init__("\n".join(str(problem) for problem in errors))
        self.problems = problems
