"""The model of roles: from sentences to the probability of each role.

Two stages, both linear. The first scores each sentence by its words and pairs of words: once by itself, and once with
the words before and after it, those of the whole abstract and its place. The second looks at the first's scores for
the sentence and its neighbours, and a chain over the abstract turns them into probabilities.
"""

from collections.abc import Sequence

import msgspec
import numpy as np
from numpy.typing import NDArray

from clarion.evidence.roles.chain import Chain, Doubles, posterior
from clarion.evidence.roles.layout import Floats, Layout
from clarion.evidence.roles.words import Stream, Vocabulary

NEIGHBOURS = 3
"""The second stage looks so many sentences back and ahead."""
_STEEPEST = 8.0
_IMPOSSIBLE = -1e4

Allowed = NDArray[np.bool_]


class RoleModel(msgspec.Struct, frozen=True, kw_only=True):
    """Weights for the k roles ``labels``.

    ``words``: for each word, 5 blocks of k columns: the sentence by itself; in its abstract; the sentence before; the
    sentence after; the whole abstract. ``pairs``: for each bucket of word pairs the first two of these.
    ``places``: for each number of :meth:`Layout.places`. ``window``: for each number of :func:`window`.
    """

    labels: tuple[str, ...]
    vocabulary: Vocabulary
    words: Floats
    pairs: Floats
    places: Floats
    window: Floats
    chain: Chain

    def probabilities(self, sentences: Sequence[str], layout: Layout, allowed: Allowed | None = None) -> Doubles:
        """The probability of each role for each sentence, (n, k).

        ``allowed``, (n, k): the roles that are possible at all, where something else is known of them; what is known of
        one sentence is then told to its neighbours through the chain.
        """
        if not len(sentences):
            return np.zeros((0, len(self.labels)))
        alone, within = self.first_stage(self.vocabulary.stream(sentences), layout)
        scores = (window(alone, within, layout) @ self.window).astype(np.float64)
        if allowed is not None:
            scores = np.where(allowed, scores, _IMPOSSIBLE)
        return posterior(self.chain, scores, layout).roles

    def first_stage(self, stream: Stream, layout: Layout) -> tuple[Floats, Floats]:
        """Scores of each sentence by itself and in its abstract, (n, k) both."""
        k = len(self.labels)
        scale = (1 / np.sqrt(stream.counts)).astype(np.float32)[:, None]
        summed = np.add.reduceat(self.words[stream.ids], stream.starts, axis=0)
        summed[:, : 2 * k] += np.add.reduceat(self.pairs[stream.pairs(len(self.pairs))], stream.starts, axis=0)
        summed *= scale
        alone, own, before, after, abstract = (summed[:, block * k : (block + 1) * k] for block in range(5))
        overall = layout.means(abstract)
        within = own + layout.beside(before, -1) + layout.beside(after, 1) + overall[layout.abstract]
        return alone, within + layout.places() @ self.places


def window(alone: Floats, within: Floats, layout: Layout) -> Floats:
    """What the second stage sees of each sentence, from the first stage's two scores, (n, columns).

    For each of the two: probabilities and bounded scores of the sentence and its neighbours, whether there is such a
    neighbour, and for the abstract the mean and highest probability of each role and its sum before and after
    the sentence; then the place.
    """
    columns: list[Floats] = []
    exists = np.ones((len(alone), 1), dtype=np.float32)
    for scores in (alone, within):
        likely = _softmax(scores)
        bounded = np.clip(scores - scores.mean(axis=1, keepdims=True), -_STEEPEST, _STEEPEST) / 4
        near = np.concatenate([likely, bounded, exists], axis=1)
        columns.extend(layout.beside(near, distance) if distance else near for distance in _distances())
        columns.extend(_overall(likely, layout))
    return np.concatenate([*columns, layout.places()], axis=1)


def _distances() -> range:
    """From the furthest sentence before to the furthest after."""
    return range(-NEIGHBOURS, NEIGHBOURS + 1)


def _overall(likely: Floats, layout: Layout) -> list[Floats]:
    """For each sentence its abstract's mean and highest probabilities, and their sums before and after it."""
    total = layout.totals(likely)
    highest: Floats = np.maximum.reduceat(likely, layout.starts, axis=0)
    running: Doubles = np.cumsum(likely, axis=0, dtype=np.float64)
    before_abstract = running[layout.starts] - likely[layout.starts]
    before: Floats = (running - likely - before_abstract[layout.abstract]).astype(np.float32)
    after: Floats = total[layout.abstract] - before - likely
    return [layout.means(likely)[layout.abstract], highest[layout.abstract], 0.25 * before, 0.25 * after]


def _softmax(scores: Floats) -> Floats:
    """Scores as probabilities, row by row."""
    raised = np.exp(scores - scores.max(axis=1, keepdims=True))
    shares: Floats = raised / raised.sum(axis=1, keepdims=True)
    return shares
