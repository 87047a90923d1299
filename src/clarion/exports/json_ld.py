"""JSON that may stand inside a ``script`` element of a page."""

import json
from collections.abc import Mapping
from typing import Any

_UNSAFE = str.maketrans(
    {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"},
)


def json_ld(document: Mapping[str, Any]) -> str:
    """``document`` as compact JSON in which nothing can end the script element that it stands in.

    ``<``, ``>``, ``&`` and the line separators U+2028 and U+2029 are written as JSON escapes: a parser reads the
    same values back.
    """
    return json.dumps(document, ensure_ascii=False, separators=(",", ":")).translate(_UNSAFE)
