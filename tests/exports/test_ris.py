"""RIS, read back with an independent parser."""

from html import escape

import pytest
import rispy
from hypothesis import given, settings
from hypothesis import strategies as st

from clarion.exports import EXPORTS, ris
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

TEXT = st.text(st.characters(exclude_categories=("Cs", "Co", "Cn")), min_size=1, max_size=40)


def one_line(text: str) -> str:
    """What any one-line format can keep of ``text``."""
    return " ".join("".join(" " if ord(c) < 32 or 127 <= ord(c) < 160 else c for c in text).split())


def lines(work: Work) -> list[tuple[str, str]]:
    """Tag and value of each line, with the form of every line checked."""
    text = ris(work, URL)
    assert text.endswith("\r\n")
    assert "\n" not in text.replace("\r\n", "")
    assert "\r" not in text.replace("\r\n", "")
    found = [(line[:2], line[6:]) for line in text.split("\r\n")[:-1]]
    assert all(line[2:6] == "  - " for line in text.split("\r\n")[:-1])
    return found


def values(work: Work, tag: str) -> list[str]:
    return [value for name, value in lines(work) if name == tag]


def test_an_article_has_all_its_lines_in_order() -> None:
    assert lines(ARTICLE) == [
        ("TY", "JOUR"),
        ("AU", "Ranjbar, Ali Reza"),
        ("AU", "King, Martin L, Jr"),
        ("AU", "Heavy Water Study Group"),
        ("TI", "Effects of 2H2O on E. coli growth at p < 0.05: a trial"),
        ("T2", "Journal of Invented Research & Practice"),
        ("J2", "J. Invent. Res. Pract."),
        ("PY", "2022"),
        ("DA", "2022/05/13/"),
        ("VL", "70"),
        ("IS", "2"),
        ("SP", "123"),
        ("EP", "129"),
        ("SN", "1234-5679"),
        ("SN", "2345-6787"),
        ("DO", "10.5555/heavy_water.2022"),
        ("AN", "99000001"),
        ("C2", "PMC9900001"),
        ("UR", URL),
        ("LA", "en"),
        ("KW", "water & life"),
        ("KW", "Deuterium Oxide"),
        ("AB", "AIM: Water is heavy. METHODS: We drank 5 < 6."),
        ("ER", ""),
    ]


@pytest.mark.parametrize(
    ("work", "kind"),
    [
        (ARTICLE, "JOUR"),
        (CHAPTER, "CHAP"),
        (CONFERENCE, "CPAPER"),
        (EDITED_BOOK, "BOOK"),
        (PREPRINT, "UNPB"),
        (DATASET, "DATA"),
        (BARE, "GEN"),
    ],
)
def test_the_reference_type_is_right(work: Work, kind: str) -> None:
    assert lines(work)[0] == ("TY", kind)
    assert lines(work)[-1] == ("ER", "")


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("day", "2022/05/13/"),
        ("month", "2022/05//"),
        ("year", "2022///"),
        ("months", "2019/04//2019 Apr-Jun"),
        ("two years", "2019/12//2019 Dec-2020 Jan"),
        ("years", "1998///1998-1999"),
    ],
)
def test_a_date_leaves_empty_what_is_not_known(name: str, written: str) -> None:
    assert values(article(published=SPANS[name]), "DA") == [written]


def test_an_article_number_is_where_managers_look_for_it() -> None:
    work = article(pages="", article_number="103324")
    assert values(work, "C7") == values(work, "SP") == ["103324"]


def test_a_persian_work_has_both_titles() -> None:
    assert values(PERSIAN, "TI") == ["Effects of heavy water"]
    assert values(PERSIAN, "TT") == ["اثر آب سنگین"]
    assert values(PERSIAN, "LA") == ["fa"]


def test_a_retracted_work_says_so_in_title_and_note() -> None:
    assert values(RETRACTED, "TI") == ["RETRACTED: Effects of heavy water"]
    assert values(RETRACTED, "N1") == ["This work was retracted: J Invent Res Pract. 2023 Jan;71(1):5."]


def test_three_hundred_authors_are_read_back() -> None:
    [entry] = rispy.loads(ris(CROWD, URL))
    assert entry["authors"] == [f"Family{number}, Ann Bea" for number in range(300)]


def test_a_file_of_many_is_read_back() -> None:
    entries = rispy.loads(EXPORTS["ris"].many([(ARTICLE, URL), (CHAPTER, URL)]))
    assert [entry["type_of_reference"] for entry in entries] == ["JOUR", "CHAP"]
    assert entries[1]["secondary_title"] == "The book of in vitro water"
    assert entries[1]["secondary_authors"] == ["Sand, Jean-Pierre", "Stone, Eva"]


@pytest.mark.parametrize("kind", WORK_TYPES)
def test_every_type_of_work_is_written(kind: str) -> None:
    for changes in ({}, {"venue": None}, {"venue": None, "book": BOOK}):
        [entry] = rispy.loads(ris(article(type=kind, **changes), URL))
        assert entry["title"]


@settings(deadline=None)  # the machine that runs it may be busy
@given(TEXT, TEXT)
def test_any_title_and_author_survive(title: str, name: str) -> None:
    work = article(title=escape(title) + " x", contributors=(Contributor(collective=name),))
    [entry] = rispy.loads(ris(work, URL))
    assert entry["title"] == one_line(title + " x")
    assert entry.get("authors", [""]) == [one_line(name)]
