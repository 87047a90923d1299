"""Reading one record: what tells its versions apart, and what is rejected."""

import pickle

from clarion.records import Deletion
from clarion.sources import read
from tests.sources.pubmed.files import article_set, cut_bytes, read_bytes, rejections


def test_reading_runs_in_another_process():
    (raw,) = cut_bytes(article_set(b"<PubmedArticle><MedlineCitation><PMID>1</PMID></MedlineCitation></PubmedArticle>"))
    assert pickle.loads(pickle.dumps(read))(pickle.loads(pickle.dumps(raw))) == read(raw)


def test_version_and_raw():
    xml = b'<PubmedArticle><MedlineCitation><PMID Version="3">77</PMID></MedlineCitation></PubmedArticle>'
    (record,) = read_bytes(xml)
    assert (record.source, record.key, record.version, record.raw) == ("pubmed", "77", 3, xml)


def test_revision_falls_back_to_completion_and_creation():
    def revised(dates):
        xml = f"<MedlineCitation><PMID>1</PMID>{dates}</MedlineCitation>"
        return read_bytes(xml.encode())[0].revised

    def date(tag, year):
        return f"<{tag}><Year>{year}</Year><Month>2</Month><Day>3</Day></{tag}>"

    assert revised(date("DateCreated", 2001)) == "2001-02-03"
    assert revised(date("DateCreated", 2001) + date("DateCompleted", 2002)) == "2002-02-03"
    assert revised(date("DateCreated", 2001) + date("DateRevised", 2003) + date("DateCompleted", 2002)) == "2003-02-03"
    assert revised("") == ""


def test_deletions():
    found = read_bytes(article_set(b"<DeleteCitation><PMID Version='1'>5</PMID><PMID>x</PMID></DeleteCitation>"))
    assert [one.key for one in found if isinstance(one, Deletion)] == ["5"]
    assert "x" in rejections(found)[0].reason


def test_pmid_that_is_no_number_is_rejected():
    (rejected,) = read_bytes(b"<PubmedArticle><MedlineCitation><PMID>abc</PMID></MedlineCitation></PubmedArticle>")
    assert "abc" in rejected.reason
