"""The chain of roles against counting out every sequence."""

import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clarion.evidence.roles.chain import Chain, posterior
from clarion.evidence.roles.layout import Layout

ROLES = 3


def random_chain(seed: int, lengths: list[int]) -> tuple[Chain, np.ndarray, Layout]:
    draw = np.random.default_rng(seed)
    chain = Chain(steps=draw.normal(size=(ROLES, ROLES)), first=draw.normal(size=ROLES), last=draw.normal(size=ROLES))
    return chain, draw.normal(scale=2, size=(sum(lengths), ROLES)), Layout.of(np.array(lengths))


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 10_000), st.lists(st.integers(1, 4), min_size=1, max_size=4))
def test_probabilities_are_those_of_all_sequences_counted_out(seed: int, lengths: list[int]) -> None:
    chain, scores, layout = random_chain(seed, lengths)
    found = posterior(chain, scores, layout)
    partition, steps = 0.0, np.zeros((ROLES, ROLES))
    for start, length in zip(layout.starts, lengths, strict=True):
        wanted = np.zeros((length, ROLES))
        weights = {}
        for sequence in itertools.product(range(ROLES), repeat=length):
            total = sum(scores[start + place, role] for place, role in enumerate(sequence))
            total += sum(chain.steps[pair] for pair in itertools.pairwise(sequence))
            weights[sequence] = np.exp(total + chain.first[sequence[0]] + chain.last[sequence[-1]])
        overall = sum(weights.values())
        partition += np.log(overall)
        for sequence, weight in weights.items():
            wanted[np.arange(length), list(sequence)] += weight / overall
            for pair in itertools.pairwise(sequence):
                steps[pair] += weight / overall
        assert found.roles[start : start + length] == pytest.approx(wanted)
    assert found.log_partition == pytest.approx(partition)
    assert found.steps == pytest.approx(steps)


def test_what_is_impossible_has_no_probability_and_tells_the_neighbours() -> None:
    chain = Chain(steps=np.array([[3.0, 0, 0], [0, 3.0, 0], [0, 0, 3.0]]), first=np.zeros(3), last=np.zeros(3))
    scores = np.zeros((3, ROLES))
    scores[1, 1:] = -1e4
    found = posterior(chain, scores, Layout.of(np.array([3]))).roles
    assert found[1] == pytest.approx([1, 0, 0])
    assert found[0, 0] > 0.8
    assert found[2, 0] > 0.8
