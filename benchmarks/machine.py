"""What a benchmark ran on, for its report."""

import os
import platform
from importlib import metadata
from pathlib import Path

import psutil

PACKAGES = (
    *("clarion", "django", "lxml", "msgspec", "tantivy", "numpy", "scipy", "granian", "zstandard"),
    *("statsmodels", "polars", "pint", "altair", "vl-convert-python", "typst", "ortools", "pyreadstat"),
    *("pubmed-parser", "biopython", "datasette", "pingouin", "tableone", "pandas", "scikit-learn", "statcheck"),
)


def machine() -> dict[str, object]:
    """Processor, memory, system, load and versions.

    ``load`` is the one-minute load average at the time of the call: on a shared machine it says how far to trust the
    figures. ``cores`` are those that this process may use.
    """
    return {
        "processor": _processor(),
        "cores": len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count(),
        "memory_gb": round(psutil.virtual_memory().total / 2**30, 1),
        "system": f"{platform.system()} {platform.release()}",
        "python": f"{platform.python_implementation()} {platform.python_version()}",
        "load": round(os.getloadavg()[0], 2),
        "packages": versions(),
    }


def versions() -> dict[str, str]:
    """The installed version of every package whose speed is reported; those not installed are left out."""
    known = {}
    for name in PACKAGES:
        try:
            known[name] = metadata.version(name)
        except metadata.PackageNotFoundError:
            continue
    return known


def _processor() -> str:
    """The processor's name as the system gives it."""
    listed = Path("/proc/cpuinfo")
    if listed.exists():
        for line in listed.read_text().splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor() or platform.machine()
