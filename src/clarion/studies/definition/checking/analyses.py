"""Analyses: what they name is there."""

from collections.abc import Collection, Iterator

import msgspec

from clarion.studies.definition.analyses import Agreement, Analysis, Response, TimeToEvent
from clarion.studies.definition.checking.combinations import check_combination
from clarion.studies.definition.checking.holders import of_visits
from clarion.studies.definition.checking.references import refer, refers
from clarion.studies.definition.findings import Finding, KeyPath
from clarion.studies.definition.study import Study


def check_analyses(study: Study) -> Iterator[Finding]:
    """Errors and warnings about what is to be computed."""
    named = _named(study)
    for place, analysis in enumerate(study.analyses):
        path: KeyPath = ("analyses", place)
        yield from _references(path, analysis, named)
        yield from _level(study, path, analysis)
        yield from _outcome(study, path, analysis)
        yield from check_combination(study, path, analysis)


def _named(study: Study) -> dict[str, tuple[Collection[str], str]]:
    """By the keys of analyses that name something: what they may name, and what that is."""
    visits = ([one.id for one in study.visits], "visit")
    arms = ([one.id for one in study.arms], "arm")
    characteristics = ([one.id for one in study.characteristics], "characteristic")
    return {
        "endpoint": ([one.id for one in study.endpoints], "endpoint"),
        "set": (["all", *study.population.sets], "set"),
        "measure": ([one.id for one in of_visits(study)], "measure or score"),
        "response": ([one.id for one in study.responses], "response"),
        "dose": ([one.id for one in study.doses], "dose"),
        "time": characteristics,
        "event": characteristics,
        **dict.fromkeys(("visit", "against", "at", "visits", "within"), visits),
        **dict.fromkeys(("arm", "arms"), arms),
    }


def _references(path: KeyPath, analysis: Analysis, named: dict[str, tuple[Collection[str], str]]) -> Iterator[Finding]:
    """Errors where ``analysis`` names what is not there."""
    for field in msgspec.structs.fields(analysis):
        if field.name not in named:
            continue
        known, what = named[field.name]
        value = getattr(analysis, field.name)
        if isinstance(value, tuple):
            yield from refer((*path, field.encode_name), value, known, what)
        else:
            yield from refers((*path, field.encode_name), value, known, what)


def _level(study: Study, path: KeyPath, analysis: Analysis) -> Iterator[Finding]:
    """An error where the response has no such level."""
    if not isinstance(analysis, Response | Agreement):
        return
    levels = next(([one.id for one in each.levels] for each in study.responses if each.id == analysis.response), None)
    if levels is not None:
        what = f"level of `{analysis.response}`"
        yield from refers((*path, "response-level"), analysis.response_level, levels, what)


def _outcome(study: Study, path: KeyPath, analysis: Analysis) -> Iterator[Finding]:
    """Errors where a time or an outcome is no number."""
    if not isinstance(analysis, TimeToEvent):
        return
    kinds = {one.id: one.kind for one in study.characteristics}
    for key, id in (("time", analysis.time), ("event", analysis.event)):
        if kinds.get(id, "number") != "number":
            message = f"`{id}` is of the kind `{kinds[id]}`, and a number is needed."
            yield Finding(path=(*path, key), message=message)
