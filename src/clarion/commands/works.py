"""``clarion works`` and ``clarion work``: look at what the store holds."""

import sys
from typing import Any

import click
import msgspec
from rich.markup import escape

from clarion.commands.frame import ERR, OUT, REJECTED, fail, json_option, on_instance, print_json
from clarion.instance import Instance
from clarion.text.markup import plain


@click.command("works")
@click.option("--match", default="", help="Only works whose title holds this text.")
@click.option("--limit", type=click.IntRange(1), default=50, show_default=True, help="At most so many, newest first.")
@json_option
@on_instance
def works_command(_instance: Instance, match: str, limit: int, as_json: bool) -> None:
    """List works, the newest first."""
    # Models can be imported only once the instance is connected.
    from clarion.catalogue.queries import works_matching  # noqa: PLC0415

    found = works_matching(match, limit)
    if as_json:
        print_json(found)
        return
    for line in found.items:
        OUT.print(f"[bold]{line.public_id}[/]  {escape(plain(line.title))}", soft_wrap=True)
        OUT.print(f"          [dim]{escape(line.byline)} · {escape(line.citation)}[/]", soft_wrap=True)
    ERR.print(f"{len(found.items):,} of {found.total:,} works")


@click.command("work")
@click.argument("public_id", metavar="ID")
@click.option("--raw", is_flag=True, help="Print the source record as it came instead.")
@json_option
@on_instance
def work_command(_instance: Instance, public_id: str, raw: bool, as_json: bool) -> None:
    """One whole record as JSON, with where it came from and what people decided."""
    # Models can be imported only once the instance is connected.
    from clarion.catalogue.queries import provenance, work_of_reference  # noqa: PLC0415

    del as_json  # a record is JSON with and without
    found = work_of_reference(public_id)
    if found is None:
        fail(f"no work {public_id}; give a public id, a PMID, a DOI or a PMC id", REJECTED)
    sources, decisions = provenance(found.public_id)
    if raw:
        for source in sources:
            sys.stdout.buffer.write(source.raw + b"\n")
        return
    document: dict[str, Any] = {
        "id": found.public_id,
        "status": found.status,
        "updated": found.updated,
        "work": msgspec.Raw(found.document or b"null"),
        "sources": [
            {**msgspec.to_builtins(source), "raw": f"{len(source.raw)} bytes; see --raw"} for source in sources
        ],
        "decisions": decisions,
    }
    print_json(document)
