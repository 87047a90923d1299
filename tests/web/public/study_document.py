"""The public result of an invented study of sleep, with everything that a page can show; nothing of it is real."""

from base64 import b64encode
from collections.abc import Sequence
from hashlib import sha256

from clarion.studies.document import (
    Alternative,
    AnalysisResult,
    Cell,
    Comparison,
    Document,
    Figure,
    Number,
    PlanItem,
    Row,
    StudyLine,
    Table,
)
from clarion.studies.report.artefacts import Artefact, encoded

MADE_UP = "The participants of this study are invented: they belong to Clarion's tests."
VISITS = ("Baseline", "Week 4", "Week 8", "Week 12")
INFERRED_TEST = (
    "The publication names no test. The signed-rank test by the normal approximation without continuity correction is "
    "the one choice that yields both of its P values."
)
INFERRED_UNIT = "The publication gives no unit; minutes follow from its definition of a good night (420 minutes)."
STYLE = "body { color: rgb(1, 2, 3) }"
STYLE_HASH = b64encode(sha256(STYLE.encode()).digest()).decode()
REPORT = (
    f"<!doctype html><html lang='en'><title>Report</title><style>{STYLE}</style><body><h1>Report</h1></body></html>"
)


def study_document(*, public: bool = True, illustrative: str = MADE_UP) -> Document:
    """The result document."""
    return Document(
        public=public,
        study=StudyLine(
            title="Evening walks and sleep in shift workers: a phase II trial",
            summary="Twelve nurses who sleep badly after late shifts walked for half an hour every evening.",
            phase="2",
            design="single-arm",
            visits=VISITS,
            pmid=("990000002",),
        ),
        illustrative=illustrative,
        participants=12,
        baseline_table=_table("baseline", "Participants at baseline", ("", "All"), ("Age, years", "43 (38 to 51)")),
        analyses=_analyses(),
        comparisons=_comparisons(),
        tables=_tables(),
        figures=_figures(),
        plan=(
            PlanItem(item="Participants", planned="24, of whom 12 controls", done="12", source="NCT00000000"),
            PlanItem(item="Follow-up", planned="26 weeks", done="12 weeks"),
        ),
        deviations=("Minutes asleep, week 12 against baseline: some visits were out of their window.",),
        privacy=("Counts of fewer than 3 people, and those from which such counts follow, are withheld.",),
        inputs={"study.toml": "0a" * 32},
        versions={"clarion": "0"},
    )


def study_artefacts(document: Document) -> list[Artefact]:
    """Files as the studies' own drawing and printing makes them, drawn by hand."""
    drawn = [one for one in document.figures if not one.left_out]
    return [
        Artefact(name="report.html", media_type="text/html", content=REPORT.encode(), style=STYLE_HASH),
        Artefact(name="report.pdf", media_type="application/pdf", content=b"%PDF-1.7\n%%EOF\n"),
        Artefact(name="result.json", media_type="application/json", content=encoded(document)),
        *(Artefact(name=f"figures/{one.id}.svg", media_type="image/svg+xml", content=drawing(one)) for one in drawn),
        Artefact(name="tables/baseline.csv", media_type="text/csv", content=b"\xef\xbb\xbf,All\r\nAge,43\r\n"),
    ]


def drawing(figure: Figure) -> bytes:
    """A small picture: axes, a line, and a script that must never run."""
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 340 239.6" width="100%" role="img">'
        f"<title>{figure.title}</title><script>document.title = 'run'</script>"
        "<rect width='340' height='240' fill='#ffffff'/>"
        "<g fill='none' stroke='#15191d'><path d='M40 20V200H325'/><path d='M60 60 140 90 220 150 300 130' "
        "stroke='#0072b2' stroke-width='3'/></g><g font-family='sans-serif' font-size='12' fill='#15191d'>"
        f"<text x='40' y='14'>{figure.title}</text><text x='45' y='218'>Baseline</text>"
        "<text x='280' y='218'>Week 12</text></g></svg>"
    ).encode()


def _number(value: float | None, text: str, *, n: int = 12, why: str = "") -> Number:
    return Number(value=value, text=text, n=n, why=why)


def _analyses() -> tuple[AnalysisResult, ...]:
    return (
        _tested("minutes-4", "Minutes asleep, week 4 against baseline", (0.0117, 0.00769, 0.00842, 0.0386, None)),
        _tested("score-8", "Sleep score, week 8 against baseline", (0.0156, 0.0123, 0.0142, 0.0703, 0.0119)),
        _tested("minutes-12", "Minutes asleep, week 12 against baseline", (0.301, 0.272, 0.29, 0.774, 0.297)),
        AnalysisResult(id="good-8", kind="response", label="Good nights by week 8", n=12),
    )


