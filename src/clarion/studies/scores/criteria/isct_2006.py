"""The minimal criteria for mesenchymal stromal cells of the International Society for Cellular Therapy."""

from clarion.studies.definition import ReleaseCriterion
from clarion.studies.scores.score import Criteria

_PRESENT = ("cd73", "cd90", "cd105")
_ABSENT = ("cd45", "cd34", "cd14", "cd79a", "hla_dr")
_LINEAGES = ("osteogenic", "adipogenic", "chondrogenic")

ISCT_2006 = Criteria(
    name="ISCT 2006",
    source="Dominici M, Le Blanc K, Mueller I, et al. Cytotherapy 2006;8:315-317",
    conditions=(
        ReleaseCriterion(id="adherent", label="Plastic-adherent in culture", rule="plastic_adherent = 1"),
        *(
            ReleaseCriterion(id=one, label=f"{one.upper()} on at least 95 % of cells", rule=f"{one} >= 95")
            for one in _PRESENT
        ),
        *(
            ReleaseCriterion(
                id=one, label=f"{one.upper().replace('_', '-')} on at most 2 % of cells", rule=f"{one} <= 2"
            )
            for one in _ABSENT
        ),
        *(
            ReleaseCriterion(id=one, label=f"{one.capitalize()} differentiation in vitro", rule=f"{one} = 1")
            for one in _LINEAGES
        ),
    ),
    notes=(
        "Percentages are given as numbers from 0 to 100 in the dose data.",
        "CD11b may stand for CD14, and CD19 for CD79α: give the column the name used here.",
    ),
)
