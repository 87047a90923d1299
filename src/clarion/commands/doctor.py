"""``clarion doctor``: is everything as it should be, and if not, what to do."""

import sys

import click
import msgspec

from clarion.commands.frame import FAILED, OUT, json_option, on_instance, print_json
from clarion.instance import Instance


class Finding(msgspec.Struct, frozen=True):
    """One thing looked at."""

    name: str
    good: bool
    detail: str
    remedy: str = ""


@click.command("doctor")
@json_option
@on_instance
def doctor_command(instance: Instance, as_json: bool) -> None:
    """Look the instance over: database, index, stale works, quarantine. Exit status 3 where something is wrong."""
    findings = examine(instance)
    if as_json:
        print_json(findings)
    else:
        for one in findings:
            mark = "[green]✓[/]" if one.good else "[red]✗[/]"
            OUT.print(f"{mark} [bold]{one.name}[/]: {one.detail}" + (f"  → {one.remedy}" if one.remedy else ""))
    if not all(one.good for one in findings):
        sys.exit(FAILED)


def examine(instance: Instance) -> list[Finding]:
    """What the doctor looks at, in the order in which one thing rests on another."""
    # Models can be imported only once the instance is connected.
    from django.db import connection  # noqa: PLC0415

    from clarion.catalogue.queries import find_works, sitemap_count  # noqa: PLC0415
    from clarion.catalogue.queries.health import stale_count, unfinished_imports  # noqa: PLC0415

    works, stale, unfinished = sitemap_count(), stale_count(), unfinished_imports()
    indexed = find_works("").page.total
    held = len(list(instance.quarantine_folder.glob("*.json")))
    again = "clarion import the same files again, or clarion index"
    return [
        Finding("database", True, f"{connection.vendor}, {works:,} public works"),
        Finding("imports", not unfinished, f"{unfinished} cut off", again if unfinished else ""),
        Finding("search and related", not stale, f"{stale:,} works behind", "clarion index" if stale else ""),
        Finding(
            "index",
            indexed == works,
            f"{indexed:,} of {works:,} works",
            "" if indexed == works else "clarion index --rebuild",
        ),
        Finding("quarantine", True, f"{held:,} records in {instance.quarantine_folder}"),
    ]
