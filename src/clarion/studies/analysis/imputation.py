"""Multiple imputation: missing values drawn from a linear model of the same participants' other visits.

Chained equations (van Buuren, Flexible Imputation of Missing Data, 2nd edition 2018, section 4.5) with draws from
Bayesian linear regression with the usual uninformative prior (Rubin, Multiple Imputation for Nonresponse in Surveys,
1987, page 167): each visit with missing values is regressed in turn on all other visits and on the arms, and what is
missing is drawn anew, a few times round.

Assumes that values are missing at random given the others, and that they are near enough to normal given the others.
Draws are not rounded and not kept within the measure's range: cut draws would bias the means that they are made for.
"""

import numpy as np
from numpy.typing import NDArray

from clarion.studies.analysis.refusal import RefusalError
from clarion.studies.observations import Floats

DRAWS = 20
CYCLES = 5
"""Times round; chains of linear regressions settle within that many (van Buuren, section 4.5.6)."""
SEED = 1
RIDGE = 1e-5
"""Share of its diagonal that is added to the cross-product, so that two visits may say the same."""


def imputed(values: Floats, covariates: Floats, wanted: tuple[int, ...]) -> Floats:
    """``values`` with what is missing drawn, ``DRAWS`` times over.

    Args:
        values: participants x visits, NaN where missing; each participant has one value at least.
        covariates: participants x other predictors, complete; arms, say.
        wanted: the visits (columns) that are to be complete.

    Returns:
        Draws x participants x wanted. The same values give the same draws.

    Raises:
        RefusalError: at a wanted visit too few values were observed to fit the model.
    """
    used = _usable(values, covariates.shape[1], wanted)
    given = values[:, used]
    centre, spread = np.nanmean(given, axis=0), np.nanstd(given, axis=0)
    standard = (given - centre) / np.where(spread > 0, spread, 1.0)
    gaps = np.isnan(standard)
    generator = np.random.default_rng(SEED)
    places = [used.index(at) for at in wanted]
    result = np.empty((DRAWS, values.shape[0], len(wanted)))
    for draw in range(DRAWS):
        filled = _chain(standard, gaps, covariates, generator)
        result[draw] = (filled * np.where(spread > 0, spread, 1.0) + centre)[:, places]
    # What was observed comes back as it was, not as it is after scaling there and back.
    return np.where(np.isnan(values[:, list(wanted)]), result, values[:, list(wanted)])


def _usable(values: Floats, others: int, wanted: tuple[int, ...]) -> list[int]:
    """The visits with enough observed values to be regressed on all the others that are used."""
    seen = (~np.isnan(values)).sum(axis=0)
    used = [at for at in range(values.shape[1]) if seen[at] > 0 or at in wanted]
    while True:
        # An intercept, the other visits and the covariates; two more leave the residual variance something to stand on.
        needed = len(used) + others + 2
        poor = [at for at in used if seen[at] < min(needed, values.shape[0])]
        if not poor:
            break
        dropped = [at for at in poor if at not in wanted]
        if not dropped:
            raise RefusalError(
                f"Multiple imputation from {len(used) - 1} other visits needs {needed} observed values at each visit; "
                f"there are {min(int(seen[at]) for at in poor)}."
            )
        used.remove(min(dropped, key=lambda at: int(seen[at])))
    if values.shape[0] < len(used) + others + 2:
        raise RefusalError(
            f"Multiple imputation from {len(used) - 1} other visits needs {len(used) + others + 2} participants; "
            f"there are {values.shape[0]}."
        )
    return used


def _chain(standard: Floats, gaps: NDArray[np.bool_], covariates: Floats, generator: np.random.Generator) -> Floats:
    """One draw of all that is missing: begun at values drawn from those observed, then ``CYCLES`` times round."""
    filled = standard.copy()
    columns = [at for at in range(standard.shape[1]) if gaps[:, at].any()]
    for at in columns:
        seen = standard[~gaps[:, at], at]
        filled[gaps[:, at], at] = generator.choice(seen, size=int(gaps[:, at].sum()))
    design = np.hstack([filled, np.ones((standard.shape[0], 1)), covariates])
    for _ in range(CYCLES):
        for at in columns:
            predictors, gap = np.delete(design, at, axis=1), gaps[:, at]
            design[gap, at] = _drawn(predictors[~gap], standard[~gap, at], predictors[gap], generator)
    return design[:, : standard.shape[1]]


def _drawn(predictors: Floats, seen: Floats, at: Floats, generator: np.random.Generator) -> Floats:
    """Draws for the rows ``at``: σ² and the coefficients from their posterior given ``seen``, then the values."""
    cross = predictors.T @ predictors
    cross[np.diag_indices_from(cross)] *= 1 + RIDGE
    root = np.linalg.cholesky(cross)
    fitted = np.linalg.solve(cross, predictors.T @ seen)
    freedom = max(1, seen.size - predictors.shape[1])
    residual = seen - predictors @ fitted
    deviation = np.sqrt(float(residual @ residual) / generator.chisquare(freedom))
    # Coefficients vary with covariance σ² (X'X)⁻¹, of which the inverse of the transposed Cholesky factor is a root.
    coefficients = fitted + deviation * np.linalg.solve(root.T, generator.standard_normal(fitted.size))
    result: Floats = at @ coefficients + deviation * generator.standard_normal(at.shape[0])
    return result
