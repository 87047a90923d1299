"""A run, written to a folder: what the public may have apart from what only the study's team may."""

from collections.abc import Iterator
from pathlib import Path

from clarion.studies.document import Document
from clarion.studies.report.artefacts import FOLDERS, artefacts
from clarion.studies.running import Run

PUBLIC, INTERNAL = "public", "internal"
_OWNER_ALONE = 0o700
"""On a shared machine, others have no business in the internal folder."""
_NOTICE = """This folder is for the study's team. It tells which rows of the data each number came from, and shows
participants one by one. Publish the folder "public" beside it, never this one.
"""


def write(run: Run, out: Path) -> Iterator[Path]:
    """Write the files of ``run`` into ``out``/public and ``out``/internal, giving the path of each as it is written.

    Files of an earlier run are replaced, and those that this run does not write are removed from the folders for
    figures and tables: a figure that showed participants must not outlive their consent. Raises OSError where ``out``
    can't be written to.
    """
    internal = out / INTERNAL
    internal.mkdir(mode=_OWNER_ALONE, parents=True, exist_ok=True)
    internal.chmod(_OWNER_ALONE)
    (internal / "README.txt").write_text(_NOTICE, encoding="utf-8")
    for name, document in ((PUBLIC, run.public), (INTERNAL, run.internal)):
        yield from _written(document, out / name)


def _written(document: Document, folder: Path) -> Iterator[Path]:
    """The files of ``document``, written into ``folder``, which has no others of their kinds then."""
    paths = set()
    for artefact in artefacts(document):
        path = folder / artefact.name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(artefact.content)
        paths.add(path)
        yield path
    for name, suffixes in FOLDERS.items():
        for path in sorted((folder / name).glob("*")):
            if path.suffix in suffixes and path not in paths:
                path.unlink()
