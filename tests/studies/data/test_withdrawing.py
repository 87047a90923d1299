"""Values from after a participant left."""

import numpy as np
import pytest

from clarion.studies.definition import Characteristic, Population
from tests.studies.data.small import errors_of, of_participants, of_visits, read, small_study, warnings_of

LEFT = Characteristic(id="left", label="Left", decimals=0)
VISITS = "id,visit,day,protein,score\nP1,baseline,0,5,5\nP1,month1,30,6,6\nP1,month3,91,7,7\nP2,month3,91,8,8\n"


def study(rule, left=LEFT, *others, **keys):
    return small_study(
        population=Population(withdrawn="left", after_withdrawal=rule),
        characteristics=(left, *others),
        data=(of_participants(), of_visits(**keys)),
    )


def files(left, visits=VISITS):
    return {"participants.csv": f"id,left\nP1,{left}\nP2,\n", "visits.csv": visits}


@pytest.mark.parametrize(("left", "rows"), [(91, []), (90, [4]), (29, [3, 4])])
def test_values_after_the_day_are_errors_that_name_their_rows(tmp_path, left, rows):
    found = errors_of(tmp_path, study("refuse"), files(left))
    assert [one.split(":")[0] for one in found] == [f"visits.csv, row {row}" for row in rows]
    assert all("after the participant's withdrawal" in one and "after-withdrawal" in one for one in found)


def test_they_are_kept_or_left_out_by_the_stated_rule(tmp_path):
    kept, dropped = (read(tmp_path, study(rule), files(30)).measures["protein"].values for rule in ("keep", "drop"))
    assert kept[0].tolist() == [5, 6, 7]
    assert dropped[0, :2].tolist() == [5, 6]
    assert np.isnan(dropped[0, 2])
    assert dropped[1, 2] == 8
    assert warnings_of(tmp_path, study("keep"), files(30))[0].endswith(
        "row 4: Values from after the participant's withdrawal were kept."
    )
    assert warnings_of(tmp_path, study("drop"), files(30))[0].endswith(
        "row 4: Values from after the participant's withdrawal were left out."
    )


def test_without_a_day_the_first_day_of_the_visits_window_decides(tmp_path):
    visits = "id,visit,protein,score\nP1,baseline,5,5\nP1,month3,7,7\n"
    assert errors_of(tmp_path, study("refuse"), files(75, visits)) == []
    assert len(errors_of(tmp_path, study("refuse"), files(74, visits))) == 1


def test_a_row_without_values_is_no_value_after_withdrawal(tmp_path):
    visits = "id,visit,day,protein,score\nP1,baseline,0,5,5\nP1,month3,91,,\n"
    assert errors_of(tmp_path, study("refuse"), files(30, visits)) == []


def test_a_date_of_withdrawal_is_counted_from_day_0(tmp_path):
    left = Characteristic(id="left", label="Left", kind="date")
    start = Characteristic(id="start", label="Start", kind="date")
    of_study = study("refuse", left, start, start="start")
    both = {
        "participants.csv": "id,start,left\nP1,2020-01-01,2020-01-31\nP2,2020-01-01,\n",
        "visits.csv": VISITS,
    }
    assert [one.split(":")[0] for one in errors_of(tmp_path, of_study, both)] == ["visits.csv, row 4"]
    found = errors_of(tmp_path, study("refuse", left, start), both)
    assert "the data files do not name one `start`" in found[0]
