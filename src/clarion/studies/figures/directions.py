"""Where participants went between two visits: how many fell, rose, stayed."""

import msgspec
import numpy as np

from clarion.studies.document import Row
from clarion.studies.observations import Floats
from clarion.studies.privacy.suppression import suppressed_parts
from clarion.studies.tables.cells import EMPTY, count_cell, number_cell

NAMES = ("Fell", "Rose", "Unchanged")
VERBS = ("fell", "rose", "stayed the same")


class Directions(msgspec.Struct, frozen=True, kw_only=True):
    """How many participants went where."""

    counts: tuple[int, int, int]
    """In the order of ``NAMES``."""
    unknown: int
    """Of those who were to be compared: how many have no value at one of the visits."""

    @property
    def known(self) -> int:
        """How many could be compared."""
        return sum(self.counts)

    def told(self, threshold: int) -> bool:
        """Whether the counts may be told. They divide the participants together with those not known, whose number
        would follow from the rest.
        """
        return not suppressed_parts([*self.counts, self.unknown], threshold)


def directions(changes: Floats) -> Directions:
    """The directions of ``changes``, one for each participant who was to be compared, NaN where it is not known."""
    signs = np.sign(changes[np.isfinite(changes)])
    counts = (int((signs < 0).sum()), int((signs > 0).sum()), int((signs == 0).sum()))
    return Directions(counts=counts, unknown=len(changes) - len(signs))


def place(before: float, after: float) -> int:
    """Which of ``NAMES`` a change is."""
    return 0 if after < before else 1 if after > before else 2


def direction_rows(found: Directions) -> list[Row]:
    """A row for each direction: participants, then two empty cells below median and quartiles."""
    rows = [
        Row(label=label, cells=(count_cell(count, found.known), EMPTY, EMPTY), part_of="direction")
        for label, count in zip(NAMES, found.counts, strict=True)
    ]
    return [*rows, Row(label="Not known", cells=(number_cell(found.unknown), EMPTY, EMPTY), part_of="direction")]
