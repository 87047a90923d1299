"""A table for each endpoint: its analyses with result, interval and P."""

from collections.abc import Iterator, Sequence

import msgspec

from clarion.studies.analysis.decimals import shown
from clarion.studies.analysis.visits import visit_label
from clarion.studies.definition import Analysis, Friedman, Groups, MixedModel, Paired, Response, Study, TimeToEvent
from clarion.studies.document import AnalysisResult, Cell, Number, Row, Table
from clarion.studies.tables.cells import EMPTY, WITHHELD, count_cell, text_cell

_MAIN = {
    "summary": {"median": "Median", "mean": "Mean"},
    "response": {
        "count": "Participants",
        "posterior-mean": "Rate by Bayes' theorem (posterior mean)",
    },
    "paired-response": {"against-count": "Participants before", "count": "Participants after"},
    "events": {"count": "Participants with such an event"},
    "time-to-event": {"events": "Participants with the event", "median": "Median time"},
    "friedman": {"statistic": "Friedman's statistic"},
}
"""Which numbers of a kind of analysis stand in the table, in their order, and what they are called there."""


class _Line(msgspec.Struct, frozen=True, kw_only=True):
    """A row of an analysis: which of its numbers, under what name, beside which P."""

    label: str
    quantity: str
    p: str = ""


def endpoint_tables(study: Study, results: tuple[AnalysisResult, ...]) -> Iterator[Table]:
    """One table for each endpoint that has analyses, in the order of the study file."""
    analyses = {one.id: one for one in study.analyses}
    for endpoint in study.endpoints:
        found = [one for one in results if one.endpoint == endpoint.id]
        if not found:
            continue
        yield Table(
            id=f"endpoint-{endpoint.id}",
            title=f"{endpoint.label} ({endpoint.role} endpoint)",
            sentence=endpoint.description or f"What the analyses of {endpoint.label} gave.",
            head=("", "Result", "Interval", "P"),
            rows=tuple(row for one in found for row in _rows(study, analyses[one.id], one)),
            notes=tuple(_notes(found)),
        )


def _notes(results: Sequence[AnalysisResult]) -> Iterator[str]:
    """Each note once, after the names of the analyses that it is about, where it is not about all of them."""
    for note in dict.fromkeys(note for one in results for note in one.notes):
        about = [one.label for one in results if note in one.notes]
        yield note if len(about) == len(results) else f"{'; '.join(about)}: {note}"


def _rows(study: Study, analysis: Analysis, result: AnalysisResult) -> Iterator[Row]:
    """The analysis's name with n and P, then its numbers."""
    label = result.label + ("" if result.planned else " (not planned)")
    if result.refused:
        yield Row(label=label, cells=(Cell(text=f"not computed: {result.refused}"), EMPTY, EMPTY))
        return
    p = result.numbers.get("p")
    yield Row(label=label, cells=(_n(result), EMPTY, _plain(p) if p else EMPTY), heading=True)
    for line in _lines(study, analysis, result):
        if (number := result.numbers.get(line.quantity)) is None:
            continue
        p = result.numbers.get(line.p) if line.p else None
        value = EMPTY if line.quantity == line.p else _value(number)
        cells = (value, _interval(line.quantity, result), _plain(p) if p else EMPTY)
        yield Row(label=line.label, indent=1, cells=cells)


def _lines(study: Study, analysis: Analysis, result: AnalysisResult) -> Iterator[_Line]:
    """What stands below the analysis's name."""
    match analysis:
        case Paired():
            visits = visit_label(study, analysis.against or study.baseline.id), visit_label(study, analysis.visit)
            yield _Line(label=f"Median, {visits[0]}", quantity="against-median")
            yield _Line(label=f"Median, {visits[1]}", quantity="median")
            yield _Line(label="Estimated difference", quantity="estimate")
            yield _Line(label="Mean change", quantity="mean-change")
        case Groups():
            for which, arm in zip(("first", "second"), analysis.arms, strict=True):
                yield _Line(label=f"Median, {_arm(study, arm)}", quantity=f"{which}-median")
            yield _Line(label="Estimated difference", quantity="estimate")
        case MixedModel():
            yield from _of_visits(study, analysis)
        case _:
            for quantity, label in _MAIN.get(result.kind, {}).items():
                yield _Line(label=label, quantity=quantity)
    yield from _more_lines(study, analysis)


def _more_lines(study: Study, analysis: Analysis) -> Iterator[_Line]:
    """Of several visits, every two of them; of arms, each."""
    match analysis:
        case Friedman():
            for place, first in enumerate(analysis.visits):
                for second in analysis.visits[place + 1 :]:
                    label = f"{visit_label(study, second)} against {visit_label(study, first)}"
                    yield _Line(label=label, quantity=f"p-{first}-{second}", p=f"p-{first}-{second}")
        case Response(arms=(first, second)):
            yield _Line(label=f"Participants, {_arm(study, first)}", quantity="first-count")
            yield _Line(label=f"Participants, {_arm(study, second)}", quantity="second-count")
            yield _Line(label="Difference", quantity="risk-difference")
        case TimeToEvent():
            for arm in study.arms if len(study.arms) > 1 else ():
                yield _Line(label=f"Median time, {arm.label}", quantity=f"median-{arm.id}")
            for arm in study.arms:
                label = "Cumulative incidence" + (f", {arm.label}" if len(study.arms) > 1 else "")
                yield _Line(label=label, quantity=f"incidence-{arm.id}")


def _of_visits(study: Study, analysis: MixedModel) -> Iterator[_Line]:
    """The change at each visit, of each arm; with two arms their difference. P is of the difference where there is one.

    A number that the analysis does not give has no row.
    """
    for visit in analysis.visits:
        label = visit_label(study, visit)
        yield _Line(label=f"Change at {label}", quantity=f"change-{visit}", p=f"p-{visit}")
        for arm in study.arms:
            yield _Line(label=f"Change at {label}, {arm.label}", quantity=f"change-{visit}-{arm.id}")
        yield _Line(label=f"Difference at {label}", quantity=f"difference-{visit}", p=f"p-{visit}")


def _arm(study: Study, id: str) -> str:
    return next(arm.label for arm in study.arms if arm.id == id)


def _n(result: AnalysisResult) -> Cell:
    number = result.numbers.get("n")
    if number is not None and number.suppressed:
        return Cell(text="n withheld", suppressed=True)
    return Cell(text=f"n = {result.n:,}", count=result.n)


def _plain(number: Number) -> Cell:
    return WITHHELD if number.suppressed else text_cell(number.text, number.n or None)


def _value(number: Number) -> Cell:
    """A number as it is shown; a count with its percentage."""
    if number.suppressed:
        return WITHHELD
    if number.of is not None and number.value is not None:
        return count_cell(int(number.value), number.of)
    text = f"{number.text} {number.unit}".rstrip() if number.value is not None else number.text
    return text_cell(text, number.n or None)


def _interval(quantity: str, result: AnalysisResult) -> Cell:
    """The number's interval; a count's is that of its percentage."""
    name = f"{quantity.removesuffix('count')}percent" if quantity.endswith("count") else quantity
    number = result.numbers.get(name)
    if number is None or number.suppressed or not number.interval:
        return EMPTY
    low, high = (_end(number, end) for end in (number.low, number.high))
    return text_cell(f"{low} to {high}{' %' if number.unit == '%' else ''}", number.n or None)


def _end(number: Number, end: float | None) -> str:
    return "no limit" if end is None else shown(end, number.decimals)
