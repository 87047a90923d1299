"""``clarion check``: what is printed, what is JSON, and how it ends. All texts are invented."""

import io
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from clarion.cli import main
from clarion.commands.evidence_check import check_command
from tests.evidence.documents.pdf_files import PAPER, pdf_file
from tests.pubmed_files import article, write

RIGHT = "In this randomised trial, 80 adults drank broth. Of these, 20 of 80 (25%) slept well."
WRONG = "In this randomised trial, 80 adults drank broth. Of these, 20 of 80 (52%) slept well."


def check(*arguments: str, **options) -> Result:
    return CliRunner().invoke(check_command, [str(one) for one in arguments], catch_exceptions=False, **options)


@pytest.fixture
def right(tmp_path: Path) -> Path:
    (tmp_path / "right.txt").write_text(f"Broth\n\n{RIGHT}")
    return tmp_path / "right.txt"


@pytest.fixture
def wrong(tmp_path: Path) -> Path:
    (tmp_path / "wrong.txt").write_text(WRONG)
    return tmp_path / "wrong.txt"


def test_a_text_that_holds_shows_a_glance_and_its_checks(right: Path):
    result = check(right)
    assert result.exit_code == 0
    assert "Broth" in result.stdout
    assert "randomised" in result.stdout
    assert "80 took part" in result.stdout
    assert "Percentages" in result.stdout
    assert "✓ 20 of 80 is printed as 25 %." in result.stdout
    assert "1 hold, ✗ 0 cannot hold" in result.stderr


def test_a_check_that_fails_shows_arithmetic_and_explanations_and_ends_well(wrong: Path):
    result = check(wrong)
    assert result.exit_code == 0
    text = " ".join(result.stdout.split())
    assert "✗ 20 of 80 is printed as 52 %. 20 of 80 is 25 %." in text
    assert "Perhaps:" in text
    assert "Would fit:" in text
    assert "✗ 1 cannot hold" in result.stderr


def test_strict_lets_the_status_tell(wrong: Path, right: Path):
    assert check(wrong, "--strict").exit_code == 1
    assert check(right, "--strict").exit_code == 0


def test_json_is_one_document_with_words(wrong: Path, right: Path):
    result = check(wrong, right, "--json")
    document = json.loads(result.stdout)
    assert [Path(one["file"]).name for one in document["files"]] == ["wrong.txt", "right.txt"]
    first, second = document["files"]
    assert {"title", "sentences", "claims", "checks", "facets", "glance"} <= first.keys()
    assert second["title"] == "Broth"
    share = next(one for one in first["claims"] if one["type"] == "percentage")
    assert "52" in share["words"]
    failing = [one for one in first["checks"] if one["verdict"] == "cannot hold"]
    assert [one["says"] for one in failing] == ["20 of 80 is printed as 52 %."]
    assert (document["counts"]["texts"], document["counts"]["failing"]) == (2, 1)


def test_only_failing_leaves_the_others_out(wrong: Path, right: Path):
    result = check(wrong, right, "--only", "failing")
    assert "wrong.txt" in result.stdout
    assert "right.txt" not in result.stdout
    assert "2 texts" in result.stderr
    document = json.loads(check(wrong, right, "--only", "failing", "--json").stdout)
    assert [Path(one["file"]).name for one in document["files"]] == ["wrong.txt"]


def test_standard_input():
    result = check("-", input=WRONG)
    assert result.exit_code == 0
    assert "standard input" in result.stdout
    assert json.loads(check("-", "--json", input=WRONG).stdout)["files"][0]["file"] == "-"


def test_a_draft_in_plain_words(right: Path):
    assert "80 adults took part." in " ".join(check(right, "--plain", "en").stdout.split())
    assert "شرکت کردند" in check(right, "--plain", "fa").stdout
    plain = json.loads(check(right, "--plain", "en", "--json").stdout)["files"][0]["plain"]
    assert all(one["claims"] for one in plain["sentences"])


def test_what_was_planned_is_compared(right: Path, tmp_path: Path):
    (tmp_path / "plan.toml").write_text('source = "NCT00000000"\nn = 200\n')
    result = check(right, "--plan", tmp_path / "plan.toml")
    assert "Planned and reported" in result.stdout
    assert "200" in result.stdout
    (tmp_path / "plan.toml").write_text("people = 200\n")
    refused = check(right, "--plan", tmp_path / "plan.toml")
    assert refused.exit_code == 2
    assert "people" in refused.stderr


def test_a_folder_is_read_in_order_with_what_cannot_be_read(tmp_path: Path):
    (tmp_path / "b.txt").write_text(RIGHT)
    (tmp_path / "a.txt").write_bytes("Nüsse".encode("latin-1"))
    write(tmp_path / "c.xml", article(1, "Broth", abstract=WRONG), article(2, "Tea", abstract=RIGHT))
    result = check(tmp_path)
    assert result.exit_code == 1
    assert "a.txt: Line 1, byte 2" in result.stderr
    assert result.stdout.index("b.txt") < result.stdout.index("pmid:1") < result.stdout.index("pmid:2")
    document = json.loads(check(tmp_path, "--json").stdout)
    assert [one["part"] for one in document["files"]] == ["", "pmid:1", "pmid:2"]
    assert [Path(one["file"]).name for one in document["refused"]] == ["a.txt"]


def test_a_pdf_keeps_its_pages(tmp_path: Path):
    pytest.importorskip("pypdfium2")
    (tmp_path / "paper.pdf").write_bytes(pdf_file(PAPER))
    result = check(tmp_path / "paper.pdf")
    assert "abstract, page 1" in result.stdout
    assert "paragraph 7, page 2" in result.stdout


def test_words_that_look_like_mark_up_are_printed_as_they_are(tmp_path: Path):
    (tmp_path / "a.txt").write_text("[bold]Broth[/]\n\n" + RIGHT)
    assert "[bold]Broth[/]" in check(tmp_path / "a.txt").stdout


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"%PDF-1.4", bytes(range(256))])
def test_a_file_that_cannot_be_read_is_status_1_with_its_name(tmp_path: Path, content: bytes):
    (tmp_path / "odd.txt").write_bytes(content)
    result = check(tmp_path / "odd.txt")
    assert result.exit_code == 1
    assert "odd.txt" in result.stderr


def test_wrong_usage_is_status_2(tmp_path: Path, right: Path):
    missing = check(tmp_path / "nowhere.txt")
    assert missing.exit_code == 2
    assert "nowhere.txt" in missing.stderr
    assert check().exit_code == 2
    assert check(tmp_path / "nowhere").exit_code == 2
    assert check(right, "--time-limit", "0").exit_code == 2
    (tmp_path / "empty").mkdir()
    assert check(tmp_path / "empty").exit_code == 2


def test_the_command_needs_no_instance(right: Path, tmp_path: Path):
    result = CliRunner().invoke(
        main, ["--home", str(tmp_path / "nothing"), "check", str(right)], catch_exceptions=False
    )
    assert result.exit_code == 0


def test_help_says_that_failing_checks_do_not_change_the_status():
    text = " ".join(check("--help").stdout.split())
    assert "do not change the status, except with --strict" in text


def test_bytes_from_standard_input_that_are_no_text_are_refused():
    result = check("-", input=io.BytesIO(b"\x00\x01\x02 rest"))
    assert result.exit_code == 1
    assert "standard input" in result.stderr
