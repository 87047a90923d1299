"""The repository's files, as these tests read them."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "clarion"
TESTS = ROOT / "tests"


def text(name: str) -> str:
    """The text of the file ``name``, a path from the repository's root."""
    return (ROOT / name).read_text(encoding="utf-8")


@cache
def project() -> dict[str, Any]:
    """``pyproject.toml``."""
    return tomllib.loads(text("pyproject.toml"))


def modules(folder: Path = SOURCE) -> list[Path]:
    """Every Python file of the package but the migrations, which Django writes."""
    return [path for path in sorted(folder.rglob("*.py")) if "migrations" not in path.parts]


def shown(path: Path) -> str:
    """``path`` as it is named in a failure: from the repository's root."""
    return str(path.relative_to(ROOT))
