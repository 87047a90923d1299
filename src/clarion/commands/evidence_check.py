"""``clarion check``: do the numbers of a text hold together?"""

import importlib.util
from pathlib import Path
from typing import Literal

import click
import msgspec
from rich.markup import escape

from clarion.commands.evidence_frame import Texts, end, heading, paths_argument
from clarion.commands.evidence_view import Counts, print_counts, print_report
from clarion.commands.frame import FAILED, OUT, REJECTED, WRONG_USAGE, fail, json_option, print_json
from clarion.evidence.checked import Plan
from clarion.evidence.documents import PlanError, Refusal, read_plan
from clarion.evidence.documents.report import TextDocument, TextReport, as_document, reported


class Checked(msgspec.Struct, frozen=True, kw_only=True):
    """All texts that were checked."""

    files: tuple[TextDocument, ...]
    """One for each text that was read: a file can hold several."""
    refused: tuple[Refusal, ...]
    counts: Counts


@click.command("check")
@paths_argument
@click.option(
    "--joint/--no-joint",
    default=None,
    help="Whether to search for participants with whom all claims are true at once.  [default: yes for one short text]",
)
@click.option(
    "--time-limit",
    type=click.FloatRange(0, min_open=True),
    default=2.0,
    show_default=True,
    metavar="SECONDS",
    help="Of that search, for each text.",
)
@click.option(
    "--plan",
    "plan_file",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="FILE",
    help="What was planned, as TOML: source, n, arms, follow_up, primary_outcome.",
)
@click.option("--plain", type=click.Choice(["en", "fa"]), help="Print a draft in plain words, English or Persian.")
@click.option("--only", type=click.Choice(["failing"]), help="Only texts and checks that cannot hold.")
@click.option("--strict", is_flag=True, help="End with status 1 where a check cannot hold.")
@json_option
def check_command(
    paths: tuple[str, ...],
    joint: bool | None,
    time_limit: float,
    plan_file: Path | None,
    plain: Literal["en", "fa"] | None,
    only: str | None,
    strict: bool,
    as_json: bool,
) -> None:
    """Read what a text claims, and check by arithmetic that it can be true.

    Reads plain text, Markdown, PDF, PubMed and JATS XML, folders of these, and standard input (-). Of a whole paper it
    checks the abstract and each paragraph with numbers. Prints a glance at each text and its checks: ✓ holds, ✗ cannot
    hold, ? cannot tell. A check that fails accuses nobody: it says what the text says, what arithmetic says, and what
    could explain it. Needs no instance.

    Ends with status 1 where a file could not be read. Checks that fail do not change the status, except with --strict.
    """
    plan = _plan(plan_file)
    _refuse_without_search(joint)
    texts = Texts(paths)
    counts, documents = Counts(), []
    for file, excerpt in texts:
        # The search takes seconds and binds the claims of one study: of many texts it is made only where asked for.
        search = joint if joint is not None else texts.single and excerpt.part in ("", "abstract") and _can_search()
        report = reported(excerpt, file, plan=plan, joint=search, time_limit=time_limit, plain=plain)
        counts = counts.with_text(report)
        checks = report.failing if only else report.checks
        if only and not checks:
            continue
        if as_json:
            documents.append(as_document(report, checks))
        else:
            _print(report, only is not None)
    if as_json:
        print_json(Checked(files=tuple(documents), refused=tuple(texts.refused), counts=counts))
    else:
        print_counts(counts)
    end(REJECTED if texts.refused or (strict and counts.failing) else 0)


def _plan(file: Path | None) -> Plan | None:
    try:
        return read_plan(file) if file is not None else None
    except PlanError as error:
        fail(escape(str(error)), WRONG_USAGE)


def _can_search() -> bool:
    """Whether the package that searches is installed."""
    return importlib.util.find_spec("ortools") is not None


def _refuse_without_search(joint: bool | None) -> None:
    if joint and not _can_search():
        fail("--joint needs packages that are not installed. Install them with: pip install 'clarion[studies]'", FAILED)


def _print(report: TextReport, only_failing: bool) -> None:
    OUT.print(heading(report.file, report.excerpt))
    print_report(report, only_failing=only_failing)
    OUT.print()
