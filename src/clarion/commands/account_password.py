"""``clarion account password``: a new password for somebody who has forgotten theirs."""

from pathlib import Path

import click
from rich.markup import escape

from clarion.commands.account_frame import password_from, with_password
from clarion.commands.frame import OUT, REJECTED, fail, json_option, on_instance, print_json
from clarion.instance import Instance


@click.command("password")
@click.argument("name")
@with_password
@json_option
@on_instance
def password_command(_instance: Instance, name: str, password_file: Path | None, as_json: bool) -> None:
    """Set a new password for the account NAME.

    The authenticator app is no longer asked for, in case it is lost too, and whoever is signed in as NAME no longer is.
    """
    # Models can be imported only once the instance is connected.
    from clarion.catalogue.actions.accounts import AccountError, change_password  # noqa: PLC0415

    try:
        change_password(name, password_from(password_file))
    except AccountError as error:
        fail(escape(str(error)), REJECTED)
    if as_json:
        print_json({"name": name, "changed": True})
    else:
        OUT.print(f"[bold]{escape(name)}[/] has a new password.")
