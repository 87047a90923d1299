"""Whether the doses given met the criteria of their product: its own and those of a shipped set."""

from collections.abc import Iterator

import numpy as np

from clarion.studies.analysis.refusal import RefusalError
from clarion.studies.analysis.release import Held, held_against
from clarion.studies.definition import Product, Study
from clarion.studies.document import Cell, Row, Table
from clarion.studies.observations import DoseGiven, Observations
from clarion.studies.privacy.ledger import Ledger, Parts
from clarion.studies.privacy.matters import other
from clarion.studies.scores.registry import all_criteria
from clarion.studies.tables.cells import EMPTY, WITHHELD, number_cell

HEAD = ("", "Met", "Not met", "Not recorded")


def criteria_tables(study: Study, observations: Observations, ledger: Ledger) -> Iterator[Table]:
    """A table for each product that has criteria and was given: every condition with how many doses met it."""
    for product in study.products:
        planned = {dose.id for dose in study.doses if dose.product == product.id}
        doses = [one for one in observations.doses if one.dose in planned]
        if doses and (product.criteria or product.release):
            yield _table(product, doses, len(observations.participants), ledger)


def _table(product: Product, doses: list[DoseGiven], people: int, ledger: Ledger) -> Table:
    """The table of one product. A dose is one person's, so it is told of as a person is."""
    notes: tuple[str, ...] = ("Each cell counts the doses that were given.",)
    rows: tuple[Row, ...] = ()
    try:
        held = held_against(product, doses)
    except RefusalError as error:
        notes = (f"The criteria could not be checked: {error}",)
    else:
        rows = tuple(_rows(product, held, doses, people, ledger))
    if product.criteria:
        shipped = all_criteria()[product.criteria]
        notes = (*notes, f"{shipped.name}: {shipped.source}.", *shipped.notes)
    return Table(
        id=f"criteria-{product.id}",
        title=f"Criteria of the product: {product.label}",
        sentence="How many of the doses given met each condition that the product has to meet.",
        head=HEAD,
        rows=rows,
        notes=notes,
    )


def _rows(
    product: Product, held: tuple[Held, ...], doses: list[DoseGiven], people: int, ledger: Ledger
) -> Iterator[Row]:
    """A row for each condition, those of the study file first."""
    for place, one in enumerate(held):
        if product.criteria and product.release and place in (0, len(product.release)):
            label = product.criteria if place else "Conditions of the study"
            yield Row(label=label, heading=True, cells=(EMPTY,) * 3)
        division = other(f"condition {product.id} {one.criterion.id}", _parts(one, doses, people))
        counts = (int((one.truth == 1).sum()), int((one.truth == 0).sum()), int(np.isnan(one.truth).sum()))
        told = ledger.counts(division)
        cells: tuple[Cell, ...] = tuple(number_cell(count) if told else WITHHELD for count in counts)
        yield Row(label=one.criterion.label, cells=cells)


def _parts(one: Held, doses: list[DoseGiven], people: int) -> Parts:
    """Participants by the mix of answers that their doses gave: met, not met, not recorded."""
    parts = np.zeros(people, dtype=np.int64)
    answers = np.where(np.isnan(one.truth), 4, np.where(one.truth == 1, 1, 2))
    np.bitwise_or.at(parts, [dose.participant for dose in doses], answers)
    return parts
