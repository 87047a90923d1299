"""ADaM datasets."""

from clarion.studies.definition import Arm, Characteristic, Column, DataFile, Safety
from tests.studies.data.small import PROTEIN, SCORE, errors_of, problems_of, read, small_study, warnings_of

ADSL = "STUDYID,USUBJID,AGE,TRT01P,TRT01A\nS,S-1,34,Placebo,Stromal cells\nS,S-2,41,Stromal cells,Stromal cells\n"
ADLB = """\
STUDYID,USUBJID,PARAMCD,PARAM,AVAL,AVALC,AVISIT,ADY,DTYPE
S,S-1,PROTEIN,Urine protein (g/24h),1.8,,Baseline,1,
S,S-1,PROTEIN,Urine protein (g/24h),1.02,,Month 1,31,
S,S-1,PROTEIN,Urine protein (g/24h),1.02,,Month 3,,LOCF
S,S-2,SCORE,Score (total of items),,12,Baseline,-1,
S,S-2,PROTEIN,Urine protein (g/24h),0.9,,Baseline,-1,
"""
ADAE = "STUDYID,USUBJID,AETERM,AEDECOD,ATOXGR,AREL,AESER,ASTDY\nS,S-1,fever,Pyrexia,2,RELATED,N,3\n"
FILES = {"adsl.csv": ADSL, "adlb.csv": ADLB, "adae.csv": ADAE}


def adam(file, holds, **keys):
    return DataFile(file=file, holds=holds, format="adam", **keys)


STUDY = small_study(
    arms=(Arm(id="cells", label="Stromal cells"), Arm(id="placebo", label="Placebo")),
    characteristics=(Characteristic(id="age", label="Age", unit="years", decimals=0),),
    measures=(PROTEIN, SCORE),
    safety=Safety(),
    data=(adam("adsl.csv", "participants"), adam("adlb.csv", "values"), adam("adae.csv", "events")),
)


def test_the_datasets_are_read_by_the_names_of_their_variables(tmp_path):
    found = read(tmp_path, STUDY, FILES)
    assert found.participants == ("S-1", "S-2")
    assert found.arms.tolist() == [1, 0]
    assert found.numbers["age"].tolist() == [34, 41]
    assert found.measures["protein"].rows.tolist() == [[2, 3, 0], [6, 0, 0]]
    assert found.measures["score"].values[1, 0] == 12
    assert found.days[:, 0].tolist() == [0, -1]
    assert [(one.term, one.grade, one.related, one.start) for one in found.events] == [("Pyrexia", 2, True, 2)]


def test_the_unit_in_a_parameters_label_is_the_values_unit(tmp_path):
    assert read(tmp_path, STUDY, FILES).measures["protein"].values[:, 0].tolist() == [1800, 900]


def test_a_label_without_a_unit_leaves_it_missing_unless_the_study_file_states_it(tmp_path):
    files = FILES | {"adlb.csv": ADLB.replace(" (g/24h)", "")}
    found = errors_of(tmp_path, STUDY, files)
    assert [one.split(":")[0] for one in found] == [f"adlb.csv, row {row}, column AVALU" for row in (2, 3, 6)]
    stated = adam("adlb.csv", "values", columns={"protein": Column(column="PROTEIN", unit="g/24h")})
    study = small_study(arms=STUDY.arms, data=(STUDY.data[0], stated))
    assert read(tmp_path, study, files).measures["protein"].values[:, 0].tolist() == [1800, 900]


def test_derived_records_are_left_out_and_counted(tmp_path):
    assert warnings_of(tmp_path, STUDY, FILES) == [
        "adlb.csv, row 4, column DTYPE: 1 record was derived, not observed, and left out."
    ]


def test_another_layout_than_the_datasets_is_an_error(tmp_path):
    for file, holds, right in (
        ("adlb.csv", "visits", "values"),
        ("adae.csv", "doses", "events"),
        ("adsl.csv", "visits", "participants"),
    ):
        found = errors_of(tmp_path, small_study(measures=(), data=(adam(file, holds),)), FILES)
        assert f"one of `{right}`, not of `{holds}`" in found[0]


def test_a_day_0_is_an_error_since_nobody_can_tell_how_the_file_counts(tmp_path):
    found = problems_of(tmp_path, STUDY, FILES | {"adlb.csv": ADLB.replace("Baseline,1,", "Baseline,0,")})
    assert any("There is no day 0" in one.message and one.place == "row 2, column ADY" for one in found)
