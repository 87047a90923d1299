"""Where a function crosses zero."""

from collections.abc import Callable


def root(function: Callable[[float], float], low: float, high: float) -> float:
    """Where ``function`` changes its sign between ``low`` and ``high``: halved until no number lies between.

    Args:
        function: continuous, above 0 at one end and not above 0 at the other. Where it crosses several times, one of
            the places is found.
        low: one end, below ``high``.
        high: the other.

    Raises:
        ValueError: the function has the same sign at both ends.
    """
    rises = function(high) > 0
    if (function(low) > 0) == rises:
        raise ValueError(f"The function has the same sign at {low} and {high}: no root is sure to lie between.")
    while low < (middle := (low + high) / 2) < high:
        if (function(middle) > 0) == rises:
            high = middle
        else:
            low = middle
    return middle
