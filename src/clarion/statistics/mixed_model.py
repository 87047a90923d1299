"""A linear model with a random intercept for each participant, fitted by statsmodels."""

import warnings

import msgspec
import numpy as np
from numpy.typing import NDArray

from clarion.statistics.answer import StatisticsError

Numbers = NDArray[np.float64]
_LEAST_RESIDUAL = 1e-5
"""Below this share of the response's variance statsmodels' search becomes inaccurate: variances are off by 0.1 %."""


class MixedFit(msgspec.Struct, frozen=True, kw_only=True):
    """What was fitted, in the unit of the response."""

    coefficients: Numbers
    """Shape (columns of the design,)."""
    covariance: Numbers
    """Of the coefficients, shape (columns, columns)."""
    between: float
    """Variance of the participants' intercepts."""
    within: float
    """Variance of the residuals."""
    converged: bool
    notes: tuple[str, ...] = ()


def random_intercept(response: Numbers, design: Numbers, participants: NDArray[np.int64]) -> MixedFit:
    """Fit response = design · coefficients + intercept of the participant + residual, by restricted maximum likelihood.

    Args:
        response: shape (r,), any unit: it is scaled to standard deviation 1 first, as statsmodels' warnings depend on
            it.
        design: shape (r, columns), of full rank.
        participants: a number for each, shape (r,).

    Raises:
        StatisticsError: the design is not of full rank, has as many columns as rows, or the likelihood has no maximum
            that statsmodels can describe.

    Source: Laird & Ware, Biometrics 1982;38:963.
    """
    # Of the optional extra "studies", and slow to import.
    from statsmodels.regression.mixed_linear_model import MixedLM  # noqa: PLC0415

    rows, columns = design.shape
    unit = float(response.std())
    if np.linalg.matrix_rank(design) < columns or rows <= columns + 1 or unit == 0:
        raise StatisticsError(
            f"{rows} observations, of spread {unit:g}, can't determine {columns} coefficients and two variances."
            " Leave out visits or groups with few observations, or test one visit."
        )
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            result = MixedLM(response / unit, design, groups=participants).fit(reml=True)
        except np.linalg.LinAlgError as error:
            raise StatisticsError(f"The mixed model can't be fitted to these data: {error}.") from error
    covariance = np.asarray(result.cov_params())[:columns, :columns] * unit**2
    if not (result.scale > _LEAST_RESIDUAL and np.isfinite(covariance).all() and (np.diag(covariance) > 0).all()):
        raise StatisticsError(
            "The mixed model leaves hardly any residual in these data, so it has no reliable standard errors."
            " Are values carried from visit to visit, or copied?"
        )
    return MixedFit(
        coefficients=np.asarray(result.fe_params) * unit,
        covariance=covariance,
        between=float(np.asarray(result.cov_re)[0, 0]) * unit**2,
        within=float(result.scale) * unit**2,
        converged=bool(result.converged),
        notes=_about_the_fit(caught),
    )


def _about_the_fit(caught: list[warnings.WarningMessage]) -> tuple[str, ...]:
    """Notes from what statsmodels warned of about the fit; every other warning is given on."""
    # Of the optional extra "studies", and slow to import.
    from statsmodels.tools.sm_exceptions import (  # noqa: PLC0415
        ConvergenceWarning,
        SingularMatrixWarning,
    )

    notes: dict[str, None] = {}
    for one in caught:
        if issubclass(one.category, ConvergenceWarning | SingularMatrixWarning):
            notes[f"statsmodels on the fit: {str(one.message).strip()}"] = None
        else:
            warnings.warn_explicit(one.message, one.category, one.filename, one.lineno)
    return tuple(notes)
