"""Whether what a study file holds has the keys and types of the study's structs: every fault, not only the first.

``msgspec.convert`` stops at its first error. This walks through the same structs, names each fault at its key, and
mends what it can (an unknown key is left out, a misspelt one taken as what it was meant to be), so that one slip does
not hide the checks of everything else.
"""

import datetime
import math
import re
from collections.abc import Callable, Iterable
from typing import Annotated, Any, Literal, get_args, get_origin

import msgspec

from clarion.studies.definition.findings import Finding, KeyPath, names, nearest, suggestion
from clarion.studies.definition.tables import parts
from clarion.studies.definition.wording import is_table, needed, needed_list, one_of, quoted, tables, what_it_is

_DATE = re.compile(r"\d{4}-\d\d-\d\d")

ABSENT: Any = msgspec.UNSET
"""Stands for a value that can't be mended."""


def _is_date(value: object) -> bool:
    """Whether ``value`` is a date, or a text that is one: both are taken."""
    if isinstance(value, str):
        return bool(_DATE.fullmatch(value)) and _exists(value)
    return isinstance(value, datetime.date) and not isinstance(value, datetime.datetime)


def _exists(day: str) -> bool:
    """Whether the calendar has the ``day``, written as 2017-06-03."""
    try:
        datetime.date.fromisoformat(day)
    except ValueError:
        return False
    return True


_FITS: dict[Any, Callable[[object], bool]] = {
    str: lambda value: isinstance(value, str),
    bool: lambda value: isinstance(value, bool),
    int: lambda value: isinstance(value, int) and not isinstance(value, bool),
    float: lambda value: isinstance(value, int | float) and not isinstance(value, bool) and not math.isnan(value),
    datetime.date: _is_date,
}


class Conformed(msgspec.Struct, frozen=True, kw_only=True):
    """A value held against its type."""

    value: Any
    """The value with its faults mended; ``ABSENT`` where that can't be done."""
    findings: tuple[Finding, ...] = ()


def conform(value: object, of: Any, path: KeyPath = ()) -> Conformed:  # noqa: ANN401  (a type has no better type)
    """Hold ``value``, as ``tomllib`` reads it, against the type ``of``, a struct or what a struct's field may be.

    The findings are all errors; there are none exactly where ``msgspec.convert`` takes the value.
    """
    if get_origin(of) is Annotated:
        return _of_length(conform(value, get_args(of)[0], path), get_args(of)[1], path)
    if parts(of):
        return _union(value, parts(of), path)
    if isinstance(of, type) and issubclass(of, msgspec.Struct):
        return _table(value, of, path)
    if get_origin(of) is tuple:
        return _list(value, get_args(of), path)
    if get_origin(of) is dict:
        return _entries(value, get_args(of)[1], path)
    if get_origin(of) is Literal:
        return _choice(value, get_args(of), path)
    return _plain(value, of, path)


def _union(value: object, choices: tuple[Any, ...], path: KeyPath) -> Conformed:
    """A value that may be of several types: tagged tables, or a text or number in place of a table."""
    if len(choices) == 1:
        return conform(value, choices[0], path)
    structs = [one for one in choices if isinstance(one, type) and issubclass(one, msgspec.Struct)]
    if len(structs) == len(choices):
        return _tagged(value, structs, path)
    if structs and isinstance(value, dict):
        return conform(value, structs[0], path)
    for plain in choices:
        if plain not in structs and not _fault(value, plain):
            return Conformed(value=value)
    return _refused(value, " or ".join(needed(one) for one in choices), path)


def _tagged(value: object, structs: list[type[msgspec.Struct]], path: KeyPath) -> Conformed:
    """A table whose ``kind`` says which of ``structs`` it is."""
    kinds = {str(one.__struct_config__.tag): one for one in structs}
    field = str(structs[0].__struct_config__.tag_field)
    if not isinstance(value, dict):
        return _refused(value, needed(structs[0]), path)
    if field not in value:
        remedy = f"Give it {one_of(tuple(kinds))}."
        return _lost(Finding(path=(*path, field), message="This key is missing.", remedy=remedy))
    kind = _choice(value[field], tuple(kinds), (*path, field))
    if kind.value is ABSENT:
        return Conformed(value=ABSENT, findings=kind.findings)
    table = conform({**value, field: kind.value}, kinds[kind.value], path)
    return Conformed(value=table.value, findings=kind.findings + table.findings)


def _table(value: object, of: type[msgspec.Struct], path: KeyPath) -> Conformed:
    """A table with known keys."""
    if not isinstance(value, dict):
        return _refused(value, needed(of), path)
    tag = of.__struct_config__.tag_field
    fields = {field.encode_name: field for field in msgspec.structs.fields(of)}
    written, findings = _meant(value, [*([tag] if tag else []), *fields], path)
    mended: dict[str, Any] = {tag: value[tag]} if tag is not None and tag in value else {}
    for name, field in fields.items():
        if name in written:
            part = conform(value[written[name]], field.type, (*path, written[name]))
            findings.extend(part.findings)
            if part.value is not ABSENT:
                mended[name] = part.value
        elif field.required:
            findings.append(_missing(name, field.type, path))
    whole = all(name in mended or not field.required for name, field in fields.items())
    return Conformed(value=mended if whole else ABSENT, findings=tuple(findings))


