"""Counts with percentages that a crude pattern found in abstracts: does the check say of them what arithmetic says?"""

import json
from collections import Counter
from pathlib import Path

from benchmarks.checks.mutations import FULL, Sensitivity
from clarion.evidence import check, read
from clarion.evidence.claim import Proportion

FILE = "evidence/percent-pairs.jsonl"


def figures(data: Path, seed: int) -> dict[str, object]:
    """Verdicts on each pair by what the file says of it; "not read" where the claim was not found in its context.

    In the pairs that agree one digit is changed as well.
    """
    verdicts: dict[str, Counter[str]] = {}
    sensitivity = Sensitivity(seed)
    with (data / FILE).open(encoding="utf-8") as lines:
        for line in lines:
            pair = json.loads(line)
            verdicts.setdefault(pair["status"], Counter())[_verdict(pair)] += 1
            if pair["status"] == "exact":
                reading = read(pair["context"])
                sensitivity.add("", reading, check(reading))
    return {
        "verdicts": {status: dict(counted) for status, counted in verdicts.items()},
        "one digit changed": sensitivity.figures()[FULL],
    }


def _verdict(pair: dict[str, object]) -> str:
    """Of the claim that has this percentage, count and whole."""
    reading = read(str(pair["context"]))
    wanted = (float(str(pair["pct"])), pair["x"], pair["n"])
    numbers = [
        number
        for number, claim in enumerate(reading.claims)
        if isinstance(claim, Proportion)
        and tuple(one.value if one else None for one in (claim.percent, claim.count, claim.n)) == wanted
    ]
    about = [one.verdict for one in check(reading) if one.kind == "percent" and set(one.claims) & set(numbers)]
    return about[0] if about else "not read" if not numbers else "not checked"
