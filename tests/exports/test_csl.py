"""CSL-JSON, held against the variables and types of CSL 1.0.2."""

import json

import pytest

from clarion.exports import EXPORTS, csl_json
from clarion.records import WORK_TYPES, Contributor, Work
from tests.exports.samples import (
    ARTICLE,
    BARE,
    BOOK,
    CHAPTER,
    CONFERENCE,
    DATASET,
    EDITED_BOOK,
    PERSIAN,
    PREPRINT,
    RETRACTED,
    SPANS,
    URL,
    article,
)

VARIABLES = """
    id type title original-title genre author editor issued container-title container-title-short collection-title
    publisher publisher-place edition volume issue page number DOI PMID PMCID ISSN ISBN URL language abstract
    keyword note
"""


def test_an_article_has_all_its_variables() -> None:
    assert csl_json(ARTICLE, URL) == {
        "id": URL,
        "type": "article-journal",
        "title": "Effects of 2H2O on E. coli growth at p < 0.05: a trial",
        "author": [
            {"family": "Ranjbar", "given": "Ali Reza"},
            {"family": "King", "given": "Martin L", "suffix": "Jr"},
            {"literal": "Heavy Water Study Group"},
        ],
        "issued": {"date-parts": [[2022, 5, 13]]},
        "container-title": "Journal of Invented Research & Practice",
        "container-title-short": "J. Invent. Res. Pract.",
        "volume": "70",
        "issue": "2",
        "page": "123-129",
        "DOI": "10.5555/heavy_water.2022",
        "PMID": "99000001",
        "PMCID": "PMC9900001",
        "ISSN": "1234-5679, 2345-6787",
        "URL": URL,
        "language": "en",
        "abstract": "AIM: Water is heavy. METHODS: We drank 5 < 6.",
        "keyword": "water & life, Deuterium Oxide",
    }


@pytest.mark.parametrize(
    ("work", "kind", "container"),
    [
        (ARTICLE, "article-journal", "Journal of Invented Research & Practice"),
        (CHAPTER, "chapter", "The book of in vitro water"),
        (CONFERENCE, "paper-conference", "The book of in vitro water"),
        (EDITED_BOOK, "book", None),
        (PREPRINT, "article", "waterRxiv"),
        (DATASET, "dataset", "Water Store"),
        (BARE, "document", None),
    ],
)
def test_the_type_and_the_container_are_right(work: Work, kind: str, container: str | None) -> None:
    item = csl_json(work, URL)
    assert item["type"] == kind
    assert item.get("container-title") == container


@pytest.mark.parametrize(
    ("name", "parts"),
    [("month", [[2022, 5]]), ("year", [[2022]]), ("months", [[2019, 4], [2019, 6]]), ("years", [[1998], [1999]])],
)
def test_a_span_keeps_both_its_ends(name: str, parts: list[list[int]]) -> None:
    assert csl_json(article(published=SPANS[name]), URL)["issued"] == {"date-parts": parts}


def test_a_persian_work_has_both_titles() -> None:
    item = csl_json(PERSIAN, URL)
    assert (item["title"], item["original-title"], item["language"]) == (
        "Effects of heavy water",
        "اثر آب سنگین",
        "fa",
    )


def test_a_retracted_work_says_so_in_title_and_note() -> None:
    item = csl_json(RETRACTED, URL)
    assert item["title"] == "RETRACTED: Effects of heavy water"
    assert item["note"].startswith("This work was retracted: ")


def test_a_person_without_a_family_name_is_named_as_a_whole() -> None:
    item = csl_json(article(contributors=(Contributor(given="Suharto"),)), URL)
    assert item["author"] == [{"literal": "Suharto"}]


@pytest.mark.parametrize("kind", WORK_TYPES)
def test_every_type_of_work_is_written_with_known_variables(kind: str) -> None:
    for changes in ({}, {"venue": None}, {"venue": None, "book": BOOK}):
        [item] = json.loads(EXPORTS["csl"].function(article(type=kind, **changes), URL))
        assert item.keys() <= set(VARIABLES.split())
        assert all(item.values())
