"""SLEDAI-2K: the Systemic Lupus Erythematosus Disease Activity Index 2000."""

import numpy as np

from clarion.studies.observations import Floats
from clarion.studies.scores.score import Input, Parameters, Score, Values

WEIGHTS = {
    "seizure": 8,
    "psychosis": 8,
    "organic_brain_syndrome": 8,
    "visual_disturbance": 8,
    "cranial_nerve_disorder": 8,
    "lupus_headache": 8,
    "cerebrovascular_accident": 8,
    "vasculitis": 8,
    "arthritis": 4,
    "myositis": 4,
    "urinary_casts": 4,
    "hematuria": 4,
    "proteinuria": 4,
    "pyuria": 4,
    "rash": 2,
    "alopecia": 2,
    "mucosal_ulcers": 2,
    "pleurisy": 2,
    "pericarditis": 2,
    "low_complement": 2,
    "increased_dna_binding": 2,
    "fever": 1,
    "thrombocytopenia": 1,
    "leukopenia": 1,
}
"""The 24 items and their weights: eight of 8, six of 4, seven of 2, three of 1; 105 in all."""
_DAYS = "_days"


def _compute(values: Values, parameters: Parameters) -> Floats:
    """The sum of the weights of the items that are present.

    An item is given as present or absent within the window, or, under its name with ``_days``, as how many days before
    the visit it was last present; then it counts where that is no more than ``window-days``.
    """
    total: Floats = np.zeros(())
    absent = parameters["missing-as-absent"] != 0
    for item, weight in WEIGHTS.items():
        present = _present(item, values, parameters["window-days"])
        total = total + weight * (np.nan_to_num(present) if absent else present)
    return total


def _present(item: str, values: Values, window: float) -> Floats:
    """1 where the item counts, 0 where it does not, NaN where that is not known."""
    if item + _DAYS in values:
        days = values[item + _DAYS]
        return np.where(np.isnan(days), np.nan, (days >= 0) & (days <= window))
    if item in values:
        return values[item]
    return np.full((), np.nan)


SLEDAI_2K = Score(
    name="SLEDAI-2K",
    label="SLE Disease Activity Index 2000",
    source="Gladman DD, Ibañez D, Urowitz MB. J Rheumatol 2002;29:288-291 (10 days); "
    "Touma Z, Urowitz MB, Gladman DD. Lupus 2010;19:49-51 (30 days)",
    decimals=0,
    range=(0, 105),
    better="lower",
    inputs=tuple(
        one
        for item in WEIGHTS
        for one in (
            Input(id=item, label=item.replace("_", " ").capitalize(), kind="yes/no", optional=True),
            Input(
                id=item + _DAYS,
                label=f"{item.replace('_', ' ').capitalize()}: days since it was last present",
                unit="day",
                optional=True,
            ),
        )
    ),
    parameters={"window-days": 10, "missing-as-absent": 0},
    notes=(
        "Every item has to be given, present or absent, unless missing-as-absent is 1; a score with an unknown item is "
        "unknown.",
        "Alopecia scores 2.",
    ),
    compute=_compute,
)
