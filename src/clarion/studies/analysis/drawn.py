"""A measure whose missing values are drawn by multiple imputation, and the sentence that says so."""

from collections.abc import Sequence

import msgspec
import numpy as np

from clarion.studies.analysis.imputation import DRAWS, SEED, imputed
from clarion.studies.analysis.measured import Measured
from clarion.studies.analysis.missing import Flags
from clarion.studies.analysis.refusal import RefusalError
from clarion.studies.analysis.rows import row_ranges
from clarion.studies.analysis.visits import visit_label
from clarion.studies.definition import Study
from clarion.studies.observations import Floats, Observations


class Drawn(msgspec.Struct, frozen=True, kw_only=True):
    """A measure at some visits, with its missing values drawn."""

    values: Floats
    """Draws x participants x visits."""
    participants: Flags
    """Of all participants, who is in it: those with any value of the measure."""
    rows: str
    """The rows that the draws rest on: all visits of these participants."""
    missing: str
    """The sentence on what was missing and what stood in."""


def drawn(study: Study, observations: Observations, measure: Measured, members: Flags, visits: Sequence[str]) -> Drawn:
    """``measure`` of ``members`` at ``visits``, what is missing drawn from its other visits and from the arm.

    Raises RefusalError where too few values were observed.
    """
    series = observations.measures[measure.id]
    columns = tuple(observations.visit(visit) for visit in visits)
    known = members & ~np.isnan(series.values).all(axis=1)
    if known.sum() < 2:
        raise RefusalError(f"Fewer than two participants have any value of {measure.label}.")
    arms = np.unique(observations.arms[known])
    # One arm is the one that the others are compared with.
    covariates = (observations.arms[known, None] == arms[None, 1:]).astype(np.float64)
    values = imputed(series.values[known], covariates, columns)
    gaps = [int(np.isnan(series.values[known, column]).sum()) for column in columns]
    places = " and ".join(f"{gap:,} at {visit_label(study, visit)}" for gap, visit in zip(gaps, visits, strict=True))
    without = int(members.sum() - known.sum())
    left = f"; {without:,} without any value of it {'was' if without == 1 else 'were'} left out" if without else ""
    missing = (
        f"{measure.label} is missing for {places} of {int(known.sum()):,} participants; {DRAWS} draws (seed {SEED}) "
        "from a normal linear regression on the measure's other visits and the arm, by chained equations, stood in for "
        f"what is missing{left}."
    )
    rows = row_ranges([(series.file, series.rows[known])])
    return Drawn(values=values, participants=known, rows=rows, missing=missing)
