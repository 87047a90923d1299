"""JSON-LD as search engines read it."""

import json
import re

import pytest

from clarion.exports import EXPORTS, json_ld, schema_org
from clarion.records import WORK_TYPES, Notice, Work
from tests.exports.samples import (
    ARTICLE,
    BARE,
    BOOK,
    CHAPTER,
    DATASET,
    EDITED_BOOK,
    PERSIAN,
    PREPRINT,
    RETRACTED,
    SPANS,
    URL,
    article,
)

SITE = "Lake University"


def nodes(value: object) -> list[dict[str, object]]:
    """Every object in a JSON-LD document."""
    if isinstance(value, dict):
        return [value] + [node for part in value.values() for node in nodes(part)]
    return [node for part in value for node in nodes(part)] if isinstance(value, list) else []


def test_an_article_says_all_that_the_page_says() -> None:
    document = schema_org(ARTICLE, URL, SITE)
    title = "Effects of 2H2O on E. coli growth at p < 0.05: a trial"
    mashhad = {
        "@id": "https://ror.org/04sfka033",
        "@type": "Organization",
        "name": "School of Water, University of Mashhad",
    }
    lake = {"@type": "Organization", "name": "Hospital of the Lake & Sea"}
    assert document == {
        "@context": "https://schema.org",
        "@type": ["MedicalScholarlyArticle"],
        "@id": URL,
        "url": URL,
        "headline": title,
        "name": title,
        "author": [
            {
                "@type": "Person",
                "@id": "https://orcid.org/0000-0002-1825-0097",
                "name": "Ali Reza Ranjbar",
                "givenName": "Ali Reza",
                "familyName": "Ranjbar",
                "affiliation": [mashhad, lake],
            },
            {
                "@type": "Person",
                "name": "Martin L King Jr",
                "givenName": "Martin L",
                "familyName": "King",
                "honorificSuffix": "Jr",
                "affiliation": [lake],
            },
            {"@type": "Organization", "name": "Heavy Water Study Group"},
        ],
        "datePublished": "2022-05-13",
        "isPartOf": {
            "@type": "PublicationIssue",
            "issueNumber": "2",
            "isPartOf": {
                "@type": "PublicationVolume",
                "volumeNumber": "70",
                "isPartOf": {
                    "@type": "Periodical",
                    "name": "Journal of Invented Research & Practice",
                    "issn": ["1234-5679", "2345-6787"],
                },
            },
        },
        "pageStart": "123",
        "pageEnd": "129",
        "pagination": "123-129",
        "identifier": [
            {"@type": "PropertyValue", "propertyID": "doi", "value": "10.5555/heavy_water.2022"},
            {"@type": "PropertyValue", "propertyID": "pmid", "value": "99000001"},
            {"@type": "PropertyValue", "propertyID": "pmc", "value": "PMC9900001"},
        ],
        "sameAs": [
            "https://doi.org/10.5555/heavy_water.2022",
            "https://pubmed.ncbi.nlm.nih.gov/99000001/",
            "https://pmc.ncbi.nlm.nih.gov/articles/PMC9900001/",
        ],
        "inLanguage": "en",
        "abstract": "AIM: Water is heavy. METHODS: We drank 5 < 6.",
        "keywords": ["water & life", "Deuterium Oxide"],
        "publicationType": ["Clinical Trial, Phase I"],
        "license": "https://creativecommons.org/licenses/by/4.0/",
        "sdPublisher": {"@type": "Organization", "name": SITE},
        "funding": [
            {"@type": "Grant", "identifier": "WF-12", "funder": {"@type": "Organization", "name": "Water Fund"}}
        ],
        "isAccessibleForFree": True,
    }


@pytest.mark.parametrize(
    ("work", "kind"),
    [
        (ARTICLE, "MedicalScholarlyArticle"),
        (article(identifiers=(), headings=()), "ScholarlyArticle"),
        (PREPRINT, "MedicalScholarlyArticle"),
        (CHAPTER, "Chapter"),
        (EDITED_BOOK, "Book"),
        (DATASET, "Dataset"),
        (BARE, "CreativeWork"),
    ],
)
def test_the_type_is_right(work: Work, kind: str) -> None:
    assert schema_org(work, URL, SITE)["@type"] == [kind]


def test_a_chapter_is_part_of_its_book_and_has_its_publisher() -> None:
    document = schema_org(CHAPTER, URL, SITE)
    assert document["isPartOf"] == {"@type": "Book", "name": "The book of in vitro water", "isbn": ["9780000000002"]}
    assert document["publisher"] == {"@type": "Organization", "name": "Lake Press"}
    assert [editor["name"] for editor in document["editor"]] == ["Jean-Pierre Sand", "Eva Stone"]


@pytest.mark.parametrize(("name", "date"), [("month", "2022-05"), ("year", "2022"), ("season", "2003-01")])
def test_the_date_is_no_finer_than_known(name: str, date: str) -> None:
    assert schema_org(article(published=SPANS[name]), URL)["datePublished"] == date


def test_a_title_in_another_language_is_marked_with_it() -> None:
    document = schema_org(PERSIAN, URL, SITE)
    assert document["alternateName"] == {"@value": "اثر آب سنگین", "@language": "fa"}
    assert document["inLanguage"] == "fa"


def test_a_retraction_and_a_correction_are_told_apart() -> None:
    document = schema_org(RETRACTED, URL, SITE)
    assert document["headline"] == "RETRACTED: Effects of heavy water"
    assert document["creativeWorkStatus"] == "Retracted"
    corrected = article(standing="corrected", notices=(Notice("erratum-in", "J Inv. 2023;1:2"),))
    document = schema_org(corrected, URL, SITE)
    assert document["correction"] == ["J Inv. 2023;1:2"]
    assert "creativeWorkStatus" not in document


def test_related_works_and_an_image_are_added() -> None:
    document = schema_org(ARTICLE, URL, SITE, related=[URL + "2"], image=URL + ".png")
    assert document["mainEntityOfPage"]["relatedLink"] == [URL + "2"]
    assert document["image"] == URL + ".png"


def test_a_closed_work_is_said_to_be_closed_and_an_unknown_one_nothing() -> None:
    assert schema_org(article(open_access="closed"), URL)["isAccessibleForFree"] is False
    assert "isAccessibleForFree" not in schema_org(article(open_access=""), URL)


@pytest.mark.parametrize("kind", WORK_TYPES)
def test_every_type_of_work_gives_a_document_without_empty_values(kind: str) -> None:
    for changes in ({}, {"venue": None}, {"venue": None, "book": BOOK}):
        document = json.loads(EXPORTS["schemaorg"].function(article(type=kind, **changes), URL))
        assert document["@context"] == "https://schema.org"
        assert document["@id"] == URL
        for node in nodes(document):
            assert all(value or value is False for value in node.values()), node
            assert re.fullmatch(r"[A-Z]\w+", node["@type"][0] if node is document else str(node["@type"]))


def test_a_file_of_many_is_one_graph() -> None:
    document = json.loads(EXPORTS["schemaorg"].many([(ARTICLE, URL), (CHAPTER, URL + "2")]))
    assert document["@context"] == "https://schema.org"
    assert [node["@id"] for node in document["@graph"]] == [URL, URL + "2"]


def test_the_document_goes_into_a_script_element() -> None:
    work = article(title="&lt;/script&gt;&lt;!-- &amp;")
    text = json_ld(schema_org(work, URL, SITE))
    assert "<" not in text
    assert json.loads(text)["headline"] == "</script><!-- &"
