"""What the commands about studies share: the study file as argument, clear ends, problems as a person reads them.

``@studying`` goes around a command's function. It ends the command clearly where

- an optional package is not installed (status 3, with the line that installs it),
- the study or its data are wrong: StudyError (status 1, with every problem; with ``--json`` as one document),
- a file can't be read or written: OSError (status 2).

So that this works, a command imports what needs such packages within its function. No instance is needed.
"""

import functools
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import click
from rich.console import Console
from rich.markup import escape

from clarion.commands.frame import ERR, FAILED, REJECTED, WRONG_USAGE, fail, print_json
from clarion.studies.problems import Problem, StudyError

PACKAGES = {
    *("polars", "python_calamine", "pyreadstat", "pandas", "pint", "statsmodels"),
    *("vl_convert", "typst", "ortools"),
}
"""What the extra ``clarion[studies]`` brings, by the names under which it is imported."""

study_argument = click.argument(
    "study_file", metavar="STUDY.toml", type=click.Path(exists=True, dir_okay=False, path_type=Path)
)

_COLOURS = {"error": "bold red", "warning": "yellow", "note": "cyan"}


def studying(function: Callable[..., None]) -> Callable[..., None]:
    """End the command that ``function`` is clearly, whatever becomes of the study; see above."""

    @functools.wraps(function)
    def command(*arguments: Any, **options: Any) -> None:  # noqa: ANN401
        try:
            function(*arguments, **options)
        except ModuleNotFoundError as error:
            if (error.name or "").partition(".")[0] not in PACKAGES:
                raise
            needed = f"studies need packages that are not installed (here: {error.name}). "
            fail(escape(f"{needed}Install them with: pip install 'clarion[studies]'"), FAILED)
        except StudyError as error:
            if options.get("as_json"):
                print_json({"problems": error.problems})
            else:
                print_problems(error.problems)
            sys.exit(REJECTED)
        except OSError as error:
            fail(escape(str(error)), WRONG_USAGE)

    return command


def print_problems(problems: Iterable[Problem], console: Console = ERR) -> None:
    """Print ``problems`` on ``console``, grouped by file: place, what is wrong, what to do."""
    by_file: dict[str, list[Problem]] = {}
    for problem in problems:
        by_file.setdefault(problem.file, []).append(problem)
    for file, its in by_file.items():
        console.print(f"[bold]{escape(file)}[/]")
        for problem in its:
            colour = _COLOURS[problem.severity]
            console.print(f"  [{colour}]{problem.severity}[/]  {escape(problem.place)}")
            console.print(f"    {escape(problem.message)}")
            if problem.remedy:
                console.print(f"    [dim]{escape(problem.remedy)}[/]")
