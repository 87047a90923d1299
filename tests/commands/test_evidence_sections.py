"""``clarion sections``: each sentence with its role. All texts are invented."""

import json
from pathlib import Path

from click.testing import CliRunner, Result

from clarion.commands.evidence_sections import sections_command

TEXT = (
    "Background: Hiccups annoy us all. Methods: In this trial, 80 adults drank broth. "
    "Results: Of these, 20 slept well. Conclusions: Broth may help."
)


def sections(*arguments: str, **options) -> Result:
    return CliRunner().invoke(sections_command, [str(one) for one in arguments], catch_exceptions=False, **options)


def test_each_sentence_is_printed_with_its_role():
    result = sections("-", input=TEXT)
    assert result.exit_code == 0
    roles = [line.split()[0] for line in result.stdout.splitlines() if line[:1].isupper()]
    assert roles == ["BACKGROUND", "METHODS", "RESULTS", "CONCLUSIONS"]
    assert "80 adults drank broth." in result.stdout


def test_json_has_words_places_and_confidence(tmp_path: Path):
    (tmp_path / "a.txt").write_text(f"Broth\n\n{TEXT}")
    (found,) = json.loads(sections(tmp_path / "a.txt", "--json").stdout)["files"]
    assert found["title"] == "Broth"
    assert [one["role"] for one in found["sentences"]] == ["BACKGROUND", "METHODS", "RESULTS", "CONCLUSIONS"]
    for one in found["sentences"]:
        assert TEXT[one["start"] : one["end"]] == one["words"]
        assert 0 <= one["confidence"] <= 1


def test_a_file_that_cannot_be_read_is_status_1_and_the_others_are_read(tmp_path: Path):
    (tmp_path / "a.txt").write_bytes(b"")
    (tmp_path / "b.txt").write_text(TEXT)
    result = sections(tmp_path)
    assert result.exit_code == 1
    assert "a.txt" in result.stderr
    assert "METHODS" in result.stdout
    refused = json.loads(sections(tmp_path, "--json").stdout)["refused"]
    assert "empty" in refused[0]["reason"]


def test_wrong_usage_is_status_2(tmp_path: Path):
    assert sections(tmp_path / "nowhere.txt").exit_code == 2
    assert sections().exit_code == 2
