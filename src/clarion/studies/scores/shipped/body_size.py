"""Body mass index and body surface area."""

import numpy as np

from clarion.studies.observations import Floats
from clarion.studies.scores.score import Input, Parameters, Score, Values

_WEIGHT = Input(id="weight", label="Body weight", unit="kg")
_HEIGHT = Input(id="height", label="Height", unit="cm")


def _positive(values: Values) -> tuple[Floats, Floats]:
    """Weight in kg and height in cm; NaN where either is not above zero."""
    weight, height = values["weight"], values["height"]
    known = (weight > 0) & (height > 0)
    return np.where(known, weight, np.nan), np.where(known, height, np.nan)


def _mass_index(values: Values, parameters: Parameters) -> Floats:
    """Weight in kg by the square of height in m."""
    del parameters
    weight, height = _positive(values)
    return weight / (height / 100) ** 2


def mosteller(weight: Floats, height: Floats) -> Floats:
    """Body surface in m²: the square root of weight (kg) times height (cm) by 3600 (Mosteller 1987)."""
    return np.sqrt(weight * height / 3600)


def _mosteller(values: Values, parameters: Parameters) -> Floats:
    del parameters
    return mosteller(*_positive(values))


def _du_bois(values: Values, parameters: Parameters) -> Floats:
    """0.007184 · weight^0.425 · height^0.725, in kg and cm."""
    del parameters
    weight, height = _positive(values)
    return 0.007184 * weight**0.425 * height**0.725


BMI = Score(
    name="BMI",
    label="Body mass index",
    source="Keys A, et al. J Chronic Dis 1972;25:329-343",
    unit="kg/m**2",
    decimals=1,
    inputs=(_WEIGHT, _HEIGHT),
    compute=_mass_index,
)
BSA_MOSTELLER = Score(
    name="BSA Mosteller",
    label="Body surface area",
    source="Mosteller RD. N Engl J Med 1987;317:1098",
    unit="m**2",
    decimals=2,
    inputs=(_WEIGHT, _HEIGHT),
    compute=_mosteller,
)
BSA_DU_BOIS = Score(
    name="BSA Du Bois",
    label="Body surface area",
    source="Du Bois D, Du Bois EF. Arch Intern Med 1916;17:863-871",
    unit="m**2",
    decimals=2,
    inputs=(_WEIGHT, _HEIGHT),
    compute=_du_bois,
)
