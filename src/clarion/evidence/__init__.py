"""Text → claims → checks → explanation: what an abstract says in numbers, and whether it can be so.

``from clarion.evidence import read, check``: :func:`read` gives a text's sentences and claims, :func:`check` what
arithmetic says of them.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from clarion.evidence.checker import check
    from clarion.evidence.reader import read

__all__ = ["check", "read"]

_HOMES = {"check": "clarion.evidence.checker", "read": "clarion.evidence.reader"}


def __getattr__(name: str) -> object:
    """The function of this name, loaded when it is first asked for.

    Whoever only looks at stored evidence does not wait for the readers and for what computes the checks.
    """
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
