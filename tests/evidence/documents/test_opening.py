"""Files, folders and standard input; the kind is told from name and content."""

import io
import sys

import pytest

from clarion.evidence.documents import Excerpt, Refusal, excerpts, files_in
from clarion.evidence.documents.opening import LARGEST
from clarion.sources import SourceError
from tests.evidence.documents.pdf_files import ABSTRACT, pdf_file
from tests.pubmed_files import article, write

TEXT = "80 adults drank broth, and 12 of 40 slept."


def read(path):
    return list(excerpts(str(path)))


def test_a_folder_gives_its_texts_sorted_and_nothing_else(tmp_path):
    for name in ("b.txt", "a.md", "c.docx", ".hidden.txt", "deep/d.XML", ".git/e.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(TEXT)
    assert files_in([str(tmp_path)]) == [str(tmp_path / name) for name in ("a.md", "b.txt", "deep/d.XML")]
    assert files_in([str(tmp_path / "c.docx"), "-"]) == [str(tmp_path / "c.docx"), "-"]


def test_a_path_that_is_not_there_and_a_folder_without_texts_are_errors(tmp_path):
    with pytest.raises(SourceError, match=r"nowhere\.txt"):
        files_in([str(tmp_path / "nowhere.txt")])
    with pytest.raises(SourceError, match=r"none of \*\.txt"):
        files_in([str(tmp_path)])


def test_the_kind_is_told_from_the_ending(tmp_path):
    (tmp_path / "a.md").write_text(f"# Broth\n\n{TEXT}")
    assert read(tmp_path / "a.md")[0].title == "Broth"
    (tmp_path / "a.txt").write_text(f"# Broth\n\n{TEXT}")
    assert read(tmp_path / "a.txt")[0].title == "# Broth"


def test_xml_is_told_apart_by_what_it_holds(tmp_path):
    assert read(write(tmp_path / "p.xml", article(1, "Broth", abstract=TEXT)))[0].part == "pmid:1"
    (tmp_path / "j.xml").write_text(f"<article><front><abstract><p>{TEXT}</p></abstract></front></article>")
    assert read(tmp_path / "j.xml")[0].text == TEXT
    (tmp_path / "x.xml").write_text("<soup/>")
    (refused,) = read(tmp_path / "x.xml")
    assert "neither PubMed records nor a JATS article" in refused.reason


@pytest.mark.parametrize("name", ["empty.txt", "empty.pdf", "empty.xml"])
def test_an_empty_file_is_refused_with_its_name(tmp_path, name):
    (tmp_path / name).write_bytes(b"")
    (refused,) = read(tmp_path / name)
    assert isinstance(refused, Refusal)
    assert refused.file == str(tmp_path / name)
    assert "empty" in refused.reason


def test_a_file_of_50_megabytes_is_refused(tmp_path):
    with (tmp_path / "big.txt").open("wb") as handle:
        handle.write(b"9 of 9. " * (1 << 20) * 6)
    assert (tmp_path / "big.txt").stat().st_size > LARGEST
    (refused,) = read(tmp_path / "big.txt")
    assert "larger than 20 MB" in refused.reason


def test_standard_input_is_told_by_its_beginning(monkeypatch):
    pytest.importorskip("pypdfium2")
    for content in (TEXT.encode(), pdf_file([ABSTRACT])):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content)))
        (found,) = excerpts("-")
        assert isinstance(found, Excerpt)
        assert "80 adults drank broth" in found.text


def test_a_folder_named_like_a_file_that_may_not_be_read_is_refused(tmp_path):
    (tmp_path / "a.txt").mkdir()
    (refused,) = read(tmp_path / "a.txt")
    assert "cannot be read" in refused.reason
