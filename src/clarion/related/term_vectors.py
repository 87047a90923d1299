"""The embedded engine for related documents: cosine of tf-idf vectors, worked out in bulk after an import."""

from array import array
from collections.abc import Iterable, Iterator
from hashlib import blake2b
from pathlib import Path

import msgspec
import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix, vstack

from clarion.related import state as states
from clarion.related.engine import MOST_NEIGHBOURS, Neighbour, Profile
from clarion.related.nearest import CANDIDATES, FLOOR, Nearest, candidates, champions, nearest
from clarion.related.state import State
from clarion.related.weighting import measure

ALWAYS_ANEW = 2000
"""Works up to which everything is worked out anew at each update: it takes a fraction of a second."""

DRIFT = 0.1
"""Share of the works that may have come, changed or gone before everything is worked out anew with fresh weights."""

_ROWS_AT_ONCE = 2048
"""Works compared at once; bounds the memory for pairs to some 100 MB."""

_encode = msgspec.msgpack.Encoder().encode


class _Forms(dict[str, int]):
    """Form → its number, given when first met."""

    def __missing__(self, form: str) -> int:
        self[form] = number = len(self)
        return number


class TermVectors:
    """Related works by the terms they share; keeps its state in a folder.

    Args:
        folder: where the state is kept; made at the first commit.
        always_anew: collections of up to so many works are worked out anew at each update.
        drift: share of works whose change makes a larger collection be worked out anew.

    Follows :class:`clarion.related.engine.RelatedEngine`. Where everything is worked out anew, the lists depend on the
    works and their ids alone, not on the order or the pieces in which they came. Between, new works are weighed with
    the collection's last weighting: a word that no two works held then does not count yet. After an update whose
    lists were given out but not committed, the next one works everything out anew and gives out every list, since
    some of the older lists may have been stored.
    """

    def __init__(self, folder: Path, *, always_anew: int = ALWAYS_ANEW, drift: float = DRIFT) -> None:
        self._folder = folder
        self._always_anew = always_anew
        self._drift = drift
        self._next: State | None = None

    @property
    def needs_rebuild(self) -> bool:
        """Whether nothing is kept that this version can read, so that :meth:`update` must be given every work."""
        return not states.readable(self._folder)

    def update(
        self, changed: Iterable[tuple[int, Profile]], removed: Iterable[int] = ()
    ) -> Iterator[tuple[int, tuple[Neighbour, ...]]]:
        """See :meth:`clarion.related.engine.RelatedEngine.update`. An id in both is removed."""
        self._next = None
        state = states.load(self._folder) or states.empty()
        interrupted = states.begun(self._folder)
        gone = set(removed)
        forms = _Forms((form, number) for number, form in enumerate(state.forms))
        ids, counts = _read(((id, profile) for id, profile in changed if id not in gone), forms)
        state.forms = list(forms)
        del forms
        leaving = np.intersect1d(state.ids, np.fromiter(gone | set(ids.tolist()), dtype=np.int64))
        fresh = _merge(state, ids, counts, leaving)
        state.drift += len(np.union1d(leaving, ids))
        small = len(state.ids) <= self._always_anew
        if interrupted or small or state.drift > self._drift * state.measured:
            _measure_anew(state)
            found = _all_anew(state)
        else:
            found = _where_touched(state, counts, fresh, leaving)
        if interrupted:
            state.digests[:] = 0
        states.begin(self._folder)
        for rows, block in found:
            yield from _changes(state, rows, block)
        self._next = state

    def commit(self) -> None:
        """Replace the kept state by the one that the last update led to.

        Raises:
            RuntimeError: there was no update since, or its lists were not all taken.
        """
        if self._next is None:
            raise RuntimeError("commit() must follow an update() whose lists have all been taken.")
        states.save(self._next, self._folder)
        self._next = None

    def clear(self) -> None:
        """Forget everything."""
        self._next = None
        states.forget(self._folder)


def _read(changed: Iterable[tuple[int, Profile]], forms: _Forms) -> tuple[NDArray[np.int64], "csr_matrix"]:
    """Profiles as ids, ascending, and works × forms; of an id given twice the later counts."""
    ids, numbers, weights, ends = array("q"), array("i"), array("B"), array("q", [0])
    number = forms.__getitem__
    for id, profile in changed:
        ids.append(id)
        numbers.extend(map(number, profile.terms))
        weights.extend(profile.weights)
        ends.append(len(numbers))
    given = np.array(ids, dtype=np.int64)
    counts = csr_matrix(
        (
            np.frombuffer(weights, dtype=np.uint8),
            np.frombuffer(numbers, dtype=np.int32),
            np.array(ends, dtype=np.int32),
        ),
        shape=(len(given), len(forms)),
    )
    if np.all(given[1:] > given[:-1]):
        # As a store gives them; saves a copy of all profiles.
        return given, counts
    unique, from_end = np.unique(given[::-1], return_index=True)
    return unique, counts[len(given) - 1 - from_end]


