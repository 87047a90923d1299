"""Who reaches a level of a response over several visits.

An answer is known if and only if it is the same whatever the unknown visits were.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from clarion.studies.definition.analyses import Mode
from clarion.studies.responses.deriving import NOT_EVALUATED, UNKNOWN, Levels

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]


def reached(levels: Levels, visits: Sequence[str], *, level: str, or_better: bool = False, mode: Mode = "at") -> Floats:
    """Whether each participant reaches a level over some visits: 1 yes, 0 no, NaN unknown; one for each participant.

    ``at``: at the one visit. ``best``: the best level over the visits is this one; with ``or_better``, or one above.
    ``sustained``: it is reached at one of the visits and kept at all that follow, to the last of ``visits``.
    ``confirmed``: it is reached at one of the visits and again at the planned visit after that, which need not be one
    of ``visits``; at the last planned visit nothing can be confirmed any more. Exactly this level is meant, for
    ``sustained`` and ``confirmed`` as well, unless ``or_better``.

    Args:
        levels: the levels of all participants at all visits.
        visits: the ids of the visits, all after baseline, in any order.
        level: the level's id.
        or_better: whether the levels above count as well.
        mode: how several visits make one answer.

    Raises ValueError for a level or visit that there is not, no visit, one at or before baseline, or several of them
    with ``at``.
    """
    columns = _columns(levels, visits)
    if level not in levels.ids:
        raise ValueError(f"`{level}` is no level of the response `{levels.response}`.")
    wanted = levels.ids.index(level)
    if mode == "best":
        return _best(levels.values[:, columns], wanted, len(levels.ids), or_better=or_better)
    can, must = _hits(levels.values, wanted, or_better=or_better)
    if mode == "sustained":
        return _sustained(can[:, columns], must[:, columns])
    if mode == "confirmed":
        return _confirmed(can, must, columns)
    if len(columns) > 1:
        raise ValueError("`at` is about one visit.")
    return _answer(can[:, columns[0]], ~must[:, columns[0]])


def _columns(levels: Levels, visits: Sequence[str]) -> list[int]:
    """The columns of ``visits``, in the planned order."""
    unknown = [visit for visit in visits if visit not in levels.visits]
    if unknown or not visits:
        raise ValueError(f"There is no visit `{unknown[0]}`." if unknown else "At least one visit is needed.")
    columns = sorted({levels.visits.index(visit) for visit in visits})
    if (levels.values[:, columns] == NOT_EVALUATED).any():
        raise ValueError("A response is evaluated at visits after baseline.")
    return columns


def _hits(values: NDArray[np.int8], wanted: int, *, or_better: bool) -> tuple[Flags, Flags]:
    """Where the level may be reached, and where it is for certain."""
    unknown = values == UNKNOWN
    hit = (values <= wanted if or_better else values == wanted) & (values >= 0)
    return hit | unknown, hit


def _answer(can: Flags, may_fail: Flags) -> Floats:
    """1 where only yes is possible, 0 where only no is, NaN where both are."""
    return np.where(can & may_fail, np.nan, can.astype(np.float64))


def _best(values: NDArray[np.int8], wanted: int, none: int, *, or_better: bool) -> Floats:
    """Whether the best level over the visits is the ``wanted`` one; ``none`` is the number of no level."""
    unknown = (values == UNKNOWN).any(axis=1)
    known = np.where(values == UNKNOWN, none, values).min(axis=1)
    # With a visit unknown the best level can be each from 0 to the best known one.
    lowest = np.where(unknown, 0, known)
    if or_better:
        return _answer(lowest <= wanted, known > wanted)
    only = (lowest == known) & (known == wanted)
    return _answer((lowest <= wanted) & (wanted <= known), ~only)


def _sustained(can: Flags, must: Flags) -> Floats:
    """Whether the level is reached and kept to the last visit: the states that each participant can be in, by visit."""
    before, kept = np.ones(len(can), dtype=bool), np.zeros(len(can), dtype=bool)
    lost = kept
    for visit in range(can.shape[1]):
        hit, miss = can[:, visit], ~must[:, visit]
        before, kept, lost = before & miss, (before | kept) & hit, lost | (kept & miss)
    return _answer(kept, before | lost)


def _confirmed(can: Flags, must: Flags, columns: list[int]) -> Floats:
    """Whether the level is reached at one of ``columns`` and at the planned visit after it, by states as above."""
    waiting, once = np.ones(len(can), dtype=bool), np.zeros(len(can), dtype=bool)
    done = once
    for visit in range(columns[0], min(columns[-1] + 2, can.shape[1])):
        hit, miss = can[:, visit], ~must[:, visit]
        counts = visit in columns
        waiting, once, done = (
            (waiting | once) & miss | (waiting & hit if not counts else False),
            waiting & hit & counts,
            done | (once & hit),
        )
    return _answer(done, waiting | once)
