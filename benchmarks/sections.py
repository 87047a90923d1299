"""``python -m benchmarks.sections --data DIR [--predictions OUT.jsonl]``: roles of the sentences of abstracts.

Every split but ``train`` of every set in ``DIR/sections`` (files ``NAME.SPLIT.jsonl.gz``) is scored with a model
trained here and now on the set's own ``train``, and where there is none with the model that the product ships; with the
shipped one always, under its own name. Beside it in the same run: the commonest role of each place, and scikit-learn's
TF-IDF with logistic regression on single sentences. Wanted: weighted F1 ≥ .90 on ``pmc-trials``, accuracy ≥ .80 on
``nicta-piboso``, 20,000 sentences a second on one core.
"""

import argparse
import json
import os
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import msgspec

from benchmarks.machine import machine
from benchmarks.sections_peers import (
    Predictor,
    expected_calibration_error,
    majority_and_position,
    scores,
    tfidf_and_logistic_regression,
)
from benchmarks.train_roles import Labelled, read, train
from clarion.evidence.roles import RoleGuess, roles, roles_of_all
from clarion.evidence.roles.model import RoleModel
from clarion.evidence.roles.weights import SHIPPED, rounded, shipped, shipped_schemes

TRAIN = "train"
TARGETS = {"pmc-trials": {"weighted_f1": 0.90}, "nicta-piboso": {"accuracy": 0.80}, "sentences_per_s": 20_000}
TIMED = 10_000
# The two schemes' roles in the one vocabulary that they share; aims count as background in nicta-piboso, and
# conclusions as outcome.
SHARED = {
    **dict.fromkeys(("BACKGROUND", "OBJECTIVE"), "BACKGROUND"),
    **dict.fromkeys(("METHODS", "INTERVENTION", "OTHER", "POPULATION", "STUDY DESIGN"), "METHODS"),
    **dict.fromkeys(("RESULTS", "CONCLUSIONS", "OUTCOME"), "OUTCOME"),
}


class Set(msgspec.Struct, frozen=True, kw_only=True):
    """A set of labelled abstracts: its splits by name, ``train`` among them where there is one."""

    name: str
    splits: dict[str, list[Labelled]]

    @property
    def train(self) -> list[Labelled]:
        """What may be learnt from; empty where the set has no such split."""
        return self.splits.get(TRAIN, [])

    @property
    def tests(self) -> dict[str, list[Labelled]]:
        """What is scored: all other splits that hold any abstract."""
        return {split: abstracts for split, abstracts in self.splits.items() if split != TRAIN and abstracts}

    @property
    def labels(self) -> set[str]:
        """All roles in use."""
        return {role for split in self.splits.values() for abstract in split for role, _ in abstract.sentences}


def main() -> None:
    """Run the benchmark and print one JSON document."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--predictions", type=Path, help="write the predicted roles here, a line for each abstract")
    parser.add_argument("--runs", type=int, default=5, help="runs of each timing; the median counts")
    parser.add_argument("--json", action="store_true", help="taken for uniformity; the output is always JSON")
    arguments = parser.parse_args()
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    sets = sets_in(arguments.data / "sections")
    if not any(one.tests for one in sets):
        sys.exit(f"{arguments.data / 'sections'}: no NAME.SPLIT.jsonl.gz with a split other than '{TRAIN}'")
    report, lines = measure(sets, arguments.runs)
    if arguments.predictions:
        arguments.predictions.write_bytes(b"".join(msgspec.json.encode(line) + b"\n" for line in lines))
    print(json.dumps({"benchmark": "sections", **report}, indent=2))


def sets_in(folder: Path) -> list[Set]:
    """All sets of a folder, by name."""
    files: dict[str, dict[str, list[Labelled]]] = {}
    for file in sorted(folder.glob("*.*.jsonl.gz")):
        name, _, split = file.name.removesuffix(".jsonl.gz").rpartition(".")
        files.setdefault(name, {})[split] = read(file)
    return [Set(name=name, splits=splits) for name, splits in files.items()]


def measure(sets: Sequence[Set], runs: int) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    """The whole report, and the predictions of every scored abstract."""
    results: dict[str, Any] = {}
    lines: list[dict[str, Any]] = []
    models: dict[str, RoleModel] = {}
    speeds: dict[str, Any] = {}
    for one in sets:
        started = time.perf_counter()
        if one.train:
            models[one.name] = rounded(train(one.train))
        seconds = round(time.perf_counter() - started, 1)
        scheme = shipped_scheme(one.labels)
        if one.tests and not one.train and scheme is None:
            results[one.name] = {"skipped": f"no '{TRAIN}', and no shipped model knows {', '.join(sorted(one.labels))}"}
            continue
        if one.tests:
            results[one.name], found, speeds[one.name] = measure_set(one, models.get(one.name), scheme, runs)
            results[one.name]["trained_in_s"] = seconds if one.train else None
            lines.extend(found)
    across = {
        f"{name} → {one.name}.{split}": shared_scores(model, abstracts)
        for name, model in models.items()
        for one in sets
        if one.name != name and one.labels <= SHARED.keys() and set(model.labels) <= SHARED.keys()
        for split, abstracts in one.tests.items()
    }
    report = {"sets": results, "across": across, "speed": speeds, "latency": latency(sets), "targets": TARGETS}
    return {**report, "machine": machine()}, lines


def shipped_scheme(labels: set[str]) -> str | None:
    """The shipped scheme whose labels a set uses; where none has all, the one that has most, if it has any."""
    shared = {scheme: len(labels.intersection(shipped(scheme).labels)) for scheme in shipped_schemes()}
    best = max(shared, key=lambda scheme: shared[scheme])
    return best if shared[best] else None


def measure_set(
    one: Set, model: RoleModel | None, scheme: str | None, runs: int
) -> tuple[dict[str, Any], list[dict[str, Any]], dict[str, Any]]:
    """Scores of every split by every model, the product's predictions, and the speeds."""
    peers: dict[str, Predictor] = {}
    if one.train:
        peers = {
            "majority_and_position": majority_and_position(one.train),
            "tfidf_logistic_regression": tfidf_and_logistic_regression(one.train),
        }
    chosen = model or shipped(str(scheme))
    result: dict[str, Any] = {
        "model": f"trained on {one.name}.{TRAIN}" if model else f"shipped: {scheme}",
        "splits": {},
    }
    lines: list[dict[str, Any]] = []
    for split, abstracts in one.tests.items():
        guesses = roles_of_all(texts(abstracts), model=chosen)
        result["splits"][split] = {
            "abstracts": len(abstracts),
            "sentences": sum(len(abstract.sentences) for abstract in abstracts),
            "clarion": scores_of_guesses(abstracts, guesses),
            **{name: scores(truth(abstracts), flat(peer(texts(abstracts)))) for name, peer in peers.items()},
        }
        if scheme is not None:
            with_shipped = roles_of_all(texts(abstracts), model=shipped(scheme))
            result["splits"][split][f"clarion, {SHIPPED}: {scheme}"] = scores_of_guesses(abstracts, with_shipped)
        lines.extend(
            {"set": one.name, "id": abstract.id, "roles": [guess.role for guess in guessed]}
            for abstract, guessed in zip(abstracts, guesses, strict=True)
        )
    timed = enough([abstract for abstracts in one.tests.values() for abstract in texts(abstracts)])
    predictors: dict[str, Callable[[], object]] = {"clarion": lambda: roles_of_all(timed, model=chosen)}
    if peers:
        predictors["tfidf_logistic_regression"] = lambda: peers["tfidf_logistic_regression"](timed)
    return result, lines, speed(predictors, sum(len(abstract) for abstract in timed), runs)


