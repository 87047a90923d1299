"""The missing-data rules: what stands in for a value that is missing, and the sentence that says so."""

import msgspec
import numpy as np
from numpy.typing import NDArray

from clarion.studies.analysis.decimals import needed_decimals, shown
from clarion.studies.analysis.measured import Measured
from clarion.studies.analysis.refusal import RefusalError
from clarion.studies.definition import Study
from clarion.studies.definition.analyses import Missing
from clarion.studies.observations import Floats, Observations, Series

Flags = NDArray[np.bool_]

LAST_CARRIED = "the participant's last value before it, the baseline included,"


class Completed(msgspec.Struct, frozen=True, kw_only=True):
    """A measure after a missing-data rule has been applied to it."""

    measured: Measured
    series: Series
    absent: Flags
    """Participants x visits: where no value was observed."""
    stand_in: str = ""
    """What stood in for missing values, in words; empty where nothing did."""


def completed(study: Study, observations: Observations, measured: Measured, rule: Missing) -> Completed:
    """``measured`` with its missing values stood in for by ``rule``.

    ``observed`` leaves them missing. ``last-carried`` takes the participant's last observed value at an earlier visit,
    the baseline included. ``worst`` takes the end of the measure's range that is worse, or the worst value seen in the
    study where it has no range. Nothing stands in for a value at the baseline or before it: it would make a change up.

    Raises RefusalError for ``worst`` where the study file does not say which direction is better, and for
    ``multiple-imputation``, which gives no single value to stand in.
    """
    series = observations.measures[measured.id]
    absent = np.isnan(series.values)
    if rule == "observed":
        return Completed(measured=measured, series=series, absent=absent)
    after = _visits_after_baseline(study, observations)
    if rule == "last-carried":
        return Completed(
            measured=measured,
            series=_last_carried(study, observations, series, after),
            absent=absent,
            stand_in=LAST_CARRIED,
        )
    if rule == "worst":
        worst, words = worst_value(measured, series)
        filled = np.where(absent & after, worst, series.values)
        return Completed(
            measured=measured,
            series=Series(values=filled, rows=series.rows, file=series.file),
            absent=absent,
            stand_in=words,
        )
    raise RefusalError(
        "Multiple imputation gives means only: it can stand in for missing values in a summary and in t tests. Choose "
        "another rule for missing values, or another test."
    )


def worst_value(measured: Measured, series: Series) -> tuple[float, str]:
    """The value that the rule ``worst`` puts in, and words for it."""
    if measured.better == "neither":
        raise RefusalError(
            f"{measured.label} has no worst value: the study file says neither that lower nor that higher is better."
        )
    if measured.range is not None:
        worst = measured.range[1] if measured.better == "lower" else measured.range[0]
        which = "the worst value that the measure allows"
    elif np.isnan(series.values).all():
        raise RefusalError(f"{measured.label} has no worst value: none was observed.")
    else:
        worst = float(np.nanmax(series.values) if measured.better == "lower" else np.nanmin(series.values))
        which = "the worst value seen in the study"
    text = shown(worst, needed_decimals(worst, measured.decimals, measured.decimals + 1))
    return worst, f"{which} ({' '.join(part for part in (text, measured.shown_unit) if part)})"


def about_missing(completed: Completed, members: Flags, visits: tuple[tuple[int, str], ...]) -> str:
    """One sentence on how many values were missing at ``visits`` (column and label) and what stood in for them."""
    label, count = completed.measured.label, int(members.sum())
    group = "1 participant" if count == 1 else f"{count:,} participants"
    gaps = [(name, int((completed.absent[:, at] & members).sum())) for at, name in visits]
    if not any(missing for _, missing in gaps):
        return f"No value of {label} is missing among {group}."
    places = _joined([f"{missing:,} at {name}" for name, missing in gaps if missing])
    columns = [at for at, _ in visits]
    still = int(np.isnan(completed.series.values[members][:, columns]).sum())
    stood_in = sum(missing for _, missing in gaps) - still
    if not completed.stand_in:
        return f"{label} is missing for {places} of {group}; only what was observed is used."
    left = f"; {still:,} stayed missing and {'was' if still == 1 else 'were'} left out" if still else ""
    return f"{label} is missing for {places} of {group}; {completed.stand_in} stood in for {stood_in:,}{left}."


def only_observed(rule: Missing, what: str) -> None:
    """Refuse a missing-data rule where there is nothing that it could be applied to."""
    if rule != "observed":
        raise RefusalError(f'The missing-data rule "{rule}" does not apply to {what}: leave it at "observed".')


def _visits_after_baseline(study: Study, observations: Observations) -> Flags:
    """Of each column of a series, whether its visit is planned after the baseline."""
    baseline = study.baseline
    after = {visit.id for visit in study.visits if visit.day > baseline.day}
    return np.array([visit in after for visit in observations.visits], dtype=np.bool_)


def _last_carried(study: Study, observations: Observations, series: Series, after: Flags) -> Series:
    """Each value after the baseline that is missing becomes the last one observed before it, by planned day."""
    values, rows = series.values.copy(), series.rows.copy()
    days = {visit.id: visit.day for visit in study.visits}
    order = sorted(range(len(observations.visits)), key=lambda at: days[observations.visits[at]])
    last: Floats = np.full(values.shape[0], np.nan)
    last_rows = np.zeros(values.shape[0], dtype=np.int32)
    for at in order:
        if after[at]:
            gap = np.isnan(values[:, at])
            values[gap, at], rows[gap, at] = last[gap], last_rows[gap]
        seen = ~np.isnan(values[:, at])
        last[seen], last_rows[seen] = values[seen, at], rows[seen, at]
    return Series(values=values, rows=rows, file=series.file)


def _joined(parts: list[str]) -> str:
    """``a``, ``a and b``, ``a, b and c``."""
    return " and ".join([", ".join(parts[:-1]), parts[-1]] if len(parts) > 1 else parts)
