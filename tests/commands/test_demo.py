"""``clarion demo``: one command from nothing to a site, and Ctrl-C ends it."""

import os
import re
import time
import urllib.request

import pytest

from tests.serving import free_port, interrupt, start, wait_until_it_answers

pytestmark = pytest.mark.skipif(
    "CLARION_DATABASE_URL" in os.environ, reason="the demonstration keeps its works in its own directory"
)


@pytest.fixture
def run(tmp_path):
    """Start the demonstration and wait until it answers; whatever still runs is interrupted at the end."""
    servers = []

    def run(*options: str):
        port, output = free_port(), tmp_path / f"{len(servers)}.log"
        server = start(output, tmp_path / "home", "demo", "--port", str(port), *options)
        servers.append(server)
        origin = f"http://127.0.0.1:{port}"
        wait_until_it_answers(origin, server, output)
        return server, output, origin

    yield run
    for server in servers:
        if server.poll() is None:
            interrupt(server)


def test_one_command_serves_the_sample_and_the_second_time_within_five_seconds(run):
    server, output, origin = run()
    with urllib.request.urlopen(f"{origin}/search/?q=lupus+nephritis") as response:
        # The words that were searched for are marked up.
        assert "Refractory Lupus Nephritis" in re.sub("<[^>]+>", "", response.read().decode())
    assert origin in output.read_text()
    assert re.search(r"clarion --home \S+ import FILE", output.read_text())
    interrupt(server)
    begin = time.monotonic()
    run()
    assert time.monotonic() - begin < 5


def test_ctrl_c_ends_every_process_without_complaint(run):
    server, output, _ = run()
    assert interrupt(server) == 0
    with pytest.raises(ProcessLookupError):
        os.killpg(server.pid, 0)
    assert "Traceback" not in output.read_text()
    assert "rror" not in output.read_text()


def test_a_port_in_use_is_said_with_the_remedy(run, tmp_path):
    server, _, origin = run()
    output = tmp_path / "second.log"
    second = start(output, tmp_path / "home", "demo", "--port", origin.rpartition(":")[2])
    assert second.wait(30) == 3
    assert "is in use" in output.read_text()
    assert "--port" in output.read_text()
    assert server.poll() is None
