"""``clarion study reconstruct``: are there participants' data with which everything reported is true?"""

import sys
from itertools import groupby
from pathlib import Path

import click
from rich.markup import escape
from rich.table import Table

from clarion.commands.frame import ERR, FAILED, OUT, REJECTED, json_option, print_json
from clarion.commands.study_frame import study_argument, studying
from clarion.studies.definition import Study
from clarion.studies.notation import shown
from clarion.studies.reconstruct.result import Bound, Reconstruction

STATUS = {"found": 0, "impossible": REJECTED, "unknown": FAILED}


def _steps(_context: click.Context, _option: click.Parameter, given: tuple[str, ...]) -> dict[str, float]:
    """``proteinuria=10`` as a name and a number."""
    steps = {}
    for one in given:
        name, _, step = one.partition("=")
        try:
            steps[name] = float(step)
        except ValueError as error:
            raise click.BadParameter(f"{one!r} is not of the form measure=10.") from error
    return steps


@click.command("reconstruct")
@study_argument
@click.option(
    "--participants",
    type=click.IntRange(1),
    help="How many took part. [default: the most that a claim about n tells of]",
)
@click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    help="Write the data found into this folder, as data files.",
)
@click.option(
    "--time-limit", type=click.FloatRange(1), default=60.0, show_default=True, help="Seconds that the search may take."
)
@click.option("--seed", type=click.IntRange(0), default=1, show_default=True, help="Another seed gives other data.")
@click.option(
    "--step",
    "steps",
    multiple=True,
    metavar="MEASURE=STEP",
    callback=_steps,
    help="A measure was read in steps of so much of its unit. Can be repeated.",
)
@click.option("--no-eligibility", is_flag=True, help="Participants need not meet the criteria of eligibility.")
@click.option("--no-bounds", is_flag=True, help="Don't find out how tightly the claims pin the data down.")
@json_option
@studying
def reconstruct_command(
    study_file: Path,
    *,
    participants: int | None,
    out: Path | None,
    time_limit: float,
    seed: int,
    steps: dict[str, float],
    no_eligibility: bool,
    no_bounds: bool,
    as_json: bool,
) -> None:
    """Search for participants' data that agree with every claim of a study file.

    Says whether there are any, how tightly the claims pin them down, or which claims cannot hold together. Data that
    are found are invented: they show that the claims can be true together, and nothing about anybody.
    Exit status 0: data were found; 1: there are none, or the study file is wrong; 3: the time did not suffice.
    """
    # What it needs may not be installed; the frame says how to get it.
    from clarion.studies.definition.reading import read_study  # noqa: PLC0415
    from clarion.studies.reconstruct.search import reconstruct  # noqa: PLC0415
    from clarion.studies.reconstruct.writing import write  # noqa: PLC0415

    study = read_study(study_file)
    with ERR.status("Reading …") as status:
        found = reconstruct(
            study,
            participants=participants,
            time_limit=time_limit,
            seed=seed,
            steps=steps,
            eligibility=not no_eligibility,
            bounds=not no_bounds,
            tell=lambda step: status.update(f"{step[:1].upper()}{step[1:]} …"),
        )
    if as_json:
        print_json(found)
    else:
        _print(study, found)
    if out is not None and found.status == "found":
        paths = write(study, found, out)
        ERR.print(f"Written, and invented: {escape(', '.join(str(path) for path in paths))}")
        if not study.study.illustrative:
            ERR.print(
                "[yellow]The study file does not say that its data are invented: write `illustrative` in [study].[/]"
            )
    elif out is not None:
        ERR.print("Nothing was written.")
    sys.exit(STATUS[found.status])


def _print(study: Study, found: Reconstruction) -> None:
    """What a person at the terminal wants to know, the answer first."""
    answers = {
        "found": f"[bold green]Possible.[/] Data of {found.participants} participants were found with which the engine "
        f"computes all {len(found.covered)} claims as reported.",
        "impossible": f"[bold red]Impossible.[/] No data of {found.participants} participants agree with all claims.",
        "unknown": "[bold yellow]Not settled.[/]",
    }
    OUT.print(f"[bold]{escape(study.study.title)}[/]")
    OUT.print(answers[found.status])
    for conflict in found.conflicts:
        OUT.print("\nCannot be true" + (" together:" if len(conflict.texts) > 1 else ":"))
        for id, text in zip((*conflict.claims, *conflict.rules), conflict.texts, strict=True):
            OUT.print(f"  {escape(text)} [dim]({escape(id)})[/]")
        if not conflict.minimal:
            OUT.print("  [dim]Perhaps not all of them are needed: the time did not suffice to tell.[/]")
    if found.bounds:
        _print_bounds(study, found.bounds)
    for one in found.left_out:
        ERR.print(f"[yellow]not taken into account:[/] {escape(one.text)}: {escape(one.why)}")
    for note in found.notes:
        ERR.print(f"[dim]{escape(note)}[/]")


def _print_bounds(study: Study, bounds: tuple[Bound, ...]) -> None:
    """How tightly the claims pin numbers down."""
    labels = {one.id: one.label for one in (*study.analyses, *study.measures, *study.visits)}
    OUT.print("\n[bold]How tightly the claims pin the data down[/]")
    OUT.print(
        "[dim]Values are numbered from the smallest. A sign before an end: beyond it was not ruled out in time.[/]"
    )
    table = Table(box=None, padding=(0, 2, 0, 0), show_header=False)
    for (kind, of, visit), group in groupby(bounds, key=lambda one: (one.kind, one.of, one.visit)):
        place = f", {labels[visit]}" if visit else ""
        for ranks, bound in _together(tuple(group)):
            table.add_row(escape(f"{labels[of]}{place}"), ranks if kind == "value" else kind, escape(_range(bound)))
    OUT.print(table)


def _together(bounds: tuple[Bound, ...]) -> list[tuple[str, Bound]]:
    """Neighbouring ranks with the same bounds as one, with their ranks in words."""
    together = []
    for _, same in groupby(bounds, key=lambda one: (one.least, one.greatest, one.least_proved, one.greatest_proved)):
        every = list(same)
        first, last = every[0].rank, every[-1].rank
        together.append((f"value {first}" if first == last else f"values {first}-{last}", every[0]))
    return together


def _range(bound: Bound) -> str:
    """Bounds in words."""
    if bound.free:
        return "not bounded within the allowed range"
    unit = f" {shown(bound.unit)}" if bound.unit else ""
    if bound.least == bound.greatest and bound.least_proved and bound.greatest_proved:
        return f"{bound.least:,g}{unit}"
    low = f"{'' if bound.least_proved else '≤ '}{bound.least:,g}"
    return f"{low} to {'' if bound.greatest_proved else '≥ '}{bound.greatest:,g}{unit}"
