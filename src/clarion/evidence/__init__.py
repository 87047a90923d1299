"""Text → claims → checks → explanation: what an abstract says in numbers, and whether it can be so.

``from clarion.evidence import read, check``: :func:`read` gives a text's sentences and claims, :func:`check` what
arithmetic says of them.
"""

from clarion.evidence.checker import check
from clarion.evidence.reader import read

__all__ = ["check", "read"]