def texts(abstracts: Sequence[Labelled]) -> list[list[str]]:
    """The sentences without their roles."""
    return [[text for _, text in abstract.sentences] for abstract in abstracts]


def truth(abstracts: Sequence[Labelled]) -> list[str]:
    """The roles of all sentences in a row."""
    return [role for abstract in abstracts for role, _ in abstract.sentences]


def flat(roles_of: Sequence[Sequence[str]]) -> list[str]:
    """The roles of all abstracts in a row."""
    return [role for abstract in roles_of for role in abstract]


def scores_of_guesses(abstracts: Sequence[Labelled], guesses: Sequence[Sequence[RoleGuess]]) -> dict[str, object]:
    """Scores, with how far the confidence can be believed, and how right the surest nine tenths are."""
    true, given = truth(abstracts), [guess for guessed in guesses for guess in guessed]
    right = [guess.role == role for guess, role in zip(given, true, strict=True)]
    surest = sorted(range(len(given)), key=lambda place: -given[place].confidence)[: max(1, len(given) * 9 // 10)]
    return {
        **scores(true, [guess.role for guess in given]),
        "expected_calibration_error": expected_calibration_error(right, [guess.confidence for guess in given]),
        "accuracy_of_the_surest_90_percent": round(sum(right[place] for place in surest) / len(surest), 4),
    }


def shared_scores(model: RoleModel, abstracts: Sequence[Labelled]) -> dict[str, object]:
    """Scores in the roles that both schemes share."""
    guesses = roles_of_all(texts(abstracts), model=model)
    given = [SHARED[guess.role] for guessed in guesses for guess in guessed]
    return scores([SHARED[role] for role in truth(abstracts)], given)


def enough(abstracts: list[list[str]]) -> list[list[str]]:
    """The abstracts, over and over until there are enough sentences to time."""
    sentences = sum(len(abstract) for abstract in abstracts)
    return abstracts * -(-TIMED // sentences)


def speed(predictors: dict[str, Callable[[], object]], sentences: int, runs: int) -> dict[str, Any]:
    """Sentences a second on one core, by processor time; the predictors take turns and the median run counts."""
    seconds: dict[str, list[float]] = {name: [] for name in predictors}
    for _ in range(runs):
        for name, run in predictors.items():
            started = time.process_time()
            run()
            seconds[name].append(time.process_time() - started)
    return {
        "sentences": sentences,
        "runs": runs,
        "sentences_per_s": {name: round(sentences / statistics.median(found)) for name, found in seconds.items()},
    }


def latency(sets: Sequence[Set]) -> dict[str, float]:
    """Milliseconds that one abstract takes when asked for alone (median), with the shipped model."""
    abstracts = [abstract for one in sets for split in one.tests.values() for abstract in texts(split)][:200]
    found = []
    for abstract in abstracts:
        started = time.perf_counter()
        roles(abstract)
        found.append(time.perf_counter() - started)
    return {"one_abstract_ms": round(1000 * statistics.median(found), 2)}


if __name__ == "__main__":
    main()
