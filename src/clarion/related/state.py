"""What the embedded engine remembers between imports, in one file that is replaced whole."""

import os
import zipfile
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from clarion.related.engine import MOST_NEIGHBOURS
from clarion.related.weighting import Weighting

VERSION = 1
_PARTED = "\n"
_NAME = "vectors.npz"
_BEGUN = "begun"
_NOT_OURS = (zipfile.BadZipFile, ValueError, KeyError, EOFError)
"""What reading a file raises that another version wrote, or that was cut short."""


@dataclass
class State:
    """A collection's terms, vectors and lists; works are rows, in ascending order of id."""

    ids: NDArray[np.int64]
    forms: list[str]
    """Terms as written."""
    counts: "csr_matrix"
    """Works × forms: weight in the work (uint8)."""
    weighting: Weighting
    vectors: "csr_matrix"
    """Works × telling terms, rows of length 1 (float32)."""
    neighbours: NDArray[np.int64]
    """Works × :data:`MOST_NEIGHBOURS` ids, -1 where there are fewer."""
    scores: NDArray[np.float32]
    digests: NDArray[np.int64]
    """A digest of each work's list as it was last given out."""
    measured: int
    """How many works there were when the weighting was measured."""
    drift: int
    """How many works were added, changed or removed since."""


def empty() -> State:
    """The state of a collection without works."""
    nothing = np.zeros(0, dtype=np.int32)
    return State(
        ids=np.zeros(0, dtype=np.int64),
        forms=[],
        counts=csr_matrix((0, 0), dtype=np.uint8),
        weighting=Weighting([], nothing, np.zeros(0, dtype=np.float32), nothing),
        vectors=csr_matrix((0, 0), dtype=np.float32),
        neighbours=np.zeros((0, MOST_NEIGHBOURS), dtype=np.int64),
        scores=np.zeros((0, MOST_NEIGHBOURS), dtype=np.float32),
        digests=np.zeros(0, dtype=np.int64),
        measured=0,
        drift=0,
    )


def save(state: State, folder: Path) -> None:
    """Replace what ``folder`` holds, at once: a process killed meanwhile leaves the old or the new state."""
    folder.mkdir(parents=True, exist_ok=True)
    unfinished = folder / f"{_NAME}.new"
    with unfinished.open("wb") as file:
        np.savez(
            file,
            version=np.array([VERSION, state.measured, state.drift]),
            ids=state.ids,
            forms=_packed(state.forms),
            counts_data=state.counts.data,
            counts_forms=state.counts.indices.astype(np.int32, copy=False),
            counts_starts=state.counts.indptr,
            keys=_packed(state.weighting.keys),
            labels=state.weighting.labels,
            idf=state.weighting.idf,
            term_of_form=state.weighting.term_of_form,
            vectors_data=state.vectors.data,
            vectors_terms=state.vectors.indices.astype(np.int32, copy=False),
            vectors_starts=state.vectors.indptr,
            neighbours=state.neighbours,
            scores=state.scores,
            digests=state.digests,
        )
        file.flush()
        os.fsync(file.fileno())
    unfinished.replace(folder / _NAME)
    (folder / _BEGUN).unlink(missing_ok=True)


def load(folder: Path) -> State | None:
    """What :func:`save` wrote; None where there is nothing, or nothing that this version can read."""
    if not readable(folder):
        return None
    try:
        with (folder / _NAME).open("rb") as opened, np.load(opened, allow_pickle=False) as file:
            _, measured, drift = file["version"].tolist()
            forms, ids, idf = _unpacked(file["forms"]), file["ids"], file["idf"]
            return State(
                ids=ids,
                forms=forms,
                counts=csr_matrix(
                    (file["counts_data"], file["counts_forms"], file["counts_starts"]), shape=(len(ids), len(forms))
                ),
                weighting=Weighting(_unpacked(file["keys"]), file["labels"], idf, file["term_of_form"]),
                vectors=csr_matrix(
                    (file["vectors_data"], file["vectors_terms"], file["vectors_starts"]), shape=(len(ids), len(idf))
                ),
                neighbours=file["neighbours"],
                scores=file["scores"],
                digests=file["digests"],
                measured=measured,
                drift=drift,
            )
    except _NOT_OURS:
        return None


def readable(folder: Path) -> bool:
    """Whether :func:`load` would find a state."""
    try:
        with (folder / _NAME).open("rb") as opened, np.load(opened, allow_pickle=False) as file:
            return bool(file["version"][0] == VERSION)
    except FileNotFoundError:
        return False
    except _NOT_OURS:
        return False


def forget(folder: Path) -> None:
    """Remove what :func:`save` wrote."""
    (folder / _NAME).unlink(missing_ok=True)


def begin(folder: Path) -> None:
    """Remember that lists are being given out which the saved state does not know of."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / _BEGUN).touch()


def begun(folder: Path) -> bool:
    """Whether lists were given out and no state was saved after it."""
    return (folder / _BEGUN).exists()


def _packed(texts: list[str]) -> NDArray[np.uint8]:
    """Texts without line breaks as one array of bytes."""
    return np.frombuffer(_PARTED.join(texts).encode(), dtype=np.uint8)


def _unpacked(packed: NDArray[np.uint8]) -> list[str]:
    """The inverse of :func:`_packed`, but for a single empty text."""
    text = packed.tobytes().decode()
    return text.split(_PARTED) if text else []
