"""Numbers from which values of single participants, or how many went which way, can be worked out."""

import numpy as np

from clarion.statistics.ranks import signed_doubled_ranks
from clarion.studies.observations import Floats

SMALL_RANK_SUM = 6
"""Below this, the lesser rank sum W tells how many participants went against the others: W = 1 is one of them for
certain, and so is W = 2. Up to 5 it is one or two, so that withholding it tells no more than that."""


def is_shared(values: Floats, low: float | None, high: float | None, threshold: int) -> bool:
    """Whether ``threshold`` of the values lie at or below ``low``, and as many at or above ``high``.

    A quartile or the end of an interval from order statistics is otherwise the value of somebody who can be told
    apart: with eight values, the interval of their median runs from the smallest to the greatest. None is no end.
    """
    known = values[~np.isnan(values)]
    below = low is None or int((known <= low).sum()) >= threshold
    return below and (high is None or int((known >= high).sum()) >= threshold)


def has_small_rank_sum(differences: Floats) -> bool:
    """Whether the lesser signed-rank sum of the differences is above 0 and so small that it tells who went against."""
    ranks = signed_doubled_ranks(differences[~np.isnan(differences)], "wilcoxon")
    lesser = min(int(ranks[ranks > 0].sum()), int(-ranks[ranks < 0].sum()))
    return 0 < lesser < 2 * SMALL_RANK_SUM
