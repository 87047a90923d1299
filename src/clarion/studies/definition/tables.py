"""The tables of a study file in the order in which their structs name them, and how each is headed."""

from collections.abc import Iterator
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

import msgspec

from clarion.studies.definition.study import Study


class TableOfFile(msgspec.Struct, frozen=True, kw_only=True):
    """One table."""

    struct: type[msgspec.Struct]
    heading: str
    """``[study]``, ``[[visits]]``; of a table within a line, the key; of the file as a whole, empty."""


def tables() -> tuple[TableOfFile, ...]:
    """Every table, each once, outer ones before those within them."""
    return (TableOfFile(struct=Study, heading=""), *_within(Study, ""))


def allowed(of: Any) -> tuple[str | int, ...]:  # noqa: ANN401  (a type has no better type)
    """The values that a key of the type ``of`` may take, in the order in which the source names them; empty for any."""
    if get_origin(of) is Literal:
        return get_args(of)
    return next((found for part in parts(of) if (found := allowed(part))), ())


def parts(of: Any) -> tuple[Any, ...]:  # noqa: ANN401
    """The types that a union is of, but None, which TOML can't write; empty where ``of`` is no union."""
    if get_origin(of) not in (Union, UnionType):
        return ()
    return tuple(one for one in get_args(of) if one is not NoneType)


def _within(struct: type[msgspec.Struct], prefix: str) -> Iterator[TableOfFile]:
    """The tables within that of ``struct``, whose keys begin with ``prefix``."""
    for field in msgspec.structs.fields(struct):
        name = f"{prefix}{field.encode_name}"
        for inner, heading in _structs(field.type, name):
            yield TableOfFile(struct=inner, heading=heading)
            yield from _within(inner, f"{name}.")


def _structs(of: Any, name: str) -> Iterator[tuple[type[msgspec.Struct], str]]:  # noqa: ANN401
    """The structs that a key called ``name`` of the type ``of`` holds, with the heading of their tables."""
    if isinstance(of, type) and issubclass(of, msgspec.Struct):
        yield of, f"[{name}]"
    elif get_origin(of) is Annotated:
        yield from _structs(get_args(of)[0], name)
    elif get_origin(of) is tuple:
        for struct, _ in _structs(get_args(of)[0], name):
            yield struct, f"[[{name}]]"
    elif get_origin(of) is dict:
        for struct, _ in _structs(get_args(of)[1], name):
            yield struct, f"{name}.… = {{ … }}"
    else:
        for part in parts(of):
            yield from _structs(part, name)
