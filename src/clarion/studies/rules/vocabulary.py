"""The words that have a meaning of their own in rules."""

KEYWORDS = frozenset({"and", "or", "not"})

OF_VISITS = ("baseline", "change", "percent_change", "previous")
"""Functions that look at another visit than the one a rule is evaluated at."""
BARE = frozenset({"baseline", "change", "percent_change"})
"""The functions that may stand alone where the response says which measure it is about."""

FEWEST_ARGUMENTS = {**dict.fromkeys(OF_VISITS, 1), "missing": 1, "abs": 1, "min": 2, "max": 2}
"""Every function with the number of values that it takes; ``min`` and ``max`` take more as well."""
OF_MANY = frozenset({"min", "max"})

RESERVED = KEYWORDS | frozenset(FEWEST_ARGUMENTS)
"""What no measure, characteristic or level may be called."""
