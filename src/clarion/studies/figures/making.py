"""What every figure goes through: its table made fit to be seen, its chart drawn up or left out."""

from collections.abc import Sequence
from typing import Literal

import msgspec

from clarion.studies.document import Figure, Row, Table
from clarion.studies.figures import theme
from clarion.studies.figures.material import MOST_MARKS, Material
from clarion.studies.figures.vega import Part
from clarion.studies.privacy.tables import public_table

Kind = Literal["lines", "paired", "waterfall", "swimmer", "responses", "flow"]

NO_CONSENT = (
    "Left out: it shows a mark for each participant, and the study file does not say that participants agreed to that."
    " The table gives the groups."
)
NO_RANKS = (
    "Left out: it shows a mark for each participant, and ranks in place of values would leave nothing to see."
    " The table gives the groups."
)
TOO_MANY = (
    f"Left out: a lane for each of more than {MOST_MARKS} participants can't be read. The table gives the groups."
)
ALL_WITHHELD = "Left out: every count that it would show is of too few people."


def made(
    material: Material,
    kind: Kind,
    of: str,
    *,
    title: str,
    sentence: str,
    head: tuple[str, ...],
    rows: Sequence[Row],
    participants: bool,
    notes: tuple[str, ...] = (),
) -> Figure:
    """A figure of this ``kind`` about ``of``, not drawn yet.

    Where participants may not be seen as they are, its table is cleared of small counts.
    """
    id = f"{kind}-{of}" if of else kind
    table = Table(id=f"figure-{id}", title=title, sentence=sentence, head=head, rows=tuple(rows), notes=notes)
    if material.mode != "values":
        table = public_table(table, material.threshold, extremes=False)
    return Figure(id=id, kind=kind, title=title, sentence=sentence, table=table, participants=participants)


def drawn(material: Material, figure: Figure, chart: Part, heading: str, height: float) -> Figure:
    """``figure`` with its chart under ``heading``, ``height`` pixels of plot."""
    specification = theme.specification(chart, heading=heading, height=height, illustrative=material.illustrative)
    return msgspec.structs.replace(figure, specification=specification)


def left_out(figure: Figure, reason: str) -> Figure:
    """``figure`` without a chart, saying why."""
    return msgspec.structs.replace(figure, left_out=reason)
