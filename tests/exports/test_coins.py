"""COinS, decoded again as reference managers do."""

from urllib.parse import parse_qs

import pytest

from clarion.exports import coins
from clarion.records import WORK_TYPES, Work
from tests.exports.samples import ARTICLE, BARE, CHAPTER, DATASET, EDITED_BOOK, RETRACTED, SPANS, URL, article


def fields(work: Work) -> dict[str, list[str]]:
    return parse_qs(coins(work, URL), strict_parsing=True)


def test_an_article_has_all_its_keys() -> None:
    assert fields(ARTICLE) == {
        "ctx_ver": ["Z39.88-2004"],
        "rft_val_fmt": ["info:ofi/fmt:kev:mtx:journal"],
        "rft_id": ["info:doi/10.5555/heavy_water.2022", "info:pmid/99000001", URL],
        "rft.genre": ["article"],
        "rft.atitle": ["Effects of 2H2O on E. coli growth at p < 0.05: a trial"],
        "rft.jtitle": ["Journal of Invented Research & Practice"],
        "rft.stitle": ["J. Invent. Res. Pract."],
        "rft.aulast": ["Ranjbar"],
        "rft.aufirst": ["Ali Reza"],
        "rft.au": ["Ranjbar, Ali Reza", "King, Martin L, Jr"],
        "rft.aucorp": ["Heavy Water Study Group"],
        "rft.date": ["2022-05-13"],
        "rft.volume": ["70"],
        "rft.issue": ["2"],
        "rft.spage": ["123"],
        "rft.epage": ["129"],
        "rft.pages": ["123-129"],
        "rft.issn": ["1234-5679", "2345-6787"],
    }


@pytest.mark.parametrize(
    ("work", "metadata", "key"),
    [
        (CHAPTER, "book", "rft.btitle"),
        (EDITED_BOOK, "book", "rft.btitle"),
        (DATASET, "dc", "rft.title"),
        (BARE, "dc", "rft.title"),
    ],
)
def test_the_format_is_right(work: Work, metadata: str, key: str) -> None:
    found = fields(work)
    assert found["rft_val_fmt"] == [f"info:ofi/fmt:kev:mtx:{metadata}"]
    assert len(found[key]) == 1


def test_the_value_is_ascii_without_what_html_would_read() -> None:
    value = coins(article(title="اثر &lt;آب&gt; \"x\" 'y'"), URL)
    assert value.isascii()
    assert not set(value) & set("<>\"' ")


def test_the_date_and_the_retraction_are_told() -> None:
    assert fields(article(published=SPANS["months"]))["rft.date"] == ["2019-04"]
    assert fields(RETRACTED)["rft.atitle"] == ["RETRACTED: Effects of heavy water"]


@pytest.mark.parametrize("kind", WORK_TYPES)
def test_every_type_of_work_is_written(kind: str) -> None:
    assert fields(article(type=kind))["ctx_ver"] == ["Z39.88-2004"]
    assert fields(article(type=kind, venue=None))["ctx_ver"] == ["Z39.88-2004"]
