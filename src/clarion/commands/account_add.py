"""``clarion account add``: make an account for the desk."""

from pathlib import Path

import click
from rich.markup import escape

from clarion.commands.account_frame import password_from, with_password
from clarion.commands.frame import OUT, REJECTED, fail, json_option, on_instance, print_json
from clarion.instance import Instance


@click.command("add")
@click.argument("name")
@click.option("--email", required=True, help="The e-mail address, by which one can sign in as well.")
@with_password
@json_option
@on_instance
def add_command(instance: Instance, name: str, email: str, password_file: Path | None, as_json: bool) -> None:
    """Make the account NAME for somebody who looks after the site.

    The password is asked for twice and not shown. Exit status 1: there is such an account, or the password is too easy
    to guess.
    """
    # Models can be imported only once the instance is connected.
    from clarion.catalogue.actions.accounts import AccountError, add_account  # noqa: PLC0415

    try:
        add_account(name, email, password_from(password_file))
    except AccountError as error:
        fail(escape(str(error)), REJECTED)
    address = f"{instance.config.sites[0].address.rstrip('/')}/desk/"
    if as_json:
        print_json({"name": name, "email": email.lower(), "desk": address})
    else:
        OUT.print(f"[bold]{escape(name)}[/] can sign in at {escape(address)}")
