import re

import click
import pytest
from click.testing import CliRunner

from clarion.cli import main
from clarion.commands.study import COMMANDS, study_group
from tests.architecture.repository import text

REFERENCE = text("docs/reference/commands.md")


def test_the_group_s_help_names_every_command():
    done = CliRunner().invoke(main, ["study", "--help"])
    assert done.exit_code == 0
    listed = done.stdout.partition("Commands:")[2]
    assert re.findall(r"^  ([a-z]+)\b", listed, re.MULTILINE) == list(COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_the_reference_has_every_command_with_all_its_options(name):
    command = study_group.get_command(click.Context(study_group), name)
    rows = re.findall(rf"^\| `clarion study {name}\b.*$", REFERENCE, re.MULTILINE)
    assert len(rows) == 1
    options = [option for one in command.params if isinstance(one, click.Option) for option in one.opts]
    assert [option for option in options if option not in rows[0]] == []


def test_the_reference_has_no_other_command():
    assert set(re.findall(r"^\| `clarion study ([a-z]+)", REFERENCE, re.MULTILINE)) == set(COMMANDS)
