"""Time to an event by Kaplan and Meier, with the log-rank test between arms; or competing risks."""

import math

import msgspec
import numpy as np
from numpy.typing import NDArray

from clarion.statistics.answer import Estimate, Interval, Significance, StatisticsError
from clarion.statistics.competing_risks import cumulative_incidence
from clarion.statistics.survival import kaplan_meier, log_rank
from clarion.studies.analysis.chosen import chosen
from clarion.studies.analysis.missing import only_observed
from clarion.studies.analysis.numbers import count_number, middle_number, missing_number, p_number, percent_number
from clarion.studies.analysis.refusal import RefusalError
from clarion.studies.analysis.results import result
from clarion.studies.analysis.rows import row_ranges
from clarion.studies.definition import Arm, Study, TimeToEvent
from clarion.studies.document import AnalysisResult, Number
from clarion.studies.observations import Floats, Observations
from clarion.studies.units import shown

EVENT, COMPETING = 1, 2
COMPETING_MEDIAN = "With competing events there is no median time: the others never have the event."


class _FollowUp(msgspec.Struct, frozen=True, kw_only=True):
    """Follow-up of some participants."""

    times: Floats
    ended_by: NDArray[np.int64]
    """0 nothing, 1 the event, 2 a competing one."""
    arms: NDArray[np.int32]
    rows: str
    decimals: int
    unit: str
    level: float

    def of_arm(self, place: int) -> "_FollowUp":
        """Of those in one arm."""
        flags = self.arms == place
        return msgspec.structs.replace(
            self, times=self.times[flags], ended_by=self.ended_by[flags], arms=self.arms[flags]
        )


def time_to_event(study: Study, observations: Observations, analysis: TimeToEvent) -> AnalysisResult:
    """Participants and events, the median time overall and of each arm, the log-rank test where there are several arms.

    With competing events there is no median; instead each arm has the cumulative incidence of the event at the end of
    its follow-up, and the log-rank test compares cause-specific hazards, competing events taken as censored.

    Raises RefusalError where nobody has a time, where a time is negative or an outcome is none of 0, 1 and 2, and
    where there is a competing event in an analysis that is not about competing risks.
    """
    only_observed(analysis.missing, "times to an event")
    data, missing = _followed(study, observations, analysis)
    n, events = data.times.size, int((data.ended_by == EVENT).sum())
    numbers = {
        "n": count_number(n, None, rows=data.rows),
        "events": count_number(events, n, rows=data.rows),
        "median": missing_number(COMPETING_MEDIAN, n=n, unit=data.unit) if analysis.competing else _median(data),
    }
    arms = [(place, arm) for place, arm in enumerate(study.arms) if analysis.arm in (None, arm.id)]
    notes: tuple[str, ...] = (missing,)
    if len(arms) > 1:
        numbers["p"], more = _compared(data)
        notes += more
    numbers |= _by_arm(data, arms, competing=analysis.competing)
    if analysis.competing:
        notes += _ends(data, arms)
    estimate = "Cumulative incidence by Aalen and Johansen" if analysis.competing else "Kaplan-Meier estimate"
    test = "; arms by the log-rank test" if len(arms) > 1 else ""
    censored = " with competing events as censored" if test and analysis.competing else ""
    return result(
        analysis, numbers, n=n, method=f"{estimate}, intervals on the log-log scale{test}{censored}.", notes=notes
    )


