"""What was not as planned."""

import msgspec

from clarion.studies.document import AnalysisResult, Number
from clarion.studies.problems import Problem
from clarion.studies.tables.deviations import deviations
from tests.studies.small_trial import observed


def problem(severity, message):
    return Problem(severity=severity, file="visits.csv", place="rows 7, 9", message=message)


def test_rules_at_work_are_named_once_without_rows_and_numbers():
    warning = problem("warning", "3 values from after the withdrawal were left out.")
    observations = msgspec.structs.replace(
        observed([[1] * 5]), problems=(warning, warning, problem("note", "Not read: `x`."))
    )
    assert deviations(observations, ()) == ("some values from after the withdrawal were left out.",)


def test_doses_and_analyses_that_were_not_planned_are_named():
    results = (
        AnalysisResult(
            id="d", kind="dosing", label="Cells",
            numbers={"deviations": Number(value=2.0), "release-failures": Number(value=0.0)},
        ),
        AnalysisResult(id="f", kind="friedman", label="Visits", planned=False),
        AnalysisResult(id="p", kind="paired", label="Month 1", refused="No value."),
    )  # fmt: skip
    assert deviations(observed([[1] * 5]), results) == (
        "Cells: some doses were not as planned.",
        "The analysis “Visits” was not planned before the data were seen.",
        "The analysis “Month 1” could not be computed: No value.",
    )


def test_where_all_was_as_planned_there_is_nothing_to_say():
    assert deviations(observed([[1] * 5]), ()) == ()
