"""The abstracts on which checks are tried."""

import gzip
import hashlib
import json
from pathlib import Path

from benchmarks.claims.annotations import HERE, annotated

ARTICLES = "related/articles.jsonl.gz"
SHORTEST = 500
"""Characters; a shorter text is an announcement, not an abstract."""


def abstracts(data: Path, many: int) -> list[tuple[str, str, str]]:
    """``many`` of the given articles as (id, title, abstract), drawn by a hash of their ids: the same ones each time.

    Those on which the reading of claims is tested are left out: alarms are read by people who write the rules.
    """
    untouched = {one.id for one in annotated(HERE / "test.jsonl")}
    with gzip.open(data / ARTICLES, "rt", encoding="utf-8") as lines:
        articles = [json.loads(line) for line in lines]
    long = [
        (one["id"], one["title"], one["abstract"])
        for one in articles
        if len(one["abstract"]) >= SHORTEST and one["id"] not in untouched
    ]
    return sorted(long, key=lambda one: hashlib.sha256(f"checks:{one[0]}".encode()).digest())[:many]
