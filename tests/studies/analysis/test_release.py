import numpy as np
import pytest

from clarion.studies.analysis.refusal import RefusalError
from clarion.studies.analysis.release import criteria_of, held_against
from clarion.studies.definition import Product, ReleaseCriterion
from clarion.studies.observations import DoseGiven


def product(*rules: str, criteria: str | None = None) -> Product:
    release = tuple(ReleaseCriterion(id=f"r{at}", label=rule, rule=rule) for at, rule in enumerate(rules))
    return Product(id="cells", label="Cells", kind="cell product", release=release, criteria=criteria)


def doses(*attributes: dict[str, float | str]) -> list[DoseGiven]:
    return [
        DoseGiven(participant=at, dose="one", amount=1, unit="mg", attributes=one, row=at + 2, file="doses.csv")
        for at, one in enumerate(attributes)
    ]


def truth(rule: str, *attributes: dict[str, float | str]) -> list[float]:
    (found,) = held_against(product(rule), doses(*attributes))
    return np.nan_to_num(found.truth, nan=-1).tolist()


def test_a_column_is_in_the_unit_that_the_rule_writes():
    assert truth("viability >= 80 %", {"viability": 80.0}, {"viability": 79.9}, {"viability": 95}) == [1, 0, 1]


def test_numbers_without_unit_and_texts():
    assert truth("passage <= 4", {"passage": 4}, {"passage": 5}) == [1, 0]
    assert truth('sterile = "yes"', {"sterile": "yes"}, {"sterile": "no"}, {}) == [1, 0, -1]


def test_what_is_missing_is_not_known():
    assert truth("viability >= 80 %", {}, {"viability": 90}) == [-1, 1]


def test_one_column_in_two_units_is_refused():
    with pytest.raises(RefusalError, match="in one unit"):
        truth("amount > 1 g and amount < 2000 mg", {"amount": 5})


def test_a_rule_that_does_not_fit_the_data_is_refused_by_its_label():
    with pytest.raises(RefusalError, match="“passage <= 4” does not fit"):
        truth("passage <= 4", {"passage": "four"})


def test_shipped_criteria_are_held_beside_the_products_own():
    cells = product("viability >= 80 %", criteria="ISCT 2006")
    assert [one.id for one in criteria_of(cells)][:3] == ["r0", "adherent", "cd73"]
    met = {
        one.criterion.id: one.truth[0] for one in held_against(cells, doses({"viability": 90, "cd73": 94, "cd45": 1}))
    }
    assert (met["r0"], met["cd73"], met["cd45"]) == (1, 0, 1)
    assert np.isnan(met["cd90"])
