"""SDTM domains."""

import numpy as np

from clarion.studies.definition import Arm, Characteristic, Column, DataFile, Measure, Population, Safety
from tests.studies.data.small import INFUSION, PROTEIN, SCORE, errors_of, problems_of, read, small_study, warnings_of

DM = """\
STUDYID,DOMAIN,USUBJID,RFSTDTC,AGE,AGEU,SEX,ARMCD,ARM
S,DM,S-1,2020-01-01,34,YEARS,F,CELLS,Stromal cells
S,DM,S-2,2020-01-05,41,YEARS,M,PLACEBO,Placebo
S,DM,S-3,,29,YEARS,F,SCRNFAIL,Screen Failure
"""
LB = """\
STUDYID,DOMAIN,USUBJID,LBTESTCD,LBSTRESC,LBSTRESN,LBSTRESU,LBSTAT,VISIT,LBDTC,LBDY
S,LB,S-1,PROTEIN,1.8,1.8,g/24h,,BASELINE,2020-01-01,1
S,LB,S-1,PROTEIN,1020,1020,mg/24h,,MONTH 1,2020-01-31,31
S,LB,S-2,PROTEIN,,,,NOT DONE,BASELINE,2020-01-04,-1
S,LB,S-2,PROTEIN,900,900,mg/24h,,BASELINE,2020-01-04,-1
S,LB,S-1,ALB,40,40,g/L,,BASELINE,2020-01-01,1
S,LB,S-3,PROTEIN,5,5,mg/24h,,BASELINE,2020-01-01,
"""
QS = """\
STUDYID,DOMAIN,USUBJID,QSTESTCD,QSSTRESC,QSSTRESN,VISIT,QSDY
S,QS,S-1,SCORE,16,16,BASELINE,1
S,QS,S-2,SCORE,12,,BASELINE,-1
"""
AE = """\
STUDYID,DOMAIN,USUBJID,AETERM,AEDECOD,AEBODSYS,AESER,AEREL,AETOXGR,AEOUT,AESTDY,AEENDY
S,AE,S-1,fever,Pyrexia,General disorders,N,RELATED,2,RECOVERED/RESOLVED,3,5
S,AE,S-2,itch,,,N,NOT RELATED,1,,-2,
"""
EX = """\
STUDYID,DOMAIN,USUBJID,EXTRT,EXDOSE,EXDOSU,EXSTDY
S,EX,S-1,STROMAL CELLS,120000000,cells,1
"""
ARMS = (Arm(id="cells", label="Stromal cells"), Arm(id="placebo", label="Placebo"))
FILES = {"dm.csv": DM, "lb.csv": LB, "qs.csv": QS, "ae.csv": AE, "ex.csv": EX}
SCREENED = {"arm": Column(column="ARM", codes={"Screen Failure": ""})}


def sdtm(file, holds, **keys):
    return DataFile(file=file, holds=holds, format="sdtm", **keys)


STUDY = small_study(
    arms=ARMS,
    characteristics=(
        Characteristic(id="age", label="Age", unit="years", decimals=0),
        Characteristic(id="sex", label="Sex", kind="category", categories={"F": "Female", "M": "Male"}),
    ),
    measures=(PROTEIN, SCORE),
    doses=(INFUSION,),
    safety=Safety(),
    data=(
        sdtm("dm.csv", "participants", columns=SCREENED),
        sdtm("lb.csv", "values"),
        sdtm("qs.csv", "values"),
        sdtm("ae.csv", "events"),
        sdtm("ex.csv", "doses"),
    ),
)


def test_the_domains_are_read_by_the_names_of_their_variables(tmp_path):
    found = read(tmp_path, STUDY, FILES)
    assert found.participants == ("S-1", "S-2")
    assert found.arms.tolist() == [0, 1]
    assert found.numbers["age"].tolist() == [34, 41]
    assert found.categories["sex"].tolist() == ["F", "M"]
    assert found.measures["protein"].values[0, :2].tolist() == [1800, 1020]
    assert found.measures["protein"].values[1, 0] == 900
    assert found.measures["protein"].rows.tolist() == [[2, 3, 0], [5, 0, 0]]
    assert found.measures["score"].values[:, 0].tolist() == [16, 12]
    assert [(one.term, one.system, one.grade, one.related, one.start, one.end) for one in found.events] == [
        ("Pyrexia", "General disorders", 2, True, 2, 4),
        ("itch", "", 1, False, -2, None),
    ]
    assert [(one.participant, one.dose, one.amount, one.unit, one.day) for one in found.doses] == [
        (0, "infusion", 1.2e8, "cells", 0)
    ]


def test_study_days_are_counted_from_0_here_and_that_is_noted(tmp_path):
    found = read(tmp_path, STUDY, FILES)
    assert found.days[:, 0].tolist() == [0, -1]
    assert found.days[0, 1] == 30
    assert "Days are counted from 0 here" in " ".join(
        one.message for one in found.problems if one.place == "column LBDY"
    )


def test_a_day_0_can_not_be_one_of_sdtm(tmp_path):
    found = errors_of(tmp_path, STUDY, FILES | {"lb.csv": LB.replace("2020-01-01,1\n", "2020-01-01,0\n", 1)})
    assert found[0].startswith("lb.csv, row 2, column LBDY: There is no day 0 in SDTM")


