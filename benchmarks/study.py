"""``python -m benchmarks.study --data DIR``: a study from its file to results, tables, figures and report.

The command ``clarion study run`` is timed from outside, as a user would run it. Promised: an invented study of 10,000
participants x 12 visits x 20 measures with 50 analyses and all figures in under 20 s and 1 GB; the lupus nephritis
study of ``examples/`` in under 3 s; the same inputs give the same bytes. ``DIR`` is not read: no study comes with it.

A first run of each study is not timed: it writes Python's bytecode, as a user's first run does, into its own folder.
Where the shell forbids Python to write bytecode (``PYTHONDONTWRITEBYTECODE``), every start would compile all packages
anew, which is the shell's doing; ``first_seconds`` tells what that costs.
"""

import argparse
import hashlib
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

from benchmarks.large_study import write_large_study
from benchmarks.machine import machine

EXAMPLE = Path(__file__).parents[1] / "examples" / "lupus-nephritis" / "study.toml"
TARGETS = {"large_seconds": 20, "large_memory_mb": 1_000, "lupus_seconds": 3}


def main() -> None:
    """Run the benchmark and print one JSON document."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--runs", type=int, default=3, help="runs of each study; the median counts")
    parser.add_argument("--participants", type=int, default=10_000)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="clarion-study-") as folder:
        large = write_large_study(Path(folder) / "large", arguments.participants, measures=20, analyses=50)
        result = {
            "benchmark": "study",
            "targets": TARGETS,
            "large": {"participants": arguments.participants, **repeated(large, Path(folder), arguments.runs)},
            "lupus": repeated(EXAMPLE, Path(folder), arguments.runs),
        }
    print(json.dumps({**result, "machine": machine()}, indent=2))


def repeated(study: Path, folder: Path, runs: int) -> dict[str, Any]:
    """Run ``study`` several times: the median time, the greatest memory, and whether all runs gave the same bytes."""
    seconds, memory, digests = [], [], set()
    first, _ = timed_run(study, folder / f"{study.parent.name}-first", folder / "bytecode")
    for run in range(runs):
        out = folder / f"{study.parent.name}-{run}"
        took, peak = timed_run(study, out, folder / "bytecode")
        seconds.append(took)
        memory.append(peak)
        digests.add(digest(out))
    written = [path for path in out.rglob("*") if path.is_file()]
    return {
        "median_seconds": round(statistics.median(seconds), 2),
        "seconds": [round(one, 2) for one in seconds],
        "first_seconds": round(first, 2),
        "peak_memory_mb": round(max(memory)),
        "same_bytes": len(digests) == 1,
        "files": len(written),
        "figures": len(list((out / "public" / "figures").glob("*.svg"))),
        "analyses_computed": computed(out),
    }


def timed_run(study: Path, out: Path, bytecode: Path) -> tuple[float, float]:
    """Seconds and the greatest resident memory in MB of one ``clarion study run`` with this cache of ``bytecode``."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment["PYTHONPYCACHEPREFIX"] = str(bytecode)
    command = [sys.executable, "-m", "clarion", "study", "run", str(study), "--out", str(out), "--json"]
    started = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, env=environment)
    peak = 0
    watched = psutil.Process(process.pid)
    while process.poll() is None:
        try:
            peak = max(peak, watched.memory_info().rss)
        except psutil.NoSuchProcess:
            break
        time.sleep(0.01)
    if process.wait() != 0:
        raise SystemExit(f"{' '.join(command)} ended with {process.returncode}")
    return time.perf_counter() - started, peak / 1e6


def digest(out: Path) -> str:
    """One hash of all files that a run wrote, with their names."""
    total = hashlib.sha256()
    for path in sorted(path for path in out.rglob("*") if path.is_file()):
        total.update(path.relative_to(out).as_posix().encode() + b"\0" + path.read_bytes())
    return total.hexdigest()


def computed(out: Path) -> dict[str, int]:
    """How many analyses gave numbers, and how many were refused."""
    document = json.loads((out / "internal" / "result.json").read_bytes())
    refused = sum(bool(one.get("refused")) for one in document.get("analyses", ()))
    return {"computed": len(document.get("analyses", ())) - refused, "refused": refused}


if __name__ == "__main__":
    main()
