"""From what a person answers in a line to tables of the study file.

Answers are lists with commas: ``baseline, month 1, month 3`` or ``urine protein mg/24h lower, SLEDAI lower``.
"""

import math
import re
from itertools import pairwise
from typing import Literal

from clarion.studies.definition.identity import Arm
from clarion.studies.definition.measures import Measure
from clarion.studies.definition.participants import Characteristic
from clarion.studies.definition.schedule import Visit
from clarion.studies.starting.naming import id_of
from clarion.studies.units import known

_DAYS = {"day": 1.0, "week": 7.0, "month": 365.25 / 12, "year": 365.25}
_AFTER = re.compile(r"(day|week|month|year)s?\s*(\d+)|(\d+)\s*(day|week|month|year)s?", re.IGNORECASE)
_NAMED = re.compile(r"(?P<label>.*?)\s*=\s*(?:day\s*)?(?P<day>[-−]?\d+)", re.IGNORECASE)
Design = Literal["single-arm", "parallel", "crossover", "factorial", "cohort", "case-control"]
Better = Literal["lower", "higher", "neither"]
_BETTER: dict[str, Better] = {"lower": "lower", "higher": "higher", "neither": "neither"}


class AnswerError(ValueError):
    """An answer that can't be understood: what is wrong with it and how to write it."""


def arms(answer: str, design: Design) -> tuple[Arm, ...]:
    """The arms of ``cells, placebo``.

    Raises AnswerError where none is named, or one twice, or where the ``design`` has another number of arms.
    """
    made: list[Arm] = []
    for label in _listed(answer, "arm"):
        made.append(Arm(id=id_of(label, "arm", [one.id for one in made]), label=_capital(label)))
    if design == "single-arm" and len(made) > 1:
        raise AnswerError("A single-arm study has one arm. Choose another design, or name one.")
    if design in ("parallel", "factorial") and len(made) == 1:
        raise AnswerError(f"A {design} study has several arms. Name them with commas between.")
    return tuple(made)


def visits(answer: str) -> tuple[Visit, ...]:
    """The visits of ``baseline, week 2, month 3, screening = -14``, in the order of their days.

    The one that is called baseline is it, else the first on or after day 0, else the last. A month is a twelfth of
    365.25 days. Raises AnswerError where the day of a visit can't be told, or two have the same.
    """
    made: list[Visit] = []
    for one in _listed(answer, "visit"):
        label, day = _day(one)
        made.append(Visit(id=id_of(label, "visit", [each.id for each in made]), label=label, day=day))
    made.sort(key=lambda visit: visit.day)
    for former, later in pairwise(made):
        if former.day == later.day:
            raise AnswerError(f"{former.label} and {later.label} are both on day {later.day}.")
    named = [visit for visit in made if visit.label.casefold() == "baseline"]
    baseline = next(iter([*named, *(visit for visit in made if visit.day >= 0)]), made[-1])
    return tuple(Visit(id=one.id, label=one.label, day=one.day, baseline=one is baseline) for one in made)


def measures(answer: str) -> tuple[Measure, ...]:
    """The measures of ``urine protein mg/24h lower, creatinine mg/dL lower 2``.

    Behind the name stand, as far as they are given: the unit, which values are better, how many decimals the data have.
    Raises AnswerError where no name is left.
    """
    made: list[Measure] = []
    for one in _listed(answer, "measure"):
        words = one.split()
        decimals = int(words.pop()) if len(words) > 1 and re.fullmatch(r"\d", words[-1]) else 0
        better = _BETTER[words.pop().lower()] if len(words) > 1 and words[-1].lower() in _BETTER else "neither"
        label, unit = _with_unit(words)
        id = id_of(label, "measure", [each.id for each in made])
        made.append(Measure(id=id, label=label, unit=unit, decimals=decimals, better=better))
    return tuple(made)


def characteristics(answer: str, taken: tuple[str, ...] = ()) -> tuple[Characteristic, ...]:
    """The characteristics of ``age years, sex female/male``: a unit or categories behind the name. May be none.

    ``taken``: the ids of measures, which these must differ from.
    """
    made: list[Characteristic] = []
    for one in _listed(answer, "characteristic") if answer.strip() else []:
        words = one.split()
        ids = [*taken, *(each.id for each in made)]
        if len(words) > 1 and "/" in words[-1] and not known(words[-1]):
            label = _capital(" ".join(words[:-1]))
            codes = {code: _capital(code) for code in words[-1].split("/") if code}
            id = id_of(label, "characteristic", ids)
            made.append(Characteristic(id=id, label=label, kind="category", categories=codes))
        else:
            label, unit = _with_unit(words)
            id = id_of(label, "characteristic", ids)
            made.append(Characteristic(id=id, label=label, unit=unit, decimals=0))
    return tuple(made)


def _listed(answer: str, what: str) -> list[str]:
    """The parts of a list with commas."""
    parts = [" ".join(part.split()) for part in answer.split(",") if part.strip()]
    if not parts:
        raise AnswerError(f"Name at least one {what}.")
    seen: set[str] = set()
    for part in parts:
        if part.casefold() in seen:
            raise AnswerError(f"{part} is named twice.")
        seen.add(part.casefold())
    return parts


def _day(visit: str) -> tuple[str, int]:
    """The label of a visit, and the day that it tells."""
    if named := _NAMED.fullmatch(visit):
        return _capital(named["label"]), int(named["day"].replace("−", "-"))
    if visit.casefold() == "baseline":
        return "Baseline", 0
    if after := _AFTER.fullmatch(visit):
        unit, count = (after[1], after[2]) if after[1] else (after[4], after[3])
        return f"{unit.capitalize()} {int(count)}", math.floor(_DAYS[unit.lower()] * int(count) + 0.5)
    raise AnswerError(f"On which day is {visit}? Write `baseline`, `week 2`, `month 3`, or `{visit} = 14` for day 14.")


def _with_unit(words: list[str]) -> tuple[str, str | None]:
    """A label, and the unit where the last of ``words`` is one."""
    unit = words[-1] if len(words) > 1 and known(words[-1]) else None
    return _capital(" ".join(words[:-1] if unit else words)), unit


def _capital(label: str) -> str:
    """``label`` with a capital first, unless its first word has capitals of its own: ``eGFR``."""
    first = label.split(" ", maxsplit=1)[0]
    return label[:1].upper() + label[1:] if first == first.lower() else label
