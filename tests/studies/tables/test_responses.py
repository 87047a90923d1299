"""The response table."""

from clarion.studies.definition import Arm
from clarion.studies.privacy.ledger import Ledger, open_ledger
from clarion.studies.tables.responses import response_table
from tests.studies.small_trial import RENAL, observed, trial
from tests.studies.tables.reading_tables import block, texts

NAN = float("nan")
ONE_ARM = (Arm(id="cells", label="Cells"),)
COMPLETE, PARTIAL, NONE, UNKNOWN = 400, 1200, 2800, NAN


def people(*at_month1):
    return observed([[3000, 3000, one, 2900, 2900] for one in at_month1])


def test_levels_are_counted_among_those_known_with_their_interval():
    found = response_table(trial(arms=ONE_ARM), people(COMPLETE, PARTIAL, PARTIAL, NONE, UNKNOWN), RENAL, open_ledger())
    assert found.head == ("", "month1", "month3", "month6")
    first = {label: cells[0] for label, cells in texts(found).items()}
    assert first == {
        "Complete": "1 (25.0 %; 0.6 to 80.6)",
        "Partial": "2 (50.0 %; 6.8 to 93.2)",
        "No response": "1 (25.0 %; 0.6 to 80.6)",
        "Not known": "1",
    }


def test_without_missing_values_nobody_is_not_known():
    assert "Not known" not in texts(response_table(trial(arms=ONE_ARM), people(NONE), RENAL, open_ledger()))


def test_where_nobody_is_known_there_is_no_percentage():
    found = response_table(trial(arms=ONE_ARM), people(UNKNOWN, UNKNOWN), RENAL, open_ledger())
    assert texts(found)["Complete"][0] == "0"


def test_arms_are_below_each_other_and_all_at_the_end():
    found = response_table(trial(), observed([[3000, 3000, 400, 400, 400]] * 3, arms=[0, 1, 1]), RENAL, open_ledger())
    assert [row.label for row in found.rows if row.heading] == ["Cells", "Control", "All"]
    assert block(found, "Control")["Complete"][0].startswith("2 (100.0 %")


def test_a_visit_is_told_whole_or_not_at_all():
    many = [COMPLETE] * 6 + [PARTIAL] * 6 + [NONE] * 8
    few = [COMPLETE] * 6 + [PARTIAL] * 2 + [NONE] * 12
    values = [[3000, 3000, first, second, 2900] for first, second in zip(many, few, strict=True)]
    found = response_table(trial(arms=ONE_ARM), observed(values), RENAL, Ledger(5, extremes=False))
    by_visit = list(zip(*texts(found).values(), strict=True))
    assert by_visit[0][0].startswith("6 (30.0 %")
    assert set(by_visit[1]) == {"withheld"}
    assert by_visit[2][0].startswith("0 (")
    assert "Not known" in texts(found), "its being there would tell, so it is always there"


def test_the_rules_stand_below():
    notes = response_table(trial(arms=ONE_ARM), people(NONE), RENAL, open_ledger()).notes
    assert "Complete: proteinuria < 0.5 g/24h" in notes
