"""``python -m benchmarks.claims --data DIR [--split NAME …] [--errors [KIND]] [--predictions OUT.jsonl]``.

What Clarion reads in abstracts beside what was noted there by hand, for each kind of claim: precision and recall, and
the same of a few crude patterns on the same texts. Without ``--split`` the two sets that were held out while rules were
written. ``--errors`` prints every fault with its words on standard error; ``--predictions`` writes what is read in
every article of the folder.
"""

import argparse
import json
import sys
import time
from pathlib import Path

import msgspec

from benchmarks.claims.annotations import HERE, abstracts, annotated, with_texts
from benchmarks.claims.crude import crude_claims
from benchmarks.claims.scoring import Score
from benchmarks.machine import machine
from clarion.evidence import read

AROUND = 70
"""Characters either side of a fault that is shown."""
SPLITS = sorted(path.stem for path in HERE.glob("*.jsonl"))
HELD_OUT = ("test", "second-test")


def main() -> int:
    """Run the benchmark; 1 where the folder has none of the annotated abstracts."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--split", choices=SPLITS, nargs="+", default=HELD_OUT)
    parser.add_argument("--annotations", type=Path, help="another file of places and values, in place of the splits")
    parser.add_argument("--predictions", type=Path)
    parser.add_argument("--errors", nargs="?", const="all", help="print the faults, of one kind or all")
    given = parser.parse_args()
    paths = [given.annotations] if given.annotations else [HERE / f"{name}.jsonl" for name in given.split]
    scored = {path.stem: _scored(path, given.data, given.errors) for path in paths}
    if given.predictions:
        _write_predictions(given.data, given.predictions)
    report = {
        "benchmark": "claims",
        "splits": scored,
        "wanted": {
            "kinds": ["n", "design", "percentage with its count", "p"],
            "precision": 0.97,
            "recall": 0.90,
        },
        "machine": machine(),
    }
    print(json.dumps(report, indent=2, ensure_ascii=False))
    return 0 if any(one["abstracts"] for one in scored.values()) else 1


def _scored(path: Path, data: Path, errors: str | None) -> dict[str, object]:
    """The figures of one file of notes."""
    notes = annotated(path)
    rows = with_texts(notes, data)
    if len(rows) < len(notes):
        print(f"{path.name}: {len(notes) - len(rows)} of {len(notes)} abstracts are not in {data}", file=sys.stderr)
    ours, crude = Score(), Score()
    began = time.perf_counter()
    readings = [read(text, title=title) for _, title, text in rows]
    seconds = time.perf_counter() - began
    for (noted, _, text), reading in zip(rows, readings, strict=True):
        ours.add(noted, reading.claims)
        crude.add(noted, crude_claims(text))
    if errors:
        _print_faults(ours, {noted.id: text for noted, _, text in rows}, errors)
    plain = crude.figures()
    return {
        "abstracts": len(rows),
        "absent": len(notes) - len(rows),
        "clarion": ours.figures(),
        "crude patterns": {kind: figures for kind, figures in plain.items() if crude.kinds[kind].right},
        "abstracts_per_second": round(len(rows) / seconds, 1),
    }


def _write_predictions(data: Path, out: Path) -> None:
    """What is read in each article of the folder, a line for each."""
    with out.open("wb") as lines:
        for key, title, text in abstracts(data):
            claims = read(text, title=title).claims
            lines.write(msgspec.json.encode({"id": key, "claims": claims}) + b"\n")


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
    sys.exit(main())
