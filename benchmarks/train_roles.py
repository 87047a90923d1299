"""``python -m benchmarks.train_roles --data DIR --out FILE``: the model of sentences' roles, from labelled abstracts.

Reads ``sections/pmc-trials.train.jsonl.gz`` and ``sections/nicta-piboso.train.jsonl.gz``, trains one model on each, and
writes both as the file that the product ships (``src/clarion/evidence/roles/weights.bin``). The same data give the same
bytes: there is no randomness, abstracts go to their folds by a digest of their id, and sums are made by one thread,
because several add up in another order.
"""

import argparse
import gzip
import hashlib
import json
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import msgspec
import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_array, hstack
from threadpoolctl import threadpool_limits

from clarion.evidence.roles.chain import Chain, Doubles, posterior
from clarion.evidence.roles.layout import Floats, Integers, Layout
from clarion.evidence.roles.model import RoleModel, window
from clarion.evidence.roles.weights import pack
from clarion.evidence.roles.words import Stream, vocabulary_of

FOLDS = 5
BUCKETS = 1 << 16
RARE = 2
"""Words and pairs of words seen less often than this are not learnt."""
BLOCKS = {"own": 2.1, "pairs": 2.1, "beside": 1.5, "abstract": 1.0, "places": 0.5}
"""How loosely the weights of each kind of feature are held: the features are multiplied by this before learning."""


class Labelled(msgspec.Struct, frozen=True, kw_only=True):
    """An abstract whose sentences have roles."""

    id: str
    sentences: list[tuple[str, str]]


class Task(msgspec.Struct, frozen=True, kw_only=True):
    """What is learnt from: sentences of all abstracts in a row, their roles as numbers, and each one's fold."""

    labels: tuple[str, ...]
    sentences: list[str]
    layout: Layout
    truth: Integers
    fold: Integers


def read(file: Path) -> list[Labelled]:
    """The labelled abstracts of one file; those without sentences are left out."""
    decoder = msgspec.json.Decoder(Labelled)
    with gzip.open(file) as lines:
        abstracts = [decoder.decode(line) for line in lines if line.strip()]
    return [abstract for abstract in abstracts if abstract.sentences]


def task(abstracts: Sequence[Labelled]) -> Task:
    """Labelled abstracts laid out for learning."""
    labels = tuple(sorted({role for abstract in abstracts for role, _ in abstract.sentences}))
    number = {label: place for place, label in enumerate(labels)}
    layout = Layout.of(np.array([len(abstract.sentences) for abstract in abstracts]))
    digests = [hashlib.sha256(abstract.id.encode()).digest()[0] for abstract in abstracts]
    return Task(
        labels=labels,
        sentences=[text for abstract in abstracts for _, text in abstract.sentences],
        layout=layout,
        truth=np.array([number[role] for abstract in abstracts for role, _ in abstract.sentences]),
        fold=(np.array(digests) % FOLDS)[layout.abstract],
    )


@threadpool_limits.wrap(limits=1)
def train(abstracts: Sequence[Labelled]) -> RoleModel:
    """The model learnt from ``abstracts``: the first stage on all, the second on the first's scores across folds."""
    learnt = task(abstracts)
    vocabulary = vocabulary_of(learnt.sentences, at_least=RARE)
    stream = vocabulary.stream(learnt.sentences)
    alone, within = features(stream, learnt.layout, len(vocabulary))
    k = len(learnt.labels)
    scores = [across_folds(matrix, learnt) for matrix in (alone, within)]
    seen = window(scores[0], scores[1], learnt.layout)
    weights, chain = fit_chain(seen, learnt)
    return RoleModel(
        labels=learnt.labels,
        vocabulary=vocabulary,
        window=weights,
        chain=chain,
        **tables(fit(alone, learnt.truth, k), fit(within, learnt.truth, k), len(vocabulary)),
    )


def features(stream: Stream, layout: Layout, words: int) -> tuple[csr_array, csr_array]:
    """What the first stage sees of each sentence by itself, and in its abstract, as sparse rows."""
    n = len(stream.starts)
    sentence = np.repeat(np.arange(n), stream.counts)
    values = (1 / np.sqrt(stream.counts)).astype(np.float32)[sentence]
    by_word = csr_array((values, (sentence, stream.ids)), shape=(n, words))
    buckets = stream.pairs(BUCKETS)
    usual = np.bincount(buckets, minlength=BUCKETS)[buckets] >= RARE
    by_pair = csr_array((values[usual], (sentence[usual], buckets[usual])), shape=(n, BUCKETS))
    abstracts = len(layout.lengths)
    shares = 1 / layout.lengths.astype(np.float32)[layout.abstract]
    mean = csr_array((shares, (layout.abstract, np.arange(n))), shape=(abstracts, n)) @ by_word
    alone = hstack([BLOCKS["own"] * by_word, BLOCKS["pairs"] * by_pair], format="csr")
    within = hstack(
        [
            alone,
            BLOCKS["beside"] * beside(by_word, layout, -1),
            BLOCKS["beside"] * beside(by_word, layout, 1),
            BLOCKS["abstract"] * mean[layout.abstract],
            csr_array(BLOCKS["places"] * layout.places()),
        ],
        format="csr",
    )
    return alone, within


def beside(rows: csr_array, layout: Layout, distance: int) -> csr_array:
    """:meth:`Layout.beside` for sparse rows."""
    n = rows.shape[0]
    there = np.arange(n) + distance
    inside = (there >= 0) & (there < n)
    inside[inside] = layout.abstract[inside] == layout.abstract[there[inside]]
    ones = np.ones(int(inside.sum()), dtype=np.float32)
    return csr_array((ones, (np.flatnonzero(inside), there[inside])), shape=(n, n)) @ rows


