"""OpenGraph and X card."""

from clarion.exports import opengraph
from tests.exports.samples import ARTICLE, BARE, RETRACTED, SPANS, URL, article


def test_an_article_has_all_its_tags() -> None:
    assert opengraph(ARTICLE, URL, "Lake University", "en-GB", "Water & life.") == [
        ("og:title", "Effects of 2H2O on E. coli growth at p < 0.05: a trial"),
        ("og:type", "article"),
        ("og:url", URL),
        ("og:description", "Water & life."),
        ("og:site_name", "Lake University"),
        ("og:locale", "en_GB"),
        ("article:published_time", "2022-05-13"),
        ("twitter:card", "summary"),
    ]


def test_nothing_is_empty_and_no_day_is_invented() -> None:
    assert all(content for _, content in opengraph(BARE, URL, "", "fa", ""))
    tags = dict(opengraph(article(published=SPANS["months"]), URL, "", "fa", ""))
    assert tags["article:published_time"] == "2019-04"


def test_a_retracted_work_says_so_when_it_is_shared() -> None:
    assert opengraph(RETRACTED, URL, "", "en_GB", "")[0] == ("og:title", "RETRACTED: Effects of heavy water")