def test_people_who_failed_screening_are_left_out_by_a_stated_code_alone(tmp_path):
    warnings = warnings_of(tmp_path, STUDY, FILES)
    message = "Rows of people whose arm is none, by the codes of its column, were left out."
    assert warnings == [f"dm.csv, row 4: {message}", f"lb.csv, row 7: {message}"]
    plain = small_study(arms=ARMS, measures=(), data=(sdtm("dm.csv", "participants"),))
    assert "dm.csv, row 4, column ARM: The study has no such arm." in errors_of(tmp_path, plain, FILES)[0]


def test_a_result_that_is_no_number_is_not_taken_for_missing(tmp_path):
    censored = LB.replace("PROTEIN,900,900,mg/24h", "PROTEIN,<50,,mg/24h")
    found = errors_of(tmp_path, STUDY, FILES | {"lb.csv": censored})
    assert found[0].startswith("lb.csv, row 5, column LBSTRESN: The value is only known to be below or above a limit")


def test_a_result_without_a_unit_is_an_error_where_the_measure_has_one(tmp_path):
    found = errors_of(tmp_path, STUDY, FILES | {"lb.csv": LB.replace("900,900,mg/24h", "900,900,")})
    assert found[0].startswith("lb.csv, row 5, column LBSTRESU: The unit is missing beside a value.")
    without = "\n".join(",".join(line.split(",")[:6] + line.split(",")[7:]) for line in LB.splitlines())
    found = errors_of(tmp_path, STUDY, FILES | {"lb.csv": without})
    assert len([one for one in found if "column LBSTRESU: The unit is missing" in one]) == 3


def test_dates_serve_where_a_domain_has_no_days(tmp_path):
    started = Characteristic(id="started", label="Started", kind="date")
    study = small_study(
        measures=(PROTEIN,),
        characteristics=(started,),
        data=(
            sdtm(
                "dm.csv",
                "participants",
                columns={"started": "RFSTDTC"}
                | {"arm": Column(column="ARMCD", codes={"SCRNFAIL": "", "PLACEBO": "cells"})},
            ),
            sdtm("lb.csv", "values", start="started"),
            sdtm("ae.csv", "events", start="started"),
            sdtm("ex.csv", "doses", start="started"),
        ),
    )
    dated = "\n".join(line.rsplit(",", 1)[0] for line in LB.splitlines())
    ae = "DOMAIN,USUBJID,AETERM,AETOXGR,AESTDTC\nAE,S-1,fever,1,2020-01-04T08:00\n"
    ex = "DOMAIN,USUBJID,EXTRT,EXDOSE,EXDOSU,EXSTDTC\nEX,S-2,CELLS,5,cells,2020-01-05\n"
    found = read(tmp_path, study, FILES | {"lb.csv": dated, "ae.csv": ae, "ex.csv": ex})
    assert found.days[0, :2].tolist() == [0, 30]
    assert found.events[0].start == 3
    assert found.doses[0].day == 0


def test_another_layout_than_the_domains_is_an_error(tmp_path):
    study = small_study(measures=(PROTEIN,), data=(sdtm("lb.csv", "visits"),))
    found = errors_of(tmp_path, study, FILES)
    assert found == [
        'lb.csv, key holds: A row of the domain LB is one of `values`, not of `visits`. Write holds = "values".'
    ]


def test_ds_tells_who_left_and_when(tmp_path):
    ds = """\
STUDYID,DOMAIN,USUBJID,DSDECOD,DSCAT,DSSTDY
S,DS,S-1,INFORMED CONSENT OBTAINED,PROTOCOL MILESTONE,1
S,DS,S-1,WITHDRAWAL BY SUBJECT,DISPOSITION EVENT,20
S,DS,S-2,COMPLETED,DISPOSITION EVENT,365
"""
    study = small_study(
        arms=ARMS,
        population=Population(withdrawn="left"),
        characteristics=(Characteristic(id="left", label="Left", decimals=0),),
        measures=(PROTEIN,),
        data=(
            sdtm("dm.csv", "participants", columns=SCREENED),
            sdtm("ds.csv", "participants"),
            sdtm("lb.csv", "values"),
        ),
    )
    found = errors_of(tmp_path, study, FILES | {"ds.csv": ds})
    assert len(found) == 1
    assert found[0].startswith("lb.csv, row 3: The row holds values from after the participant's withdrawal.")
    later = read(tmp_path, study, FILES | {"ds.csv": ds.replace(",20\n", ",200\n")})
    assert later.numbers["left"][0] == 199
    assert np.isnan(later.numbers["left"][1])


def test_several_planned_doses_are_told_by_the_treatment(tmp_path):
    doses = (INFUSION, INFUSION.__class__(id="boost", product="cells", amount=1e6, unit="cells"))
    columns = {"dose": Column(column="EXTRT", codes={"STROMAL CELLS": "boost"})}
    study = small_study(measures=(), doses=doses, data=(sdtm("ex.csv", "doses", columns=columns),))
    assert read(tmp_path, study, FILES).doses[0].dose == "boost"
    study = small_study(measures=(), doses=doses, data=(sdtm("ex.csv", "doses"),))
    assert "No dose `STROMAL CELLS` is planned." in errors_of(tmp_path, study, FILES)[0]


def test_columns_that_sdtm_has_besides_are_not_told(tmp_path):
    study = small_study(measures=(Measure(id="score", label="Score", decimals=0),), data=(sdtm("qs.csv", "values"),))
    assert not any("Not read" in one.message for one in problems_of(tmp_path, study, FILES))