def _meant(value: dict[str, Any], known: list[str], path: KeyPath) -> tuple[dict[str, str], list[Finding]]:
    """By each of the ``known`` keys that the table ``value`` holds: how it is written there; and the unknown keys."""
    written = {key: key for key in value if key in known}
    findings = []
    for key, one in value.items():
        if key in known:
            continue
        what = "table" if _holds_tables(one) else "key"
        message = f"There is no {what} `{key}` {'here' if path else 'at the top of a study file'}."
        near = nearest(key, known)
        taken_for = None if near in written else near
        if taken_for is not None:
            written[taken_for] = key
        remedy = suggestion(key, known)
        findings.append(Finding(path=(*path, key), message=message, remedy=remedy, taken_for=taken_for))
    return written, findings


def _holds_tables(value: object) -> bool:
    """Whether ``value`` is a table or a list of tables."""
    return isinstance(value, dict) or (isinstance(value, list) and bool(value) and isinstance(value[0], dict))


def _missing(name: str, of: Any, path: KeyPath) -> Finding:  # noqa: ANN401
    """That the key ``name`` is not there."""
    heading = tables(of, names((*path, name)))
    if heading:
        return Finding(path=(*path, name), message=f"There is no {heading}.", remedy="It is needed.")
    return Finding(path=(*path, name), message="This key is missing.", remedy=f"Give it {needed(of)}.")


def _list(value: object, of: tuple[Any, ...], path: KeyPath) -> Conformed:
    """A list: of any number of one type, or of a fixed number."""
    if not isinstance(value, list):
        remedy = f"Head each table with [[{names(path)}]]." if is_table(of[0]) else "Put it in brackets."
        return _refused(value, needed_list(of), path, remedy)
    fixed = Ellipsis not in of
    if fixed and len(value) != len(of):
        message = f"It holds {len(value)} instead of {len(of)}: it has to be {needed_list(of)}."
        return _lost(Finding(path=path, message=message))
    conformed = [conform(one, of[place] if fixed else of[0], (*path, place)) for place, one in enumerate(value)]
    mended = [part.value for part in conformed]
    lost = any(one is ABSENT for one in mended)
    return Conformed(value=ABSENT if lost else mended, findings=_together(conformed))


def _of_length(conformed: Conformed, limits: msgspec.Meta, path: KeyPath) -> Conformed:
    """``conformed`` where it is a list with as many elements as ``limits`` asks for."""
    value, least = conformed.value, limits.min_length
    if least is None or not isinstance(value, list) or len(value) >= least:
        return conformed
    message = f"It holds {len(value)}; at least {least} is needed."
    return Conformed(value=ABSENT, findings=(*conformed.findings, Finding(path=path, message=message)))


def _entries(value: object, of: Any, path: KeyPath) -> Conformed:  # noqa: ANN401
    """A table whose keys are the writer's own."""
    if not isinstance(value, dict):
        return _refused(value, needed(dict[str, of]), path)
    conformed = {key: conform(one, of, (*path, key)) for key, one in value.items()}
    mended = {key: part.value for key, part in conformed.items()}
    lost = any(one is ABSENT for one in mended.values())
    return Conformed(value=ABSENT if lost else mended, findings=_together(conformed.values()))


def _choice(value: object, allowed: tuple[Any, ...], path: KeyPath) -> Conformed:
    """One of certain values."""
    # True and 1.0 equal 1, and are not what was meant.
    if any(type(value) is type(one) and value == one for one in allowed):
        return Conformed(value=value)
    if not isinstance(value, str):
        return _refused(value, one_of(allowed), path, quoted(value) if str(value) in allowed else "")
    near = nearest(value, [str(one) for one in allowed])
    remedy = f"{f'Did you mean `{near}`? ' if near else ''}It has to be {one_of(allowed)}."
    finding = Finding(path=path, message=f"`{value}` is not among the allowed values.", remedy=remedy)
    return Conformed(value=ABSENT if near is None else near, findings=(finding,))


def _plain(value: object, of: Any, path: KeyPath) -> Conformed:  # noqa: ANN401
    """A text, a number, a truth value or a date."""
    if not _fault(value, of):
        return Conformed(value=value)
    return _refused(value, needed(of), path, quoted(value) if of is str else "")


def _fault(value: object, of: Any) -> bool:  # noqa: ANN401
    """Whether ``value`` is not of the plain type ``of``."""
    return not _FITS[of](value)


def _refused(value: object, need: str, path: KeyPath, remedy: str = "") -> Conformed:
    """A value of the wrong type."""
    return _lost(Finding(path=path, message=f"It has to be {need}, not {what_it_is(value)}.", remedy=remedy))


def _lost(finding: Finding) -> Conformed:
    """A value that can't be mended."""
    return Conformed(value=ABSENT, findings=(finding,))


def _together(conformed: Iterable[Conformed]) -> tuple[Finding, ...]:
    """The findings of all of them."""
    return tuple(finding for one in conformed for finding in one.findings)
