"""``clarion account list``: who may sign in."""

import click
from rich.markup import escape

from clarion.commands.frame import ERR, OUT, json_option, on_instance, print_json
from clarion.instance import Instance


@click.command("list")
@json_option
@on_instance
def list_command(_instance: Instance, as_json: bool) -> None:
    """List the accounts: name, e-mail address, second step of signing in, when last used."""
    # Models can be imported only once the instance is connected.
    from clarion.catalogue.queries.accounts import accounts  # noqa: PLC0415

    found = accounts()
    if as_json:
        print_json(found)
        return
    for one in found:
        used = f"last here {one.last_signed_in:%Y-%m-%d}" if one.last_signed_in else "never here"
        notes = [used, *(["with authenticator app"] if one.second_step else [])]
        notes += [] if one.communicator else ["not for the desk"]
        OUT.print(f"[bold]{escape(one.name)}[/]  {escape(one.email)}  [dim]{', '.join(notes)}[/]")
    ERR.print(f"{len(found)} accounts" if len(found) != 1 else "1 account")
