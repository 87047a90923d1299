# ruff: noqa: E501 - an element reads best on one line
"""Identifiers come out in one normal form, once."""

from tests.sources.pubmed.files import identified, work


def test_identifiers_in_normal_form_and_once():
    found = work(
        '<ELocationID EIdType="doi" ValidYN="Y">10.1000/ABC.1</ELocationID><ELocationID EIdType="pii">S1</ELocationID>'
        '<ELocationID EIdType="doi" ValidYN="N">10.1000/old</ELocationID>',
        '<OtherID Source="NLM">PMC123 [Available on 12/15/16]</OtherID><OtherID Source="NLM">NIHMS77</OtherID>'
        '<OtherID Source="KIE">99</OtherID>',
        '<ArticleIdList><ArticleId IdType="pubmed">77</ArticleId><ArticleId IdType="doi">https://doi.org/10.1000/abc.1'
        '</ArticleId><ArticleId IdType="pmc">123</ArticleId><ArticleId IdType="mid">NIHMS77</ArticleId>'
        '<ArticleId IdType="pmcid">pmc-id: PMC123;manuscript-id: NIHMS77;</ArticleId><ArticleId IdType="doi">junk</ArticleId>'
        "</ArticleIdList>",
    )
    assert identified("pmid", found) == [("77", True)]
    assert identified("doi", found) == [("10.1000/abc.1", True), ("10.1000/old", False), ("junk", False)]
    assert identified("pmc", found) == [("PMC123", True)]
    assert identified("mid", found) == [("NIHMS77", True)]
    assert identified("kie", found) == [("99", True)]
    assert found.identifier("doi") == "10.1000/abc.1"
