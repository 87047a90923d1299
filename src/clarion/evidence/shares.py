"""A part of a whole as a reader should see it: count, percentage, and an interval where the count is known."""

from collections.abc import Sequence
from typing import Literal

import msgspec

from clarion.evidence.checked import Check
from clarion.evidence.checks.rounding import counts_fitting, percent_shortening, wholes_fitting
from clarion.evidence.checks.wording import as_printed
from clarion.evidence.claim import Proportion, SampleSize
from clarion.evidence.printed import Printed
from clarion.evidence.reading import Reading
from clarion.statistics.binomial import proportion

LEVEL = 0.95


class Share(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A part of a whole. What the text does not print and arithmetic settles is marked as derived."""

    group: str = ""
    """As the text has it; empty where it is of all."""
    percent: float | None = None
    percent_text: str = ""
    """As it is printed, without the sign; empty where it is worked out or not known."""
    count: int | None = None
    n: int | None = None
    derived: tuple[Literal["count", "n", "percent"], ...] = ()
    """Which of the numbers are ours."""
    low: float | None = None
    """Of the interval, in per cent."""
    high: float | None = None
    interval_is_ours: bool = False
    """The interval is the 95 % one of Clopper and Pearson, computed here; texts' own intervals are estimates."""
    claims: tuple[int, ...] = ()

    @property
    def frequency(self) -> str:
        """``3 of 9``; empty where the count is not known."""
        return f"{self.count} of {self.n}" if self.count is not None and self.n is not None else ""


def share(reading: Reading, place: int, checks: Sequence[Check]) -> Share:
    """The proportion that is claim ``place`` of ``reading``.

    A count follows from a percentage where a check of it holds and one count alone of its whole gives that percentage;
    the whole follows likewise from count and percentage. The interval is that of Clopper and Pearson, Biometrika
    1934;26:404, and takes the people to be independent with one rate.

    Raises:
        TypeError: the claim is no proportion.
    """
    claim = reading.claims[place]
    if not isinstance(claim, Proportion):
        raise TypeError(f"claim {place} is a {type(claim).__name__}, not a proportion")
    count, n, derived, claims = _numbers(reading, place, claim, checks)
    percent, text = (claim.percent.value, as_printed(claim.percent)) if claim.percent is not None else (None, "")
    low = high = None
    if count is not None and n is not None and 0 <= count <= n and n > 0:
        interval = proportion(count, n, level=LEVEL).interval
        if interval is not None:
            low, high = 100 * interval.low, 100 * interval.high
        if percent is None:
            percent, derived = 100 * count / n, (*derived, "percent")
    return Share(
        group=claim.group,
        percent=percent,
        percent_text=text,
        count=count,
        n=n,
        derived=derived,
        low=low,
        high=high,
        interval_is_ours=low is not None,
        claims=claims,
    )


_Numbers = tuple[int | None, int | None, tuple[Literal["count", "n", "percent"], ...], tuple[int, ...]]


def _numbers(reading: Reading, place: int, claim: Proportion, checks: Sequence[Check]) -> _Numbers:
    """Count and whole, which of them is ours, and the claims that they come from."""
    count, n = _exact(claim.count), _exact(claim.n)
    known = (place,)
    if count is not None and n is not None:
        return count, n, (), known
    held = next((one for one in checks if _holds(one, place)), None)
    if held is None or claim.percent is None:
        return count, n, (), known
    of = [one for one in held.claims if isinstance(reading.claims[one], SampleSize)]
    whole = n if n is not None else _size(reading, of)
    if count is None and whole is not None:
        fitting = counts_fitting(whole, claim.percent)
        if len(fitting) == 1:
            return fitting[0], whole, ("count",), (place, *of)
    if count is not None and whole is None:
        wholes = wholes_fitting(count, claim.percent, 1_000_000)
        if len(wholes) == 1:
            return count, wholes[0], ("n",), known
    if count is not None and whole is not None and percent_shortening(count, whole, claim.percent):
        return count, whole, (), (place, *of)
    return count, n, (), known


def _exact(printed: Printed | None) -> int | None:
    """How many a printed number says; None where there is none, or it says "more than" or "about"."""
    return int(printed.value) if printed is not None and printed.relation == "=" else None


def _holds(one: Check, place: int) -> bool:
    """Whether it is a check of this very percentage, and holds."""
    return one.kind == "percent" and one.verdict == "holds" and bool(one.claims) and one.claims[0] == place


def _size(reading: Reading, places: Sequence[int]) -> int | None:
    """The number of participants that a check was made with."""
    found = {one.value for one in (reading.claims[place] for place in places) if isinstance(one, SampleSize)}
    return found.pop() if len(found) == 1 else None
