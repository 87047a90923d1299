"""Exports of REDCap."""

import numpy as np

from clarion.studies.definition import Characteristic, Column, DataFile, Measure, Safety
from tests.studies.data.small import PROTEIN, SCORE, errors_of, read, small_study

EXPORT = """\
record_id,redcap_event_name,redcap_repeat_instrument,redcap_repeat_instance,weight,race___1,race___2,demographics_complete,protein,score,laboratory_complete,ae_term,ae_grade,ae_serious,adverse_events_complete,amount,unit,viability,infusion_complete
1,enrolment_arm_1,,,61.5,1,0,2,,,,,,,,,,,
1,baseline_arm_1,,,,0,0,,1800,16,2,,,,,,,,
1,month_1_arm_1,,,,0,0,,1020,,2,,,,,,,,
1,enrolment_arm_1,adverse_events,1,,,,,,,,Fever,2,0,2,,,,
1,enrolment_arm_1,adverse_events,2,,,,,,,,Rash,1,0,2,,,,
1,baseline_arm_1,infusion,1,,,,,,,,,,,,120000000,cells,92,2
2,enrolment_arm_1,,,70,0,1,2,,,,,,,,,,,
2,Month 3 (Arm 1: Cells),,,,0,0,,900,4,2,,,,,,,,
"""


def redcap(holds, **keys):
    return DataFile(**({"file": "export.csv", "holds": holds, "format": "redcap"} | keys))


STUDY = small_study(
    characteristics=(
        Characteristic(id="weight", label="Weight", unit="kg", decimals=1),
        Characteristic(id="asian", label="Asian", kind="category", categories={"1": "Yes", "0": "No"}),
    ),
    safety=Safety(),
    data=(
        redcap("participants", columns={"asian": "race___2"}),
        redcap("visits"),
        redcap("events", columns={"term": "ae_term", "grade": "ae_grade", "serious": "ae_serious"}),
        redcap("doses", columns={"viability": "viability"}),
    ),
)


def test_one_export_gives_participants_visits_events_and_doses(tmp_path):
    found = read(tmp_path, STUDY, {"export.csv": EXPORT})
    assert found.participants == ("1", "2")
    assert found.participant_rows.tolist() == [2, 8]
    assert found.numbers["weight"].tolist() == [61.5, 70]
    assert found.categories["asian"].tolist() == ["0", "1"]
    assert found.measures["protein"].values[0, :2].tolist() == [1800, 1020]
    assert found.measures["protein"].rows.tolist() == [[3, 4, 0], [0, 0, 9]]
    assert np.isnan(found.measures["score"].values[0, 1])
    assert [(one.term, one.grade, one.serious, one.row) for one in found.events] == [
        ("Fever", 2, False, 5),
        ("Rash", 1, False, 6),
    ]
    assert [(one.amount, one.attributes["viability"], one.row) for one in found.doses] == [(1.2e8, 92, 7)]
    assert not any(name.endswith("_complete") or name.startswith("redcap_") for name in found.doses[0].attributes)
    assert len(found.hashes) == 1


def test_an_event_that_is_no_visit_but_holds_values_is_an_error(tmp_path):
    found = errors_of(tmp_path, STUDY, {"export.csv": EXPORT.replace("month_1_arm_1", "month_2_arm_1")})
    assert found[0].startswith("export.csv, row 4, column redcap_event_name: There is no visit `month_2_arm_1`.")


def test_events_have_names_of_the_studys_own(tmp_path):
    study = small_study(measures=(PROTEIN, SCORE), data=(redcap("visits", visits={"week_4_arm_1": "month1"}),))
    found = read(tmp_path, study, {"export.csv": EXPORT.replace("month_1_arm_1", "week_4_arm_1")})
    assert found.measures["protein"].values[0, 1] == 1020


def test_two_answers_to_one_question_are_an_error_that_names_both_rows(tmp_path):
    found = errors_of(
        tmp_path, STUDY, {"export.csv": EXPORT.replace("baseline_arm_1,,,,0,0", "baseline_arm_1,,,60,0,0")}
    )
    assert found == ["export.csv, rows 2-3, column weight: The rows of one record answer this question differently."]


def test_boxes_that_are_not_ticked_are_values_of_a_visit(tmp_path):
    export = "record_id,redcap_event_name,fever___1\n1,baseline_arm_1,0\n1,month_1_arm_1,1\n"
    fever = Measure(id="fever", label="Fever", decimals=0, range=(0, 1))
    study = small_study(measures=(fever,), data=(redcap("visits", columns={"fever": "fever___1"}),))
    assert read(tmp_path, study, {"export.csv": export}).measures["fever"].values[0, :2].tolist() == [0, 1]
    study = small_study(measures=(fever,), data=(redcap("visits", columns={"fever": "fever"}),))
    found = errors_of(tmp_path, study, {"export.csv": export})
    assert found[0].endswith("It is a question with boxes to tick; name one of its columns, such as `fever___1`.")


def test_codes_of_answers(tmp_path):
    export = "record_id,redcap_event_name,status\n1,baseline_arm_1,Complete\n"
    measure = Measure(id="status", label="Status", decimals=0)
    columns = {"status": Column(column="status", codes={"Complete": 2})}
    study = small_study(measures=(measure,), data=(redcap("visits", columns=columns),))
    assert read(tmp_path, study, {"export.csv": export}).measures["status"].values[0, 0] == 2
