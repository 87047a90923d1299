"""What Clarion and other packages can do of the tests, estimates and papers' parts on the list, each with its call.

Every answer is checked where the table is made: a call is called and its answer compared with one that is known, and a
"no" is looked for among the names that the package's source defines. A cell that is no longer true says ``checked:
false``.
"""

import re
from collections.abc import Callable
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Literal, NamedTuple

PACKAGES = ("clarion", "scipy", "statsmodels", "pingouin", "tableone")
_DEFINED = re.compile(r"^\s*(?:def|class)\s+([A-Za-z]\w*)", re.MULTILINE)


class Cell(NamedTuple):
    """What one package can do of one thing."""

    answer: Literal["yes", "partly", "no"]
    call: str
    """How; or why not."""
    holds: Callable[[], bool]
    """Whether that is so with the installed version."""


class Ability(NamedTuple):
    """One thing on the list."""

    name: str
    cells: dict[str, Cell]


def yes(call: str, holds: Callable[[], bool]) -> Cell:
    """One call answers."""
    return Cell("yes", call, holds)


def partly(call: str, holds: Callable[[], bool]) -> Cell:
    """It answers with a limit, or the user puts the answer together; ``call`` says which."""
    return Cell("partly", call, holds)


def no(package: str, *absent: str, note: str = "nothing of the kind") -> Cell:
    """It does not answer: none of ``absent`` is part of a name that the package defines."""
    return Cell("no", note, lambda: not any(part in name for part in absent for name in defined(package)))


def none_of(*absent: str, packages: tuple[str, ...] = PACKAGES[1:]) -> dict[str, Cell]:
    """None of the other packages answers."""
    return {package: no(package, *absent) for package in packages}


@cache
def defined(package: str) -> frozenset[str]:
    """The names of all functions and classes in a package's source, in small letters; of SciPy's, of its stats."""
    spec = find_spec("scipy.stats" if package == "scipy" else package)
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError(f"{package} is not installed; the group bench holds it.")
    files = [path for path in Path(spec.origin).parent.rglob("*.py") if "tests" not in path.parts]
    return frozenset(name.lower() for path in files for name in _DEFINED.findall(path.read_text(errors="replace")))


def table(abilities: list[Ability]) -> list[dict[str, Any]]:
    """The table as JSON holds it; each answer with whether it was found true just now."""
    return [
        {
            "ability": ability.name,
            **{
                package: {"answer": cell.answer, "call": cell.call, "checked": bool(cell.holds())}
                for package, cell in ability.cells.items()
            },
        }
        for ability in abilities
    ]
