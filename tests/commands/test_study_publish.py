import json
import subprocess
import sys

import msgspec
import pytest
from click.testing import CliRunner

from clarion.catalogue.queries import study_file, work_of_reference, work_page
from clarion.cli import main
from clarion.studies.report.artefacts import encoded
from tests.pubmed_files import article, deletion, write
from tests.web.public.study_document import study_document

pytestmark = pytest.mark.django_db(transaction=True)

CHART = b"""{"$schema": "https://vega.github.io/schema/vega-lite/v6.json", "width": 60, "height": 30, "mark": "point",
"data": {"values": [{"a": 1}]}, "encoding": {"x": {"field": "a", "type": "quantitative"}}}"""


def drawable():
    """The invented result with one figure, which can be drawn."""
    figure = msgspec.structs.replace(study_document().figures[1], specification=msgspec.Raw(CHART))
    return msgspec.structs.replace(study_document(), figures=(figure,))


@pytest.fixture
def run(instance, tmp_path):
    """Runs a command on an instance that holds one work."""

    def run(*arguments):
        return CliRunner().invoke(main, ["--home", str(instance.home), *map(str, arguments)], catch_exceptions=False)

    assert run("import", write(tmp_path / "a.xml", article(1, "Evening walks and sleep"))).exit_code == 0
    return run


@pytest.fixture
def result(tmp_path):
    """A public result as ``clarion study run`` leaves it."""
    path = tmp_path / "result.json"
    path.write_bytes(encoded(drawable()))
    return path


def studied():
    return work_page(work_of_reference("1").public_id).study


def test_a_result_is_published_with_figures_tables_and_report(run, result):
    done = run("study", "publish", result, "--work", "1")
    assert done.exit_code == 0, done.stderr
    public_id = work_of_reference("1").public_id
    assert done.stdout.startswith("Published: Evening walks and sleep in shift workers")
    assert f"/works/{public_id}/" in done.stdout
    assert studied().participants == 12
    assert studied().figures[0].width > 60
    for name, start in (
        ("report.html", b"<!doctype html>"),
        ("report.pdf", b"%PDF"),
        ("result.json", b"{"),
        ("figures/lines-score.svg", b"<svg"),
        ("figures/lines-score.png", b"\x89PNG"),
        ("tables/events.csv", b"\xef\xbb\xbf"),
    ):
        assert study_file(public_id, name).content.startswith(start), name
    assert study_file(public_id, "report.html").style, "the report's own style would not be applied"
    assert json.loads(study_file(public_id, "result.json").content)["public"] is True


def test_with_json_it_says_where_what_and_whether_something_was_replaced(run, result):
    said = [json.loads(run("study", "publish", result, "--work", "1", "--json").stdout) for _ in range(2)]
    assert [one["replaced"] for one in said] == [False, True]
    assert said[0]["work"] == work_of_reference("1").public_id
    assert said[0]["address"].endswith(f"/works/{said[0]['work']}/")
    assert {"report.html", "figures/lines-score.svg"} <= set(said[0]["files"])


def test_the_result_for_the_team_is_refused_and_nothing_published(run, result):
    result.write_bytes(encoded(msgspec.structs.replace(drawable(), public=False)))
    refused = run("study", "publish", result, "--work", "1")
    assert refused.exit_code == 2
    assert "result.json" in refused.stderr
    assert "public/" in refused.stderr
    assert studied() is None


@pytest.mark.parametrize(
    "content", [b"", b"[]", b"{}", b"not JSON", b"\xff\xfe", b'{"format": "clarion-study-result/9"}']
)
def test_a_file_that_is_no_result_is_named(run, tmp_path, content):
    path = tmp_path / "other[1].json"
    path.write_bytes(content)
    refused = run("study", "publish", path, "--work", "1")
    assert refused.exit_code == 2
    assert "other[1].json is not a result of clarion study run" in refused.stderr
    assert studied() is None


def test_a_file_that_is_not_there_and_a_missing_option_are_wrong_usage(run, result, tmp_path):
    missing = run("study", "publish", tmp_path / "nowhere.json", "--work", "1")
    assert (missing.exit_code, "nowhere.json" in missing.stderr) == (2, True)
    assert run("study", "publish", result).exit_code == 2


def test_an_unknown_or_deleted_work_has_no_page_to_publish_on(run, result, tmp_path):
    unknown = run("study", "publish", result, "--work", "10.5555/nothing")
    assert (unknown.exit_code, "10.5555/nothing" in unknown.stderr) == (1, True)
    public_id = work_of_reference("1").public_id
    run("import", write(tmp_path / "d.xml", deletion(1)))
    assert run("study", "publish", result, "--work", public_id).exit_code == 1


def test_without_an_instance_nothing_is_published(result, tmp_path):
    command = [sys.executable, "-m", "clarion", "--home", tmp_path / "none", "study", "publish", result, "--work", "1"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 3
    assert "no Clarion instance here" in done.stderr


def test_a_study_is_withdrawn_once(run, result):
    run("study", "publish", result, "--work", "1")
    first = run("study", "withdraw", "1")
    assert (first.exit_code, first.stdout) == (0, "Withdrawn.\n")
    assert studied() is None
    again = run("study", "withdraw", "1")
    assert again.exit_code == 0
    assert "No study is published" in again.stdout
    assert json.loads(run("study", "withdraw", "1", "--json").stdout)["withdrawn"] is False
    assert run("study", "withdraw", "77").exit_code == 1


def test_the_study_of_a_deleted_work_can_be_withdrawn(run, result, tmp_path):
    public_id = work_of_reference("1").public_id
    run("study", "publish", result, "--work", "1")
    run("import", write(tmp_path / "d.xml", deletion(1)))
    assert json.loads(run("study", "withdraw", public_id, "--json").stdout) == {"work": public_id, "withdrawn": True}
    run("import", write(tmp_path / "e.xml", article(1, revised="2022-01-01")))
    assert studied() is None
