"""Sentences as numbers: a stream of word ids, in which pairs of neighbours are numbers too.

A word outside the vocabulary is known by its shape: how many digits, which suffix.
"""

import re
from collections.abc import Iterable, Sequence
from itertools import repeat

import msgspec
import numpy as np
from numpy.typing import NDArray

from clarion.evidence.roles.layout import Integers

_TOKEN = re.compile(r"\n|[^\W\d_]+|\d+(?:[.,·]\d+)*|[^\s\w]")
_SUFFIXES = ("ing", "ed", "tion", "ly", "ity", "ive", "al", "ic", "s")
_END = "\n"
SHAPES = (
    *(_END, "0.0", "1.0", "2000", *(f"#{digits}" for digits in range(1, 6))),
    *("-", "----", *(f"-{suffix}" for suffix in _SUFFIXES)),
)
"""What words outside the vocabulary are taken for; no token looks like these but the end of a sentence."""

_SHAPE = {shape: number for number, shape in enumerate(SHAPES)}
_REMEMBERED = 50_000


class Stream(msgspec.Struct, frozen=True, kw_only=True):
    """``ids``: the words of n sentences, each with an end after it, (t,); ``starts``: where each begins, (n,)."""

    ids: Integers
    starts: Integers

    @property
    def counts(self) -> Integers:
        """Words of each sentence, its end among them."""
        return np.diff(np.append(self.starts, len(self.ids)))

    def pairs(self, buckets: int) -> NDArray[np.int64]:
        """For each place of the stream the number below ``buckets`` (a power of two) of this word after the last.

        By multiplicative hashing (Knuth, The Art of Computer Programming 3, 6.4). The first word of a sentence
        follows an end, the end follows the last: so a pair also tells how a sentence begins and ends.
        """
        before = np.concatenate([np.zeros(1, dtype=np.int64), self.ids[:-1]])
        before[self.starts] = 0
        mixed = (before.astype(np.uint64) << np.uint64(32) | self.ids.astype(np.uint64)) * np.uint64(0x9E3779B97F4A7C15)
        return (mixed >> np.uint64(64 - (buckets.bit_length() - 1))).astype(np.int64)


def tokens(sentences: Iterable[str]) -> list[str]:
    """Words, numbers and signs in lower case, a line break after each sentence."""
    text = "\n".join([sentence.replace("\n", " ") if "\n" in sentence else sentence for sentence in sentences])
    return [*_TOKEN.findall(text.lower()), _END]


def shape(token: str) -> str:
    """What a token outside the vocabulary is taken for, one of :data:`SHAPES`."""
    if token[0].isdigit():
        whole = re.split(r"[.,·]", token)[0]
        if whole != token:
            return "1.0" if whole.strip("0") else "0.0"
        if len(token) == 4 and token[:2] in {"19", "20"}:
            return "2000"
        return f"#{min(len(token), 5)}"
    if len(token) <= 4:
        return "-"
    return next((f"-{suffix}" for suffix in _SUFFIXES if token.endswith(suffix)), "----")


class Vocabulary:
    """The words that a model knows, and their ids after those of the shapes."""

    def __init__(self, words: Sequence[str]) -> None:
        self.words = tuple(words)
        self._known = {_END: 0, **{word: number for number, word in enumerate(words, len(SHAPES))}}
        self._shaped: dict[str, int] = {}

    def __len__(self) -> int:
        return len(SHAPES) + len(self.words)

    def stream(self, sentences: Sequence[str]) -> Stream:
        """The sentences as ids."""
        found = tokens(sentences)
        ids = np.fromiter(map(self._known.get, found, repeat(-1)), dtype=np.int64, count=len(found))
        unknown = np.flatnonzero(ids < 0)
        ids[unknown] = [self._shape(found[place]) for place in unknown.tolist()]
        ends = np.flatnonzero(ids == 0)
        return Stream(ids=ids, starts=np.concatenate([np.zeros(1, dtype=np.int64), ends[:-1] + 1]))

    def _shape(self, token: str) -> int:
        """The id of a token's shape; remembered, as the same numbers and names come again and again."""
        number = self._shaped.get(token)
        if number is None:
            if len(self._shaped) > _REMEMBERED:
                self._shaped.clear()
            number = self._shaped[token] = _SHAPE[shape(token)]
        return number


def vocabulary_of(sentences: Iterable[str], *, at_least: int) -> Vocabulary:
    """The words that occur ``at_least`` so often, in alphabetical order; numbers are known by their shape only."""
    counts: dict[str, int] = {}
    for token in tokens(sentences):
        counts[token] = counts.get(token, 0) + 1
    return Vocabulary(
        sorted(word for word, count in counts.items() if count >= at_least and word != _END and not word[0].isdigit())
    )
