"""The levels of a response as figures show them: names, colours, shapes, and who is at which."""

import msgspec
import numpy as np
from numpy.typing import NDArray

from clarion.studies.definition import Responses
from clarion.studies.figures import theme
from clarion.studies.figures.material import Material
from clarion.studies.responses import levels

NO_RESPONSE, NOT_KNOWN = "No response", "Not known"
Codes = NDArray[np.int64]


class Reached(msgspec.Struct, frozen=True, kw_only=True):
    """A derived response of all participants."""

    names: tuple[str, ...]
    """The levels from best to worst, then no response, then not known."""
    codes: Codes
    """Participants x visits: the place in ``names``."""

    @property
    def none(self) -> int:
        """The code of no response; levels are below it."""
        return len(self.names) - 2

    @property
    def unknown(self) -> int:
        """The code of a response that can't be told."""
        return len(self.names) - 1

    @property
    def colours(self) -> list[str]:
        """Of ``names``."""
        found = [theme.LEVEL_COLOURS[place % len(theme.LEVEL_COLOURS)] for place in range(self.none)]
        return [*found, theme.NO_RESPONSE, theme.UNKNOWN]

    @property
    def shapes(self) -> list[str]:
        """Of ``names``: what tells them apart without colour."""
        found = [theme.SHAPES[place % len(theme.SHAPES)] for place in range(self.none)]
        return [*found, "stroke", "circle"]

    def best(self, visits: list[int]) -> Codes:
        """Of each participant the best code over ``visits``.

        Where a visit is not known and at no other a level was reached, it is not known.
        """
        within = self.codes[:, visits]
        best = within.min(axis=1)
        open_end = (best == self.none) & (within == self.unknown).any(axis=1)
        return np.where(open_end, self.unknown, best).astype(np.int64)


def reached(material: Material, responses: Responses) -> Reached:
    """The levels that participants reached at each visit."""
    found = np.asarray(levels(material.study, material.observations, responses).values)
    names = tuple(level.label for level in responses.levels)
    codes = np.where(np.isfinite(found) & (found >= 0), found, len(names) + 1).astype(np.int64)
    return Reached(names=(*names, NO_RESPONSE, NOT_KNOWN), codes=codes)
