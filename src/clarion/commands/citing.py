"""``clarion export``: works in other people's formats."""

import sys

import click

from clarion.commands.frame import ERR, REJECTED, json_option, on_instance, print_json
from clarion.exports.registry import EXPORTS
from clarion.instance import Instance


@click.command("export")
@click.argument("ids", nargs=-1, required=True, metavar="ID…")
@click.option(
    "--as", "name", type=click.Choice(sorted(EXPORTS)), default="bibtex", show_default=True, help="The format."
)
@json_option
@on_instance
def export_command(instance: Instance, ids: tuple[str, ...], name: str, as_json: bool) -> None:
    """Print works as BibTeX, RIS, CSL JSON or schema.org; IDs are public ids, PMIDs, DOIs or PMC ids."""
    # Models can be imported only once the instance is connected.
    from clarion.catalogue.queries import work_of_reference, work_record  # noqa: PLC0415

    works = []
    for one in ids:
        found = work_of_reference(one)
        work = work_record(found.public_id) if found else None
        if found is None or work is None:
            ERR.print(f"[bold red]clarion:[/] no work {one}")
        else:
            works.append((work, f"{instance.config.sites[0].address}/works/{found.public_id}/"))
    text = EXPORTS[name].many(works)
    if as_json:
        print_json({"format": name, "media_type": EXPORTS[name].media_type, "works": len(works), "text": text})
    else:
        click.echo(text, nl=False)
    if len(works) < len(ids):
        sys.exit(REJECTED)
