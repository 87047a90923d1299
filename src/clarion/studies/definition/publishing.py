"""Writes what is published about the study file: ``python -m clarion.studies.definition.publishing docs/reference``.

The JSON Schema is written whole; of the reference page what stands between its marks. Tests hold both up to date.
"""

import sys
from pathlib import Path

from clarion.studies.definition.reference import filled
from clarion.studies.definition.schema import encoded

SCHEMA, PAGE = "study-file.schema.json", "study-file.md"


def publish(folder: Path) -> None:
    """Write the schema into ``folder``, and bring the page there up to date. Raises OSError where there is no page."""
    page = folder / PAGE
    page.write_text(filled(page.read_text(encoding="utf-8")), encoding="utf-8")
    (folder / SCHEMA).write_bytes(encoded())


if __name__ == "__main__":
    publish(Path(sys.argv[1]))
