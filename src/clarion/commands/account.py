"""``clarion account``: who may sign in to the desk."""

import click

from clarion.commands.lazy import LazyGroup

COMMANDS = {
    "add": "clarion.commands.account_add:add_command",
    "list": "clarion.commands.account_list:list_command",
    "password": "clarion.commands.account_password:password_command",
    "remove": "clarion.commands.account_remove:remove_command",
}
"""Each command and where it is, in the order in which the help lists them."""


@click.group("account", cls=LazyGroup, commands_at=COMMANDS)
def account_group() -> None:
    """Accounts of those who look after the site at its desk; readers need none."""