def _tested(id: str, label: str, values: Sequence[float | None]) -> AnalysisResult:
    tests = (
        "Signed-rank, exact",
        "Signed-rank, normal approximation, no continuity correction",
        "Signed-rank, normal approximation, continuity correction",
        "Sign test, exact",
        "Paired t test",
    )
    ps = [
        _number(value, f"{value:.3f}") if value is not None else _number(None, "n/a", why="All pairs are the same.")
        for value in values
    ]
    return AnalysisResult(
        id=id,
        kind="paired",
        label=label,
        n=12,
        numbers={"median": _number(402, "402"), "p": ps[1]},
        method="Wilcoxon signed-rank test, two-sided, by the normal approximation without continuity correction.",
        alternatives=tuple(
            Alternative(label=test, p=p, chosen=place == 1)
            for place, (test, p) in enumerate(zip(tests, ps, strict=True))
        ),
    )


def _comparisons() -> tuple[Comparison, ...]:
    results, methods = "Abstract, Results", "Abstract, Methods"
    return (
        Comparison(
            claim="n", text="Twelve people took part", reported="12", recomputed="12", verdict="equal",
            explanation="The recomputed number is the same.", analysis="minutes-4", quantity="n", source=methods,
        ),
        Comparison(
            claim="median", text="Median of minutes asleep at week 4", reported="402 min", recomputed="402 min",
            verdict="equal", explanation="The recomputed number is the same.", analysis="minutes-4",
            quantity="median", inferred=INFERRED_UNIT, source=results,
        ),
        Comparison(
            claim="p-4", text="P value of the rise in minutes asleep by week 4", reported="0.008", recomputed="0.008",
            exact="0.00769", verdict="equal after rounding", explanation="0.00769 rounds to 0.008.",
            analysis="minutes-4", quantity="p", inferred=INFERRED_TEST, source=results,
        ),
        Comparison(
            claim="p-8", text="P value of the rise in the sleep score by week 8", reported="0.014", recomputed="0.012",
            exact="0.0123", verdict="different", analysis="score-8", quantity="p", inferred=INFERRED_TEST,
            explanation="Different by 0.002: 0.0123 was recomputed, 0.012 at the reported precision.", source=results,
        ),
        Comparison(
            claim="p-12", text="No longer significantly more at week 12", reported="≥ 0.05", recomputed="0.272",
            exact="0.271893", verdict="equal", explanation="0.271893 is at least 0.05.", analysis="minutes-12",
            quantity="p", source=results,
        ),
        Comparison(
            claim="waking", text="Nurses woke up less often", reported="less than Waking, week 4 against baseline",
            recomputed="n/a", verdict="not computable", analysis="waking", quantity="median", source=results,
            explanation="Not computable because there is no analysis “waking”.",
        ),
        Comparison(
            claim="good", text="Good nights by week 8, per cent", reported="16.7 %", recomputed="withheld",
            verdict="suppressed", explanation="Withheld: the recomputed number would tell of too few people.",
            analysis="good-8", quantity="percent", source="Table 2",
        ),
    )  # fmt: skip


def _tables() -> tuple[Table, ...]:
    wide = Table(
        id="events",
        title="Adverse events (CTCAE v5)",
        sentence="Adverse events were recorded; none was of grade 3 or above.",
        head=("", *(f"{arm}, {what}" for arm in ("Walks", "Rest") for what in ("any grade", "grade ≥ 3", "events"))),
        rows=(
            Row(label="Muscles", heading=True, cells=_cells("") * 6),
            Row(label="Sore muscles of the calf", indent=1, cells=_cells("4 (33.3 %)", "0 (0.0 %)", "7") * 2),
            Row(label="Nerves", heading=True, cells=_cells("") * 6),
            Row(label="Restless legs", indent=1, cells=_cells("withheld", "0 (0.0 %)", "withheld") * 2),
        ),
        notes=("A participant with several events of a term is counted once.",),
    )
    return (_table("endpoint-minutes", "Minutes asleep", ("", *VISITS), ("Median", "361", "402", "415", "377")), wide)


def _figures() -> tuple[Figure, ...]:
    rows = ("Median", "361", "402", "415", "377")
    drawn = [
        Figure(
            id=f"lines-{measure}",
            kind="lines",
            title=f"{measure.capitalize()} over the visits",
            sentence=f"Median {measure} rose from 361 at baseline to 415 at week 8, then fell to 377 at week 12.",
            table=_table(f"figure-lines-{measure}", f"{measure.capitalize()} over the visits", ("", *VISITS), rows),
            width=340 if measure == "minutes" else 0,
            height=240 if measure == "minutes" else 0,
        )
        for measure in ("minutes", "score", "waking", "naps")
    ]
    left_out = Figure(
        id="waterfall-minutes",
        kind="waterfall",
        title="Best change of minutes asleep",
        sentence="The best change was a rise for most.",
        table=_table("figure-waterfall", "Best change of minutes asleep", ("", "All"), ("Rose", "9 (75.0 %)")),
        participants=True,
        left_out="Left out: it shows a mark for each participant.",
    )
    return (*drawn, left_out)


def _table(id: str, title: str, head: tuple[str, ...], row: tuple[str, ...]) -> Table:
    return Table(
        id=id,
        title=title,
        sentence=f"{title}, invented.",
        head=head,
        rows=(Row(label=row[0], cells=_cells(*row[1:])),),
    )


def _cells(*texts: str) -> tuple[Cell, ...]:
    return tuple(Cell(text=text) for text in texts)
