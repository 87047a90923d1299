"""Commands that are imported when they are asked for: a server should not wait for a citation processor."""

from collections.abc import Mapping
from importlib import import_module
from typing import Any

import click


class LazyGroup(click.Group):
    """A group whose commands are named by ``module:command`` and imported on use."""

    def __init__(self, *arguments: Any, commands_at: Mapping[str, str], **options: Any) -> None:  # noqa: ANN401
        """``commands_at``: each command's name and where it is, in the order in which the help lists them."""
        super().__init__(*arguments, **options)
        self.commands_at = commands_at

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands' names in their own order."""
        del ctx
        return list(self.commands_at)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of this name, or None where there is none."""
        del ctx
        if cmd_name not in self.commands_at:
            return None
        module, _, name = self.commands_at[cmd_name].partition(":")
        command: click.Command = getattr(import_module(module), name)
        return command
