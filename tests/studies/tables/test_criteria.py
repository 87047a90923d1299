"""Criteria of products."""

import msgspec

from clarion.studies.definition import Dose, Product, ReleaseCriterion
from clarion.studies.observations import DoseGiven
from clarion.studies.privacy.ledger import Ledger, open_ledger
from clarion.studies.scores.registry import all_criteria
from clarion.studies.tables.criteria import criteria_tables
from tests.studies.small_trial import observed, trial
from tests.studies.tables.reading_tables import texts

ALIVE = ReleaseCriterion(id="alive", label="Alive", rule="viability >= 80 %")
ISCT = Product(id="cells", label="Stromal cells", criteria="ISCT 2006", release=(ALIVE,))


def tables(product, *attributes, ledger=None, people=None):
    study = trial(products=(product,), doses=(Dose(id="d", product="cells", amount=1, unit="mg"),))
    doses = tuple(
        DoseGiven(participant=place, dose="d", amount=1, unit="mg", attributes=one, row=2, file="d.csv")
        for place, one in enumerate(attributes)
    )
    observations = msgspec.structs.replace(observed([[1] * 5] * (people or max(len(attributes), 1))), doses=doses)
    return list(criteria_tables(study, observations, ledger or open_ledger()))


def test_each_condition_is_met_not_met_or_not_recorded():
    (found,) = tables(ISCT, {"viability": 85.0, "cd73": 99.0}, {"viability": 79.0, "cd73": 94.0}, {"cd73": 95.0})
    assert found.title == "Criteria of the product: Stromal cells"
    assert texts(found)["Alive"] == ["1", "1", "1"]
    assert texts(found)["CD73 on at least 95 % of cells"] == ["2", "1", "0"]
    assert texts(found)["CD90 on at least 95 % of cells"] == ["0", "0", "3"]


def test_every_condition_of_the_shipped_set_has_a_row_and_its_source_a_note():
    (found,) = tables(ISCT, {"viability": 85.0})
    shipped = all_criteria()["ISCT 2006"]
    assert {one.label for one in shipped.conditions} <= set(texts(found))
    assert any(shipped.source in note for note in found.notes)
    assert [row.label for row in found.rows if row.heading] == ["Conditions of the study", "ISCT 2006"]


def test_a_product_with_conditions_of_its_own_alone_has_no_headings():
    (found,) = tables(msgspec.structs.replace(ISCT, criteria=None), {"viability": 85.0})
    assert [row.label for row in found.rows] == ["Alive"]


def test_a_product_without_criteria_or_that_nobody_was_given_has_no_table():
    assert tables(Product(id="cells", label="Cells"), {"viability": 85.0}) == []
    assert tables(ISCT) == []


def test_a_rule_that_does_not_fit_the_data_says_why():
    (found,) = tables(msgspec.structs.replace(ISCT, criteria=None), {"viability": "good"})
    assert found.rows == ()
    assert found.notes[-1].startswith("The criteria could not be checked: ")


def test_doses_of_a_few_participants_are_withheld():
    ledger = Ledger(5, extremes=False)
    few = [{"viability": 85.0}] * 18 + [{"viability": 70.0}] * 2
    (found,) = tables(ISCT, *few, ledger=ledger)
    assert texts(found)["Alive"] == ["withheld"] * 3
    assert texts(found)["CD73 on at least 95 % of cells"] == ["0", "0", "20"]
