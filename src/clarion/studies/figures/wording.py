"""Numbers and sentences of figures, in plain words."""

import math
from collections.abc import Sequence

from clarion.studies.analysis.decimals import needed_decimals, shown


def amount(value: float, decimals: int, unit: str = "") -> str:
    """``1,800 mg/24 h``: with one decimal more than the data have where a median lies halfway between two of them."""
    if not math.isfinite(value):
        return "–"
    text = shown(value, needed_decimals(value, decimals, decimals + 1))
    return f"{text} {unit}" if unit else text


def inside(label: str) -> str:
    """A label within a sentence: ``Month 1`` becomes ``month 1``; ``SLEDAI`` and ``Barthel Index`` stay."""
    is_name = any(word[:1].isupper() and word[1:2].islower() for word in label.split()[1:])
    return label if is_name or not label[1:2].islower() else label[0].lower() + label[1:]


def headed(label: str, unit: str) -> str:
    """What an axis shows: ``Urine protein, mg/24 h``."""
    return f"{label}, {unit}" if unit else label


def shortened(label: str, most: int) -> str:
    """``label`` in at most ``most`` characters: its beginning and its end, which tells visits apart."""
    if len(label) <= most:
        return label
    tail = most // 2
    return f"{label[: most - tail - 1].rstrip()}…{label[-tail:].lstrip()}"


def counted(count: int, singular: str, plural: str = "") -> str:
    """``1 participant``, ``9 participants``."""
    return f"{count:,} {singular if count == 1 else plural or singular + 's'}"


def listed(parts: Sequence[str]) -> str:
    """``a, b and c``."""
    return " and ".join([", ".join(parts[:-1]), parts[-1]] if len(parts) > 1 else parts)


def moved(before: float, after: float) -> str:
    """The verb for going from one value to another."""
    if after == before:
        return "stayed"
    return "fell" if after < before else "rose"


def course(name: str, visits: Sequence[str], medians: Sequence[float], decimals: int, unit: str) -> str:
    """How a median went over visits: ``Median urine protein fell from 1,800 mg/24 h at baseline to 1,020 at month 1,
    then rose to 1,640 at month 12``.

    The turn is where it was farthest from the first visit. ``visits`` are labels; visits without a median are left out.
    """
    known = [(inside(visit), value) for visit, value in zip(visits, medians, strict=True) if math.isfinite(value)]
    if not known:
        return f"There are too few values of {inside(name)} to show"
    (start, first), (end, last) = known[0], known[-1]
    subject = f"Median {inside(name)}"
    if len(known) == 1:
        return f"{subject} was {amount(first, decimals, unit)} at {start}"
    if all(value == first for _, value in known):
        return f"{subject} stayed at {amount(first, decimals, unit)} from {start} to {end}"
    turn, farthest = max(known, key=lambda one: abs(one[1] - first))
    sentence = (
        f"{subject} {moved(first, farthest)} from {amount(first, decimals, unit)} at {start}"
        f" to {amount(farthest, decimals)} at {turn}"
    )
    if turn == end:
        return sentence
    if last == farthest:
        return f"{sentence}, where it was again at {end}"
    return f"{sentence}, then {moved(farthest, last)} to {amount(last, decimals)} at {end}"