def _followed(study: Study, observations: Observations, analysis: TimeToEvent) -> tuple[_FollowUp, str]:
    """Those with a time and an outcome, and a sentence on those without."""
    members = chosen(study, observations, analysis)
    times, outcomes = (observations.numbers[id] for id in (analysis.time, analysis.event))
    known = members & ~(np.isnan(times) | np.isnan(outcomes))
    if not known.any():
        raise RefusalError("No participant has both a time and an outcome.")
    if (times[known] < 0).any():
        raise RefusalError(f"A follow-up time of `{analysis.time}` is negative.")
    if not np.isin(outcomes[known], (0, EVENT, COMPETING)).all():
        raise RefusalError(
            f"An outcome of `{analysis.event}` is none of 0 (no event), 1 (the event) and 2 (a competing one)."
        )
    if not analysis.competing and (outcomes[known] == COMPETING).any():
        raise RefusalError("There are competing events (2): say `competing = true`, or count them as 0 in the data.")
    time = next(one for one in study.characteristics if one.id == analysis.time)
    gone = int(members.sum() - known.sum())
    missing = f"Time or outcome is missing for {gone:,} of {int(members.sum()):,} participants, who are left out."
    data = _FollowUp(
        times=times[known],
        ended_by=outcomes[known].astype(np.int64),
        arms=observations.arms[known],
        rows=row_ranges([(observations.participant_file, observations.participant_rows[known])]),
        decimals=time.decimals or 0,
        unit=shown(time.unit) if time.unit else "",
        level=analysis.level,
    )
    return data, missing if gone else f"Time and outcome of all {known.sum():,} participants are known."


def _median(data: _FollowUp) -> Number:
    """The median time, or why there is none."""
    n = data.times.size
    try:
        found = kaplan_meier(data.times, data.ended_by == EVENT, level=data.level).median
    except StatisticsError as error:
        return missing_number(f"The median is not reached: {error}", n=n, unit=data.unit)
    if not math.isfinite(found.value):
        return missing_number(" ".join(found.notes) or "The median is not reached.", n=n, unit=data.unit)
    return middle_number(
        found.value, data.decimals, n=n, unit=data.unit, rows=data.rows, method=found.method, interval=found.interval
    )


def _compared(data: _FollowUp) -> tuple[Number, tuple[str, ...]]:
    """P of the log-rank test between arms, and how it was computed."""
    try:
        test: Significance = log_rank(data.times, data.ended_by == EVENT, data.arms.tolist())
    except StatisticsError as error:
        return missing_number(f"The arms can't be compared: {error}", n=data.times.size), ()
    return p_number(test.p, n=test.n, rows=data.rows, method=test.test), (test.why, *test.notes)


def _by_arm(data: _FollowUp, arms: list[tuple[int, Arm]], *, competing: bool) -> dict[str, Number]:
    """The median of each arm; with competing events its incidence."""
    numbers: dict[str, Number] = {}
    for place, arm in arms:
        part = data.of_arm(place)
        if not part.times.size:
            nobody = missing_number("Nobody in the arm has both a time and an outcome.")
            numbers |= {f"median-{arm.id}": nobody} | ({f"incidence-{arm.id}": nobody} if competing else {})
        elif competing:
            numbers[f"median-{arm.id}"] = missing_number(COMPETING_MEDIAN, n=part.times.size, unit=data.unit)
            numbers[f"incidence-{arm.id}"] = _incidence(part)
        else:
            numbers[f"median-{arm.id}"] = _median(part)
    return numbers


def _ends(data: _FollowUp, arms: list[tuple[int, Arm]]) -> tuple[str, ...]:
    """Until when each arm's incidence runs."""
    followed = [(arm, data.of_arm(place).times) for place, arm in arms]
    return tuple(
        f"The incidence of {arm.label} is at its longest follow-up, {times.max():g} {data.unit}".rstrip() + "."
        for arm, times in followed
        if times.size
    )


def _incidence(data: _FollowUp) -> Number:
    """The cumulative incidence of the event at the end of follow-up, in per cent."""
    n, until = data.times.size, "at the end of the arm's follow-up"
    if not (data.ended_by == EVENT).any():
        return percent_number(Estimate(value=0.0, n=n, method=""), rows=data.rows, method=f"no event {until}")
    curve = cumulative_incidence(data.times, data.ended_by, level=data.level)[EVENT]
    low, high = curve.low[-1], curve.high[-1]
    interval = Interval(low=low, high=high, level=data.level, method="Aalen-Johansen, log-log") if low < high else None
    estimate = Estimate(value=curve.estimate[-1], n=n, method=curve.method, interval=interval)
    return percent_number(estimate, rows=data.rows, method=until)
