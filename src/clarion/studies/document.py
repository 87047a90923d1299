"""The result document: every number of a study, with how it was reached. Tables, figures, report come from it alone."""

from typing import Literal

import msgspec


class Number(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One number."""

    value: float | None
    """None where it can't be computed or is suppressed; ``why`` says which. Infinite ends of intervals are None in
    ``low`` and ``high`` with a note."""
    decimals: int = 0
    """To how many decimals ``text`` shows it."""
    text: str = ""
    """As it is shown: ``1,020``, ``0.008``, ``33.3``; ``<5`` or ``n/a`` where there is no value."""
    unit: str = ""
    """``%``, ``mg/24 h`` …; empty for P values and counts."""
    n: int = 0
    """How many participants it comes from."""
    of: int | None = None
    """Of a count: the denominator."""
    low: float | None = None
    high: float | None = None
    interval: str = ""
    """The interval's method and level in words: ``95 % Clopper-Pearson``; empty where there is no interval."""
    method: str = ""
    """How it was computed, in words; empty where the analysis's method says it."""
    rows: str = ""
    """The rows it came from, as ranges: ``visits.csv: 2-10, 12``. Never in a public document."""
    why: str = ""
    suppressed: bool = False


class Alternative(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What another choice of test would have given."""

    label: str
    """``Wilcoxon signed-rank, exact, zeros by Pratt``."""
    p: Number
    chosen: bool = False
    """Whether this is the choice of the study file."""


class AnalysisResult(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What an analysis gave."""

    id: str
    kind: str
    label: str
    endpoint: str | None = None
    planned: bool = True
    set: str = "all"
    missing: str = "observed"
    n: int = 0
    """How many participants it used."""
    numbers: dict[str, Number] = {}
    """By quantity: ``p``, ``median``, ``count`` … in the order in which a table shows them."""
    method: str = ""
    """What ran, as one or two sentences: test, handling of ties and zeros, interval."""
    notes: tuple[str, ...] = ()
    alternatives: tuple[Alternative, ...] = ()
    refused: str = ""
    """Why it can't be computed, where it can't; ``numbers`` is then empty."""


Verdict = Literal["equal", "equal after rounding", "different", "not computable", "suppressed"]


class Comparison(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A claim beside what was recomputed."""

    claim: str
    """The claim's id."""
    text: str
    reported: str
    """As printed, with its unit or relation: ``0.008``, ``< 0.05``, ``less than at month 3``."""
    recomputed: str
    """As shown, in the reported unit and precision."""
    exact: str = ""
    """The recomputed number with more digits."""
    verdict: Verdict
    explanation: str
    """One sentence: ``different by 0.002``, ``not computable because …``, how rounding makes them equal."""
    analysis: str
    quantity: str
    inferred: str = ""
    source: str = ""
    rounding: Literal["half-up", "truncated", "either"] = "half-up"
    """How the publication is taken to have rounded."""


class Cell(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A cell of a table."""

    text: str
    count: int | None = None
    """Where the cell counts participants: how many; None where it does not, or is suppressed."""
    of: int | None = None
    n: int | None = None
    """Where the cell sums participants up (a median, a mean): how many."""
    extreme: bool = False
    """Whether it shows the value of a single participant, as a minimum and a maximum do."""
    suppressed: bool = False


class Row(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A row of a table."""

    label: str
    cells: tuple[Cell, ...]
    indent: int = 0
    heading: bool = False
    """A row that only names the rows below it."""
    part_of: str = ""
    """Rows of a table with the same words here divide the participants of each column among them."""
    within: str = ""
    """The label of the row whose participants those of this row are among."""


class Table(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A table, and what it says in a sentence."""

    id: str
    title: str
    sentence: str
    head: tuple[str, ...]
    """The heading of the first column, then of each cell."""
    rows: tuple[Row, ...]
    notes: tuple[str, ...] = ()


class Figure(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A figure: what it shows in a sentence, its data as a table, and what draws it."""

    id: str
    kind: Literal["lines", "paired", "waterfall", "swimmer", "responses", "flow"]
    title: str
    sentence: str
    table: Table
    participants: bool = False
    """Whether it shows a mark for each participant."""
    specification: msgspec.Raw = msgspec.Raw(b"null")
    """The Vega-Lite chart as JSON; null where the figure is left out of a public document."""
    left_out: str = ""
    """Why it is left out, where it is."""
    width: int = 0
    """Of the drawing, in CSS pixels, so that a page can keep its place; 0 where it is not drawn."""
    height: int = 0


class PlanItem(msgspec.Struct, frozen=True, kw_only=True):
    """Planned beside done."""

    item: str
    planned: str
    done: str
    source: str = ""


class StudyLine(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What the study is, for the head of a report and of a page."""

    title: str
    summary: str = ""
    phase: str = ""
    design: str = ""
    masking: str = ""
    condition: str = ""
    arms: tuple[str, ...] = ()
    visits: tuple[str, ...] = ()
    registrations: tuple[str, ...] = ()
    publications: tuple[str, ...] = ()
    doi: tuple[str, ...] = ()
    pmid: tuple[str, ...] = ()


class Document(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Everything that a run of a study gives. The same inputs give the same bytes."""

    format: Literal["clarion-study-result/1"] = "clarion-study-result/1"
    public: bool
    """Whether it may be published: aggregates only, small counts suppressed, no row numbers."""
    study: StudyLine
    illustrative: str = ""
    """The sentence that says that the data are made up; shown wherever any of it is."""
    participants: int
    baseline_table: Table | None = None
    analyses: tuple[AnalysisResult, ...] = ()
    comparisons: tuple[Comparison, ...] = ()
    tables: tuple[Table, ...] = ()
    """Endpoint tables, responses, adverse events, doses, eligibility, in the order of a report."""
    figures: tuple[Figure, ...] = ()
    plan: tuple[PlanItem, ...] = ()
    deviations: tuple[str, ...] = ()
    """What was not as planned, in the data (visits out of window, duplicates, doses, withdrawals) and the analyses."""
    privacy: tuple[str, ...] = ()
    """What was suppressed or left out, and by which rule."""
    inputs: dict[str, str] = {}
    """SHA-256 of the study file and of each data file."""
    versions: dict[str, str] = {}
    """Of Clarion, Python and the packages that compute."""
