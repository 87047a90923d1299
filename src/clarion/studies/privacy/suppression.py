"""Which counts of people may be shown.

A count below the threshold is suppressed; so is one whose complement is below it, since the denominator stands beside
it; and so is the next smallest of a division in which a single count would otherwise follow from the sum (primary and
secondary suppression: Hundepool et al., Statistical Disclosure Control, 2012, chapter 4).
"""

from collections.abc import Sequence


def is_small(count: int, of: int | None, threshold: int) -> bool:
    """Whether ``count`` people, of ``of`` where known, are too few to be told of, or all but too few.

    None at all, and all of them, are told: they single nobody out of a group.
    """
    if 0 < count < threshold:
        return True
    return of is not None and 0 < of - count < threshold


def suppressed_parts(counts: Sequence[int], threshold: int) -> set[int]:
    """The places in ``counts``, which divide people among them, that must be suppressed.

    Never exactly one: it would follow from the sum. The second is the smallest of the others that is not zero, else
    any other; where there is no other, the one alone is everybody and is shown.
    """
    total = sum(counts)
    hidden = {place for place, count in enumerate(counts) if is_small(count, total, threshold)}
    hidden_people = sum(counts[place] for place in hidden)
    others = sorted((count == 0, count, place) for place, count in enumerate(counts) if place not in hidden)
    # Several hidden counts whose sum is small still tell that so few people are among them: hide more.
    while hidden and others and (len(hidden) == 1 or hidden_people < threshold):
        _, count, place = others.pop(0)
        hidden.add(place)
        hidden_people += count
    return hidden


def suppressed_nested(counts: Sequence[int], threshold: int) -> set[int]:
    """The places in ``counts`` that must be suppressed because they are about people one within the other.

    ``counts`` may come in any order; the difference of any two that are shown is a count of people too. Of two that
    differ by too few, the smaller is suppressed.
    """
    order = sorted(range(len(counts)), key=lambda place: -counts[place])
    hidden: set[int] = set()
    last: int | None = None
    for place in order:
        if last is not None and 0 < last - counts[place] < threshold:
            hidden.add(place)
        else:
            last = counts[place]
    return hidden
