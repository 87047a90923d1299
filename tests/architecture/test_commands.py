"""Every command and every option explains itself."""

from collections.abc import Iterator

import click
import pytest

from clarion.cli import main


def commands(group: click.Group = main, prefix: str = "clarion") -> Iterator[tuple[str, click.Command]]:
    """Every command with its full name."""
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command is not None, f"{prefix} {name} is listed and does not exist"
        yield f"{prefix} {name}", command
        if isinstance(command, click.Group):
            yield from commands(command, f"{prefix} {name}")


every_command = pytest.mark.parametrize(("name", "command"), list(commands()), ids=[name for name, _ in commands()])


@every_command
def test_a_command_has_help(name: str, command: click.Command):
    assert command.help, f"{name} has no help"
    assert len(command.get_short_help_str(100)) > 15


@every_command
def test_every_option_has_help(name: str, command: click.Command):
    silent = [one.opts[0] for one in command.params if isinstance(one, click.Option) and not one.help]
    assert silent == [], f"{name}: options without help"


def test_the_group_s_own_options_have_help():
    assert [one.opts[0] for one in main.params if isinstance(one, click.Option) and not one.help] == []
