import subprocess
import sys

import click

from clarion.cli import COMMANDS, main
from clarion.commands.lazy import LazyGroup


def loaded(code: str) -> set[str]:
    """Clarion's modules that a new Python holds after running ``code``."""
    told = f"import sys; {code}; print(*(name for name in sys.modules if name.startswith('clarion.')))"
    return set(subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True).stdout.split())


def test_commands_keep_their_order():
    assert main.list_commands(click.Context(main)) == list(COMMANDS)


def test_a_command_is_imported_when_it_is_asked_for_and_not_before():
    before = loaded("import clarion.cli")
    assert "clarion.cli" in before
    assert not {one for one in before if one.startswith("clarion.commands.") and one != "clarion.commands.lazy"}
    asked = "import click, clarion.cli; clarion.cli.main.get_command(click.Context(clarion.cli.main), 'init')"
    assert "clarion.commands.init" in loaded(asked)


def test_a_name_that_is_no_command_is_none():
    group = LazyGroup("group", commands_at={"init": "clarion.commands.init:init_command"})
    context = click.Context(group)
    assert group.get_command(context, "init").name == "init"
    assert group.get_command(context, "inti") is None
