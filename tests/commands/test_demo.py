"""``clarion demo``: one command from nothing to a site, and Ctrl-C ends it."""

import os
import re
import subprocess
import sys
import time
import urllib.request

import pytest
from click.testing import CliRunner

from clarion.catalogue.queries import work_of_reference, work_page
from clarion.cli import main
from clarion.commands.study_frame import PACKAGES
from clarion.sample import STUDY_WORK
from tests.commands.small_study import write_study
from tests.serving import environment, free_port, interrupt, start, wait_until_it_answers

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
    with urllib.request.urlopen(f"{origin}/pubmed/{STUDY_WORK}/") as response:
        page = response.read().decode()
        assert "The study, recomputed" in page
        assert "Illustrative data" in page
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


@pytest.fixture
def demo(instance, tmp_path, monkeypatch):
    """Make the demonstration, its study being a small one, and say what it told; and where that study is."""
    folder = tmp_path / "study"
    folder.mkdir()
    monkeypatch.setattr("clarion.commands.demo.study_path", lambda: folder / "study.toml")

    def demo() -> str:
        command = ["--home", str(instance.home), "demo", "--no-serve"]
        done = CliRunner().invoke(main, command, catch_exceptions=False)
        assert done.exit_code == 0, done.stderr
        return done.stderr

    demo.folder = folder
    return demo


def shown_study():
    return work_page(work_of_reference(STUDY_WORK).public_id).study


@pytest.mark.django_db(transaction=True)
def test_the_sample_s_study_is_computed_once_and_says_that_it_is_invented(demo):
    write_study(demo.folder)
    assert "computed from invented data" in demo()
    assert shown_study().illustrative == "Invented for a test."
    assert [one.verdict for one in shown_study().comparisons] == ["equal after rounding"]
    begin = time.monotonic()
    assert "study" not in demo()
    assert time.monotonic() - begin < 2


@pytest.mark.django_db(transaction=True)
def test_a_study_that_cannot_be_run_is_said_so_and_the_demonstration_goes_on(demo):
    write_study(demo.folder)
    (demo.folder / "visits.csv").unlink()
    told = demo()
    assert "The sample's study is not shown" in told
    assert "visits.csv" in told
    assert shown_study() is None


def test_without_the_packages_for_studies_the_site_runs_and_shows_studies_all_the_same(run, tmp_path, monkeypatch):
    for name in PACKAGES:
        missing = f"raise ModuleNotFoundError({name!r}, name={name!r})"
        (tmp_path / "packages").mkdir(exist_ok=True)
        (tmp_path / "packages" / f"{name}.py").write_text(missing)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path / "packages"))
    _, output, origin = run()
    assert "pip install 'clarion[studies]'" in output.read_text()
    publish = [sys.executable, "-m", "tests.web.public.publish_study", tmp_path / "home", "990000002"]
    subprocess.run(publish, env=environment(), check=True)
    with urllib.request.urlopen(f"{origin}/pubmed/990000002/") as response:
        assert "The study, recomputed" in response.read().decode()
