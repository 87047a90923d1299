"""Urine protein: the protein-creatinine ratio, and protein in 24 hours by collection or by estimate."""

import numpy as np

from clarion.studies.observations import Floats
from clarion.studies.scores.score import Input, Parameters, Score, Values
from clarion.studies.scores.shipped.ckd_epi_2021 import CREATININE_MOLAR_MASS

_PROTEIN = Input(id="protein", label="Urine protein concentration", unit="mg/dL")
_CREATININE = Input(
    id="creatinine", label="Urine creatinine concentration", unit="mg/dL", molar_mass=CREATININE_MOLAR_MASS
)


def _ratio(values: Values, parameters: Parameters) -> Floats:
    """Protein by creatinine of one sample, both in mg/dL, which is g/g."""
    del parameters
    creatinine = values["creatinine"]
    return values["protein"] / np.where(creatinine > 0, creatinine, np.nan)


def _collected(values: Values, parameters: Parameters) -> Floats:
    """Concentration in mg/dL times volume in dL collected in 24 hours."""
    del parameters
    return values["protein"] * values["volume"] * 10


def _estimated(values: Values, parameters: Parameters) -> Floats:
    """The ratio in g/g times the creatinine that a person excretes in 24 hours, in g; in mg."""
    return values["ratio"] * parameters["creatinine-excretion"] * 1000


PCR = Score(
    name="PCR",
    label="Urine protein-creatinine ratio",
    source="Ginsberg JM, et al. N Engl J Med 1983;309:1543-1546",
    unit="g/g",
    decimals=2,
    better="lower",
    inputs=(_PROTEIN, _CREATININE),
    notes=("1 g/g is 113 mg/mmol, by the molar mass of creatinine, 113.12 g/mol.",),
    compute=_ratio,
)
PROTEIN_COLLECTED = Score(
    name="24-hour protein, collected",
    label="Urine protein in 24 hours",
    source="By definition: concentration times volume",
    unit="mg/24h",
    decimals=0,
    better="lower",
    inputs=(_PROTEIN, Input(id="volume", label="Urine volume in 24 hours", unit="L/24h")),
    compute=_collected,
)
PROTEIN_ESTIMATED = Score(
    name="24-hour protein, from PCR",
    label="Urine protein in 24 hours, estimated",
    source="Ginsberg JM, et al. N Engl J Med 1983;309:1543-1546",
    unit="mg/24h",
    decimals=0,
    better="lower",
    inputs=(Input(id="ratio", label="Protein-creatinine ratio", unit="g/g"),),
    parameters={"creatinine-excretion": 1.0},
    notes=("An estimate: it takes creatinine excretion (g in 24 hours) for the same in everybody.",),
    compute=_estimated,
)
