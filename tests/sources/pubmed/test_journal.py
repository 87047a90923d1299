"""Pages, article numbers, and the date a work is cited by."""

import pytest

from tests.sources.pubmed.files import work


def pages(article, model="Print"):
    found = work(article, model=model)
    return found.pages, found.article_number


@pytest.mark.parametrize(
    ("printed", "model", "expected"),
    [
        ("123-34", "Print", ("123-34", "")),
        ("123", "Print", ("123", "")),
        ("123", "Electronic", ("", "123")),
        ("e0123456", "Print-Electronic", ("", "e0123456")),
        ("e12-e19", "Electronic", ("e12-e19", "")),
        ("iv, 3-4; discussion 5", "Electronic", ("iv, 3-4; discussion 5", "")),
    ],
)
def test_pages_and_article_numbers(printed, model, expected):
    assert pages(f"<Pagination><MedlinePgn>{printed}</MedlinePgn></Pagination>", model) == expected


def test_pages_from_first_and_last():
    assert pages("<Pagination><StartPage>5</StartPage><EndPage>9</EndPage></Pagination>") == ("5-9", "")
    assert pages("<Pagination><StartPage>5</StartPage><EndPage>5</EndPage></Pagination>") == ("5", "")
    assert pages("<Pagination><StartPage>5</StartPage><MedlinePgn>5-12</MedlinePgn></Pagination>") == ("5-12", "")


def test_article_number_from_pii_only_where_it_looks_like_one():
    number = '<ELocationID EIdType="pii">103324</ELocationID>'
    assert pages(number, "Electronic-eCollection") == ("", "103324")
    assert pages(number, "Print-Electronic") == ("", "")
    assert pages('<ELocationID EIdType="pii">S0732-8893(15)00432-0</ELocationID>', "Electronic") == ("", "")
    assert pages('<ELocationID EIdType="pii" ValidYN="N">103324</ELocationID>', "Electronic") == ("", "")
    assert pages('<ELocationID EIdType="pii">e1234</ELocationID>') == ("", "e1234")


ISSUE = "<Journal><JournalIssue CitedMedium='Internet'><PubDate>{}</PubDate></JournalIssue></Journal>"


ONLINE = "<ArticleDate DateType='Electronic'><Year>2019</Year><Month>05</Month><Day>06</Day></ArticleDate>"


@pytest.mark.parametrize(
    ("model", "issue", "online", "first"),
    [
        ("Print", "<Year>2020</Year>", "", "2020-01-01"),
        ("Print-Electronic", "<Year>2020</Year>", ONLINE, "2020-01-01"),
        ("Electronic", "<Year>2020</Year>", ONLINE, "2019-05-06"),
        ("Electronic-eCollection", "<Year>2019</Year>", ONLINE, "2019-05-06"),
        ("Electronic-Print", "<Year>2019</Year>", ONLINE, "2019-05-06"),
        ("Electronic", "<Year>2020</Year>", "", "2020-01-01"),
        ("Print", "<MedlineDate>undated</MedlineDate>", ONLINE, "2019-05-06"),
        ("Print", "<Year>2020</Year><Season>Spring</Season>", "", "2020-03-01"),
    ],
)
def test_published_is_the_date_it_is_cited_by(model, issue, online, first):
    assert work(ISSUE.format(issue) + online, model=model).published.first == first


def test_a_date_without_a_year_is_kept_in_words():
    found = work(ISSUE.format("<MedlineDate>no date</MedlineDate>"))
    assert found.published is None
    assert found.notes == ("Date as printed: no date",)
