"""PDF files as excerpts: lines put together to paragraphs, pages kept."""

import builtins

import pytest

from clarion.evidence.documents.document import UnreadableError
from clarion.evidence.documents.pdf import pdf
from tests.evidence.documents.pdf_files import ABSTRACT, PAPER, pdf_file

pytest.importorskip("pypdfium2")


def test_a_paper_is_its_abstract_and_its_paragraphs_with_numbers_each_with_its_page():
    found = pdf(pdf_file(PAPER))
    assert [(one.part, one.page) for one in found] == [("abstract", 1), ("paragraph 7", 2)]
    assert found[0].text == " ".join(ABSTRACT)
    assert found[1].text == (
        "Of 80 adults, 76 (95%) came back for the last visit, which is more than the plan had hoped for. "
        "Soup was liked by all who came."
    )


def test_a_short_pdf_without_a_heading_is_one_text():
    (found,) = pdf(pdf_file([ABSTRACT]))
    assert (found.text, found.part, found.page) == (" ".join(ABSTRACT), "", 1)


def test_a_paragraph_goes_on_over_the_end_of_a_page():
    rest = "went on to the next page, where 12 of them slept."
    (found,) = pdf(pdf_file([["All of the 80 adults who took part in this trial of warm broth"], [rest]]))
    assert "broth went on to the next page" in " ".join(found.text.split())


def test_a_pdf_without_text_says_so():
    with pytest.raises(UnreadableError, match="no text"):
        pdf(pdf_file([[]]))


def test_a_damaged_pdf_says_so():
    with pytest.raises(UnreadableError, match="damaged"):
        pdf(b"%PDF-1.4\nnothing more")


def test_a_missing_package_is_named_with_the_line_that_installs_it(monkeypatch):
    real = builtins.__import__

    def without(name, *arguments, **options):
        if name == "pypdfium2":
            raise ModuleNotFoundError(name=name)
        return real(name, *arguments, **options)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(UnreadableError, match=r"pip install 'clarion\[pdf\]'"):
        pdf(pdf_file([ABSTRACT]))
