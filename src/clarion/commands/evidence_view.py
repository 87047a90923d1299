"""A checked text on a terminal: a glance, the checks with their arithmetic, what could explain those that fail."""

from collections.abc import Iterator, Sequence
from itertools import groupby

import msgspec
from rich.markup import escape
from rich.table import Table

from clarion.commands.evidence_results import result_line
from clarion.commands.frame import ERR, OUT
from clarion.evidence.checked import Check, CheckKind, Verdict
from clarion.evidence.documents.report import TextReport
from clarion.evidence.glance import Fact, Glance, Participants
from clarion.evidence.standing import Standing

MARKS: dict[Verdict, str] = {"holds": "[green]✓[/]", "cannot hold": "[bold red]✗[/]", "cannot tell": "[yellow]?[/]"}

KINDS: dict[CheckKind, str] = {
    "percent": "Percentages",
    "parts": "Parts and wholes",
    "grim": "Means of whole numbers (GRIM)",
    "grimmer": "Standard deviations of whole numbers (GRIMMER)",
    "debit": "Standard deviations of yes or no (DEBIT)",
    "p-from-statistic": "P from test statistics",
    "p-from-interval": "P from intervals",
    "interval": "Intervals",
    "attainable-p": "P values that a test can give",
    "attainable-median": "Medians",
    "direction": "Words and numbers",
    "significance": "Significance",
    "planned": "Planned and reported",
    "dose": "Doses",
    "joint": "All claims together",
}


class Counts(msgspec.Struct, frozen=True, kw_only=True):
    """How many texts, claims and checks there were."""

    texts: int = 0
    claims: int = 0
    holding: int = 0
    failing: int = 0
    undecided: int = 0
    texts_with_failing: int = 0

    def with_text(self, report: TextReport) -> "Counts":
        """These counts and those of one more text."""
        verdicts = [one.verdict for one in report.checks]
        failing = verdicts.count("cannot hold")
        return Counts(
            texts=self.texts + 1,
            claims=self.claims + len(report.reading.claims),
            holding=self.holding + verdicts.count("holds"),
            failing=self.failing + failing,
            undecided=self.undecided + verdicts.count("cannot tell"),
            texts_with_failing=self.texts_with_failing + bool(failing),
        )


def print_report(report: TextReport, *, only_failing: bool = False) -> None:
    """One text: title, glance, checks, and its draft in plain words where there is one."""
    if report.reading.title:
        OUT.print(escape(report.reading.title))
    if not only_failing:
        _print_glance(report.glance)
    checks = report.failing if only_failing else report.checks
    if checks:
        _print_checks(checks)
    else:
        OUT.print("[dim]No number in this text can be checked against another.[/]")
    if report.plain is not None:
        OUT.print("\n[bold]In plain words[/] [dim](a draft, made from what holds)[/]")
        OUT.print(escape(report.plain.text) or "[dim]Nothing that holds can be said.[/]")


def print_counts(counts: Counts) -> None:
    """The closing line."""
    total = counts.holding + counts.failing + counts.undecided
    ERR.print(
        f"[bold]{_counted(counts.texts, 'text')}[/], {_counted(counts.claims, 'claim')}, {_counted(total, 'check')}: "
        f"{MARKS['holds']} {counts.holding:,} hold, {MARKS['cannot hold']} {counts.failing:,} cannot hold, "
        f"{MARKS['cannot tell']} {counts.undecided:,} cannot tell"
    )


def _counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def _print_glance(glance: Glance) -> None:
    table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 0))
    table.add_column(style="dim", no_wrap=True)
    table.add_column(overflow="fold")
    for label, text in (*_facts(glance), *(("", line) for line in _results(glance))):
        table.add_row(label, text)
    if table.row_count:
        OUT.print(table, soft_wrap=False)


def _facts(glance: Glance) -> Iterator[tuple[str, str]]:
    """What was done to whom, a line each."""
    if glance.design is not None:
        words = [glance.design.words, *glance.design.features]
        yield "Design", _marked(", ".join(words), glance.design.checked)
    if glance.phase is not None:
        yield "Phase", _marked(glance.phase.words, glance.phase.checked)
    yield from _line("Blinding", glance.blinding)
    yield from _line("Condition", (glance.condition,) if glance.condition else ())
    yield from _line("Population", (glance.population,) if glance.population else ())
    sizes = [*_sizes(glance)]
    if sizes:
        yield "Participants", "; ".join(sizes)
    yield from _line("Treatment", glance.interventions)
    doses = [" ".join(filter(None, (one.words, one.route, one.times))) for one in glance.doses]
    if doses:
        yield "Dose", escape("; ".join(doses))
    yield from _line("Compared with", glance.comparators)
    yield from _line("Followed for", glance.follow_up)
    yield from _line("Primary outcome", glance.primary_outcomes)
    yield from _line("Registered as", glance.registrations)


def _sizes(glance: Glance) -> Iterator[str]:
    if glance.enrolled is not None:
        yield _size(glance.enrolled, "planned" if glance.enrolled.planned else "took part")
    if glance.analysed is not None:
        yield _size(glance.analysed, "analysed")
    for arm in glance.arms:
        yield _size(arm, arm.arm or "in one group")


def _size(size: Participants, role: str) -> str:
    return _marked(f"{size.n:,} {role}", size.checked)


def _line(label: str, facts: Sequence[Fact]) -> Iterator[tuple[str, str]]:
    if facts:
        yield label, "; ".join(_marked(one.words, one.checked) for one in facts)


def _results(glance: Glance) -> Iterator[str]:
    for one in glance.results:
        yield _marked(result_line(one), one.checked)
    if glance.more_results:
        yield f"[dim]and {glance.more_results:,} more[/]"


def _marked(words: str, checked: Standing) -> str:
    """Words, after the mark of a check that fails."""
    return f"{MARKS[checked]} {escape(words)}" if checked == "cannot hold" else escape(words)


def _print_checks(checks: Sequence[Check]) -> None:
    order = list(KINDS)
    for kind, its in groupby(sorted(checks, key=lambda one: order.index(one.kind)), key=lambda one: one.kind):
        OUT.print(f"[bold]{KINDS[kind]}[/]")
        table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 1, 0, 0))
        table.add_column(no_wrap=True)
        table.add_column(overflow="fold")
        for one in its:
            table.add_row(MARKS[one.verdict], f"{escape(str(one.says))} [dim]{escape(str(one.arithmetic))}[/]")
            for line in _reasons(one):
                table.add_row("", line)
        OUT.print(table, soft_wrap=False)


def _reasons(one: Check) -> Iterator[str]:
    """Of a check that does not hold: when it fails, what could explain it, what would fit."""
    if one.verdict == "holds":
        return
    if one.verdict == "cannot hold" and one.assumption is not None:
        yield f"[dim]It fails if:[/] {escape(str(one.assumption))}"
    for explanation in one.explanations:
        yield f"[dim]Perhaps:[/] {escape(str(explanation))}"
    if one.fits:
        yield f"[dim]Would fit:[/] {escape(', '.join(one.fits))}"
