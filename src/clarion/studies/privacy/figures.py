"""Which figures the public may see: those of which everything that they count may be told.

A figure is drawn from the data by itself, so it is shown as a whole or not at all. Where it is not, its table keeps
what sums participants up and loses what counts them.
"""

from collections.abc import Iterator

import msgspec
import numpy as np

from clarion.studies.analysis.measured import measured
from clarion.studies.analysis.missing import Flags
from clarion.studies.definition import Paired, Response, Study
from clarion.studies.document import AnalysisResult, Cell, Figure
from clarion.studies.observations import Floats, Observations
from clarion.studies.privacy.adverse_events import event_columns
from clarion.studies.privacy.ledger import Division, Ledger
from clarion.studies.privacy.matters import (
    arms,
    changed,
    flags,
    gone,
    marked,
    observed,
    other,
    responding,
    seen,
    suffering,
    used,
)
from clarion.studies.privacy.results import HIDDEN
from clarion.studies.responses import levels

LEFT_OUT = "Left out: some of the numbers that it would show are of too few people."
TOO_FEW = "Some of the numbers of participants are too small to be told."


def public_figures(
    study: Study,
    observations: Observations,
    figures: tuple[Figure, ...],
    ledger: Ledger,
) -> tuple[Figure, ...]:
    """Each of ``figures``, which were drawn for the public, as it is or stripped of what may not be told.

    Raises KeyError for a kind of figure that is not known here:
    nobody would know what it tells.
    """
    if ledger.threshold <= 1:
        return figures
    teller = _Teller(study, observations)
    kept = []
    for figure in figures:
        # All of them are asked, so that what one tells does not hang on which of its numbers is looked at first.
        told = [ledger.counts(division) for division in teller.told_by(figure)]
        shown = _with_spreads_of_many(figure, ledger.threshold)
        kept.append(shown if all(told) else _stripped(shown))
    return tuple(kept)


def drawable_results(results: tuple[AnalysisResult, ...]) -> tuple[AnalysisResult, ...]:
    """``results`` for figures to be drawn with: without numbers that are withheld, and without analyses whose n is."""
    return tuple(
        msgspec.structs.replace(
            one, numbers={name: number for name, number in one.numbers.items() if not number.suppressed}
        )
        for one in results
        if not (number := one.numbers.get("n")) or not number.suppressed
    )


