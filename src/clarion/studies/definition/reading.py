"""From a study file to a study, or to the list of everything that is wrong with it."""

import tomllib
from pathlib import Path

import msgspec

from clarion.studies.definition.checking import check
from clarion.studies.definition.conforming import ABSENT, conform
from clarion.studies.definition.findings import Finding, KeyPath, shown
from clarion.studies.definition.positions import Positions, find_positions
from clarion.studies.definition.study import Study
from clarion.studies.definition.syntax import syntax_problem
from clarion.studies.problems import Problem, StudyError


class Reading(msgspec.Struct, frozen=True, kw_only=True):
    """What the reading of a study file gave."""

    study: Study | None
    """None where there are errors."""
    problems: tuple[Problem, ...] = ()
    """Everything found: errors, warnings, notes, in the order of the file."""


def read_study(path: Path) -> Study:
    """The study that the file ``path`` describes.

    Raises StudyError with every problem that can be found, not only the first, each with line and key; OSError where
    the file can't be read.
    """
    reading = look_through(path)
    if reading.study is None:
        raise StudyError(reading.problems)
    return reading.study


def look_through(path: Path) -> Reading:
    """The study file ``path`` with all that is to be said about it, warnings as well.

    Raises OSError where the file can't be read.
    """
    try:
        # Windows' editors put a byte order mark first, which TOML does not know.
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return Reading(study=None, problems=(_not_text(path.name, error.start),))
    return look_through_text(text, path.name)


def look_through_text(text: str, file: str) -> Reading:
    """The study file whose content is ``text``; ``file`` is what problems call it."""
    text = text.replace("\r\n", "\n")
    try:
        content = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        return Reading(study=None, problems=(syntax_problem(file, text, error),))
    findings, study = _findings(content)
    positions = find_positions(text)
    findings.sort(key=lambda finding: positions.line(finding.path) or len(text))
    return Reading(study=study, problems=tuple(_problem(one, file, positions) for one in findings))


def _findings(content: dict[str, object]) -> tuple[list[Finding], Study | None]:
    """What is found in the ``content`` of a study file; the study where none of it is an error."""
    conformed = conform(content, Study)
    if conformed.value is ABSENT:
        message = "Names, rules and references between tables are not checked yet."
        later = Finding(path=(), severity="note", message=message, remedy="Mend the errors and check again.")
        return [*conformed.findings, later], None
    study = msgspec.convert(conformed.value, Study)
    faulty = [finding.path for finding in conformed.findings]
    faulty += [(*one.path[:-1], one.taken_for) for one in conformed.findings if one.taken_for is not None]
    # What concerns a key that was mended by guess may be no more than the same slip seen again.
    further = [one for one in check(study) if not any(_related(one.path, path) for path in faulty)]
    findings = [*conformed.findings, *further]
    return findings, None if any(one.severity == "error" for one in findings) else study


def _not_text(file: str, position: int) -> Problem:
    """That the ``file`` holds bytes that are no text, the first of them at ``position``."""
    return Problem(
        severity="error",
        file=file,
        place=f"byte {position + 1}",
        message="The file is not UTF-8 text.",
        remedy="Save it as UTF-8.",
    )


def _related(one: KeyPath, other: KeyPath) -> bool:
    """Whether one of two keys is, or is within, the other."""
    shorter = min(len(one), len(other))
    return one[:shorter] == other[:shorter]


def _problem(finding: Finding, file: str, positions: Positions) -> Problem:
    """``finding`` with its place in the file."""
    line = positions.line(finding.path)
    exact = None if finding.position is None else positions.within(finding.path, finding.position)
    places = [f"line {exact[0]}, column {exact[1]}" if exact else f"line {line}" if line else ""]
    places.append(f"key {shown(finding.path)}" if finding.path else "the whole file")
    return Problem(
        severity=finding.severity,
        file=file,
        place=", ".join(one for one in places if one),
        message=finding.message,
        remedy=finding.remedy,
    )
