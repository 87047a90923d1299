"""``clarion init``: make an instance."""

import click

from clarion.commands.frame import OUT, fail, json_option, print_json
from clarion.commands.setup import connect, migrate
from clarion.instance import Instance, InstanceError


@click.command("init")
@click.option("--institution", default="Your institution", help="The institution's name, shown on every page.")
@json_option
@click.pass_obj
def init_command(instance: Instance, institution: str, as_json: bool) -> None:
    """Make an instance: its directory, a commented configuration, and an empty database."""
    try:
        made = instance.create(institution)
        connect(instance)
        migrate()
    except InstanceError as error:
        fail(str(error))
    if as_json:
        print_json({"home": str(instance.home), "made": made})
        return
    OUT.print(
        f"[bold]{instance.home}[/] {'is ready' if made else 'was there already; its configuration is as it was'}."
    )
    OUT.print(f"  Configure it:    {instance.config_file}")
    OUT.print(f"  Put records in:  clarion --home {instance.home} import FILE…")
    OUT.print(f"  See the site:    clarion --home {instance.home} serve")
