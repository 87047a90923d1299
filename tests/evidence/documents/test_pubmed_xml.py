"""PubMed's XML: one excerpt for each record's own abstract."""

from clarion.evidence.documents.document import Excerpt, Refusal
from clarion.evidence.documents.pubmed_xml import is_pubmed, pubmed_xml
from tests.pubmed_files import article, write


def read(tmp_path, *records):
    content = (tmp_path / write(tmp_path / "a.xml", *records)).read_bytes()
    assert is_pubmed(content)
    return list(pubmed_xml(iter([content]), "a.xml"))


def test_each_abstract_is_read_with_its_title_and_pmid(tmp_path):
    first, second = read(
        tmp_path, article(1, "Broth", abstract="80 adults drank."), article(2, "Tea", abstract="9 did.")
    )
    assert (first.title, first.text, first.part, first.language) == ("Broth", "80 adults drank.", "pmid:1", "en")
    assert second.part == "pmid:2"


def test_a_broken_record_is_refused_and_the_others_read(tmp_path):
    broken = article(1, "Broth", abstract="80 drank.").replace("</Article>", "")
    found = read(tmp_path, broken, article(2, "Tea", abstract="9 did."))
    assert [type(one) for one in found] == [Refusal, Excerpt]
    assert "Record 1" in found[0].reason


def test_a_record_without_abstract_is_passed_over(tmp_path):
    assert read(tmp_path, article(1, "Broth")) == []
