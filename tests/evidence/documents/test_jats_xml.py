"""JATS articles: the abstract by its headings, paragraphs of the body with numbers."""

import pytest

from clarion.evidence.documents.document import UnreadableError
from clarion.evidence.documents.jats_xml import is_jats, jats_xml
from tests.data import data_file

ARTICLE = b"""<?xml version="1.0"?>
<article xml:lang="en"><front><article-meta><title-group><article-title>Warm <italic>broth</italic></article-title>
</title-group><abstract><sec><title>Methods</title><p>80 adults drank 10<sup>6</sup> drops.</p></sec>
<sec><title>Results:</title><p>12 of 40 slept.</p></sec></abstract>
<abstract abstract-type="graphical"><p>A cup.</p></abstract></article-meta></front>
<body><sec><title>Intro</title><p>Hiccups annoy all of us very much and nobody likes them.</p>
<p>Of the 80 adults, 76 came back <xref ref-type="bibr">12</xref> for the last visit.</p>
<table-wrap><caption><p>Table 1. 80 adults and all that is known about them.</p></caption></table-wrap></sec></body>
</article>"""


def test_the_abstract_keeps_its_headings_as_parts():
    abstract = jats_xml(ARTICLE)[0]
    assert (abstract.title, abstract.part, abstract.language) == ("Warm broth", "abstract", "en")
    assert [(one.label, one.span.of(abstract.text)) for one in abstract.parts] == [
        ("Methods", "80 adults drank 10⁶ drops."),
        ("Results", "12 of 40 slept."),
    ]


def test_paragraphs_with_numbers_follow_without_numbers_of_references():
    _, paragraph = jats_xml(ARTICLE)
    assert paragraph.part == "paragraph 2"
    assert paragraph.text == "Of the 80 adults, 76 came back for the last visit."


def test_broken_and_empty_articles_are_refused():
    with pytest.raises(UnreadableError, match="not well-formed"):
        jats_xml(ARTICLE[:-10])
    with pytest.raises(UnreadableError, match="neither an abstract"):
        jats_xml(b"<article><front/></article>")


def test_a_set_of_articles_gives_each_with_its_number():
    one = ARTICLE.partition(b"?>")[2]
    found = jats_xml(b"<pmc-articleset>" + one + one.replace(b"Warm", b"Cold") + b"</pmc-articleset>")
    assert [(each.part, each.title) for each in found[::2]] == [
        ("article 1, abstract", "Warm broth"),
        ("article 2, abstract", "Cold broth"),
    ]


def test_a_real_article_gives_its_abstract_and_many_paragraphs():
    raw = data_file("jats/pone.0046493.nxml").read_bytes()
    assert is_jats(raw)
    found = jats_xml(raw)
    assert found[0].part == "abstract"
    assert found[0].title
    assert len(found) > 10
