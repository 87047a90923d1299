"""The rules that Google Scholar sets for citation tags."""

import re

import msgspec
import pytest

from clarion.exports import highwire
from clarion.records import WORK_TYPES, Contributor, Work
from tests.exports.samples import (
    ARTICLE,
    BARE,
    BOOK,
    CHAPTER,
    CONFERENCE,
    CROWD,
    DATASET,
    EDITED_BOOK,
    PERSIAN,
    PREPRINT,
    RETRACTED,
    SPANS,
    URL,
    article,
)

DATE = re.compile(r"\d{4}(/(0[1-9]|1[0-2])(/(0[1-9]|[12]\d|3[01]))?)?")


def contents(work: Work, name: str) -> list[str]:
    return [content for tag, content in highwire(work, URL) if tag == name]


def test_an_article_has_all_its_tags_in_order() -> None:
    assert highwire(ARTICLE, URL) == [
        ("citation_title", "Effects of 2H2O on E. coli growth at p < 0.05: a trial"),
        ("citation_author", "Ranjbar, Ali Reza"),
        ("citation_author_institution", "School of Water, University of Mashhad"),
        ("citation_author_institution", "Hospital of the Lake & Sea"),
        ("citation_author_orcid", "https://orcid.org/0000-0002-1825-0097"),
        ("citation_author", "King, Martin L, Jr"),
        ("citation_author_institution", "Hospital of the Lake & Sea"),
        ("citation_author", "Heavy Water Study Group"),
        ("citation_publication_date", "2022/05/13"),
        ("citation_journal_title", "Journal of Invented Research & Practice"),
        ("citation_journal_abbrev", "J. Invent. Res. Pract."),
        ("citation_volume", "70"),
        ("citation_issue", "2"),
        ("citation_firstpage", "123"),
        ("citation_lastpage", "129"),
        ("citation_issn", "1234-5679"),
        ("citation_issn", "2345-6787"),
        ("citation_doi", "10.5555/heavy_water.2022"),
        ("citation_pmid", "99000001"),
        ("citation_language", "en"),
        ("citation_keywords", "water & life; Deuterium Oxide"),
        ("citation_abstract_html_url", URL),
    ]


@pytest.mark.parametrize("kind", WORK_TYPES)
@pytest.mark.parametrize(
    "work", [ARTICLE, CHAPTER, CONFERENCE, EDITED_BOOK, PREPRINT, DATASET, PERSIAN, RETRACTED, CROWD]
)
def test_the_rules_hold_for_every_work(work: Work, kind: str) -> None:
    tags = highwire(msgspec.structs.replace(work, type=kind), URL)
    names = [name for name, _ in tags]
    assert names.count("citation_title") == 1
    assert names.count("citation_author") == len([one for one in work.contributors if one.role == "author"])
    assert names.count("citation_publication_date") == 1
    assert all(content and content == " ".join(content.split()) for _, content in tags)
    assert "citation_pdf_url" not in names
    for place, name in enumerate(names):
        if name in ("citation_author_institution", "citation_author_orcid"):
            assert names[place - 1] in ("citation_author", "citation_author_institution")


@pytest.mark.parametrize(
    ("name", "date"),
    [
        ("day", "2022/05/13"),
        ("month", "2022/05"),
        ("year", "2022"),
        ("months", "2019/04"),
        ("season", "2003/01"),
        ("two years", "2019/12"),
        ("years", "1998"),
        ("days", "2003/02"),
    ],
)
def test_the_date_has_no_invented_day(name: str, date: str) -> None:
    assert contents(article(published=SPANS[name]), "citation_publication_date") == [date]
    assert DATE.fullmatch(date)


def test_authors_stand_in_printed_order_one_to_a_tag() -> None:
    assert contents(CROWD, "citation_author") == [f"Family{number}, Ann Bea" for number in range(300)]


def test_an_affiliation_follows_its_own_author_only() -> None:
    people = (Contributor(family="A"), Contributor(family="B", affiliations=(1,)))
    tags = highwire(article(contributors=people), URL)[1:4]
    assert [name for name, _ in tags] == ["citation_author", "citation_author", "citation_author_institution"]


def test_what_a_chapter_is_in_is_no_journal() -> None:
    assert contents(CHAPTER, "citation_inbook_title") == ["The book of in vitro water"]
    assert contents(CHAPTER, "citation_journal_title") == []
    assert contents(CHAPTER, "citation_isbn") == ["9780000000002"]
    assert contents(article(type="chapter", venue=None, book=BOOK), "citation_issn") == []


def test_a_retracted_work_says_so_in_the_title() -> None:
    assert contents(RETRACTED, "citation_title") == ["RETRACTED: Effects of heavy water"]


def test_a_record_that_says_little_gives_only_what_it_says() -> None:
    assert highwire(BARE, URL) == [("citation_title", "Bare"), ("citation_abstract_html_url", URL)]
