"""The parts of a claim: which there are of each kind, and what they say."""

from collections.abc import Iterator
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin

import msgspec

from clarion.evidence.checks.wording import as_printed
from clarion.evidence.claim import AnyClaim, Claim
from clarion.evidence.corrections import kind_of
from clarion.evidence.printed import Printed

KINDS: dict[str, type[Claim]] = {str(one.__struct_config__.tag): one for one in get_args(AnyClaim)}
"""Each kind of claim by the name that it has in JSON."""
_OF_ALL = frozenset(one.name for one in msgspec.structs.fields(Claim))
_SIGNS = {"=": "", "<=": "≤ ", ">=": "≥ ", "~": "≈ "}


class Part(msgspec.Struct, frozen=True, kw_only=True):
    """One part of the claims of a kind."""

    name: str
    sort: Literal["choice", "words", "whole", "number", "printed", "yes-no", "maybe"]
    required: bool
    choices: tuple[str, ...] = ()


def parts_of(kind: str) -> Iterator[Part]:
    """The parts that a person can say of a claim of ``kind``: its own, and no references to other claims."""
    for field in msgspec.structs.fields(KINDS[kind]):
        sort, choices = _sort(field.type)
        if field.name not in _OF_ALL and sort and not (field.name == "p" and sort == "whole"):
            yield Part(name=field.name, sort=sort, required=field.required, choices=choices)


def said(claim: AnyClaim) -> Iterator[tuple[Part, Any]]:
    """The parts of ``claim`` that say something, with their values."""
    for field, part in ((one.name, one) for one in parts_of(kind_of(claim))):
        value = getattr(claim, field)
        default = {one.name: one.default for one in msgspec.structs.fields(claim)}[field]
        if value not in {"", None} and (part.required or value != default):
            yield part, value


def written(printed: Printed, name: str = "") -> str:
    """A printed number as a person would type it as the part ``name``: ``< 0.001``, ``33.3 %``.

    A length has its unit in a part of its own.
    """
    unit = f" {printed.unit}" if printed.unit and name != "length" else ""
    return f"{_SIGNS.get(printed.relation, f'{printed.relation} ')}{as_printed(printed)}{unit}"


def _sort(hint: Any) -> tuple[Any, tuple[str, ...]]:  # noqa: ANN401  (an annotation)
    """Which sort of part an annotation makes, and its choices; an empty sort for what no person says."""
    options = get_args(hint) if get_origin(hint) in {Union, UnionType} else (hint,)
    inner = [one for one in options if one is not NoneType]
    if all(get_origin(one) is Literal for one in inner):
        return "choice", tuple(value for one in inner for value in get_args(one))
    sorts = {str: "words", int: "whole", float: "number", Printed: "printed", bool: "yes-no"}
    sort = sorts.get(inner[0], "") if len(inner) == 1 else ""
    return ("maybe" if sort == "yes-no" and len(options) > 1 else sort), ()
