"""PubMed files made for tests. Every record is invented."""

from clarion.records import Record, Rejection
from clarion.sources.pubmed import cut, read

HEAD = b'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE PubmedArticleSet SYSTEM "http://example.org/pubmed.dtd">\n'


def article(pmid, title="A title", inside=b"", after=b""):
    """A small ``PubmedArticle``; ``inside`` goes into the article, ``after`` behind it."""
    return (
        b'<PubmedArticle><MedlineCitation Status="MEDLINE" Owner="NLM"><PMID Version="1">%d</PMID>'
        b'<Article PubModel="Print"><ArticleTitle>%s</ArticleTitle>%s</Article>%s</MedlineCitation></PubmedArticle>'
        % (pmid, title.encode(), inside, after)
    )


def article_set(*records, between=b"\n", root=b"PubmedArticleSet"):
    """A whole file of these records."""
    return HEAD + b"<" + root + b">" + between + between.join(records) + between + b"</" + root + b">\n"


def in_blocks(whole, size):
    return iter([whole[start : start + size] for start in range(0, len(whole), size)])


def cut_bytes(whole, size=1 << 16):
    """What cutting the bytes of one file yields, read ``size`` at a time."""
    return list(cut(in_blocks(whole, size), "test.xml"))


def read_bytes(whole, size=1 << 16):
    """Everything in the bytes of one file: records, deletions, rejections."""
    found = []
    for raw in cut_bytes(whole, size):
        found += [raw] if isinstance(raw, Rejection) else read(raw)
    return found


def keys(found):
    """The PMIDs of the records among ``found``, in order."""
    return [int(one.key) for one in found if isinstance(one, Record)]


def rejections(found):
    return [one for one in found if isinstance(one, Rejection)]


def work(article="", citation="", data="", model="Print"):
    """The work of a record with these elements in its Article, MedlineCitation and PubmedData."""
    xml = (
        f'<PubmedArticle><MedlineCitation><PMID Version="3">77</PMID><Article PubModel="{model}">{article}</Article>'
        f"{citation}</MedlineCitation><PubmedData>{data}</PubmedData></PubmedArticle>"
    )
    (record,) = read_bytes(xml.encode())
    assert isinstance(record, Record), record
    return record.work


def authors(*inside, before="", after="", attributes=""):
    """The work of a record with these authors, each the inside of an ``Author``, and elements around the list."""
    listed = "".join(f"<Author>{one}</Author>" for one in inside)
    return work(f"{before}<AuthorList {attributes}>{listed}</AuthorList>{after}")


def identified(scheme, found):
    """The identifiers of this scheme, with their validity."""
    return [(one.value, one.valid) for one in found.identifiers if one.scheme == scheme]
