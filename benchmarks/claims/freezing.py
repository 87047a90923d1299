"""``python -m benchmarks.claims.freezing --data DIR --out FILE NOTES…``: notes in context → places and values.

Annotators write each claim with the words around it (``guideline.md``); what is kept are offsets and values, without
the text. Says where a note's words do not stand exactly once in the abstract, and then writes nothing.
"""

import argparse
import json
import sys
from pathlib import Path
from typing import Any

import msgspec

from benchmarks.claims.annotations import Annotated, Note, abstracts, digest

KEPT = {
    **dict.fromkeys(("design", "phase", "blinding", "registration", "significance", "adverse-events"), ("value",)),
    "n": ("value", "role"),
    "percentage": ("percent", "count", "n"),
    "p": ("relation", "value"),
    "estimate": ("measure", "value", "low", "high"),
    "average": ("measure", "value", "spread", "plus_minus", "low", "high"),
    "change": ("before", "after"),
    "follow-up": ("value", "unit"),
    "dose": ("value", "unit"),
}
"""What is kept of a note beside its place: values, and no words of the text."""
_MARKS = str.maketrans("", "", "«»")


def main() -> int:
    """Run the command; 1 where a note has no place."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("notes", type=Path, nargs="+")
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--kinds", nargs="+", default=[], help="the kinds that were noted, where not all were")
    given = parser.parse_args()
    texts = {key: text for key, _, text in abstracts(given.data)}
    frozen, faults = [], []
    for path in given.notes:
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
            if not line.strip():
                continue
            row = json.loads(line)
            text = texts[row["id"]]
            notes = [_note(text, one) for one in row["claims"]]
            faults += [
                f"{path}:{number}: {row['id']}: {one['at']!r} does not stand there exactly once"
                for one, note in zip(row["claims"], notes, strict=True)
                if note is None
            ]
            placed = sorted((one for one in notes if one), key=lambda one: (one.start, one.end, one.kind))
            frozen.append(Annotated(id=row["id"], sha256=digest(text), claims=tuple(placed), kinds=tuple(given.kinds)))
    if faults:
        print("\n".join(faults), file=sys.stderr)
        return 1
    given.out.write_bytes(b"".join(msgspec.json.encode(one) + b"\n" for one in sorted(frozen, key=lambda one: one.id)))
    return 0


def _note(text: str, given: dict[str, Any]) -> Note | None:
    """A note in its place; None where its words stand nowhere or more than once."""
    context = given["at"]
    plain = context.translate(_MARKS)
    if text.count(plain) != 1:
        return None
    place = text.index(plain)
    start = place + context.index("«")
    end = place + context.index("»") - 1
    values = {key: value for key, value in given.items() if key in KEPT.get(given["kind"], ())}
    return Note(kind=given["kind"], start=start, end=end, values=values, doubt=given.get("doubt", False))


if __name__ == "__main__":
    sys.exit(main())
