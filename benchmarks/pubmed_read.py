"""``python -m benchmarks.pubmed_read --data DIR``: reading PubMed, beside what others do with the same file.

Every reader goes through ``pubmed/replicated10k.xml.gz`` in a process of its own on one core: decompressing, parsing
and extracting all in one. The readers take turns, so that a noisy neighbour is everybody's; the median run counts.
Promised: at least three times pubmed_parser's speed, half that of a bare lxml loop which extracts nothing, and less
than 100 MB.
"""
# ruff: noqa: PLC0415 - each reader imports its own library, so that no process holds another's

import argparse
import gzip
import json
import os
import resource
import statistics
import subprocess
import sys
import time
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any

from benchmarks.machine import machine

FILE = Path("pubmed") / "replicated10k.xml.gz"
OWN = "clarion"
TARGETS = {"times_pubmed_parser": 3, "of_bare_lxml": 0.5, "peak_memory_mb": 100}


def clarion(file: Path) -> Callable[[], int]:
    """Everything in the file as works, one after another."""
    from clarion.records import Record
    from clarion.sources import cut, read

    return lambda: sum(isinstance(one, Record) for raw in cut([str(file)]) for one in read(raw))  # type: ignore[arg-type]


def bare_lxml(file: Path) -> Callable[[], int]:
    """The limit: lxml's iterparse builds each record and drops it, nothing is extracted."""
    from lxml import etree

    def run() -> int:
        count = 0
        with gzip.open(file) as handle:
            for _, element in etree.iterparse(handle, tag="PubmedArticle"):
                count += 1
                element.clear()
                while element.getprevious() is not None:
                    del element.getparent()[0]
        return count

    return run


def pubmed_parser(file: Path) -> Callable[[], int]:
    """pubmed_parser as called without options: authors and affiliations as one string, no references."""
    from pubmed_parser import parse_medline_xml

    return lambda: sum(1 for _ in parse_medline_xml(str(file)))


def pubmed_parser_full(file: Path) -> Callable[[], int]:
    """pubmed_parser with lists of authors and references: the most that it reads."""
    from pubmed_parser import parse_medline_xml

    return lambda: sum(1 for _ in parse_medline_xml(str(file), author_list=True, reference_list=True))


def biopython(file: Path) -> Callable[[], int]:
    """Biopython's Entrez.read: the whole file as nested dictionaries."""
    from Bio import Entrez

    def run() -> int:
        with gzip.open(file) as handle:
            return len(Entrez.read(handle)["PubmedArticle"])

    return run


READERS: dict[str, Callable[[Path], Callable[[], int]]] = {
    OWN: clarion,
    "bare_lxml": bare_lxml,
    "pubmed_parser": pubmed_parser,
    "pubmed_parser_full": pubmed_parser_full,
    "biopython": biopython,
}
ONCE = {"biopython"}


def main() -> None:
    """Run the benchmark, or with ``--only`` one reader once, and print one JSON document."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--runs", type=int, default=5, help="runs of each reader; the median counts")
    parser.add_argument("--only", choices=READERS, help="one run of this reader, in this process")
    parser.add_argument("--json", action="store_true", help="taken for uniformity; the output is always JSON")
    arguments = parser.parse_args()
    file = arguments.data / FILE
    if arguments.only:
        print(json.dumps(one_run(arguments.only, file)))
        return
    print(json.dumps({"benchmark": "pubmed_read", **measure(file, arguments.data, arguments.runs)}, indent=2))


def one_run(name: str, file: Path) -> dict[str, Any]:
    """Read ``file`` once on one core: records, seconds, and the peak memory of the whole process."""
    warnings.simplefilter("ignore")
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    run = READERS[name](file)
    started, used = time.perf_counter(), time.process_time()
    records = run()
    seconds, processor = time.perf_counter() - started, time.process_time() - used
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    unit = 1 if sys.platform == "darwin" else 1024
    return {
        "records": records,
        "seconds": seconds,
        "processor_seconds": processor,
        "peak_memory_mb": peak * unit / 2**20,
    }


def measure(file: Path, data: Path, runs: int) -> dict[str, Any]:
    """All readers in turns, and the ratios that are promised."""
    size = sum(len(block) for block in iter_blocks(file))
    figures: dict[str, list[dict[str, Any]]] = {name: [] for name in READERS}
    failures: dict[str, str] = {}
    for run in range(runs):
        for name in READERS:
            if name in failures or (run and name in ONCE):
                continue
            command = [sys.executable, "-m", "benchmarks.pubmed_read", "--data", str(data), "--only", name]
            done = subprocess.run(command, capture_output=True, text=True, check=False)
            if done.returncode:
                failures[name] = done.stderr.strip().rpartition("\n")[2]
            else:
                figures[name].append(json.loads(done.stdout))
    summaries = {name: summary(found, size) for name, found in figures.items() if found}
    return {
        "file": str(FILE),
        "megabytes": round(size / 1e6, 1),
        "readers": {**summaries, **{name: {"failed": reason} for name, reason in failures.items()}},
        "ratios": ratios(figures),
        "targets": TARGETS,
        "machine": machine(),
    }


def iter_blocks(file: Path) -> Any:  # noqa: ANN401
    """The uncompressed content in pieces."""
    with gzip.open(file) as handle:
        while block := handle.read(1 << 20):
            yield block


def summary(found: list[dict[str, Any]], size: int) -> dict[str, Any]:
    """The median run; speed by processor time, which other processes on the core disturb least, beside the clock's."""
    records = found[0]["records"]
    seconds = statistics.median(one["processor_seconds"] for one in found)
    clock = statistics.median(one["seconds"] for one in found)
    return {
        "records": records,
        "runs": len(found),
        "records_per_s": round(records / seconds),
        "records_per_s_by_the_clock": round(records / clock),
        "megabytes_per_s": round(size / 1e6 / seconds, 1),
        "peak_memory_mb": round(max(one["peak_memory_mb"] for one in found), 1),
    }


def ratios(figures: dict[str, list[dict[str, Any]]]) -> dict[str, float]:
    """How often as fast as each other reader: the median of the runs' own ratios, each pair run one after the other."""
    own = [one["processor_seconds"] for one in figures[OWN]]
    return {
        f"times_{name}": round(
            statistics.median(other["processor_seconds"] / ours for other, ours in zip(found, own, strict=False)), 2
        )
        for name, found in figures.items()
        if found and name != OWN
    }


if __name__ == "__main__":
    main()
