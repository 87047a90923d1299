"""Checks that say "cannot hold" on real abstracts, beside what a person who read each of them says of it."""

import hashlib
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Literal

import msgspec

from clarion.evidence.assessment import key_of
from clarion.evidence.checked import Check
from clarion.evidence.reading import Reading

CLASSIFIED = Path(__file__).parent / "classified.jsonl"


class Classified(msgspec.Struct, frozen=True, kw_only=True):
    """What a person says of one alarm."""

    id: str
    check: str
    """Kind and places, as :func:`clarion.evidence.assessment.key_of` names it."""
    sha256: str
    """Of the abstract, its first 12 digits: places are of this very text."""
    verdict: Literal["real", "ours"]
    """``real``: the abstract's numbers do not agree as printed. ``ours``: misread, or the arithmetic asks too much."""
    why: str


def digest(text: str) -> str:
    """What tells whether a text is the one that was read."""
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def alarms(reading: Reading, checks: Iterable[Check]) -> list[tuple[str, Check]]:
    """The checks that cannot hold, with their names."""
    return [(key_of(check, reading), check) for check in checks if check.verdict == "cannot hold"]


def known() -> dict[tuple[str, str, str], Classified]:
    """What was classified, by abstract, its digest and the check's name."""
    if not CLASSIFIED.exists():
        return {}
    rows = (msgspec.json.decode(line, type=Classified) for line in CLASSIFIED.read_bytes().splitlines() if line)
    return {(one.id, one.sha256, one.check): one for one in rows}


def figures(found: list[tuple[str, str, str]], abstracts: int) -> dict[str, object]:
    """Of alarms as (id, digest, check's name): how many there are, and what they are by the reading of a person.

    An alarm that nobody has read yet counts as ours.
    """
    read = known()
    verdicts = Counter(read[one].verdict if one in read else "not read yet" for one in found)
    ours = {one[0] for one in found if one not in read or read[one].verdict == "ours"}
    real = {one[0] for one in found if one in read and read[one].verdict == "real"}
    return {
        "abstracts": abstracts,
        "alarms": len(found),
        "by verdict": dict(verdicts),
        "by kind": dict(Counter(one[2].partition(":")[0] for one in found)),
        "abstracts with a real inconsistency": len(real),
        "abstracts with a false alarm, per 1,000 without a real inconsistency": round(
            1000 * len(ours) / max(1, abstracts - len(real)), 2
        ),
        "wanted": "5 or fewer",
    }
