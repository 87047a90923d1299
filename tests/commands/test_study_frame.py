"""However a command about a study ends, it ends clearly."""

import json
from collections.abc import Callable

import click
import pytest
from click.testing import CliRunner, Result

from clarion.commands.frame import json_option
from clarion.commands.study_frame import studying
from clarion.studies.problems import Problem, StudyError

ERROR = Problem(
    severity="error", file="visits.csv", place="row 7, column [x]", message="It is wrong.", remedy="Mend it."
)
WARNING = Problem(severity="warning", file="study.toml", place="line 3", message="Look at it.")


def ended(work: Callable[[], None], *arguments: str) -> Result:
    """How a command ends whose work this is."""

    @click.command()
    @json_option
    @studying
    def command(as_json: bool) -> None:
        work()

    return CliRunner().invoke(command, arguments)


def missing(name: str) -> Callable[[], None]:
    def work() -> None:
        raise ModuleNotFoundError(f"No module named {name!r}", name=name)

    return work


@pytest.mark.parametrize("name", ["polars", "pint", "typst", "python_calamine", "statsmodels.api"])
def test_a_package_that_is_not_installed(name: str):
    result = ended(missing(name))
    assert result.exit_code == 3
    assert "pip install 'clarion[studies]'" in result.stderr
    assert name in result.stderr
    assert "Traceback" not in result.stderr


def test_a_module_of_our_own_that_is_missing_is_no_matter_of_packages():
    result = ended(missing("clarion.nowhere"))
    assert isinstance(result.exception, ModuleNotFoundError)


def test_a_study_that_is_wrong_is_status_1_with_every_problem_by_file():
    def work() -> None:
        raise StudyError((ERROR, WARNING))

    result = ended(work)
    assert (result.exit_code, result.stdout) == (1, "")
    lines = result.stderr.splitlines()
    assert lines[:4] == ["visits.csv", "  error  row 7, column [x]", "    It is wrong.", "    Mend it."]
    assert lines[4:] == ["study.toml", "  warning  line 3", "    Look at it."]
    document = json.loads(ended(work, "--json").stdout)
    assert [one["file"] for one in document["problems"]] == ["visits.csv", "study.toml"]


def test_a_file_that_can_t_be_read_is_wrong_usage():
    def work() -> None:
        raise PermissionError(13, "Permission denied", "study.toml")

    result = ended(work)
    assert result.exit_code == 2
    assert "study.toml" in result.stderr


def test_other_faults_are_not_hidden():
    def work() -> None:
        raise ZeroDivisionError

    assert isinstance(ended(work).exception, ZeroDivisionError)
