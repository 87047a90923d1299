"""Killing an import at any instant and running it again ends in the same state as one clean run."""

import json
import os
import random
import signal
import subprocess
import sys
import time

import pytest

from tests.pubmed_files import article, deletion, write

RECORDS = 2_600
"""Enough that reading is spread over processes and every step takes long enough to be hit."""
KILLS = 6
WORDS = ["cells", "kidney", "effect", "trial", "sleep", "noise", "bees", "model", "dose", "risk", "urine", "mice"]


def clarion(home, *arguments, **options):
    return subprocess.Popen(
        [sys.executable, "-m", "clarion", "--home", str(home), *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={name: value for name, value in os.environ.items() if name != "CLARION_DATABASE_URL"},
        **options,
    )


def finished(process):
    output, errors = process.communicate(timeout=120)
    assert process.returncode == 0, errors.decode()
    return output


def dumped(home):
    command = [sys.executable, "-m", "tests.catalogue.dump_state", str(home)]
    environment = {name: value for name, value in os.environ.items() if name != "CLARION_DATABASE_URL"}
    output = subprocess.run(command, check=False, capture_output=True, env=environment)
    assert output.returncode == 0, output.stderr.decode()
    return json.loads(output.stdout)


@pytest.fixture(scope="module")
def file(tmp_path_factory):
    chance = random.Random(7)
    parts = [
        article(
            number,
            f"{' '.join(chance.choices(WORDS, k=6))} {number}",
            abstract=" ".join(chance.choices(WORDS, k=60)),
            authors=(f"Name{number % 90} Anna", f"Other{number % 7} Ben"),
            headings=tuple(set(chance.choices(WORDS, k=3))),
            notices=(("RetractionOf", number - 5),) if number % 100 == 0 else (),
        )
        for number in range(1, RECORDS + 1)
    ]
    return write(tmp_path_factory.mktemp("killed") / "many.xml", *parts, deletion(3, 700, 999_999))


def test_a_killed_import_run_again_ends_as_a_clean_one(tmp_path, file):
    clean, killed = tmp_path / "clean", tmp_path / "killed"
    for home in (clean, killed):
        finished(clarion(home, "init"))
    started = time.monotonic()
    finished(clarion(clean, "import", file))
    length = time.monotonic() - started
    chance = random.Random()
    seed = chance.randrange(10**6)
    chance.seed(seed)
    cut_off = 0
    for number in range(KILLS):
        process = clarion(killed, "import", file, start_new_session=True)
        time.sleep(length * (number + chance.random()) / KILLS)
        if process.poll() is None:
            # The process alone, not its group: its workers must notice by themselves.
            process.send_signal(signal.SIGKILL)
            cut_off += 1
        process.communicate(timeout=60)
    assert cut_off, "no import was killed in time"
    finished(clarion(killed, "import", file))
    assert dumped(killed) == dumped(clean), f"seed {seed}"
    finished(clarion(killed, "doctor"))


def test_workers_of_a_killed_import_end_with_it(tmp_path, file):
    finished(clarion(tmp_path / "home", "init"))
    process = clarion(tmp_path / "home", "import", file, start_new_session=True)
    deadline = time.monotonic() + 30
    while len(members(process.pid)) < 2 and time.monotonic() < deadline:
        time.sleep(0.02)
    assert len(members(process.pid)) >= 2, "no worker was seen"
    time.sleep(0.5)
    process.send_signal(signal.SIGKILL)
    process.communicate(timeout=30)
    deadline = time.monotonic() + 10
    while members(process.pid) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not members(process.pid)


def members(group):
    """Ids of the living processes of a process group."""
    listing = subprocess.run(["ps", "-eo", "pid=,pgid=,stat="], capture_output=True, text=True, check=True).stdout
    rows = (line.split() for line in listing.splitlines())
    return [int(pid) for pid, of, state in rows if int(of) == group and not state.startswith("Z")]