def across_folds(rows: csr_array, learnt: Task) -> Floats:
    """Scores of every sentence by a first stage that has not seen its fold."""
    scores = np.zeros((len(learnt.truth), len(learnt.labels)), dtype=np.float32)
    for fold in range(FOLDS):
        held = learnt.fold == fold
        if held.any() and not held.all():
            scores[held] = rows[held] @ fit(rows[~held], learnt.truth[~held], len(learnt.labels))
    return scores


def fit(rows: csr_array, truth: Integers, k: int, *, penalty: float = 1.0, steps: int = 60) -> Floats:
    """Weights (features, k) of a multinomial logistic regression with an L2 penalty, by L-BFGS.

    The weight of a feature that never occurs is 0, so only the others are sought.
    """
    used = np.flatnonzero(np.bincount(rows.indices, minlength=rows.shape[1]))
    every = np.zeros((rows.shape[1], k), dtype=np.float32)
    rows = rows[:, used]
    columns = rows.T.tocsr()
    wanted = np.eye(k, dtype=np.float32)[truth]

    def loss(flat: Doubles) -> tuple[float, Doubles]:
        weights = flat.reshape(-1, k).astype(np.float32)
        scores = rows @ weights
        highest = scores.max(axis=1, keepdims=True)
        raised = np.exp(scores - highest)
        summed = raised.sum(axis=1, keepdims=True)
        value = float((np.log(summed) + highest).sum(dtype=np.float64) - (wanted * scores).sum(dtype=np.float64))
        gradient = columns @ (raised / summed - wanted) + penalty * weights
        return value + penalty / 2 * float((weights * weights).sum(dtype=np.float64)), gradient.ravel().astype(float)

    every[used] = descend(loss, len(used) * k, steps).reshape(-1, k)
    return every


def descend(loss: Callable[[Doubles], tuple[float, Doubles]], size: int, steps: int) -> Doubles:
    """Where L-BFGS stands after so many steps from 0."""
    found: Doubles = minimize(
        loss, np.zeros(size), jac=True, method="L-BFGS-B", options={"maxiter": steps, "maxcor": 8}
    ).x
    return found


def fit_chain(seen: Floats, learnt: Task, *, penalty: float = 10.0, steps: int = 150) -> tuple[Floats, Chain]:
    """The second stage's weights and chain: a conditional random field with an L2 penalty, by L-BFGS."""
    rows, k = seen.astype(np.float64), len(learnt.labels)
    wanted = np.eye(k)[learnt.truth]
    layout, truth = learnt.layout, learnt.truth
    ends = layout.starts + layout.lengths - 1
    counted = np.zeros((k, k))
    follows = layout.rank[1:] > 0
    np.add.at(counted, (truth[:-1][follows], truth[1:][follows]), 1)
    first, last = (np.bincount(truth[which], minlength=k) for which in (layout.starts, ends))

    def loss(flat: Doubles) -> tuple[float, Doubles]:
        weights, chain = unpack(flat, rows.shape[1], k)
        scores = rows @ weights
        found = posterior(chain, scores, layout)
        value = found.log_partition - (scores * wanted).sum() - (chain.steps * counted).sum()
        value -= (chain.first * first).sum() + (chain.last * last).sum()
        gradient = [
            rows.T @ (found.roles - wanted),
            found.steps - counted,
            found.roles[layout.starts].sum(axis=0) - first,
            found.roles[ends].sum(axis=0) - last,
        ]
        held = np.full(len(flat), 0.1)
        held[: weights.size] = penalty
        return float(value + (held * flat * flat).sum() / 2), np.concatenate(
            [part.ravel() for part in gradient]
        ) + held * flat

    weights, chain = unpack(descend(loss, rows.shape[1] * k + k * k + 2 * k, steps), rows.shape[1], k)
    return weights.astype(np.float32), chain


def unpack(flat: Doubles, columns: int, k: int) -> tuple[Doubles, Chain]:
    """The second stage's weights and chain from one row of numbers."""
    weights, steps, first, last = np.split(flat, np.cumsum([columns * k, k * k, k]))
    return weights.reshape(columns, k), Chain(steps=steps.reshape(k, k), first=first, last=last)


def tables(alone: Floats, within: Floats, words: int) -> dict[str, Floats]:
    """The first stage's weights as the model looks them up, the features' multipliers taken into them."""
    own_words, own_pairs = np.split(alone, [words])
    in_words, in_pairs, before, after, abstract, places = np.split(
        within, np.cumsum([words, BUCKETS, words, words, words])
    )
    return {
        "words": np.concatenate(
            [
                BLOCKS["own"] * own_words,
                BLOCKS["own"] * in_words,
                BLOCKS["beside"] * before,
                BLOCKS["beside"] * after,
                BLOCKS["abstract"] * abstract,
            ],
            axis=1,
        ),
        "pairs": BLOCKS["pairs"] * np.concatenate([own_pairs, in_pairs], axis=1),
        "places": BLOCKS["places"] * places,
    }


SETS = {"abstract": "pmc-trials", "pico": "nicta-piboso"}
"""The set that each of the shipped schemes is learnt from."""


def main() -> None:
    """Train both models, write the file, and print what was done."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True, help="the file of weights to write")
    arguments = parser.parse_args()
    models: dict[str, RoleModel] = {}
    for scheme, name in SETS.items():
        started = time.perf_counter()
        models[scheme] = train(read(arguments.data / "sections" / f"{name}.train.jsonl.gz"))
        print(f"{scheme}: learnt from {name} in {time.perf_counter() - started:.0f} s", file=sys.stderr)
    data = pack(models)
    arguments.out.write_bytes(data)
    print(json.dumps({"file": arguments.out.name, "bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()}))


if __name__ == "__main__":
    main()
