"""JSON that may stand inside a ``script`` element of a page."""

from collections.abc import Mapping
from typing import Any

import msgspec

_UNSAFE = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}
_ENCODE = msgspec.json.Encoder()


def json_ld(document: Mapping[str, Any]) -> str:
    """``document`` as compact JSON in which nothing can end the script element that it stands in.

    ``<``, ``>``, ``&`` and the line separators U+2028 and U+2029 are written as JSON escapes: a parser reads the
    same values back.
    """
    text = _ENCODE.encode(document).decode()
    # Five searches of the whole text cost a tenth of translating it character by character.
    for character, escape in _UNSAFE.items():
        text = text.replace(character, escape)
    return text
