"""A file that says what was planned, as ``clarion check --plan`` takes it."""

import difflib
import re
import tomllib
from pathlib import Path

import msgspec

from clarion.evidence.checked import Plan

_LENGTH = re.compile(r"\s*(\d+(?:\.\d+)?)\s*(hour|day|week|month|year)s?\s*", re.IGNORECASE)
_DAYS = {"hour": 1 / 24, "day": 1.0, "week": 7.0, "month": 30.44, "year": 365.25}


class PlanError(Exception):
    """The file is no plan; the message says where and what to do."""


def read_plan(path: Path) -> Plan:
    """The plan in a TOML file with the keys ``source``, ``n``, ``arms``, ``follow_up`` and ``primary_outcome``.

    ``follow_up`` is a number of days, or a length in words: ``"18 months"``. ``source`` says where the plan stands and
    is the file's name where it is not given.

    Raises:
        PlanError: the file can't be read, or holds something else.
    """
    try:
        found = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise PlanError(f"{path}: the plan cannot be read ({error.strerror or error}).") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise PlanError(f"{path}: this is no TOML: {error}.") from error
    known = Plan.__struct_fields__
    for key in found:
        if key not in known:
            near = difflib.get_close_matches(key, known, 1)
            hint = f"Did you mean `{near[0]}`?" if near else f"Known are {', '.join(known)}."
            raise PlanError(f"{path}: key `{key}` is not known. {hint}")
    if isinstance(found.get("follow_up"), str):
        found["follow_up"] = _in_days(path, found["follow_up"])
    try:
        plan = msgspec.convert({"source": path.name, **found}, Plan)
    except msgspec.ValidationError as error:
        raise PlanError(f"{path}: {error}.") from error
    for key in ("n", "arms", "follow_up"):
        if (value := getattr(plan, key)) is not None and value <= 0:
            raise PlanError(f"{path}: key `{key}` is {value:g}; give a number above 0, or leave it out.")
    return plan


def _in_days(path: Path, words: str) -> float:
    length = _LENGTH.fullmatch(words)
    if length is None:
        raise PlanError(f"{path}: key `follow_up` is {words!r}; give days as a number, or a length like '18 months'.")
    return float(length[1]) * _DAYS[length[2].lower()]
