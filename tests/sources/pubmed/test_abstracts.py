# ruff: noqa: E501 - an element reads best on one line
"""Abstracts in their sections and languages."""

from tests.sources.pubmed.files import work


def test_abstracts_in_sections_and_languages():
    found = work(
        '<Abstract><AbstractText Label="AIM" NlmCategory="OBJECTIVE">To see.</AbstractText>'
        '<AbstractText Label="UNLABELLED" NlmCategory="UNLABELLED">Seen.</AbstractText>'
        "<CopyrightInformation>© 2020</CopyrightInformation></Abstract>",
        '<OtherAbstract Type="Publisher" Language="per"><AbstractText>خلاصه</AbstractText></OtherAbstract>'
        '<OtherAbstract Type="plain-language-summary" Language="eng"><AbstractText>In short.</AbstractText></OtherAbstract>'
        '<OtherAbstract Type="KIE"><AbstractText>For KIE.</AbstractText></OtherAbstract>',
    )
    assert [(one.kind, one.language) for one in found.abstracts] == [
        ("author", "en"), ("publisher", "fa"), ("plain-language-summary", "en"), ("kie", "en")]  # fmt: skip
    assert [(one.text, one.label, one.category) for one in found.abstract.sections] == [
        ("To see.", "AIM", "OBJECTIVE"), ("Seen.", "", "UNASSIGNED")]  # fmt: skip
    assert found.abstract.copyright == "© 2020"
