"""``clarion study run``: every number of a study, with tables, figures and a report."""

import sys
import time
from pathlib import Path

import click
from rich.markup import escape
from rich.table import Table

from clarion.commands.frame import ERR, FAILED, OUT, fail, json_option
from clarion.commands.study_frame import print_problems, study_argument, studying
from clarion.studies.document import Document

_COLOURS = {
    "equal": "green",
    "equal after rounding": "green",
    "different": "bold red",
    "not computable": "yellow",
    "suppressed": "yellow",
}


@click.command("run")
@study_argument
@click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    help="Where to write. [default: results, beside the study file]",
)
@json_option
@studying
def run_command(study_file: Path, out: Path | None, as_json: bool) -> None:
    """Run a study: results, tables, figures and report, and what was reported beside what is recomputed.

    Writes two folders: "public", which may be published, and "internal" for the study's team. The same study file and
    data give the same bytes. With --json, standard output is the public result.
    Exit status 1: the study file or the data are wrong, or a value needs a rule that the study file does not state.
    """
    # What computes and draws may not be installed; the frame says how to get it.
    from clarion.studies.report.artefacts import encoded  # noqa: PLC0415
    from clarion.studies.running import run  # noqa: PLC0415
    from clarion.studies.writing import write  # noqa: PLC0415

    started = time.monotonic()
    target = out or study_file.parent / "results"
    with ERR.status("Reading and computing …") as status:
        finished = run(study_file)
        try:
            for path in write(finished, target):
                status.update(f"Writing {escape(path.name)} …")
        except OSError as error:
            fail(f"can't write to {target}: {error.strerror}", FAILED)
    print_problems(finished.observations.problems)
    if as_json:
        sys.stdout.buffer.write(encoded(finished.public))
        return
    _print(finished.internal)
    OUT.print(f"\n[dim]{time.monotonic() - started:.1f} s[/]  {escape(str(target / 'public' / 'report.html'))}")


def _print(document: Document) -> None:
    """What a person at the terminal wants to know first."""
    OUT.print(f"[bold]{escape(document.study.title)}[/]")
    OUT.print(f"{document.participants:,} participants, {len(document.analyses)} analyses")
    if document.illustrative:
        OUT.print(f"[yellow]{escape(document.illustrative)}[/]")
    if document.comparisons:
        table = Table(box=None, padding=(0, 2, 0, 0), header_style="dim")
        table.add_column("what was reported")
        table.add_column("reported", justify="right")
        table.add_column("recomputed", justify="right")
        table.add_column("")
        for one in document.comparisons:
            verdict = f"[{_COLOURS[one.verdict]}]{one.verdict}[/]"
            table.add_row(escape(one.text), escape(one.reported), escape(one.recomputed), verdict)
        OUT.print(table)
    for result in document.analyses:
        if result.refused:
            ERR.print(f"[yellow]not computed:[/] {escape(result.label)}: {escape(result.refused)}")
