"""The scores that a study names, computed from its measures and characteristics."""

import difflib
import re
from typing import cast

import msgspec
import numpy as np

from clarion.studies.definition import Measure, Study
from clarion.studies.definition import Score as ScoreUse
from clarion.studies.observations import Floats, Observations, Series
from clarion.studies.problems import Problem, StudyError
from clarion.studies.rules.evaluating import evaluate
from clarion.studies.rules.expression import RuleError
from clarion.studies.rules.kinds import Category, Number
from clarion.studies.rules.parsing import parse
from clarion.studies.rules.scope import Scope, scope
from clarion.studies.scores.registry import scores
from clarion.studies.scores.score import Input, Score
from clarion.studies.units import UnitError, factor

_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_]*")
_YES, _NO = frozenset({"yes", "y", "true", "1", "present"}), frozenset({"no", "n", "false", "0", "absent"})


def derive(study: Study, observations: Observations) -> Observations:
    """``observations`` with a series for every score of ``study``, in their order, so that one may use another.

    An input is a measure or a characteristic, under the input's own name or the one that ``inputs`` gives; or a rule,
    which is 1 where it holds. Values are converted into the unit of the input.

    Raises StudyError for a score that is not shipped, and for an input that is not given or can't be converted.
    """
    for use in study.scores:
        values = _computed(use, study, observations)
        series = Series(values=values, rows=np.zeros(values.shape, dtype=np.int32), file="")
        observations = msgspec.structs.replace(observations, measures={**observations.measures, use.id: series})
    return observations


def measured(study: Study) -> tuple[Measure | ScoreUse, ...]:
    """What ``study`` has values of at visits: its measures, then its scores."""
    return (*study.measures, *study.scores)


def unit_of(study: Study, measure: str) -> str | None:
    """The unit of a measure or score of ``study``."""
    for one in study.measures:
        if one.id == measure:
            return one.unit
    return _shipped(next(one for one in study.scores if one.id == measure)).unit


def decimals_of(study: Study, measure: str) -> int:
    """The decimals of a measure or score of ``study``."""
    for one in study.measures:
        if one.id == measure:
            return one.decimals
    return _shipped(next(one for one in study.scores if one.id == measure)).decimals


def _computed(use: ScoreUse, study: Study, observations: Observations) -> Floats:
    """The values of one score: participants x visits, rounded to its decimals."""
    score = _shipped(use)
    if unknown := set(use.parameters) - set(score.parameters):
        raise _refusal(use, f"{score.name} has no parameter {min(unknown)}.", f"It has: {', '.join(score.parameters)}.")
    if unknown := set(use.inputs) - {one.id for one in score.inputs}:
        raise _refusal(use, f"{score.name} has no input {min(unknown)}.", f"See clarion study scores '{score.name}'.")
    within = scope(study, observations)
    given = {one.id: _input(use, one, within) for one in score.inputs}
    missing = [one.label for one in score.inputs if given[one.id] is None and not one.optional]
    if missing:
        raise _refusal(use, f"{score.name} needs {missing[0]}, which the study does not have.", "Name it in inputs.")
    values = {name: value for name, value in given.items() if value is not None}
    if not values:
        raise _refusal(use, f"{score.name} has none of its inputs.", "Name at least one in inputs.")
    computed = score.compute(values, {**score.parameters, **use.parameters})
    whole: Floats = np.broadcast_to(computed, within.shape).astype(np.float64)
    return whole.round(score.decimals)


def _shipped(use: ScoreUse) -> Score:
    """The shipped score that ``use`` names."""
    known = scores()
    if use.score in known:
        return known[use.score]
    near = difflib.get_close_matches(use.score, known, n=1)
    hint = f"Did you mean {near[0]}?" if near else f"There are: {', '.join(known)}."
    raise _refusal(use, f"{use.score} is not a score that Clarion ships.", hint)


def _input(use: ScoreUse, wanted: Input, within: Scope) -> Floats | None:
    """The values of an input, participants x visits or x 1, in its unit; None where the study does not have it."""
    text = use.inputs.get(wanted.id, wanted.id)
    if not _NAME.fullmatch(text):
        return _from_rule(use, text, within)
    if text not in within.kinds:
        if wanted.id in use.inputs:
            raise _refusal(use, f"The input {wanted.id} is {text}, which is no measure or characteristic.", "")
        return None
    kind, values = within.kinds[text], within.values[text]
    if isinstance(kind, Category):
        return _from_words(use, wanted, values)
    if wanted.kind != "number":
        return cast(Floats, values)
    return values * _factor(use, wanted, kind.unit if isinstance(kind, Number) else None)


def _from_rule(use: ScoreUse, text: str, within: Scope) -> Floats:
    """1 where the rule holds, 0 where it does not, NaN where that is not known."""
    try:
        return evaluate(parse(text), within).truth
    except RuleError as error:
        raise _refusal(use, f"The input rule `{text}` can't be used: {error}", "") from error


def _from_words(use: ScoreUse, wanted: Input, words: Floats) -> Floats:
    """Numbers for the words of a category, by the input's codes or as yes and no; NaN where empty."""
    codes = wanted.codes or {**dict.fromkeys(_YES, 1.0), **dict.fromkeys(_NO, 0.0)}
    found = np.full(words.shape, np.nan)
    for word in np.unique(words.astype(str)):
        if not word:
            continue
        if word.casefold() not in codes:
            raise _refusal(
                use,
                f"The input {wanted.id} has a category that {use.score} does not know.",
                f"It knows: {', '.join(sorted(codes))}.",
            )
        found[words == word] = codes[word.casefold()]
    return found


def _factor(use: ScoreUse, wanted: Input, unit: str | None) -> float:
    """What values in ``unit`` are multiplied with to be in the unit of the input."""
    try:
        return factor(unit, wanted.unit)
    except UnitError as error:
        if wanted.molar_mass is not None:
            # Amount of substance into mass: mol/L times g/mol is g/L.
            try:
                return factor(unit, "mol/L") * wanted.molar_mass * factor("g/L", wanted.unit)
            except UnitError:
                pass
        raise _refusal(use, f"The input {wanted.id}: {error}", "") from error


def _refusal(use: ScoreUse, message: str, remedy: str) -> StudyError:
    return StudyError(
        (Problem(severity="error", file="study file", place=f"scores, id {use.id}", message=message, remedy=remedy),)
    )
