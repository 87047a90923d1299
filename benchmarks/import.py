"""``python -m benchmarks.import --data DIR``: file → stored, linked, indexed, related, visible.

The whole command is timed from outside, as a user would run it, with both cores. Promised: at least 1,500 records/s on
``pubmed/replicated10k.xml.gz`` with distinct ids (see :func:`benchmarks.volume.distinct_records`) under 600 MB of
memory; and a record at 100,000 costs at most 1.3 × what it costs at 10,000 (both from ``load/arxiv-100k.jsonl.gz``).
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import psutil

from benchmarks.machine import machine
from benchmarks.volume import arxiv_records, distinct_records, write_pubmed


def main() -> None:
    """Run the benchmark and print one JSON document."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--runs", type=int, default=3, help="imports of the 10,000-record files; the median counts")
    parser.add_argument("--large", type=int, default=100_000, help="records in the large file; 0 leaves it out")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="clarion-import-") as folder:
        result = {"benchmark": "import", **measure(arguments.data, Path(folder), arguments.runs, arguments.large)}
    print(json.dumps({**result, "machine": machine()}, indent=2))


def measure(data: Path, folder: Path, runs: int, large: int) -> dict[str, Any]:
    """All figures, with the promises beside them."""
    pubmed = folder / "pubmed10k.xml.gz"
    write_pubmed(distinct_records(data / "pubmed" / "replicated10k.xml.gz"), pubmed)
    main_figures = repeated(pubmed, folder, runs)
    result: dict[str, Any] = {
        "pubmed_10k": main_figures,
        "targets": {"records_per_s": 1_500, "peak_memory_mb": 600, "large_to_small_cost": 1.3},
    }
    if large:
        volume = data / "load" / "arxiv-100k.jsonl.gz"
        small_file, large_file = folder / "small.xml.gz", folder / "large.xml.gz"
        write_pubmed(arxiv_records(volume, 10_000), small_file)
        write_pubmed(arxiv_records(volume, large), large_file)
        small = repeated(small_file, folder, runs)
        big = repeated(large_file, folder, 1)
        cost = (big["seconds"] / big["records"]) / (small["seconds"] / small["records"])
        result |= {"arxiv_10k": small, "arxiv_large": big, "large_to_small_cost": round(cost, 3)}
    return result


def repeated(file: Path, folder: Path, runs: int) -> dict[str, Any]:
    """Import ``file`` into a new instance ``runs`` times; the median run, with the spread of the speeds."""
    figures = []
    for run in range(runs):
        home = folder / f"home-{file.stem}-{run}"
        figures.append(timed_import(file, home))
        subprocess.run(["rm", "-rf", str(home)], check=True)
    figures.sort(key=lambda one: one["seconds"])
    middle = figures[len(figures) // 2]
    speeds = [one["records_per_s"] for one in figures]
    memory = max(one["peak_memory_mb"] for one in figures)
    return {**middle, "peak_memory_mb": memory, "speeds": speeds, "median": statistics.median(speeds)}


def timed_import(file: Path, home: Path) -> dict[str, Any]:
    """One import by the command, watched from outside; checked afterwards for works that are found and related."""
    clarion(home, "init")
    started = time.perf_counter()
    process = subprocess.Popen(command(home, "import", str(file), "--json"), stdout=subprocess.PIPE)
    peak = watch_memory(process)
    output = process.stdout.read() if process.stdout else b""
    seconds = time.perf_counter() - started
    if process.returncode != 0:
        sys.exit(f"the import of {file} ended with {process.returncode}")
    report = json.loads(output)
    checked = check(home, report["new"])
    size = sum(path.stat().st_size for path in home.rglob("*") if path.is_file())
    return {
        "records": report["read"],
        "seconds": round(seconds, 2),
        "records_per_s": round(report["read"] / seconds),
        "peak_memory_mb": round(peak / 1e6),
        "instance_mb": round(size / 1e6),
        **checked,
    }


def check(home: Path, expected: int) -> dict[str, Any]:
    """That every work is there and findable, and that works have related documents. Ends the benchmark where not."""
    works = json.loads(clarion(home, "works", "--limit", "20", "--json"))
    found = json.loads(clarion(home, "search", "results", "--json"))
    lists = [json.loads(clarion(home, "related", one["public_id"], "--json"))["related"] for one in works["items"][:5]]
    if works["total"] != expected or not found["page"]["total"] or not any(lists):
        sys.exit(f"not all is visible: {works['total']} of {expected} works, {found['page']['total']} found")
    return {"visible": works["total"], "found_for_a_word": found["page"]["total"]}


def command(home: Path, *arguments: str) -> list[str]:
    """The command line of ``clarion``."""
    return [sys.executable, "-m", "clarion", "--home", str(home), *arguments]


def clarion(home: Path, *arguments: str) -> bytes:
    """What a command prints; ends the benchmark where it fails."""
    return subprocess.run(command(home, *arguments), check=True, capture_output=True, env=os.environ).stdout


def watch_memory(process: subprocess.Popen[bytes]) -> int:
    """The largest sum of proportional memory (PSS) of the process and its children, in bytes, until it ends.

    Where the system tells no PSS, resident memory, which counts shared pages more than once.
    """
    watched, peak = psutil.Process(process.pid), 0
    while process.poll() is None:
        try:
            family = [watched, *watched.children(recursive=True)]
            peak = max(peak, sum(_memory(one) for one in family))
        except psutil.NoSuchProcess:
            pass
        time.sleep(0.1)
    return peak


def _memory(process: psutil.Process) -> int:
    try:
        full = process.memory_full_info()
    except (psutil.AccessDenied, psutil.NoSuchProcess, psutil.ZombieProcess):
        return 0
    return int(getattr(full, "pss", full.rss))


if __name__ == "__main__":
    main()
