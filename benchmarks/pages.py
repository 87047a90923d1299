"""``python -m benchmarks.pages --data DIR``: how fast the article page is served.

100,000 works in SQLite (made from ``load/arxiv-100k.jsonl.gz``), granian with two workers, wrk with 50 connections on
the same two cores. Beside it, in the same run: a Django view that answers nothing, and Datasette's row page on the same
database. Promised: pages never asked for before at 0.25 of the null view or more, a repeated page at 8,000/s or more,
304 for ``If-None-Match``.
"""

import argparse
import json
import random
import re
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import urllib.error
import urllib.request
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import quote

from benchmarks.machine import machine
from benchmarks.servers import free_port, running, wrk
from benchmarks.volume import arxiv_records, write_pubmed


def main() -> None:
    """Run the benchmark and print one JSON document."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--works", type=int, default=100_000)
    parser.add_argument("--seconds", type=int, default=8, help="length of each measurement")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--home", type=Path, help="an instance to measure instead of one made for this run")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="clarion-pages-") as folder:
        home = arguments.home or build(arguments.data, Path(folder), arguments.works)
        result = measure(home, Path(folder), arguments.seconds, arguments.runs)
    print(json.dumps({"benchmark": "pages", **result, "machine": machine()}, indent=2))


def build(data: Path, folder: Path, works: int) -> Path:
    """A new instance with this many works."""
    home, file = folder / "home", folder / "works.xml.gz"
    write_pubmed(arxiv_records(data / "load" / "arxiv-100k.jsonl.gz", works), file)
    for step in (["init"], ["import", str(file), "--json"]):
        subprocess.run([sys.executable, "-m", "clarion", "--home", str(home), *step], check=True, capture_output=True)
    return home


def measure(home: Path, folder: Path, seconds: int, runs: int) -> dict[str, Any]:
    """Every figure, each the median of ``runs``; the servers take turns so that a slow minute hits all alike."""
    paths = article_paths(home)
    random.Random(1).shuffle(paths)
    kinds: dict[str, Callable[[], dict[str, Any]]] = {
        "null_view": lambda: measure_null(folder, seconds),
        "article_uncached": lambda: measure_site(home, paths, folder, seconds, cache="cold"),
        "article_repeated": lambda: measure_site(home, paths[:1], folder, seconds, cache="warm"),
        "datasette_row": lambda: measure_datasette(home, folder, seconds),
    }
    taken: dict[str, list[dict[str, Any]]] = {name: [] for name in kinds}
    for _ in range(runs):
        for name, take in kinds.items():
            taken[name].append(take())
    figures = {name: middle(runs_of) for name, runs_of in taken.items()}
    uncached, null = figures["article_uncached"], figures["null_view"]
    return {
        "works": len(paths),
        **figures,
        "uncached_to_null": round(uncached["requests_per_s"] / null["requests_per_s"], 3),
        "uncached_to_datasette": round(uncached["requests_per_s"] / figures["datasette_row"]["requests_per_s"], 2),
        "if_none_match": conditional(home, paths[0]),
        "targets": {"uncached_to_null": 0.25, "article_repeated": 8_000, "if_none_match": 304},
    }


def middle(runs: list[dict[str, Any]]) -> dict[str, Any]:
    """The run with the median speed, and all speeds."""
    speeds = [one["requests_per_s"] for one in runs]
    chosen = min(runs, key=lambda one: abs(one["requests_per_s"] - statistics.median(speeds)))
    return {**chosen, "speeds": speeds}


def article_paths(home: Path) -> list[str]:
    """The addresses of all public works."""
    with sqlite3.connect(home / "db.sqlite3") as database:
        rows = database.execute("SELECT public_id, slug FROM catalogue_work WHERE status = 'public' ORDER BY id")
        return [f"/works/{public_id}/{quote(slug)}/" for public_id, slug in rows]


def measure_site(home: Path, paths: list[str], folder: Path, seconds: int, *, cache: str) -> dict[str, Any]:
    """The article page: ``cold``, every request another page, on a server just started; ``warm``, one page again."""
    with running(serve_command(home, port := free_port()), port, "/about/") as address:
        figures = wrk(address, paths, folder, seconds=seconds)
    rounds = figures["requests_per_s"] * seconds / len(paths)
    if cache == "cold" and rounds > 1:
        figures["note"] = f"each page was asked for {rounds:.1f} times: part of the answers came from memory"
    return figures


def measure_null(folder: Path, seconds: int) -> dict[str, Any]:
    """The null view behind the same server with the same workers and threads."""
    port = free_port()
    granian = [
        *(sys.executable, "-m", "granian", "--interface", "wsgi", "--workers", "2", "--blocking-threads", "2"),
        *("--port", str(port), "--host", "127.0.0.1", "--no-ws", "benchmarks.peers.null_view:application"),
    ]
    with running(granian, port) as address:
        return wrk(address, ["/"], folder, seconds=seconds)


def measure_datasette(home: Path, folder: Path, seconds: int) -> dict[str, Any]:
    """Datasette's page for one row of the works table."""
    port = free_port()
    command = [sys.executable, "-m", "datasette", "serve", str(home / "db.sqlite3"), "--port", str(port)]
    with running(command, port) as address:
        with urllib.request.urlopen(address) as answer:
            name = re.search(r'href="/(db[^"/]*)"', answer.read().decode())
        return wrk(address, [f"/{name[1] if name else 'db'}/catalogue_work/1"], folder, seconds=seconds)


def conditional(home: Path, path: str) -> dict[str, Any]:
    """What a client that holds the page is answered, and the page's size plain and compressed."""
    with running(serve_command(home, port := free_port()), port, "/about/") as address:
        with urllib.request.urlopen(address + path) as answer:
            etag, size = answer.headers["ETag"], len(answer.read())
        compressed = urllib.request.Request(address + path, headers={"Accept-Encoding": "gzip"})
        with urllib.request.urlopen(compressed) as answer:
            small = len(answer.read())
        held = urllib.request.Request(address + path, headers={"If-None-Match": etag})
        try:
            with urllib.request.urlopen(held) as answer:
                status = answer.status
        except urllib.error.HTTPError as error:
            status = error.code
    return {"status": status, "page_bytes": size, "gzip_bytes": small}


def serve_command(home: Path, port: int) -> list[str]:
    """The command line that serves the instance with two workers."""
    return [sys.executable, "-m", "clarion", "--home", str(home), "serve", "--port", str(port), "--workers", "2"]


if __name__ == "__main__":
    main()
