"""CKD-EPI 2021: estimated glomerular filtration rate from creatinine, age and sex."""

import numpy as np

from clarion.studies.observations import Floats
from clarion.studies.scores.score import Input, Parameters, Score, Values

CREATININE_MOLAR_MASS = 113.12
"""g/mol."""
ADULT = 18
"""Years; the equation was developed in adults."""


def _compute(values: Values, parameters: Parameters) -> Floats:
    """142 · min(S/κ, 1)^α · max(S/κ, 1)^-1.200 · 0.9938^age · 1.012 for women.

    S is serum creatinine in mg/dL; κ is 0.7 for women and 0.9 for men, α -0.241 and -0.302.
    """
    del parameters
    creatinine, age, female = values["creatinine"], values["age"], values["sex"]
    kappa = np.where(female == 1, 0.7, 0.9)
    alpha = np.where(female == 1, -0.241, -0.302)
    with np.errstate(divide="ignore"):
        ratio = creatinine / kappa
        rate = 142 * np.minimum(ratio, 1) ** alpha * np.maximum(ratio, 1) ** -1.2 * 0.9938**age
    rate = rate * np.where(female == 1, 1.012, 1)
    known = ~np.isnan(female) & (age >= ADULT) & (creatinine > 0)
    return np.where(known, rate, np.nan)


CKD_EPI_2021 = Score(
    name="CKD-EPI 2021",
    label="Estimated glomerular filtration rate",
    source="Inker LA, Eneanya ND, Coresh J, et al. N Engl J Med 2021;385:1737-1749",
    unit="mL/min/1.73m**2",
    decimals=0,
    better="higher",
    inputs=(
        Input(id="creatinine", label="Serum creatinine (IDMS)", unit="mg/dL", molar_mass=CREATININE_MOLAR_MASS),
        Input(id="age", label="Age", unit="year"),
        Input(
            id="sex",
            label="Sex",
            kind="category",
            codes={"female": 1, "f": 1, "woman": 1, "male": 0, "m": 0, "man": 0},
        ),
    ),
    notes=("For adults; it gives nothing below 18 years.",),
    compute=_compute,
)
