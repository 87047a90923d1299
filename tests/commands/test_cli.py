"""The commands as other tools call them: exit status, and one JSON document with ``--json``."""

import json
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from clarion.cli import main
from tests.pubmed_files import article, deletion, write

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def run(instance):
    def run(*arguments, **options):
        return CliRunner().invoke(main, ["--home", str(instance.home), *arguments], catch_exceptions=False, **options)

    return run


@pytest.fixture
def file(tmp_path):
    return write(
        tmp_path / "a.xml",
        article(1, "Stromal cells in lupus", abstract="Cells and kidneys.", doi="10.5555/one"),
        article(2, "Cells of the kidney in lupus", abstract="Cells and kidneys."),
    )


def test_import_reports_and_a_second_one_says_that_nothing_changed(run, file):
    first = run("import", file, "--json")
    assert first.exit_code == 0
    report = json.loads(first.stdout)
    assert (report["read"], report["new"], report["quarantined"]) == (2, 2, 0)
    second = run("import", file)
    assert second.exit_code == 0
    assert "Nothing changed" in second.stdout


def test_rejected_input_is_exit_status_1_and_named_on_standard_error(run, tmp_path):
    file = write(tmp_path / "bad.xml", article(1), article(2).replace("</Article>", ""))
    result = run("import", file)
    assert result.exit_code == 1
    assert "record 2" in result.stderr
    assert "pmid:2" in result.stderr
    assert "quarantine" in result.stderr
    report = json.loads(run("import", file, "--json").stdout)
    assert report["refused"][0]["file"] == file


def test_standard_input(run, file):
    result = run("import", "-", "--json", input=Path(file).read_bytes())
    assert json.loads(result.stdout)["new"] == 2


def test_a_deletion_of_a_record_never_held_is_reported_and_no_error(run, tmp_path):
    result = run("import", write(tmp_path / "d.xml", deletion(99)), "--json")
    assert result.exit_code == 0
    assert json.loads(result.stdout)["unknown_deletions"] == ["99"]


def test_wrong_usage_is_exit_status_2(run, tmp_path):
    missing = run("import", str(tmp_path / "nowhere.xml"))
    assert missing.exit_code == 2
    assert "nowhere.xml" in missing.stderr
    assert run("import").exit_code == 2
    assert run("no-such-command").exit_code == 2


def test_an_instance_that_is_not_there_or_is_wrong_is_exit_status_3(tmp_path):
    def clarion(*arguments):
        return subprocess.run(
            [sys.executable, "-m", "clarion", "--home", str(tmp_path / "home"), *arguments],
            capture_output=True,
            text=True,
            check=False,
        )

    absent = clarion("works")
    assert absent.returncode == 3
    assert "init" in absent.stderr
    assert clarion("init").returncode == 0
    (tmp_path / "home" / "clarion.toml").write_text("[[sites]]\ninstituton = 'X'\n")
    wrong = clarion("works")
    assert wrong.returncode == 3
    assert "instituton" in wrong.stderr
    assert "`institution`" in wrong.stderr


def test_works_and_one_whole_work(run, file):
    run("import", file)
    listed = json.loads(run("works", "--match", "stromal", "--json").stdout)
    assert [one["title"] for one in listed["items"]] == ["Stromal cells in lupus"]
    public_id = listed["items"][0]["public_id"]
    for reference in (public_id, "1", "10.5555/one", "https://doi.org/10.5555/ONE"):
        record = json.loads(run("work", reference).stdout)
        assert record["id"] == public_id
        assert record["work"]["title"] == "Stromal cells in lupus"
        assert record["sources"][0]["key"] == "1"
        assert record["sources"][0]["file"] == file
    assert "<PMID" in run("work", public_id, "--raw").stdout
    assert run("work", "zzzzzzzz").exit_code == 1


def test_search_and_related_give_scores_and_reasons(run, file):
    run("import", file)
    found = json.loads(run("search", "stromal", "cells", "--json").stdout)
    best = found["page"]["items"][0]
    assert best["line"]["title"] == "Stromal cells in lupus"
    assert best["score"] > 0
    assert "<mark>" in best["title"]
    related = json.loads(run("related", "1", "--json").stdout)["related"]
    assert [one["line"]["title"] for one in related] == ["Cells of the kidney in lupus"]
    assert related[0]["shared"]
    assert "Cells of the kidney in lupus" in run("related", "1").stdout


@pytest.mark.parametrize(
    ("name", "start"), [("bibtex", "@article"), ("ris", "TY  - JOUR"), ("csl", "["), ("schemaorg", None)]
)
def test_export(run, file, name, start):
    run("import", file)
    result = run("export", "1", "2", "--as", name)
    assert result.exit_code == 0
    assert "Stromal cells in lupus" in result.stdout
    assert start is None or result.stdout.lstrip("\ufeff \n").startswith(start)
    assert run("export", "1", "77", "--as", name).exit_code == 1


def test_the_doctor_finds_a_lost_index_and_index_mends_it(run, file, instance):
    run("import", file)
    for path in instance.search_folder.glob("*"):
        path.unlink()
    assert run("doctor").exit_code == 3
    assert json.loads(run("index", "--json").stdout)["indexed"] == 2
    assert run("doctor").exit_code == 0
    assert json.loads(run("index", "--rebuild", "--json").stdout)["indexed"] == 2
    assert json.loads(run("index", "--json").stdout)["indexed"] == 0


def test_a_port_in_use_is_said_so(run):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        result = run("serve", "--port", str(taken.getsockname()[1]))
    assert result.exit_code == 3
    assert "in use" in result.stderr


def test_the_demo_imports_the_sample_once(tmp_path):
    command = [sys.executable, "-m", "clarion", "--home", str(tmp_path / "demo"), "demo", "--no-serve"]
    first = subprocess.run(command, capture_output=True, text=True, check=True)
    assert "sample works" in first.stderr
    assert "sample works" not in subprocess.run(command, capture_output=True, text=True, check=True).stderr
