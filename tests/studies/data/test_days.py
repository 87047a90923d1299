"""Study days from dates."""

import numpy as np

from clarion.studies.definition import Characteristic
from tests.studies.data.small import errors_of, of_participants, of_visits, read, small_study

STUDY = small_study(
    characteristics=(Characteristic(id="infused", label="Infused on", kind="date"),),
    data=(of_participants(), of_visits(start="infused")),
)


def files(visits):
    return {
        "participants.csv": "id,infused\nP1,2020-02-28\nP2,\n",
        "visits.csv": "id,visit,day,date,protein,score\n" + visits,
    }


def test_days_are_counted_from_each_participants_day_0(tmp_path):
    found = read(tmp_path, STUDY, files("P1,,,2020-02-28,5,5\nP1,,,2020-03-30T08:00,6,6\nP1,,,2020-05-29,7,7\n"))
    assert found.days[0].tolist() == [0, 31, 91]
    assert found.measures["protein"].values[0].tolist() == [5, 6, 7]


def test_day_and_date_have_to_agree(tmp_path):
    assert read(tmp_path, STUDY, files("P1,,0,2020-02-28,5,5\nP1,,30,,6,6\n")).days[0, :2].tolist() == [0, 30]
    found = errors_of(tmp_path, STUDY, files("P1,,0,2020-02-27,5,5\n"))
    assert found == ["visits.csv, row 2, column date: Day and date disagree, counted from `infused`. Mend one of them."]


def test_a_date_without_a_day_0_is_an_error_that_names_the_row(tmp_path):
    found = errors_of(tmp_path, STUDY, files("P1,,,2020-02-28,5,5\nP2,month1,,2020-03-28,5,5\n"))
    assert found == [
        "visits.csv, row 3, column date: The day of this date can't be counted: the participant has no `infused`."
    ]


def test_dates_alone_do_not_tell_the_day(tmp_path):
    study = small_study(data=(of_visits(date="date"),))
    found = errors_of(tmp_path, study, {"visits.csv": "id,visit,date,protein,score\nP1,month1,2020-03-28,5,5\n"})
    assert found[0].startswith("visits.csv, column date: Dates alone do not tell the study day. Name as `start`")


def test_a_column_of_dates_that_nobody_counts_is_not_read(tmp_path):
    study = small_study(data=(of_visits(),))
    found = read(tmp_path, study, {"visits.csv": "id,visit,date,protein,score\nP1,month1,2020-03-28,5,5\n"})
    assert np.isnan(found.days).all()
    assert [one.message for one in found.problems] == ["Not read: `date`."]
