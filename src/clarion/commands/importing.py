"""``clarion import``: put records in."""

import sys

import click
from rich.table import Table

from clarion.catalogue.actions.report import ImportReport
from clarion.commands.frame import ERR, OUT, REJECTED, json_option, on_instance, print_json
from clarion.commands.progress import shown_progress
from clarion.instance import Instance


@click.command("import")
@click.argument("paths", nargs=-1, required=True)
@click.option("--format", "format_", help="The format of the files, where it can't be told from them: pubmed.")
@json_option
@on_instance
def import_command(instance: Instance, paths: tuple[str, ...], format_: str | None, as_json: bool) -> None:
    """Put records into the instance: files, folders, archives, or - for standard input.

    The same file again changes nothing; a newer version of a record updates it; a deletion leaves a page that says so.
    Exit status 1: done, but some records could not be read; they are in the instance's quarantine.
    """
    # Models can be imported only once the instance is connected.
    from clarion.catalogue.actions.importing import import_paths  # noqa: PLC0415

    with shown_progress() as progress:
        report = import_paths(instance, paths, format_, progress)
    if as_json:
        print_json(report)
    else:
        print_report(instance, report)
    if report.quarantined:
        sys.exit(REJECTED)


def print_report(instance: Instance, report: ImportReport) -> None:
    """Print what an import did, and what a person should look at."""
    table = Table.grid(padding=(0, 2))
    table.add_column(justify="right", style="bold")
    table.add_column()
    rows = (
        (report.read, "records read"),
        (report.new, "new"),
        (report.updated, "updated"),
        (report.unchanged, "unchanged"),
        (report.older, "older than what is held, left alone"),
        (report.deleted, "deleted by the source"),
        (report.deletions_never_held, "deletions of records never held"),
        (report.quarantined, "in quarantine"),
    )
    for count, label in rows:
        if count or label == "records read":
            table.add_row(f"{count:,}", label)
    OUT.print(table)
    if not (report.new or report.updated or report.deleted):
        OUT.print("Nothing changed.")
    OUT.print(f"[dim]{report.seconds:,.1f} s, {report.read / max(report.seconds, 0.001):,.0f} records/s[/]")
    for refused in report.refused:
        who = f", {refused.identifier}" if refused.identifier else ""
        ERR.print(f"[yellow]{refused.file}[/], record {refused.number}, byte {refused.offset:,}{who}: {refused.reason}")
    if report.quarantined:
        more = report.quarantined - len(report.refused)
        ERR.print(f"{f'… and {more:,} more. ' if more else ''}All are kept in {instance.quarantine_folder}")
