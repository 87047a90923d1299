"""``clarion study check``: is a study file right, and do its data fit it?"""

import sys
from pathlib import Path

import click
import msgspec
import numpy as np
from rich.markup import escape
from rich.table import Table

from clarion.commands.frame import ERR, OUT, REJECTED, json_option, print_json
from clarion.commands.study_frame import print_problems, study_argument, studying
from clarion.studies.definition import Study
from clarion.studies.definition.reading import look_through
from clarion.studies.observations import Observations
from clarion.studies.problems import Problem, StudyError


class MeasureSummary(msgspec.Struct, frozen=True, kw_only=True):
    """How complete one measure is."""

    id: str
    label: str
    missing: dict[str, int]
    """By visit: how many participants have no value."""


class Summary(msgspec.Struct, frozen=True, kw_only=True):
    """What the data hold, in counts."""

    participants: int
    arms: dict[str, int]
    """By arm: how many participants."""
    visits: tuple[str, ...]
    measures: tuple[MeasureSummary, ...]
    events: int
    doses: int


class Report(msgspec.Struct, frozen=True, kw_only=True):
    """What the check found."""

    study: str
    """The study file."""
    valid: bool
    problems: tuple[Problem, ...]
    summary: Summary | None
    """None where the data could not be read."""


@click.command("check")
@study_argument
@json_option
@studying
def check_command(study_file: Path, as_json: bool) -> None:
    """Check a study file and its data, and say what is wrong, where, and what to do.

    Everything that can be found is listed, not only the first. Participants are counted and never named: problems of
    data tell file, row and column. Ends with status 1 where there is an error; warnings alone are no error.
    """
    report = check(study_file)
    if as_json:
        print_json(report)
    else:
        _print(report)
    sys.exit(0 if report.valid else REJECTED)


def check(study_file: Path) -> Report:
    """The problems of ``study_file`` and its data. Raises OSError where the study file can't be read."""
    # Reading data needs packages that may not be installed; the frame says how to get them.
    from clarion.studies.data.reading import read_observations  # noqa: PLC0415

    reading = look_through(study_file)
    study, problems, summary = reading.study, reading.problems, None
    if study is not None and _unfilled(study, study_file.parent):
        problems += (_nobody(study, study_file.name),)
    elif study is not None and study.data:
        try:
            observations = read_observations(study, study_file.parent)
        except StudyError as error:
            problems += error.problems
        else:
            problems += observations.problems
            summary = summarised(study, observations)
    valid = not any(problem.severity == "error" for problem in problems)
    return Report(study=study_file.name, valid=valid, problems=problems, summary=summary)


def summarised(study: Study, observations: Observations) -> Summary:
    """What ``observations`` hold, in counts."""
    return Summary(
        participants=len(observations.participants),
        arms={arm.id: int((observations.arms == place).sum()) for place, arm in enumerate(study.arms)},
        visits=observations.visits,
        measures=tuple(
            MeasureSummary(
                id=measure.id,
                label=measure.label,
                missing={
                    visit: int(np.isnan(observations.measures[measure.id].values[:, column]).sum())
                    for column, visit in enumerate(observations.visits)
                },
            )
            for measure in study.measures
        ),
        events=len(observations.events),
        doses=len(observations.doses),
    )


def _unfilled(study: Study, folder: Path) -> bool:
    """Whether every data file is as ``clarion study init`` makes it: a CSV file with headings and nothing below."""
    files = [folder / one.file for one in study.data]
    csv = all(path.suffix.lower() == ".csv" and path.is_file() for path in files)
    return bool(files) and csv and not any(path.read_bytes().strip().count(b"\n") for path in files)


def _nobody(study: Study, file: str) -> Problem:
    """A warning that the data hold nobody yet."""
    files = ", ".join(dict.fromkeys(one.file for one in study.data))
    return Problem(
        severity="warning",
        file=file,
        place="key data",
        message="The data hold no participants yet.",
        remedy=f"Fill in {files}: below the headings, one row for each participant, visit, event and dose.",
    )


def _counted(number: int, one: str, several: str | None = None) -> str:
    """A number with its noun: ``1 dose``, ``2 doses``."""
    return f"{number:,} {one if number == 1 else several or one + 's'}"


def _print(report: Report) -> None:
    """The report as a person reads it."""
    print_problems(report.problems, OUT)
    if report.summary is not None:
        _print_summary(report.summary)
    counts = {
        severity: sum(problem.severity == severity for problem in report.problems)
        for severity in ("error", "warning", "note")
    }
    found = ", ".join(_counted(count, word) for word, count in counts.items() if count)
    ERR.print(f"[bold]{escape(report.study)}[/]: {found or 'nothing is wrong'}")


def _print_summary(summary: Summary) -> None:
    """Who and what is in the data."""
    arms = ", ".join(f"{escape(arm)} {count:,}" for arm, count in summary.arms.items())
    parts = (
        _counted(summary.participants, "participant") + (f" ({arms})" if len(summary.arms) > 1 else ""),
        _counted(len(summary.visits), "visit"),
        _counted(len(summary.measures), "measure"),
        _counted(summary.events, "adverse event"),
        _counted(summary.doses, "dose"),
    )
    OUT.print(", ".join(parts))
    if not summary.measures:
        return
    table = Table("Values missing", *map(escape, summary.visits), box=None, pad_edge=False)
    for measure in summary.measures:
        table.add_row(escape(measure.label), *(f"{count:,}" if count else "-" for count in measure.missing.values()))
    OUT.print(table)
