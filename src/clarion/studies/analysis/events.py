"""How many participants had an adverse event of a kind."""

from collections.abc import Callable

import numpy as np

from clarion.statistics.binomial import proportion
from clarion.studies.analysis.chosen import chosen
from clarion.studies.analysis.missing import only_observed
from clarion.studies.analysis.numbers import count_number, number, percent_number
from clarion.studies.analysis.refusal import RefusalError
from clarion.studies.analysis.results import result
from clarion.studies.analysis.rows import row_ranges
from clarion.studies.definition import Events, Safety, Study
from clarion.studies.document import AnalysisResult
from clarion.studies.observations import Event, Observations
from clarion.studies.problems import Problem, StudyError


def events(study: Study, observations: Observations, analysis: Events) -> AnalysisResult:
    """Participants with at least one such event, of all in the set, with an interval; and the number of events.

    An event without a grade is refused or counted among events of any grade, as ``safety.missing-grade`` says. One of
    which it is not known whether it was related (or serious) counts as related (serious), which a note says; where it
    is known of none, the analysis is refused.

    Raises StudyError for events without a grade, RefusalError where events were not looked for.
    """
    only_observed(analysis.missing, "adverse events")
    safety = study.safety or Safety()
    if not safety.monitored:
        raise RefusalError(
            "Adverse events were not looked for in this study, so that nobody can be said to have had none."
        )
    members = chosen(study, observations, analysis)
    theirs = [event for event in observations.events if members[event.participant]]
    _refuse_ungraded(analysis, theirs, safety)
    notes = _about_grades(analysis, theirs)
    found = [event for event in theirs if analysis.term is None or _same(event.term, analysis.term)]
    found = [
        event for event in found if analysis.grade == 1 or (event.grade is not None and event.grade >= analysis.grade)
    ]
    if analysis.related_only:
        found, words = _known_or_assumed(theirs, found, lambda event: event.related, "related to the treatment")
        notes += words
    if analysis.serious_only:
        found, words = _known_or_assumed(theirs, found, lambda event: event.serious, "serious")
        notes += words
    count, of = len({event.participant for event in found}), int(members.sum())
    rows = row_ranges((event.file, np.array([event.row], dtype=np.int32)) for event in found)
    rate = proportion(count, of, method=analysis.interval, level=analysis.level)
    return result(
        analysis,
        {
            "n": count_number(of, None),
            "count": count_number(count, of, rows=rows),
            "percent": percent_number(rate, rows=rows),
            "events": number(len(found), 0, n=of, rows=rows),
        },
        n=of,
        method=f"Participants with at least one event{_which(analysis)}, of all participants: one without a recorded "
        f"event had none. {rate.interval.method if rate.interval else ''} interval.",
        notes=notes,
    )


def _refuse_ungraded(analysis: Events, theirs: list[Event], safety: Safety) -> None:
    """Raise StudyError where events have no grade and the study file does not say that they count."""
    if safety.missing_grade == "count":
        return
    problems = tuple(
        Problem(
            severity="error",
            file=event.file,
            place=f"row {event.row}, column grade",
            message="The event has no grade.",
            remedy='Give it one, or set `missing-grade = "count"` in [safety] to count it among events of any grade.',
        )
        for event in theirs
        if event.grade is None and (analysis.term is None or _same(event.term, analysis.term))
    )
    if problems:
        raise StudyError(problems)


def _about_grades(analysis: Events, theirs: list[Event]) -> tuple[str, ...]:
    """What became of events without a grade."""
    ungraded = sum(event.grade is None for event in theirs)
    if not ungraded:
        return ()
    counted = "are counted" if analysis.grade == 1 else "can't be counted here"
    return (f"Events without a grade: {ungraded:,}. They {counted}.",)


def _known_or_assumed(
    theirs: list[Event], found: list[Event], known: Callable[[Event], bool | None], what: str
) -> tuple[list[Event], tuple[str, ...]]:
    """Those of ``found`` of which something is known or not known, and a note on the latter."""
    if theirs and all(known(event) is None for event in theirs):
        raise RefusalError(f"The data do not say of any event whether it was {what}.")
    kept = [event for event in found if known(event) is not False]
    assumed = sum(known(event) is None for event in kept)
    note = f"Events of which it is not known whether they were {what}: {assumed:,}. They count as {what}."
    return kept, (note,) if assumed else ()


def _which(analysis: Events) -> str:
    """Which events count, in words."""
    words = f" of grade {analysis.grade} and above" if analysis.grade > 1 else " of any grade"
    words += f", {analysis.term}" if analysis.term else ""
    words += ", related to the treatment" if analysis.related_only else ""
    return words + (", serious" if analysis.serious_only else "")


def _same(one: str, other: str) -> bool:
    return one.strip().casefold() == other.strip().casefold()
