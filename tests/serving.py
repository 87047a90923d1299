"""A real instance with the package's sample, served by ``clarion serve``."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from clarion.sample import sample_config

CLARION = Path(sys.executable).with_name("clarion")
DELETED = "990000060"
"""The sample's record that the source deletes again, so that a page can say so."""
_DELETION = f"<PubmedArticleSet><DeleteCitation><PMID>{DELETED}</PMID></DeleteCitation></PubmedArticleSet>"
START_SECONDS = 60
STOP_SECONDS = 15


class Served:
    """A running site: its origin, and what was in it before a record was deleted."""

    def __init__(self, origin: str, deleted_id: str, home: Path) -> None:
        """``origin`` is scheme, host and port; ``deleted_id`` names the deleted work; ``home`` is the instance."""
        self.origin = origin
        self.deleted_id = deleted_id
        self.home = home


def free_port() -> int:
    """A port of the loopback interface on which nothing listens now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def clarion(home: Path, *arguments: str) -> str:
    """Run the command on the instance in ``home``; what it printed. Fails with what it said where it fails."""
    done = subprocess.run(
        [CLARION, "--home", home, *arguments], env=environment(), capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, f"clarion {' '.join(arguments)} ended with {done.returncode}:\n{done.stderr}"
    return done.stdout


def environment() -> dict[str, str]:
    """The environment without what names another instance, database or settings."""
    return {name: value for name, value in os.environ.items() if not name.startswith(("CLARION_", "DJANGO_"))}


@contextmanager
def served_sample(folder: Path) -> Iterator[Served]:
    """The sample, imported into a new instance in ``folder`` and served until the end of the block."""
    home, port = folder / "home", free_port()
    origin = f"http://127.0.0.1:{port}"
    home.mkdir()
    (home / "clarion.toml").write_text(sample_config().replace("http://127.0.0.1:8000", origin), encoding="utf-8")
    clarion(home, "demo", "--no-serve")
    deleted_id = json.loads(clarion(home, "work", DELETED, "--json"))["id"]
    deletion = folder / "deletion.xml"
    deletion.write_text(_DELETION)
    clarion(home, "import", str(deletion))
    output = folder / "server.log"
    server = start(output, home, "serve", "--port", str(port))
    try:
        wait_until_it_answers(origin, server, output)
        yield Served(origin, deleted_id, home)
    finally:
        interrupt(server)
    # Printed where pytest shows it: beside the failures of this session.
    print(output.read_text())


def start(output: Path, home: Path, *arguments: str) -> "subprocess.Popen[bytes]":
    """Start the command on the instance in ``home``, in a process group of its own; it writes to ``output``."""
    with output.open("wb") as log:
        return subprocess.Popen(
            [CLARION, "--home", home, *arguments],
            env=environment(),
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            start_new_session=True,
        )


def interrupt(server: "subprocess.Popen[bytes]") -> int:
    """Press Ctrl-C: every process of the group is told, as a terminal does. The exit status of the first of them."""
    os.killpg(server.pid, signal.SIGINT)
    try:
        return server.wait(STOP_SECONDS)
    except subprocess.TimeoutExpired:
        os.killpg(server.pid, signal.SIGKILL)
        server.wait()
        raise


def wait_until_it_answers(origin: str, server: "subprocess.Popen[bytes]", output: Path) -> None:
    """Return once the home page answers. Fails with what the server wrote where it ends or answers with an error."""
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline and server.poll() is None:
        try:
            urllib.request.urlopen(origin, timeout=5).close()
        except urllib.error.HTTPError as error:
            raise AssertionError(f"the home page answered {error.code}:\n{output.read_text()}") from error
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise AssertionError(f"the site did not start:\n{output.read_text()}")
