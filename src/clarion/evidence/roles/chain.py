"""A chain of roles: the probability of each sentence's role given the scores of all sentences of its abstract.

A linear-chain conditional random field (Lafferty, McCallum and Pereira 2001): the log-probability of a sequence of
roles is, up to a constant, the sum of each sentence's score for its role, of a weight for each step from one role
to the next, and of weights for the first and the last role. Sums run over all abstracts at once.
"""

import msgspec
import numpy as np
from numpy.typing import NDArray

from clarion.evidence.roles.layout import Integers, Layout

Doubles = NDArray[np.float64]


class Chain(msgspec.Struct, frozen=True, kw_only=True):
    """Weights of steps from role to role, (k, k), of the first role, (k,), and of the last, (k,)."""

    steps: Doubles
    first: Doubles
    last: Doubles


class Posterior(msgspec.Struct, frozen=True, kw_only=True):
    """What the chain makes of scores.

    ``roles``: the probability of each role of each sentence, (n, k). For learning: ``log_partition``, the sum over
    abstracts of the logarithm of the normalising constant, and ``steps``, the expected number of each step, (k, k).
    """

    roles: Doubles
    log_partition: float
    steps: Doubles


def posterior(chain: Chain, scores: Doubles, layout: Layout) -> Posterior:
    """Probabilities by the forward-backward algorithm on ``scores`` of shape (n sentences, k roles)."""
    longest, roles = int(layout.lengths.max(initial=0)), scores.shape[1]
    # Longest abstract first: at every place the abstracts that reach it are the first rows.
    order = np.argsort(-layout.lengths, kind="stable")
    lengths, starts = layout.lengths[order], layout.starts[order]
    reach = np.searchsorted(-lengths, -np.arange(longest), side="left")
    forward = np.zeros((len(lengths), longest, roles))
    backward = np.zeros((len(lengths), longest, roles))
    backward[np.arange(len(lengths)), lengths - 1] = chain.last
    expected = np.zeros((roles, roles))
    for place in range(longest):
        rows = slice(0, reach[place])
        arriving = _log_sum(forward[rows, place - 1, :, None] + chain.steps, 1) if place else chain.first
        forward[rows, place] = arriving + scores[starts[rows] + place]
    partition = _log_sum(forward[np.arange(len(lengths)), lengths - 1] + chain.last, 1)
    for place in range(longest - 1, 0, -1):
        rows = slice(0, reach[place])
        leaving = chain.steps + (backward[rows, place] + scores[starts[rows] + place])[:, None, :]
        backward[rows, place - 1] = _log_sum(leaving, 2)
        expected += np.exp(forward[rows, place - 1, :, None] + leaving - partition[rows, None, None]).sum(axis=0)
    joint = np.exp(forward + backward - partition[:, None, None])
    return Posterior(roles=_in_order(joint, layout, order), log_partition=float(partition.sum()), steps=expected)


def _log_sum(values: Doubles, axis: int) -> Doubles:
    """The logarithm of the sum of exponentials along ``axis``, without overflow."""
    highest = values.max(axis=axis, keepdims=True)
    summed: Doubles = np.log(np.exp(values - highest).sum(axis=axis)) + highest.squeeze(axis)
    return summed


def _in_order(padded: Doubles, layout: Layout, order: Integers) -> Doubles:
    """Rows of the padded table (abstracts in ``order``) as the sentences lie in the layout."""
    row = np.empty_like(order)
    row[order] = np.arange(len(order))
    taken: Doubles = padded[row[layout.abstract], layout.rank]
    return taken
