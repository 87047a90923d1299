"""Many abstracts side by side: which sentence is where, and what stands around it.

Sentences of all abstracts lie in one row, abstract after abstract; everything here is arithmetic on that row.
"""

from typing import Self

import msgspec
import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Integers = NDArray[np.int64]

_TENTHS = 10
_EDGE = 6
_SIZES = 8
_CENTRES = np.linspace(0, 1, 12)
_WIDTH = 0.08


class Layout(msgspec.Struct, frozen=True, kw_only=True):
    """Where each of n sentences stands.

    ``abstract``: the number of its abstract, (n,); ``lengths``: sentences of each abstract that has any, (a,);
    ``starts``: the first sentence of each, (a,); ``rank``: the sentence's place in its abstract from 0, (n,).
    """

    abstract: Integers
    lengths: Integers
    starts: Integers
    rank: Integers

    @classmethod
    def of(cls, lengths: Integers) -> Self:
        """The layout of abstracts with so many sentences each, none of them empty."""
        starts = np.cumsum(lengths) - lengths
        abstract = np.repeat(np.arange(len(lengths)), lengths)
        return cls(abstract=abstract, lengths=lengths, starts=starts, rank=np.arange(len(abstract)) - starts[abstract])

    def beside(self, values: Floats, distance: int) -> Floats:
        """For each sentence the row of the one ``distance`` further on (back where negative); 0 beyond the abstract."""
        shifted = np.zeros_like(values)
        if abs(distance) >= len(values):
            return shifted
        here, there = (slice(None, -distance), slice(distance, None))
        if distance < 0:
            here, there = (slice(-distance, None), slice(None, distance))
        same = self.abstract[here] == self.abstract[there]
        shifted[here] = np.where(same[:, None], values[there], 0)
        return shifted

    def totals(self, values: Floats) -> Floats:
        """The sum of the rows of each abstract, (a, columns)."""
        summed: Floats = np.add.reduceat(values, self.starts, axis=0)
        return summed

    def means(self, values: Floats) -> Floats:
        """The mean of the rows of each abstract, (a, columns)."""
        shared: Floats = np.divide(self.totals(values), self.lengths[:, None], dtype=np.float32)
        return shared

    def places(self) -> Floats:
        """Where in its abstract a sentence stands, as one row of numbers between 0 and 1 for each sentence.

        Tenths of the way, sentences from the start and from the end (up to 5), sentences in all, soft tenths, and
        tenths for shorter and longer abstracts apart.
        """
        n = len(self.abstract)
        length = self.lengths[self.abstract]
        way = self.rank / np.maximum(1, length - 1)
        tenth = np.minimum((way * _TENTHS).astype(np.int64), _TENTHS - 1)
        by_length = np.minimum(length // 4, 4) * _TENTHS + tenth
        soft = np.exp(-((way[:, None] - _CENTRES) ** 2) / (2 * _WIDTH**2))
        classes = [
            (tenth, _TENTHS),
            (np.minimum(self.rank, _EDGE - 1), _EDGE),
            (np.minimum(length - 1 - self.rank, _EDGE - 1), _EDGE),
            (np.minimum(length // 3, _SIZES - 1), _SIZES),
            (by_length, 5 * _TENTHS),
        ]
        columns = [np.eye(size, dtype=np.float32)[which] for which, size in classes]
        return np.concatenate([*columns, soft, np.ones((n, 1))], axis=1, dtype=np.float32)
