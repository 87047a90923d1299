"""Three-valued logic: 1 true, 0 false, NaN unknown.

Kleene's strong logic: what is unknown stays open, and the whole is known wherever it does not depend on it: ``unknown
or true`` is true, ``unknown and false`` is false.
Source: S. C. Kleene, Introduction to Metamathematics, 1952, section 64.
"""

from collections.abc import Iterable
from functools import reduce

import numpy as np
from numpy.typing import NDArray

Truths = NDArray[np.float64]


def conjunction(truths: Iterable[Truths]) -> Truths:
    """Whether all are true; the arrays are broadcast."""
    return reduce(lambda one, other: np.where((one == 0) | (other == 0), 0.0, one * other), truths)


def disjunction(truths: Iterable[Truths]) -> Truths:
    """Whether any is true; the arrays are broadcast."""
    return negation(conjunction(negation(one) for one in truths))


def negation(truth: Truths) -> Truths:
    """Whether it is false."""
    return 1.0 - truth
