"""The files of a new study: the commented study file, and for each data file its headings."""

import csv
import io
from pathlib import Path

import msgspec
from jinja2 import Environment, PackageLoader, StrictUndefined

from clarion.studies.definition.data import DataFile
from clarion.studies.definition.reading import look_through_text
from clarion.studies.definition.study import Study
from clarion.studies.problems import StudyError
from clarion.studies.starting.outline import Outline

STUDY_FILE = "study.toml"
DATA_FILES = {holds: f"{holds}.csv" for holds in ("participants", "visits", "events", "doses")}


def files_of(outline: Outline) -> dict[str, str]:
    """The files of a new study, by name: their text.

    Raises StudyError where the outline makes a study file that is wrong: a response rule that names what is not there,
    several arms in a single-arm design.
    """
    text = study_text(outline)
    reading = look_through_text(text, STUDY_FILE)
    if reading.study is None:
        raise StudyError(reading.problems)
    return {STUDY_FILE: text, **{file.file: _line(headings(reading.study, file)) for file in reading.study.data}}


def study_text(outline: Outline) -> str:
    """The commented study file of ``outline``."""
    return (
        _environment()
        .get_template("study.toml.jinja")
        .render(
            file=STUDY_FILE,
            files=DATA_FILES,
            **{name: getattr(outline, name) for name in (*outline.__struct_fields__, *_DERIVED)},
        )
    )


def headings(study: Study, file: DataFile) -> list[str]:
    """The headings of the columns of ``file``, called as ``study`` calls what they hold."""
    if file.holds == "participants":
        arm = ["arm"] if len(study.arms) > 1 else []
        return ["id", *arm, *(one.id for one in study.characteristics)]
    if file.holds == "visits":
        return ["id", "visit", "day", *(one.id for one in study.measures)]
    if file.holds == "events":
        return ["id", "term", "system", "grade", "related", "serious", "start", "end", "outcome"]
    return ["id", "dose", "amount", "unit", "day"]


def write(files: dict[str, str], folder: Path) -> tuple[Path, ...]:
    """Write ``files`` into ``folder``, which is made where it is not there.

    Raises FileExistsError, before anything is written, where one of them is there already.
    """
    paths = {folder / name: text for name, text in files.items()}
    for path in paths:
        if path.exists():
            raise FileExistsError(f"{path} is there already; nothing was written. Choose another directory.")
    folder.mkdir(parents=True, exist_ok=True)
    for path, text in paths.items():
        with path.open("x", encoding="utf-8", newline="") as file:
            file.write(text)
    return tuple(paths)


_DERIVED = ("described", "baseline", "after", "windows")


def _environment() -> Environment:
    """What renders the study file. It is no HTML: ``toml`` quotes what a person has written."""
    made = Environment(
        loader=PackageLoader("clarion.studies.starting", ""),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,  # noqa: S701
    )
    made.filters["toml"] = _quoted
    made.filters["table"] = lambda entries: ", ".join(f"{_quoted(one)} = {_quoted(entries[one])}" for one in entries)
    return made


def _quoted(text: str) -> str:
    """``text`` as TOML writes it: as JSON does, but for the delete character, which only TOML refuses."""
    return msgspec.json.encode(text).decode().replace("\x7f", "\\u007f")


def _line(cells: list[str]) -> str:
    """One line of CSV."""
    made = io.StringIO()
    csv.writer(made, lineterminator="\n").writerow(cells)
    return made.getvalue()
