"""``clarion account remove``: somebody no longer looks after the site."""

import click
from rich.markup import escape

from clarion.commands.frame import OUT, REJECTED, fail, json_option, on_instance, print_json
from clarion.instance import Instance


@click.command("remove")
@click.argument("name")
@json_option
@on_instance
def remove_command(_instance: Instance, name: str, as_json: bool) -> None:
    """Remove the account NAME; what was decided with it stays, and keeps the name."""
    # Models can be imported only once the instance is connected.
    from clarion.catalogue.actions.accounts import AccountError, remove_account  # noqa: PLC0415

    try:
        remove_account(name)
    except AccountError as error:
        fail(escape(str(error)), REJECTED)
    if as_json:
        print_json({"name": name, "removed": True})
    else:
        OUT.print(f"[bold]{escape(name)}[/] is removed.")
