"""A run, written to a folder: what the public may have apart from what only the study's team may."""

from collections.abc import Iterator
from pathlib import Path

from clarion.studies.report.artefacts import artefacts
from clarion.studies.running import Run

PUBLIC, INTERNAL = "public", "internal"
_NOTICE = """This folder is for the study's team. It tells which rows of the data each number came from, and shows
participants one by one. Publish the folder "public" beside it, never this one.
"""


def write(run: Run, out: Path) -> Iterator[Path]:
    """Write the files of ``run`` into ``out``/public and ``out``/internal, giving the path of each as it is written.

    Files of an earlier run of the same names are replaced. Raises OSError where ``out`` can't be written to.
    """
    internal = out / INTERNAL
    internal.mkdir(parents=True, exist_ok=True)
    # Readable by its owner alone: on a shared machine, others have no business in it.
    internal.chmod(0o700)
    (internal / "README.txt").write_text(_NOTICE, encoding="utf-8")
    for name, document in ((PUBLIC, run.public), (INTERNAL, run.internal)):
        for artefact in artefacts(document):
            path = out / name / artefact.name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(artefact.content)
            yield path
