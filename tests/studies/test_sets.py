import numpy as np
import pytest

from clarion.studies.definition import Population
from clarion.studies.problems import StudyError
from clarion.studies.sets import members
from tests.studies.small_trial import observed, trial

NAN = np.nan
STUDY = trial(
    population=Population(
        sets={"per-protocol": "compliant = 1", "high": "proteinuria > 1 g/24h", "adherent": "not missing(compliant)"}
    )
)
DATA = observed([[1, 900, 1, 1, 1], [1, 2000, 1, 1, 1], [1, 3000, 1, 1, 1]], compliant=["1", "0", ""], arms=[0, 1, 1])


def test_everybody_belongs_to_all():
    assert members(STUDY, DATA).tolist() == members(STUDY, DATA, "all").tolist() == [True, True, True]


def test_an_arm_is_a_part_of_a_set():
    assert members(STUDY, DATA, "all", "control").tolist() == [False, True, True]
    assert members(STUDY, DATA, "high").tolist() == [False, True, True]
    assert members(STUDY, DATA, "high", "cells").tolist() == [False, False, False]
    assert members(STUDY, DATA, "adherent").tolist() == [True, True, False]


def test_who_may_or_may_not_belong_is_an_error_that_names_the_row():
    with pytest.raises(StudyError) as error:
        members(STUDY, DATA, "per-protocol")
    assert str(error.value).startswith("participants.csv, row 4, column compliant: Nobody can tell")
    assert len(error.value.problems) == 1


def test_who_is_of_another_arm_need_not_be_known():
    assert members(STUDY, DATA, "per-protocol", "cells").tolist() == [True, False, False]


def test_a_missing_measure_is_named_by_participant_and_visit():
    data = observed([[1, NAN, 1, 1, 1]])
    with pytest.raises(
        StudyError, match=r"visits.csv, the participant of row 2 of participants.csv, visit baseline: .*`high`"
    ):
        members(STUDY, data, "high")


def test_an_unknown_set_or_arm_is_refused():
    with pytest.raises(ValueError, match="did you mean `per-protocol`"):
        members(STUDY, DATA, "per-protokol")
    with pytest.raises(ValueError, match="There are cells, control"):
        members(STUDY, DATA, "all", "zzz")
