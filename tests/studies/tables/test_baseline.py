"""The baseline table."""

import msgspec
import numpy as np

from clarion.studies.definition import Arm, Characteristic, Measure
from clarion.studies.privacy.ledger import Ledger, open_ledger
from clarion.studies.tables.baseline import baseline_table
from tests.studies.small_trial import observed, trial
from tests.studies.tables.reading_tables import block, texts

ONE_ARM = (Arm(id="cells", label="Cells"),)
MEASURE = (Measure(id="proteinuria", label="Urine protein", unit="mg/24h", decimals=0, baseline_table=True),)


def table(observations, ledger=None, **tables):
    return baseline_table(trial(**tables), observations, ledger or open_ledger())


def test_arms_and_all_are_described():
    found = table(
        observed([[0, 1000, 1, 1, 1]] * 4, arms=[0, 0, 0, 1], ages=[30, 40, 50, 60], sexes=["f", "f", "m", "m"])
    )
    assert found.head == ("", "Cells", "Control", "All")
    assert texts(found)["Participants"] == ["3", "1", "4"]
    assert block(found, "Age, years")["Median"] == ["40", "60", "45"]
    assert block(found, "Sex") == {
        "Female": ["2 (66.7 %)", "0 (0.0 %)", "2 (50.0 %)"],
        "Male": ["1 (33.3 %)", "1 (100.0 %)", "2 (50.0 %)"],
    }
    assert found.sentence == "4 people took part, in 2 arms."


def test_measures_are_those_at_baseline():
    found = table(observed([[9, 1000, 1, 1, 1], [9, 2000, 1, 1, 1]]), measures=MEASURE, arms=ONE_ARM)
    assert block(found, "Urine protein, mg/24 h")["Median"] == ["1,500"]


def test_a_missing_category_has_a_row_of_its_own():
    found = table(observed([[1] * 5] * 3, sexes=["f", "", "m"]), arms=ONE_ARM)
    assert block(found, "Sex")["Missing"] == ["1 (33.3 %)"]


def test_missing_numbers_are_left_out_and_seen_from_n():
    observations = observed([[1] * 5] * 3)
    observations = msgspec.structs.replace(observations, numbers={"age": np.array([30.0, np.nan, 40.0])})
    assert block(table(observations, arms=ONE_ARM), "Age, years")["Participants"] == ["2"]


def test_categories_that_only_the_data_name_come_last():
    towns = (Characteristic(id="sex", label="Sex", kind="category", categories={"m": "Male"}),)
    found = table(observed([[1] * 5] * 3, sexes=["x", "m", "f"]), characteristics=towns, arms=ONE_ARM)
    assert list(block(found, "Sex")) == ["Male", "f", "x"]


def test_one_person_took_part():
    assert table(observed([[1] * 5]), arms=ONE_ARM).sentence == "1 person took part."


def public(observations, **tables):
    return table(observations, Ledger(5, extremes=False), **tables)


def test_categories_of_a_few_are_withheld_together_and_missing_ones_are_not_told_apart():
    found = public(observed([[1] * 5] * 20, sexes=["f"] * 16 + ["m"] * 4), arms=ONE_ARM)
    assert block(found, "Sex") == {"Female": ["withheld"], "Male": ["withheld"], "Missing": ["withheld"]}
    assert texts(found)["Participants"] == ["20"]


def test_a_word_that_one_person_alone_was_described_by_is_not_told():
    towns = (Characteristic(id="sex", label="Town", kind="category"),)
    found = public(observed([[1] * 5] * 20, sexes=["Oslo"] * 19 + ["Ulan Bator"]), characteristics=towns, arms=ONE_ARM)
    assert list(block(found, "Town")) == ["Missing"]


def test_the_size_of_a_small_arm_is_withheld_with_that_of_the_other():
    found = public(observed([[1] * 5] * 20, arms=[0] * 17 + [1] * 3))
    assert texts(found)["Participants"] == ["withheld", "withheld", "20"]
    assert block(found, "Age, years")["Mean (SD)"][:2] == ["withheld", "withheld"]
