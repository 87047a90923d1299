"""The tables of the reference page, made from the source: the keys of each table, the quantities of each analysis.

The page, ``docs/reference/study-file.md``, is written by hand but for what stands between marks such as
``<!-- keys of Visit -->`` and ``<!-- end -->``: that is made here.
"""

import re
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin

import msgspec

from clarion.studies.definition.described import about, described
from clarion.studies.definition.quantities import FAMILIES, QUANTITIES
from clarion.studies.definition.tables import allowed, tables
from clarion.studies.definition.wording import is_table

MARK = re.compile(r"(?P<mark><!-- (?P<what>keys of (?P<struct>\w+)|quantities) -->\n).*?(?=<!-- end -->)", re.DOTALL)
_TYPES = {str: "text", int: "whole number", float: "number", bool: "true or false"}
_PLURALS = {str: "texts", int: "whole numbers", float: "numbers"}


def filled(page: str) -> str:
    """``page`` with everything between its marks made anew. Raises KeyError where a mark names no struct."""
    structs = {table.struct.__name__: table.struct for table in tables()}

    def made(mark: re.Match[str]) -> str:
        table = _keys(structs[mark["struct"]]) if mark["struct"] else _quantities()
        return f"{mark['mark']}{table}"

    return MARK.sub(made, page)


def _keys(struct: type[msgspec.Struct]) -> str:
    """What the table of ``struct`` is, and its keys: type, default, meaning."""
    said = described(struct)
    rows = ["| key | what it holds | default | meaning |", "| --- | --- | --- | --- |"]
    for field in msgspec.structs.fields(struct):
        row = (f"`{field.encode_name}`", _type(field.type), _default(field), said[field.encode_name])
        rows.append(f"| {' | '.join(_cell(cell) for cell in row)} |")
    return f"{about(struct)}\n\n" + "\n".join(rows) + "\n"


def _quantities() -> str:
    """The numbers that each kind of analysis yields."""
    rows = ["| kind | quantities |", "| --- | --- |"]
    for kind, names in QUANTITIES.items():
        every = (*names, *(family.replace("{", "*").replace("}", "*") for family in FAMILIES.get(kind, ())))
        rows.append(f"| `{kind}` | {', '.join(_quantity(name) for name in every)} |")
    return "\n".join(rows) + "\n"


def _quantity(name: str) -> str:
    """A quantity, with what varies in it in italics."""
    return name if "*" in name else f"`{name}`"


def _type(of: Any) -> str:  # noqa: ANN401  (a type has no better type)
    """What a key of the type ``of`` holds, in a few words."""
    if values := allowed(of):
        return ", ".join(f"`{_value(one)}`" for one in values)
    if get_origin(of) is Annotated:
        return f"{_type(get_args(of)[0])}, at least {get_args(of)[1].min_length}"
    if is_table(of):
        return "table"
    if get_origin(of) in (Union, UnionType):
        return " or ".join(_type(one) for one in get_args(of) if one is not NoneType)
    if get_origin(of) is tuple:
        inner = get_args(of)
        count = "" if Ellipsis in inner else "two "
        return f"{'tables' if is_table(inner[0]) else f'list of {count}{_PLURALS[inner[0]]}'}"
    if get_origin(of) is dict:
        return f"table of names, each with {_type(get_args(of)[1])}"
    return _TYPES.get(of, "date")


def _default(field: msgspec.structs.FieldInfo) -> str:
    """What holds where the key is not given."""
    if field.required:
        return "**needed**"
    if field.default is msgspec.NODEFAULT or field.default is None or field.default == ():
        return "none"
    if isinstance(field.default, msgspec.Struct):
        return "its defaults"
    return f"`{_value(field.default)}`"


def _value(value: object) -> str:
    """``value`` as TOML writes it; of texts, numbers, truth values and lists JSON does the same."""
    return msgspec.json.encode(value).decode()


def _cell(text: str) -> str:
    """``text`` in a cell of a table."""
    return text.replace("\n\n", " ").replace("|", "\\|")
