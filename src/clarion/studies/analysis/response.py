"""How many reach a level of a derived response."""

import msgspec
import numpy as np

from clarion.statistics.answer import Estimate, StatisticsError
from clarion.statistics.beta_binomial import rate_posterior
from clarion.statistics.binomial import proportion
from clarion.statistics.fisher import fisher
from clarion.statistics.risk import risk_difference
from clarion.studies.analysis.alternatives import interval_alternatives, table_alternatives
from clarion.studies.analysis.chosen import chosen
from clarion.studies.analysis.measured import PERCENTAGE_POINTS
from clarion.studies.analysis.missing import Flags, only_observed
from clarion.studies.analysis.numbers import (
    PERCENT_DECIMALS,
    count_number,
    missing_number,
    p_number,
    percent_number,
    scaled_number,
)
from clarion.studies.analysis.refusal import RefusalError
from clarion.studies.analysis.responders import Asked, Responders, level_label, responders, response_of, response_rows
from clarion.studies.analysis.results import result
from clarion.studies.analysis.visits import visit_label
from clarion.studies.definition import Response, Study
from clarion.studies.document import Alternative, AnalysisResult, Number
from clarion.studies.observations import Observations

MODES = {
    "at": "at {visits}",
    "best": "the best level over {visits}",
    "sustained": "reached and kept to the last of {visits}",
    "confirmed": "reached at one of {visits} and again at the next visit",
}


class _Counted(msgspec.Struct, frozen=True, kw_only=True):
    """Responders among some participants of whom it is known."""

    count: int
    of: int
    rows: str


def response(study: Study, observations: Observations, analysis: Response) -> AnalysisResult:
    """Responders counted, with an interval of their share; two arms compared; the posterior where there is a prior.

    Raises StudyError where a response can't be told and the analysis refuses that, RefusalError where nobody is left.
    """
    only_observed(analysis.missing, "a response, whose `unknown` says what becomes of missing values")
    definition = response_of(study, analysis.response)
    asked = Asked(
        analysis=analysis.id,
        response=definition,
        level=analysis.response_level,
        visits=(analysis.at,) if analysis.at else analysis.within,
        or_better=analysis.or_better,
        mode=analysis.mode,
        unknown=analysis.unknown,
    )
    arms = [chosen(study, observations, analysis, arm) for arm in analysis.arms or ()]
    members = arms[0] | arms[1] if arms else chosen(study, observations, analysis)
    found = responders(study, observations, asked, members)
    whole = _counted(study, observations, asked, found, members)
    if not whole.of:
        raise RefusalError("Of no participant can the response be told.")
    rate = proportion(whole.count, whole.of, method=analysis.interval, level=analysis.level)
    numbers = {
        "n": count_number(whole.of, None, rows=whole.rows),
        "count": count_number(whole.count, whole.of, rows=whole.rows),
        "percent": percent_number(rate, rows=whole.rows),
    }
    alternatives = interval_alternatives(analysis, whole.count, whole.of, whole.rows)
    if analysis.prior:
        numbers["posterior-mean"] = _posterior(analysis, whole)
    compared = ""
    if arms:
        first, second = (_counted(study, observations, asked, found, arm) for arm in arms)
        more, tests, compared = _arms(study, analysis, first, second, whole.rows)
        numbers |= more
        alternatives += tests
    interval = f" {rate.interval.method} interval." if rate.interval else ""
    return result(
        analysis,
        numbers,
        n=whole.of,
        method=f"{_asked_for(study, analysis, asked)}{interval}{compared}",
        notes=found.notes,
        alternatives=alternatives,
    )


def _asked_for(study: Study, analysis: Response, asked: Asked) -> str:
    """What is counted, and with which prior."""
    visits = ", ".join(visit_label(study, visit) for visit in asked.visits)
    level = level_label(asked.response, asked.level, or_better=asked.or_better)
    words = f"{level}, {MODES[asked.mode].format(visits=visits)}."
    if analysis.prior is None:
        return words
    return f"{words} The posterior is that of a Beta({analysis.prior[0]:g}, {analysis.prior[1]:g}) prior."


def _counted(study: Study, observations: Observations, asked: Asked, found: Responders, members: Flags) -> _Counted:
    """The responders among ``members``."""
    known = members & ~np.isnan(found.truth)
    rows = response_rows(study, observations, asked, known)
    return _Counted(count=int(found.truth[known].sum()), of=int(known.sum()), rows=rows)


def _posterior(analysis: Response, whole: _Counted) -> Number:
    """The mean of the posterior of the rate, with its equal-tailed credible interval, in per cent."""
    assert analysis.prior is not None
    posterior = rate_posterior(whole.count, whole.of, prior=analysis.prior, level=analysis.level)
    mean = Estimate(value=posterior.mean, n=posterior.n, method="posterior mean", interval=posterior.equal_tailed)
    return percent_number(mean, rows=whole.rows, method=f"posterior Beta({posterior.a:g}, {posterior.b:g})")


def _arms(
    study: Study, analysis: Response, first: _Counted, second: _Counted, rows: str
) -> tuple[dict[str, Number], tuple[Alternative, ...], str]:
    """Two arms' responders, their difference and its test; and how it was done."""
    assert analysis.arms is not None
    names = [next(arm.label for arm in study.arms if arm.id == id) for id in analysis.arms]
    for one, name in zip((first, second), names, strict=True):
        if not one.of:
            raise RefusalError(f"Of no participant of {name} can the response be told.")
    numbers: dict[str, Number] = {}
    for name, one in (("first", first), ("second", second)):
        rate = proportion(one.count, one.of, method=analysis.interval, level=analysis.level)
        numbers[f"{name}-count"] = count_number(one.count, one.of, rows=one.rows)
        numbers[f"{name}-percent"] = percent_number(rate, rows=one.rows)
    difference = risk_difference(first.count, first.of, second.count, second.of, level=analysis.level)
    numbers["risk-difference"] = scaled_number(
        difference, lambda part: 100 * part, PERCENT_DECIMALS, unit=PERCENTAGE_POINTS, rows=rows
    )
    table = ((first.count, first.of - first.count), (second.count, second.of - second.count))
    words = (
        f" {names[0]} against {names[1]} by Fisher's exact test, two-sided; the difference with Newcombe's interval."
    )
    try:
        test = fisher(table)
    except StatisticsError as error:
        numbers["p"] = missing_number(f"There is nothing to compare: {error}", n=first.of + second.of)
        return numbers, (), words
    numbers["p"] = p_number(test.p, n=test.n, rows=rows, method=f"{test.test}, {test.method}")
    return numbers, table_alternatives(table, test), words
