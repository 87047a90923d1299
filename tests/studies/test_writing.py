"""A run, written to a folder."""

import stat
from pathlib import Path

import pytest

from clarion.studies.running import run
from clarion.studies.writing import write
from tests.studies.invented_study import crowd, write_study


def written(folder: Path, out: Path, **options: object) -> dict[str, bytes]:
    """Every file below ``out`` after a run, by its path."""
    list(write(run(write_study(folder, crowd(12, seed=2), **options)), out))  # type: ignore[arg-type]
    return {str(path.relative_to(out)): path.read_bytes() for path in sorted(out.rglob("*")) if path.is_file()}


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("written")
    written(folder, folder / "out")
    return folder / "out"


def test_the_public_folder_has_report_result_figures_and_tables(out):
    names = {str(path.relative_to(out / "public")) for path in (out / "public").rglob("*") if path.is_file()}
    assert {"report.html", "report.pdf", "result.json", "tables/baseline.csv", "figures/flow.svg"} <= names
    assert not any(name.startswith(("figures/lines", "figures/paired", "figures/swimmer")) for name in names)


def test_the_internal_folder_is_its_owners_alone(out):
    assert stat.S_IMODE((out / "internal").stat().st_mode) == 0o700
    assert "never this one" in (out / "internal" / "README.txt").read_text()
    assert (out / "internal" / "figures" / "lines-protein.svg").exists()


def test_nothing_internal_is_in_the_public_folder(out):
    for path in (out / "public").rglob("*"):
        if path.is_file():
            internal = out / "internal" / path.relative_to(out / "public")
            assert path.suffix in {".svg", ".png", ".csv", ".pdf"} or path.read_bytes() != internal.read_bytes()
    assert not (out / "public" / "README.txt").exists()


def test_the_same_inputs_give_the_same_files(tmp_path, out):
    again = written(tmp_path, tmp_path / "out")
    before = {str(path.relative_to(out)): path.read_bytes() for path in out.rglob("*") if path.is_file()}
    assert list(again) == sorted(before)
    assert [name for name in again if again[name] != before[name]] == []


def test_figures_of_participants_do_not_outlive_their_consent(tmp_path):
    consented = written(tmp_path / "a", tmp_path / "out", figures="consented")
    assert "public/figures/lines-protein.png" in consented
    kept = tmp_path / "out" / "public" / "figures" / "notes.txt"
    kept.write_text("somebody's own")
    withdrawn = written(tmp_path / "b", tmp_path / "out")
    assert "public/figures/lines-protein.png" not in withdrawn
    assert "public/figures/notes.txt" in withdrawn, "what Clarion did not write it does not remove"
