"""A PostgreSQL for tests: ``python -m tests.postgres COMMAND…`` runs COMMAND with a new, empty one.

The server lives in a temporary directory, listens on a socket there and nowhere else, and is gone afterwards. COMMAND
finds it in ``CLARION_DATABASE_URL``. Without PostgreSQL on the machine COMMAND does not run and the reason is printed.
Without COMMAND it only prints where PostgreSQL is; the exit status is 1 where there is none.
"""

import os
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

import psycopg

DEBIAN = Path("/usr/lib/postgresql")
"""Debian keeps the server's programs here, by version, and not on PATH."""
START_SECONDS = 30
# Nothing here outlives the tests, so nothing needs to reach the disk.
SPEED = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=100")


class PostgresError(Exception):
    """PostgreSQL did not start; the message holds what it said."""


def programs() -> Path | None:
    """The folder with the newest ``initdb`` and ``postgres``, or None."""
    if found := shutil.which("initdb"):
        return Path(found).resolve().parent
    versions = sorted(DEBIAN.glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    return versions[-1].parent if versions else None


def server_user() -> dict[str, Any]:
    """Arguments of subprocess that make the server run as a user without privileges, which it insists on."""
    if os.geteuid() != 0:
        return {}
    name = "postgres" if any(entry.pw_name == "postgres" for entry in pwd.getpwall()) else "nobody"
    entry = pwd.getpwnam(name)
    return {"user": entry.pw_uid, "group": entry.pw_gid, "extra_groups": []}


@contextmanager
def running_postgres(folder: Path) -> Iterator[str]:
    """The address of a new database on a new server that runs until the end of the block.

    ``folder`` holds its programs. Raises PostgresError where the server does not start.
    """
    # A socket's path may have about 100 characters, fewer than some machines' own temporary directories take.
    home = Path(tempfile.mkdtemp(prefix="clarion-postgres-", dir="/tmp"))
    user = server_user()
    try:
        if user:
            os.chown(home, user["user"], user["group"])
        common: dict[str, Any] = {"cwd": home, "stdin": subprocess.DEVNULL, **user}
        initialise = [folder / "initdb", "-D", home / "data", "-U", "clarion", "-A", "trust", "-E", "UTF8", "--no-sync"]
        made = subprocess.run([*initialise, "--locale=C"], capture_output=True, text=True, check=False, **common)
        if made.returncode:
            raise PostgresError(f"initdb ended with {made.returncode}:\n{made.stderr}")
        with (home / "log").open("wb") as log:
            options = [part for setting in ("listen_addresses=", *SPEED) for part in ("-c", setting)]
            # A session of its own: Ctrl-C ends the tests first, and they the server.
            server = subprocess.Popen(
                [folder / "postgres", "-D", home / "data", "-k", home, *options],
                stdout=log,
                stderr=log,
                start_new_session=True,
                **common,
            )
            try:
                _make_database(home, server)
                yield f"postgres://clarion@{quote(str(home), safe='')}/clarion"
            finally:
                # "Fast shutdown": ends sessions that tests left open.
                server.send_signal(signal.SIGINT)
                server.wait(START_SECONDS)
    finally:
        shutil.rmtree(home)


def _make_database(home: Path, server: "subprocess.Popen[bytes]") -> None:
    """Wait until the server answers, and make the database ``clarion``."""
    deadline = time.monotonic() + START_SECONDS
    while server.poll() is None and time.monotonic() < deadline:
        try:
            with psycopg.connect(host=str(home), user="clarion", dbname="postgres", autocommit=True) as connection:
                connection.execute("CREATE DATABASE clarion")
                return
        except psycopg.OperationalError:
            time.sleep(0.1)
    raise PostgresError(f"PostgreSQL did not start:\n{(home / 'log').read_text()}")


def main(command: list[str]) -> int:
    """Run ``command`` on a PostgreSQL of its own; its exit status."""
    folder = programs()
    if not command:
        print(folder or "no PostgreSQL")
        return 0 if folder else 1
    if folder is None:
        print(f"Skipped: no PostgreSQL (no initdb on PATH or in {DEBIAN}/*/bin). Not run: {' '.join(command)}")
        return 0
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))
    with running_postgres(folder) as address:
        return subprocess.run(command, env={**os.environ, "CLARION_DATABASE_URL": address}, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
