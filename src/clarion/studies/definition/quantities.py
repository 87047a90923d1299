"""Which numbers each kind of analysis yields, by the names that claims use."""

QUANTITIES: dict[str, tuple[str, ...]] = {
    "summary": ("n", "mean", "sd", "median", "q1", "q3", "minimum", "maximum"),
    "paired": (
        *("n", "median", "against-median", "mean", "against-mean", "median-change", "mean-change"),
        *("estimate", "statistic", "p", "fell", "rose", "unchanged"),
    ),
    "groups": ("n", "first-median", "second-median", "first-mean", "second-mean", "estimate", "statistic", "p"),
    "friedman": ("n", "statistic", "df", "p"),
    "response": (
        *("n", "count", "percent", "posterior-mean"),
        *("first-count", "first-percent", "second-count", "second-percent", "risk-difference", "p"),
    ),
    "paired-response": ("n", "count", "against-count", "gained", "lost", "p"),
    "mixed-model": ("n",),
    "time-to-event": ("n", "events", "median", "p"),
    "events": ("n", "count", "percent", "events"),
    "dosing": ("n", "median", "minimum", "maximum", "deviations", "release-failures"),
}
"""In the order in which a table shows them. ``paired``: the difference is visit - against, ``median`` is of the visit,
``fell``, ``rose`` and ``unchanged`` count participants."""

FAMILIES: dict[str, tuple[str, ...]] = {
    "friedman": ("p-{visit}-{visit}",),
    "mixed-model": ("change-{visit}", "change-{visit}-{arm}", "difference-{visit}", "p-{visit}"),
    "time-to-event": ("median-{arm}", "incidence-{arm}"),
}
"""Numbers that a kind yields for every visit or arm: ``change-month3``.

A mixed model has ``change-{visit}`` with one arm, ``change-{visit}-{arm}`` with several; ``p`` is of the change with
one arm, of the difference with two, and not there with more.
"""