class _Teller:
    """Knows what each figure tells of participants."""

    def __init__(self, study: Study, observations: Observations) -> None:
        self.study, self.observations = study, observations
        self.baseline = observations.visit(study.baseline.id)
        self.everybody = np.ones(len(observations.participants), dtype=np.bool_)
        several = len(study.arms) > 1
        self.arms = [observations.arms == place for place in range(len(study.arms))] if several else [self.everybody]

    def told_by(self, figure: Figure) -> Iterator[Division]:
        """Every division of participants that ``figure`` tells of."""
        of = figure.id.removeprefix(f"{figure.kind}-")
        yield from {
            "flow": self._flow,
            "lines": self._lines,
            "paired": self._paired,
            "waterfall": self._waterfall,
            "responses": self._responses,
            "swimmer": self._swimmer,
        }[figure.kind](of)

    def _by_arm(self, division: Division) -> Iterator[Division]:
        for members in self.arms:
            yield division.of(members)

    def _flow(self, of: str) -> Iterator[Division]:
        """Who was treated, came to each visit, had left by then."""
        del of
        observations = self.observations
        there, left = self._seen(), self._left()
        if len(self.arms) > 1:
            yield arms(observations)
        if observations.doses:
            treated = marked(len(there), (dose.participant for dose in observations.doses))
            yield from self._by_arm(other("treated", flags(treated)))
        for visit in range(len(observations.visits)):
            away = left & (np.count_nonzero(there[:, visit:], axis=1) == 0)
            yield from self._by_arm(seen(observations, visit, np.where(there[:, visit], 0, np.where(away, 1, 2))))
            yield from self._by_arm(gone(observations, visit, away))

    def _lines(self, of: str) -> Iterator[Division]:
        """Who has a value at each visit."""
        for visit in range(len(self.observations.visits)):
            if not np.isnan(self.observations.measures[of].values[:, visit]).all():
                yield from self._by_arm(observed(self.observations, of, visit))

    def _paired(self, of: str) -> Iterator[Division]:
        """Who rose and fell between the visits of the measure's first comparison."""
        analysis = next(one for one in self.study.analyses if isinstance(one, Paired) and one.measure == of)
        against = analysis.against or self.study.baseline.id
        values = self.observations.measures[of].values
        before, after = (values[:, self.observations.visit(one)] for one in (against, analysis.visit))
        division = changed(of, (analysis.visit, against), self._rounded(of, after - before))
        arm = next((place for place, one in enumerate(self.study.arms) if one.id == analysis.arm), None)
        yield division if arm is None else division.of(self.observations.arms == arm)

    def _waterfall(self, of: str) -> Iterator[Division]:
        """Whose best change was a rise or a fall."""
        visits = self._within()
        values = self.observations.measures[of].values
        change = values[:, visits] - values[:, [self.baseline]]
        known = np.count_nonzero(~np.isnan(change), axis=1) > 0
        lower = measured(self.study, of).better == "lower"
        best = np.full(len(values), np.nan)
        best[known] = np.nanmin(change[known], axis=1) if lower else np.nanmax(change[known], axis=1)
        scope = (self.study.baseline.id, *(self.observations.visits[visit] for visit in visits))
        yield changed(of, scope, self._rounded(of, best))
        if len(self.arms) > 1:
            yield from self._by_arm(used(of, scope, known))

    def _responses(self, of: str) -> Iterator[Division]:
        """Who is at which level at each visit."""
        response = next(one for one in self.study.responses if one.id == of)
        found = levels(self.study, self.observations, response).values
        unknown = len(response.levels) + 1
        for visit in range(self.baseline + 1, len(self.observations.visits)):
            parts = np.where(found[:, visit] < 0, unknown, found[:, visit]).astype(np.int64)
            yield from self._by_arm(responding(self.study, response, (self.observations.visits[visit],), parts))

    def _swimmer(self, of: str) -> Iterator[Division]:
        """The best response of each, who had an adverse event, who left."""
        del of
        response = self.study.responses[0]
        found = levels(self.study, self.observations, response).values[:, self.baseline + 1 :]
        none, unknown = len(response.levels), len(response.levels) + 1
        best = np.where(found < 0, unknown, found).min(axis=1)
        best = np.where((best == none) & (found < 0).any(axis=1), unknown, best).astype(np.int64)
        yield responding(self.study, response, self.observations.visits[self.baseline + 1 :], best)
        events = event_columns(self.observations)
        yield suffering("", "", events.names, flags(events.numbers(events.every) > 0))
        yield gone(self.observations, len(self.observations.visits) - 1, self._left())

    def _within(self) -> list[int]:
        """The visits over which the first response is taken at its best."""
        first = self.study.responses[0].id if self.study.responses else ""
        for one in self.study.analyses:
            if isinstance(one, Response) and one.response == first and one.within:
                return [self.observations.visit(visit) for visit in one.within]
        return [visit for visit in range(len(self.observations.visits)) if visit != self.baseline]

    def _rounded(self, measure: str, values: Floats) -> Floats:
        return np.round(values, measured(self.study, measure).decimals)

    def _seen(self) -> Flags:
        """Participants x visits: whether there is a value of any measure."""
        found = np.zeros((len(self.everybody), len(self.observations.visits)), dtype=np.bool_)
        for series in self.observations.measures.values():
            found |= ~np.isnan(series.values)
        return found

    def _left(self) -> Flags:
        """Who left the study."""
        name = self.study.population.withdrawn
        if name in self.observations.numbers:
            return ~np.isnan(self.observations.numbers[name])
        if name in self.observations.categories:
            return np.array([text != "" for text in self.observations.categories[name].tolist()], dtype=np.bool_)
        return ~self.everybody


def _stripped(figure: Figure) -> Figure:
    """``figure`` without its drawing and sentence, and its table without counts of participants."""
    rows = tuple(
        msgspec.structs.replace(row, cells=tuple(_without_count(cell) for cell in row.cells))
        for row in figure.table.rows
    )
    table = msgspec.structs.replace(figure.table, sentence=TOO_FEW, rows=rows, notes=())
    return msgspec.structs.replace(
        figure,
        sentence=TOO_FEW,
        table=table,
        specification=msgspec.Raw(b"null"),
        left_out=figure.left_out or LEFT_OUT,
        width=0,
        height=0,
    )


def _without_count(cell: Cell) -> Cell:
    """``cell`` withheld if it counts participants; else without how many it sums up."""
    if cell.count is not None or cell.of is not None:
        return _hidden()
    return msgspec.structs.replace(cell, n=None)


def _with_spreads_of_many(figure: Figure, threshold: int) -> Figure:
    """``figure`` with quartiles in its table only where ``threshold`` values lie beyond each of them."""
    places = [place - 1 for place, head in enumerate(figure.table.head) if head == "Quartiles"]
    rows = tuple(
        msgspec.structs.replace(
            row,
            cells=tuple(
                _hidden() if place in places and 0 < (cell.n or 0) < 4 * threshold else cell
                for place, cell in enumerate(row.cells)
            ),
        )
        for row in figure.table.rows
    )
    return msgspec.structs.replace(figure, table=msgspec.structs.replace(figure.table, rows=rows))


def _hidden() -> Cell:
    return Cell(text=HIDDEN, suppressed=True)
