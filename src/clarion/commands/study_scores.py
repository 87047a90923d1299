"""``clarion study scores``: the scores, gradings and criteria that Clarion ships."""

import click
from rich.markup import escape

from clarion.commands.frame import OUT, WRONG_USAGE, fail, json_option, print_json
from clarion.commands.study_frame import studying


@click.command("scores")
@click.argument("name", required=False)
@json_option
@studying
def scores_command(name: str | None, as_json: bool) -> None:
    """List the scores, gradings and criteria that study files can name; with a NAME, what that one needs."""
    # What it needs may not be installed; the frame says how to get it.
    from clarion.studies.scores.describing import Shipped, shipped  # noqa: PLC0415

    found: list[Shipped] = [one for one in shipped() if name is None or one.name.casefold() == name.casefold()]
    if not found:
        fail(f"no score, grading or set of criteria is called {name}; clarion study scores lists them", WRONG_USAGE)
    if as_json:
        print_json(found)
        return
    for one in found:
        unit = f", {one.unit}" if one.unit else ""
        OUT.print(f"[bold]{escape(one.name)}[/]  {one.kind}{escape(unit)}")
        OUT.print(f"    [dim]{escape(one.source)}[/]")
        if name is not None:
            for line in (*one.needs, *one.parameters, *one.notes):
                OUT.print(f"    {escape(line)}")