def _merge(state: State, ids: NDArray[np.int64], counts: "csr_matrix", leaving: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Put new works into the state's rows and take leaving ones out; returns which rows are new.

    The new rows, among them those of changed works, have no vector and no list yet.
    """
    before = state.ids
    stay = np.isin(before, leaving, invert=True)
    merged = np.concatenate((before[stay], ids))
    order = np.argsort(merged, kind="stable")
    fresh = order >= int(stay.sum())
    state.ids = merged[order]
    if stay.any():
        old = _widened(state.counts, counts.shape[1])
        counts = vstack((old[stay], counts), format="csr", dtype=np.uint8)[order]
    state.counts = counts
    blank = csr_matrix((len(ids), state.vectors.shape[1]), dtype=np.float32)
    state.vectors = vstack((state.vectors[stay], blank), format="csr", dtype=np.float32)[order]
    none = np.full((len(ids), MOST_NEIGHBOURS), -1, dtype=np.int64)
    state.neighbours = np.concatenate((state.neighbours[stay], none))[order]
    state.scores = np.concatenate((state.scores[stay], np.zeros(none.shape, dtype=np.float32)))[order]
    # A work that was only given again keeps its digest, so that its list is given out only if it differs.
    digest_of = dict(zip(before[~stay].tolist(), state.digests[~stay].tolist(), strict=True))
    digests = np.array([digest_of.get(id, 0) for id in ids.tolist()], dtype=np.int64)
    state.digests = np.concatenate((state.digests[stay], digests))[order]
    return fresh


def _widened(matrix: "csr_matrix", columns: int) -> "csr_matrix":
    """The same rows with more columns."""
    return csr_matrix((matrix.data, matrix.indices, matrix.indptr), shape=(matrix.shape[0], columns))


def _measure_anew(state: State) -> None:
    """Fresh weights and vectors for every work; forms that no work has any longer are dropped."""
    used = np.bincount(state.counts.indices, minlength=len(state.forms)) > 0
    alphabetical = sorted(np.flatnonzero(used).tolist(), key=state.forms.__getitem__)
    renumber = np.zeros(len(state.forms), dtype=np.int32)
    renumber[alphabetical] = np.arange(len(alphabetical), dtype=np.int32)
    state.forms = [state.forms[form] for form in alphabetical]
    state.counts = csr_matrix(
        (state.counts.data, renumber[state.counts.indices], state.counts.indptr),
        shape=(len(state.ids), len(alphabetical)),
    )
    state.weighting = measure(state.counts, state.forms)
    state.vectors = state.weighting.vectors(state.counts)
    state.measured, state.drift = len(state.ids), 0


def _all_anew(state: State) -> Iterator[tuple[NDArray[np.int64], Nearest]]:
    """The nearest of every work."""
    lists = champions(state.vectors)
    for rows in _blocks(np.arange(len(state.ids))):
        yield rows, nearest(state.vectors, state.ids, rows, candidates(state.vectors[rows], lists))


def _where_touched(
    state: State, counts: "csr_matrix", fresh: NDArray[np.bool_], leaving: NDArray[np.int64]
) -> Iterator[tuple[NDArray[np.int64], Nearest]]:
    """The nearest of new works, of those that lose a neighbour, and of those to which a new work is near enough."""
    state.weighting = state.weighting.extended(state.forms)
    newcomers = state.weighting.vectors(counts)
    order = np.argsort(~fresh, kind="stable")
    stayed = vstack((newcomers, state.vectors[~fresh]), format="csr", dtype=np.float32)
    state.vectors = stayed[np.argsort(order, kind="stable")]
    lists = champions(state.vectors)
    new_rows = np.flatnonzero(fresh)
    bereft = np.isin(state.neighbours, leaving).any(axis=1)
    arrivals = candidates(state.vectors, newcomers.T.tocsr(), most=CANDIDATES)
    best = arrivals.max(axis=1).toarray().ravel() if arrivals.nnz else np.zeros(len(fresh), dtype=np.float32)
    gaining = best + 0.0005 >= np.maximum(state.scores[:, -1], FLOOR)
    # Columns of the arrivals as rows of the whole collection.
    arrivals = csr_matrix((arrivals.data, new_rows[arrivals.indices], arrivals.indptr), shape=(len(fresh), len(fresh)))
    known = _kept_lists(state)
    search = fresh | bereft
    for rows in _blocks(np.flatnonzero(search | gaining)):
        pairs = arrivals[rows] + known[rows]
        searched = candidates(state.vectors[rows], lists)
        keep = np.repeat(search[rows], np.diff(searched.indptr))
        searched.data[~keep] = 0
        yield rows, nearest(state.vectors, state.ids, rows, (pairs + searched).tocsr())


def _kept_lists(state: State) -> "csr_matrix":
    """The lists as works × works, without neighbours that are no more."""
    row, place = np.nonzero(np.isin(state.neighbours, state.ids))
    column = np.searchsorted(state.ids, state.neighbours[row, place])
    size = len(state.ids)
    return csr_matrix((np.ones(len(row), dtype=np.float32), (row, column)), shape=(size, size))


def _blocks(rows: NDArray[np.int64]) -> Iterator[NDArray[np.int64]]:
    """The rows in pieces."""
    for start in range(0, len(rows), _ROWS_AT_ONCE):
        yield rows[start : start + _ROWS_AT_ONCE]


def _changes(state: State, rows: NDArray[np.int64], block: Nearest) -> Iterator[tuple[int, tuple[Neighbour, ...]]]:
    """Keep the lists of these rows; yield those that differ from what was given out before."""
    state.neighbours[rows], state.scores[rows] = block.ids, block.scores
    text = [state.forms[form] for form in state.weighting.labels.tolist()]
    lines = zip(
        rows.tolist(), block.ids.tolist(), block.scores.astype(np.float64).round(3).tolist(), block.reasons.tolist(),
        strict=True,
    )  # fmt: skip
    for row, ids, scores, reasons in lines:
        neighbours = tuple(
            [
                Neighbour(id, score, tuple([text[term] for term in terms if term >= 0]))
                for id, score, terms in zip(ids, scores, reasons, strict=True)
                if id >= 0
            ]
        )
        digest = int.from_bytes(blake2b(_encode(neighbours), digest_size=8).digest(), "big", signed=True)
        if digest != state.digests[row]:
            state.digests[row] = digest
            yield int(state.ids[row]), neighbours
