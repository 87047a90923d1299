"""Servers under measurement: started on loopback, waited for, and ended by their own process id."""

import os
import re
import signal
import socket
import subprocess
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any


def free_port() -> int:
    """A loopback port nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def running(command: list[str], port: int, path: str = "/", environment: dict[str, str] | None = None) -> Iterator[str]:
    """The server that ``command`` starts, once it answers ``path``; its address. Ended with all its children."""
    process = subprocess.Popen(
        command,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env={**os.environ, **(environment or {})},
        start_new_session=True,
    )
    address = f"http://127.0.0.1:{port}"
    try:
        _wait(address + path, process)
        yield address
    finally:
        os.killpg(process.pid, signal.SIGTERM)
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)


def _wait(url: str, process: subprocess.Popen[bytes]) -> None:
    for _ in range(300):
        if process.poll() is not None:
            raise SystemExit(f"the server for {url} ended with {process.returncode}")
        try:
            urllib.request.urlopen(url, timeout=2).read()
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise SystemExit(f"nothing answered {url} within 30 s")


def wrk(address: str, paths: list[str], folder: Path, *, seconds: float, connections: int = 50) -> dict[str, Any]:
    """Requests/s and latencies (ms) of ``paths`` asked for in turn, by wrk with one thread and 50 connections."""
    listing = folder / "paths.txt"
    listing.write_text("\n".join(paths))
    script = folder / "turn.lua"
    script.write_text(
        f'local paths = {{}}\nfor line in io.lines("{listing}") do paths[#paths + 1] = line end\nlocal at = 0\n'
        'request = function() at = at % #paths + 1; return wrk.format("GET", paths[at]) end\n'
    )
    command = ["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "--latency", "-s", str(script), address]
    output = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    rate = re.search(r"Requests/sec:\s+([\d.]+)", output)
    failed = re.search(r"Non-2xx or 3xx responses: (\d+)", output)
    latencies = {name: _milliseconds(value) for name, value in re.findall(r"(50|99)%\s+([\d.]+\w+)", output)}
    return {
        "requests_per_s": round(float(rate[1])) if rate else 0,
        "p50_ms": latencies.get("50"),
        "p99_ms": latencies.get("99"),
        "failed": int(failed[1]) if failed else 0,
    }


def _milliseconds(text: str) -> float:
    number, unit = re.fullmatch(r"([\d.]+)(\w+)", text).groups()  # type: ignore[union-attr]
    return round(float(number) * {"us": 0.001, "ms": 1.0, "s": 1000.0}[unit], 2)
