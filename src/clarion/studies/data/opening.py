"""From the name of a data file to its table of texts."""

from hashlib import sha256
from pathlib import Path, PurePath

import msgspec

from clarion.studies.data.containers.csv import read_csv
from clarion.studies.data.containers.dataset_json import read_dataset_json
from clarion.studies.data.containers.excel import read_excel
from clarion.studies.data.containers.unreadable import UnreadableError
from clarion.studies.data.containers.xpt import read_xpt
from clarion.studies.data.problem_list import ProblemList
from clarion.studies.data.text_table import TextTable
from clarion.studies.definition import DataFile
from clarion.studies.definition.findings import suggestion

SUFFIXES = {
    **dict.fromkeys((".csv", ".tsv", ".txt"), "csv"),
    **dict.fromkeys((".xlsx", ".xlsm", ".xlsb", ".xls", ".ods"), "excel"),
    ".xpt": "xpt",
    **dict.fromkeys((".json", ".ndjson"), "dataset-json"),
}
"""What a file is, by the end of its name."""


class Opened(msgspec.Struct, frozen=True, kw_only=True):
    """A file as it was read."""

    table: TextTable
    digest: str
    """SHA-256 of its bytes."""


class Shelf:
    """The files of a study. Each is read once, also where several [[data]] tables name it."""

    def __init__(self, directory: Path) -> None:
        self.directory = directory
        self._opened: dict[tuple[str | None, ...], Opened | None] = {}

    def open(self, data: DataFile, problems: ProblemList) -> Opened | None:
        """The file that ``data`` names; None, and an error, where it can't be read."""
        key = (data.file, data.sheet, data.format, data.delimiter, data.decimal)
        if key not in self._opened:
            name = data.file if data.sheet is None else f"{data.file} [{data.sheet}]"
            try:
                self._opened[key] = self._read(data, name, problems)
            except UnreadableError as error:
                problems.add("error", name, error.place, error.message, error.remedy)
                self._opened[key] = None
        return self._opened[key]

    def _read(self, data: DataFile, name: str, problems: ProblemList) -> Opened:
        """The file that ``data`` names, called ``name`` in problems. Raises UnreadableError."""
        kind = _kind(data)
        path = _inside(self.directory, data.file)
        content = path.read_bytes()
        if not content:
            raise UnreadableError("The file is empty.", "It needs a row of headings.")
        if kind == "csv":
            table = read_csv(content, name, data.delimiter, problems)
        elif kind == "excel":
            table = read_excel(content, name, data.sheet, data.decimal, problems)
        elif kind == "xpt":
            table = read_xpt(path, name, data.decimal)
        else:
            table = read_dataset_json(content, name, data.decimal, problems)
        return Opened(table=table, digest=sha256(content).hexdigest())


def _kind(data: DataFile) -> str:
    """What a file is: by its format where this tells it, else by the end of its name. Raises UnreadableError."""
    if data.format in ("csv", "excel", "dataset-json"):
        return data.format
    suffix = PurePath(data.file).suffix.lower()
    if suffix in SUFFIXES:
        return SUFFIXES[suffix]
    if data.format == "redcap":
        return "csv"
    known = ", ".join(SUFFIXES)
    raise UnreadableError(f"The end of its name does not tell what it is (known are {known}).", "State its `format`.")


def _inside(directory: Path, name: str) -> Path:
    """The path of the file ``name``, which has to lie in the study's ``directory``. Raises UnreadableError."""
    home = directory.resolve()
    path = (home / name).resolve()
    if not path.is_relative_to(home):
        remedy = "Put it into the directory of the study file, so that the study can be handed on whole."
        raise UnreadableError("The file lies outside the study's directory.", remedy)
    if not path.exists():
        names = [one.name for one in path.parent.iterdir() if one.is_file()] if path.parent.is_dir() else []
        near = suggestion(path.name, names, shown_at_most=6)
        raise UnreadableError("There is no such file.", near)
    if not path.is_file():
        raise UnreadableError("This is not a file.")
    return path
