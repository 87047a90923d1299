"""Types of the study file in words: what a key has to hold, and what it holds."""

import datetime
import math
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

import msgspec

_ONE = {
    str: "text in quotation marks",
    int: "a whole number",
    float: "a number",
    bool: "true or false",
    datetime.date: "a date such as 2017-06-03",
}
_MANY = {str: "texts", int: "whole numbers", float: "numbers"}
_COUNTS = {2: "two", 3: "three"}


def needed(of: Any) -> str:  # noqa: ANN401  (a type has no better type)
    """What a value of the type ``of`` is, for a sentence such as ``it has to be …``."""
    origin, parts = get_origin(of), get_args(of)
    if of in _ONE:
        return _ONE[of]
    if origin is Annotated:
        return needed(parts[0])
    if origin in (Union, UnionType):
        if is_table(of):
            return "a table"
        return " or ".join(needed(one) for one in parts if one is not NoneType)
    if origin is Literal:
        return one_of(parts)
    if origin is tuple:
        return needed_list(parts)
    if origin is dict:
        return f"a table whose values are {_plural(parts[1])}"
    return "a table"


def one_of(values: tuple[object, ...]) -> str:
    """That a value is one of ``values``."""
    return f"{'one of ' if len(values) > 1 else ''}{', '.join(f'`{one}`' for one in values)}"


def needed_list(parts: tuple[Any, ...]) -> str:
    """What a list is, by the types of its elements."""
    count = "" if Ellipsis in parts else f"{_COUNTS.get(len(parts), len(parts))} "
    return f"a list of {count}{_plural(parts[0])}"


def tables(of: Any, name: str) -> str:  # noqa: ANN401
    """The heading of the table or tables of the type ``of`` called ``name``; empty where it is of another type."""
    if get_origin(of) is Annotated:
        return tables(get_args(of)[0], name)
    if get_origin(of) is tuple:
        return f"table [[{name}]]" if is_table(get_args(of)[0]) else ""
    return f"table [{name}]" if is_table(of) else ""


def quoted(value: object) -> str:
    """What to do with a number that has to be a text."""
    number = isinstance(value, int | float) and not isinstance(value, bool)
    return f'Put it in quotation marks: "{value}".' if number else ""


def is_table(of: Any) -> bool:  # noqa: ANN401
    """Whether ``of`` is a table, or one of several kinds of tables."""
    return _is_struct(of) or (get_origin(of) in (Union, UnionType) and all(map(_is_struct, get_args(of))))


def _plural(of: Any) -> str:  # noqa: ANN401
    """Several of the type ``of``."""
    if get_origin(of) in (Union, UnionType) and not is_table(of):
        return " or ".join(_plural(one) for one in get_args(of))
    return _MANY.get(of, "tables")


def _is_struct(of: Any) -> bool:  # noqa: ANN401
    """Whether ``of`` is a struct."""
    return isinstance(of, type) and issubclass(of, msgspec.Struct)


def what_it_is(value: object) -> str:
    """What ``value``, as ``tomllib`` reads it, is, in words."""
    if isinstance(value, bool):
        return "true or false"
    if isinstance(value, str):
        return f'the text "{value}"' if len(value) <= 40 else "a text"
    if isinstance(value, float) and math.isnan(value):
        return "nan, which is no number"
    if isinstance(value, int | float):
        return f"the number {value:g}" if isinstance(value, float) else f"the number {value}"
    if isinstance(value, list):
        if value and all(isinstance(one, dict) for one in value):
            return "a list of tables ([[…]])"
        return f"a list of {len(value)}"
    if isinstance(value, dict):
        return "a single table ([…])"
    return "a date or time"
