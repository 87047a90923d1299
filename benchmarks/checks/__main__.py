"""``python -m benchmarks.checks --data DIR [--abstracts 1000] [--alarms] [--predictions OUT.jsonl]``.

On real abstracts: how often a check says "cannot hold", and what a person who read each of these says of it. With one
digit changed in a claim that can be checked: how often that is found. On statistics extracted by hand: how many are
read, beside the PyPI package statcheck. And how many abstracts a second are read and checked on one core.
"""

import argparse
import json
import os
import statistics
import sys
import time
from pathlib import Path

import msgspec

from benchmarks.checks import by_hand, pairs
from benchmarks.checks.alarms import alarms, digest, figures
from benchmarks.checks.mutations import Sensitivity
from benchmarks.checks.texts import abstracts
from benchmarks.machine import machine
from clarion.evidence import check, read
from clarion.evidence.reader import read_all
from clarion.evidence.source import Source

SEED = 20261122
RUNS = 3


def main() -> None:
    """Run the benchmark."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--abstracts", type=int, default=1000)
    parser.add_argument("--alarms", action="store_true", help="print each alarm with its abstract on standard error")
    parser.add_argument("--predictions", type=Path)
    given = parser.parse_args()
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    texts = abstracts(given.data, given.abstracts)
    rates = [_rate(texts) for _ in range(RUNS)]
    sensitivity, found, lines = Sensitivity(SEED), [], []
    for key, title, text in texts:
        reading = read(text, title=title)
        checks = check(reading)
        sensitivity.add(title, reading, checks)
        ours = alarms(reading, checks)
        found += [(key, digest(text), name) for name, _ in ours]
        lines.append(msgspec.json.encode({"id": key, "checks": checks}))
        if given.alarms and ours:
            _print(key, text, ours)
    if given.predictions:
        given.predictions.write_bytes(b"\n".join(lines) + b"\n")
    rows = by_hand.rows(given.data)
    report = {
        "benchmark": "checks",
        "false alarms": figures(found, len(texts)),
        "sensitivity": sensitivity.figures(),
        "statistics extracted by hand": {
            "clarion": by_hand.figures(rows, by_hand.by_clarion),
            "statcheck": by_hand.figures(rows, by_hand.by_statcheck),
        },
        "pairs of a crude pattern": pairs.figures(given.data, SEED),
        "abstracts_per_second": {"median": round(statistics.median(rates), 1), "runs": RUNS, "wanted": 200},
        "machine": machine(),
    }
    print(json.dumps(report, indent=2, ensure_ascii=False))


def _rate(texts: list[tuple[str, str, str]]) -> float:
    """Abstracts read and checked in a second."""
    began = time.perf_counter()
    for reading in read_all([Source(text=text, title=title) for _, title, text in texts]):
        check(reading)
    return len(texts) / (time.perf_counter() - began)


def _print(key: str, text: str, ours: list[tuple[str, object]]) -> None:
    """The abstract with its alarms, for a person to read."""
    print(f"### {key} {digest(text)}\n{text}", file=sys.stderr)
    for name, one in ours:
        print(f"  [{name}] {getattr(one, 'says', '')} {getattr(one, 'arithmetic', '')}", file=sys.stderr)


if __name__ == "__main__":
    main()
