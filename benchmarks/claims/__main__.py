"""``python -m benchmarks.claims --data DIR [--split test|development] [--errors] [--predictions OUT.jsonl]``.

What Clarion reads in abstracts beside what was noted there by hand, for each kind of claim: precision and recall, and
the same of a few crude patterns on the same texts. ``--errors`` prints every fault with its words on standard error.
"""

import argparse
import json
import sys
import time
from pathlib import Path

import msgspec

from benchmarks.claims.annotations import HERE, annotated, with_texts
from benchmarks.claims.crude import crude_claims
from benchmarks.claims.scoring import Score
from benchmarks.machine import machine
from clarion.evidence import read

AROUND = 70
"""Characters either side of a fault that is shown."""


def main() -> None:
    """Run the benchmark."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--split", choices=("test", "development"), default="test")
    parser.add_argument("--annotations", type=Path, help="another file of places and values")
    parser.add_argument("--predictions", type=Path)
    parser.add_argument("--errors", nargs="?", const="all", help="print the faults, of one kind or all")
    given = parser.parse_args()
    path = given.annotations or HERE / f"{given.split}.jsonl"
    rows = with_texts(annotated(path), given.data)
    ours, crude, lines = Score(), Score(), []
    began = time.perf_counter()
    readings = [read(text, title=title) for _, title, text in rows]
    seconds = time.perf_counter() - began
    for (noted, _, text), reading in zip(rows, readings, strict=True):
        ours.add(noted, reading.claims)
        crude.add(noted, crude_claims(text))
        lines.append(msgspec.json.encode({"id": noted.id, "claims": reading.claims}))
    if given.predictions:
        given.predictions.write_bytes(b"\n".join(lines) + b"\n")
    if given.errors:
        _print_faults(ours, {noted.id: text for noted, _, text in rows}, given.errors)
    report = {
        "benchmark": "claims",
        "annotation": path.name,
        "abstracts": len(rows),
        "clarion": ours.figures(),
        "crude patterns": {kind: crude.figures()[kind] for kind in crude.figures() if crude.kinds[kind].right},
        "wanted": {
            "kinds": ["n", "design", "percentage with its count", "p"],
            "precision": 0.97,
            "recall": 0.90,
        },
        "abstracts_per_second": round(len(rows) / seconds, 1),
        "machine": machine(),
    }
    print(json.dumps(report, indent=2, ensure_ascii=False))


def _print_faults(score: Score, texts: dict[str, str], kind: str) -> None:
    """Each fault with its words and what stands around them."""
    for fault in score.faults:
        if kind in ("all", fault.kind):
            text = texts[fault.id]
            before, after = text[max(0, fault.start - AROUND) : fault.start], text[fault.end : fault.end + AROUND]
            word = "missed" if fault.missed else "wrong "
            values = ", ".join(f"{name}={value}" for name, value in fault.values.items())
            print(
                f"{word} {fault.kind} {fault.id} [{values}] …{before}«{text[fault.start : fault.end]}»{after}…",
                file=sys.stderr,
            )


if __name__ == "__main__":
    main()
