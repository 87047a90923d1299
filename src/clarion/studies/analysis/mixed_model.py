"""Change from baseline at several visits by a mixed model for repeated measures."""

import numpy as np

from clarion.statistics.repeated_measures import Contrast, RepeatedMeasures, repeated_measures
from clarion.studies.analysis.chosen import chosen
from clarion.studies.analysis.measured import Measured, measured
from clarion.studies.analysis.missing import Flags, about_missing, completed, only_observed
from clarion.studies.analysis.numbers import count_number, number, p_number
from clarion.studies.analysis.refusal import RefusalError
from clarion.studies.analysis.results import result
from clarion.studies.analysis.rows import row_ranges
from clarion.studies.analysis.visits import visit_label
from clarion.studies.definition import MixedModel, Study
from clarion.studies.document import AnalysisResult, Number
from clarion.studies.observations import Observations, Series

MOST_PARTICIPANTS = 2_000
"""Participants up to which the model is fitted: it takes seconds for these, and minutes for ten thousand."""


def mixed_model(study: Study, observations: Observations, analysis: MixedModel) -> AnalysisResult:
    """Adjusted mean changes from baseline at each visit, of each arm; with two arms their difference, first - second.

    Every participant with a baseline and one later value is used: what is missing is taken to be missing at random
    given what was observed. P is of the change where there is one arm, of the difference where there are two.

    Raises RefusalError and StatisticsError where the model can't be fitted.
    """
    only_observed(analysis.missing, "a mixed model, which uses every value that was observed")
    measure = measured(study, analysis.measure)
    columns = [observations.visit(visit) for visit in analysis.visits]
    baseline = observations.visit(study.baseline.id)
    members = chosen(study, observations, analysis)
    data = completed(study, observations, measure, "observed")
    series = data.series
    used = members & ~np.isnan(series.values[:, baseline]) & ~np.isnan(series.values[:, columns]).all(axis=1)
    visits = (baseline, *columns)
    missing = about_missing(
        data, members, tuple((column, visit_label(study, observations.visits[column])) for column in visits)
    )
    if not used.any():
        raise RefusalError(f"No participant has {measure.label} at baseline and at one of these visits.")
    if used.sum() > MOST_PARTICIPANTS:
        raise RefusalError(
            f"The model is fitted for up to {MOST_PARTICIPANTS:,} participants; for more it takes minutes. Compare "
            "visits by paired analyses."
        )
    arms = [place for place in range(len(study.arms)) if (used & (observations.arms == place)).any()]
    model = _fitted(study, observations, analysis, series, used, arms)
    rows = row_ranges([(series.file, series.rows[used][:, list(visits)])])
    numbers = {"n": count_number(model.participants, None, rows=rows)}
    for visit in analysis.visits:
        numbers |= _at(model, visit, arms, measure, rows)
    differences = ", and their difference" if len(arms) == 2 else ""
    return result(
        analysis,
        numbers,
        n=model.participants,
        method=f"Adjusted mean changes of {measure.label} from baseline{differences}: {model.method}, adjusted for "
        "baseline, visits equally correlated; intervals and P by the normal approximation.",
        notes=(missing, *model.notes, *_many_arms(arms)),
    )


def _fitted(
    study: Study, observations: Observations, analysis: MixedModel, series: Series, used: Flags, arms: list[int]
) -> RepeatedMeasures:
    """The model of those ``used``; the second arm is the reference, so that a difference is first - second."""
    people = np.flatnonzero(used)
    columns = [observations.visit(visit) for visit in analysis.visits]
    places = np.repeat(people, len(columns))
    names = [arm.id for arm in study.arms]
    return repeated_measures(
        [observations.participants[place] for place in places.tolist()],
        list(analysis.visits) * people.size,
        series.values[people][:, columns].ravel(),
        series.values[places, observations.visit(study.baseline.id)],
        [names[arm] for arm in observations.arms[places].tolist()] if len(arms) > 1 else None,
        reference=names[arms[1]] if len(arms) > 1 else None,
        level=analysis.level,
    )


def _at(model: RepeatedMeasures, visit: str, arms: list[int], measure: Measured, rows: str) -> dict[str, Number]:
    """What the model says of one visit."""
    numbers: dict[str, Number] = {}
    for one in model.changes:
        if one.visit == visit:
            numbers[f"change-{visit}-{one.group}" if len(arms) > 1 else f"change-{visit}"] = _estimate(
                one, measure, rows
            )
    if len(arms) > 2:
        return numbers
    tested = model.differences if len(arms) == 2 else model.changes
    for one in tested:
        if one.visit == visit:
            if len(arms) == 2:
                numbers[f"difference-{visit}"] = _estimate(one, measure, rows)
            numbers[f"p-{visit}"] = p_number(one.significance.p, n=one.significance.n, rows=rows)
    return numbers


def _estimate(one: Contrast, measure: Measured, rows: str) -> Number:
    return number(
        one.estimate.value,
        measure.decimals + 1,
        n=one.estimate.n,
        unit=measure.shown_unit,
        rows=rows,
        method=one.estimate.method,
        interval=one.estimate.interval,
    )


def _many_arms(arms: list[int]) -> tuple[str, ...]:
    if len(arms) <= 2:
        return ()
    return (
        "With more than two arms no differences are given; compare two of them in an analysis of the kind `groups`.",
    )
