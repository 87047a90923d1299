"""A measure over the visits."""

from clarion.studies.definition import Arm
from clarion.studies.privacy.ledger import Ledger, open_ledger
from clarion.studies.tables.visits import visits_table
from tests.studies.small_trial import observed, trial
from tests.studies.tables.reading_tables import block, texts

NAN = float("nan")
ONE_ARM = (Arm(id="cells", label="Cells"),)


def test_each_visit_at_which_anybody_has_a_value_is_described():
    found = visits_table(
        trial(arms=ONE_ARM), observed([[NAN, 1000, 900, NAN, 800], [NAN, 2000, NAN, NAN, 600]]), "proteinuria",
        open_ledger(),
    )  # fmt: skip
    assert found.title == "Urine protein, mg/24 h, by visit"
    assert found.head == ("", "baseline", "month1", "month6")
    assert texts(found)["Participants"] == ["2", "1", "2"]
    assert texts(found)["Median"] == ["1,500", "900", "700"]


def test_arms_are_below_each_other():
    found = visits_table(trial(), observed([[1, 2, 3, 4, 5]] * 3, arms=[0, 1, 1]), "proteinuria", open_ledger())
    assert block(found, "Cells")["Participants"] == ["1"] * 5
    assert block(found, "All")["Participants"] == ["3"] * 5


def test_a_measure_that_nobody_has_says_so():
    found = visits_table(trial(), observed([[NAN] * 5] * 3), "proteinuria", open_ledger())
    assert found.sentence == "Urine protein was not measured."
    assert found.rows == ()


def test_n_is_withheld_where_a_few_are_missing():
    values = [[1, 100 + place, 2 * place + 50, 3, 4] for place in range(20)]
    values[0][2] = NAN
    found = visits_table(trial(arms=ONE_ARM), observed(values), "proteinuria", Ledger(5, extremes=False))
    assert texts(found)["Participants"] == ["20", "20", "withheld", "20", "20"]
    assert texts(found)["Median"][2] != "withheld"
