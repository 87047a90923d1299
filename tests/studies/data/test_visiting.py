"""Which visit a row is of, and the schedule's rule for days outside the windows."""

import numpy as np
import pytest

from clarion.studies.data.visiting import visit_of
from clarion.studies.definition import Schedule, Visit
from tests.studies.data.small import VISITS, errors_of, of_visits, read, small_study, warnings_of

HEADING = "id,visit,day,protein,score"


def study(out_of_window="refuse", **keys):
    return small_study(schedule=Schedule(out_of_window=out_of_window), data=(of_visits(**keys),))


def of(*lines, heading=HEADING):
    return {"visits.csv": "\n".join([heading, *lines])}


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("month1", 1),
        ("Month 1", 1),
        ("MONTH 1", 1),
        ("month_1", 1),
        ("Month1", 1),
        ("M3", 2),
        ("screening", -1),
        ("m3", None),
    ],
)
def test_names_of_visits(name, place):
    assert visit_of(name, small_study(), {"M3": "month3", "screening": ""}) == place


def test_a_name_of_the_files_own_goes_before_an_id():
    assert visit_of("month1", small_study(), {"month1": "month3"}) == 2


def test_an_unknown_visit_is_one_error_with_all_its_rows_the_known_and_a_suggestion(tmp_path):
    found = errors_of(tmp_path, study(), of("P1,baseline,0,5,5", "P1,moth1,30,5,5", "P2,moth1,30,5,5"))
    assert len(found) == 1
    assert found[0].startswith("visits.csv, rows 3-4, column visit: There is no visit `moth1`. Did you mean `month1`?")
    assert "Known are `baseline` (Baseline), `month1` (Month 1), `month3` (Month 3)." in found[0]


def test_a_column_of_many_unknown_names_is_not_one_of_visits_and_not_told(tmp_path):
    found = errors_of(tmp_path, study(), of(*(f"P1,Person {n},0,5,5" for n in range(40))))
    assert (
        "visits.csv, column visit: The column holds 40 names that are no visits; is it the column of visits?" in found
    )
    assert not any("Person 39" in one for one in found)


def test_a_visit_that_the_file_leaves_out_is_counted(tmp_path):
    lines = of("P1,baseline,0,5,5", "P1,unscheduled,3,7,7")
    of_study = study(visits={"unscheduled": ""})
    assert warnings_of(tmp_path, of_study, lines) == [
        "visits.csv, row 3, column visit: Rows of `unscheduled` were left out, as `visits` says."
    ]
    assert np.nansum(read(tmp_path, of_study, lines).measures["protein"].values) == 5


@pytest.mark.parametrize(("day", "visit"), [(-14, 0), (0, 0), (21, 1), (45, 1), (75, 2), (120, 2)])
def test_without_a_name_the_window_that_holds_the_day_tells_the_visit(tmp_path, day, visit):
    found = read(tmp_path, study(), of(f"P1,{day},5,5", heading="id,day,protein,score"))
    assert found.measures["protein"].values[0, visit] == 5
    assert found.days[0, visit] == day


@pytest.mark.parametrize("day", [-15, 1, 20, 46, 121])
def test_a_day_in_no_window_is_an_error_that_names_the_row_or_is_left_out(tmp_path, day):
    lines = of("P1,0,1,1", f"P1,{day},5,5", heading="id,day,protein,score")
    for rule in ("refuse", "keep"):
        found = errors_of(tmp_path, study(rule), lines)
        assert len(found) == 1
        assert found[0].startswith(
            "visits.csv, row 3, column day: The day is in no visit's window, and the row names no visit."
        )
    assert warnings_of(tmp_path, study("drop"), lines)[0].startswith(
        "visits.csv, row 3, column day: Visits outside every window"
    )
    assert np.nansum(read(tmp_path, study("drop"), lines).measures["protein"].values) == 1


def test_a_visit_outside_its_window_follows_the_stated_rule(tmp_path):
    lines = of("P1,baseline,0,1,1", "P1,month1,46,5,5")
    found = errors_of(tmp_path, study(), lines)
    assert len(found) == 1
    assert found[0].startswith(
        "visits.csv, row 3, column day: The day is outside the window of the visit `month1`, days 21 to 45."
    )
    assert "out-of-window" in found[0]
    kept = read(tmp_path, study("keep"), lines)
    assert (kept.measures["protein"].values[0, 1], kept.days[0, 1]) == (5, 46)
    assert "kept as that visit" in warnings_of(tmp_path, study("keep"), lines)[0]
    dropped = read(tmp_path, study("drop"), lines)
    assert np.isnan(dropped.measures["protein"].values[0, 1])
    assert np.isnan(dropped.days[0, 1])
    assert warnings_of(tmp_path, study("drop"), lines)[0].startswith("visits.csv, row 3, column day: Visits outside")


def test_a_visit_without_a_window_takes_every_day_by_name_and_the_planned_one_without(tmp_path):
    visits = (*VISITS[:2], Visit(id="month3", label="Month 3", day=91))
    of_study = small_study(visits=visits, data=(of_visits(),))
    found = read(tmp_path, of_study, of("P1,month3,300,5,5", "P2,,91,6,6"))
    assert found.measures["protein"].values[:, 2].tolist() == [5, 6]
    assert "in no visit's window" in errors_of(tmp_path, of_study, of("P2,,92,6,6"))[0]


def test_a_row_that_tells_neither_visit_nor_day_is_an_error(tmp_path):
    found = errors_of(tmp_path, study(), of("P1,baseline,0,1,1", "P2,,,5,5"))
    assert found == ["visits.csv, row 3, column visit: The row tells neither its visit nor its day."]


def test_a_file_that_can_tell_no_visit_is_an_error(tmp_path):
    found = errors_of(tmp_path, study(), of("P1,5,5", heading="id,protein,score"))
    assert found[0].startswith("visits.csv, the headings: No column tells the visit or its day.")
