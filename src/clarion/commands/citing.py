"""``clarion export``: works in other people's formats, and their claims as data."""

import sys
from collections.abc import Sequence

import click

from clarion.commands.frame import ERR, REJECTED, json_option, on_instance, print_json
from clarion.exports.claims import Evident
from clarion.exports.registry import EVIDENCE_EXPORTS, EXPORTS
from clarion.instance import Instance


@click.command("export")
@click.argument("ids", nargs=-1, required=True, metavar="ID…")
@click.option(
    "--as",
    "name",
    type=click.Choice([*sorted(EXPORTS), *sorted(EVIDENCE_EXPORTS)]),
    default="bibtex",
    show_default=True,
    help="The format; claims are what was read in the abstracts, with its checks.",
)
@json_option
@on_instance
def export_command(instance: Instance, ids: tuple[str, ...], name: str, as_json: bool) -> None:
    """Print works, or the claims of their abstracts, in a format; IDs are public ids, PMIDs, DOIs or PMC ids."""
    works = _works(ids, instance.config.sites[0].address)
    if name in EXPORTS:
        media_type = EXPORTS[name].media_type
        text = EXPORTS[name].many([(one.work, one.url) for one in works])
    else:
        media_type = EVIDENCE_EXPORTS[name].media_type
        text = EVIDENCE_EXPORTS[name].many(works)
    if as_json:
        print_json({"format": name, "media_type": media_type, "works": len(works), "text": text})
    else:
        click.echo(text, nl=False)
    if len(works) < len(ids):
        sys.exit(REJECTED)


def _works(ids: Sequence[str], site: str) -> list[Evident]:
    """The works that ``ids`` name, with their evidence; says which are not there."""
    # Models can be imported only once the instance is connected.
    from clarion.catalogue.queries import evidence_of, work_of_reference, work_record  # noqa: PLC0415

    works = []
    for one in ids:
        found = work_of_reference(one)
        work = work_record(found.public_id) if found else None
        if found is None or work is None:
            ERR.print(f"[bold red]clarion:[/] no work {one}")
        else:
            works.append(Evident(work, f"{site}/works/{found.public_id}/", evidence_of(found.pk)))
    return works
