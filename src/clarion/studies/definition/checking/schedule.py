"""Visits: one baseline, in the order of their days, windows that hold their day and none of another's."""

from collections.abc import Iterator
from itertools import combinations, pairwise

from clarion.studies.definition.findings import Finding
from clarion.studies.definition.study import Study


def check_schedule(study: Study) -> Iterator[Finding]:
    """Errors about visits."""
    yield from _baseline(study)
    for (_, former), (place, later) in pairwise(enumerate(study.visits)):
        if later.day <= former.day:
            message = f"Day {later.day} is not after day {former.day} of the visit before it, `{former.id}`."
            remedy = "Put the visits in the order of their days."
            yield Finding(path=("visits", place, "day"), message=message, remedy=remedy)
    yield from _windows(study)


def _baseline(study: Study) -> Iterator[Finding]:
    """An error where there is no baseline visit, or more than one."""
    baselines = [place for place, visit in enumerate(study.visits) if visit.baseline]
    if not baselines:
        remedy = "Write `baseline = true` for the visit from which change is counted."
        yield Finding(path=("visits",), message="No visit is the baseline.", remedy=remedy)
    for place in baselines[1:]:
        message = f"The visit `{study.visits[baselines[0]].id}` is the baseline already."
        yield Finding(path=("visits", place, "baseline"), message=message, remedy="Only one visit can be it.")


def _windows(study: Study) -> Iterator[Finding]:
    """Errors where a window is upside down, misses its own day, or shares days with another's."""
    sound = []
    for place, visit in enumerate(study.visits):
        if visit.window is None:
            continue
        first, last = visit.window
        path = ("visits", place, "window")
        if first > last:
            yield Finding(path=path, message=f"It ends (day {last}) before it begins (day {first}).")
            continue
        if not first <= visit.day <= last:
            message = f"The planned day {visit.day} is not within days {first} to {last}."
            yield Finding(path=path, message=message)
        sound.append((place, visit.id, first, last))
    for (_, id, first, last), (place, _, other_first, other_last) in combinations(sound, 2):
        if first <= other_last and other_first <= last:
            message = f"It shares days {max(first, other_first)} to {min(last, other_last)} with the window of `{id}`."
            remedy = "A day can belong to one visit only."
            yield Finding(path=("visits", place, "window"), message=message, remedy=remedy)
