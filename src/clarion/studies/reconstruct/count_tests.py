"""P values that depend on two counts alone: a table of the pairs of counts that give an admissible one."""

from collections.abc import Callable
from fractions import Fraction
from typing import TYPE_CHECKING

from clarion.studies.analysis.decimals import as_decimal
from clarion.studies.reconstruct.admissible import Admissible
from clarion.studies.reconstruct.model import Model

if TYPE_CHECKING:
    from clarion.studies.reconstruct.solver_types import Linear


def require_p_of_counts(
    model: Model,
    counts: "tuple[Linear, Linear]",
    possible: list[tuple[int, int]],
    p: Callable[[int, int], float],
    wanted: Admissible,
) -> None:
    """Allow only the pairs of counts for which P is a wanted one.

    Args:
        model: the model.
        counts: the two counts.
        possible: the pairs that they can be.
        p: P of such a pair.
        wanted: the admissible P values.
    """
    allowed = [pair for pair in possible if wanted.side(Fraction(as_decimal(p(*pair)))) == 0]
    model.allow(counts, allowed)
