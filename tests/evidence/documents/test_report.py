"""What is told of one text."""

import json

import msgspec

from clarion.evidence.documents import Excerpt
from clarion.evidence.documents.report import as_document, reported

TEXT = "In this randomised trial (NCT00000000), 9 adults drank broth. Sleep was good in 3 of 9 (33.3%)."


def test_a_report_quotes_the_words_of_sentences_and_claims():
    report = reported(Excerpt(text=TEXT, title="Broth", part="abstract", page=2), "a.pdf", plain="en")
    document = json.loads(msgspec.json.encode(as_document(report, report.checks)))
    assert (document["file"], document["title"], document["part"], document["page"]) == (
        "a.pdf",
        "Broth",
        "abstract",
        2,
    )
    assert [one["words"] for one in document["sentences"]] == TEXT.replace(". ", ".|").split("|")
    registration = next(one for one in document["claims"] if one["type"] == "registration")
    assert (registration["words"], registration["value"]) == ("NCT00000000", "NCT00000000")
    assert document["facets"]["design"] == "randomised"
    assert document["glance"]["registrations"][0]["words"] == "NCT00000000"
    assert document["plain"]["language"] == "en"


def test_plain_words_come_only_where_asked_for():
    assert reported(Excerpt(text=TEXT), "a.txt").plain is None
