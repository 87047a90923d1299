"""Formatted citations, held against the rules of the three manuals on invented works."""

from concurrent.futures import ThreadPoolExecutor
from html import escape
from html.parser import HTMLParser

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from clarion.exports import STYLES, formatted
from clarion.records import WORK_TYPES, Contributor, Venue, Work
from tests.exports.samples import (
    ARTICLE,
    AUTHORS,
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

TEXT = st.text(st.characters(exclude_categories=("Cs", "Cc", "Co", "Cn")), min_size=1, max_size=40).map(
    lambda text: " ".join(text.split())
)
DOI = "10.5555/heavy_water.2022"
PLAIN = article(title="Effects of heavy water", contributors=AUTHORS)
BOOK_BY_AUTHORS = article(
    title="The book of water", type="book", venue=None, book=BOOK, volume="", issue="", pages="", contributors=AUTHORS
)
HYPHEN = Contributor(family="Sand", given="Jean-Pierre")


class Reader(HTMLParser):
    """The text and the tags of a piece of HTML."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.text = ""
        self.tags: set[str] = set()
        self.open: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert attrs == []
        self.tags.add(tag)
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


@pytest.mark.parametrize(
    ("work", "expected"),
    [
        (  # 10.1, example 1; names 9.8; suffix 9.8; title and number in sentence case and italics 9.25
            PLAIN,
            "Ranjbar, A. R., &amp; King, M. L., Jr. (2022). Effects of heavy water. <i>Journal of Invented Research "
            f"&amp; Practice</i>, <i>70</i>(2), 123–129. https://doi.org/{DOI}",
        ),
        (  # 9.11: group authors in full
            ARTICLE,
            "Ranjbar, A. R., King, M. L., Jr., &amp; Heavy Water Study Group. (2022). Effects of <sup>2</sup>H"
            "<sub>2</sub>O on <i>E. coli</i> growth at p &lt; 0.05: a trial. <i>Journal of Invented Research &amp; "
            f"Practice</i>, <i>70</i>(2), 123–129. https://doi.org/{DOI}",
        ),
        (  # 10.1, example 6: article number
            article(title="Is it?", contributors=(HYPHEN,), pages="", article_number="e1"),
            "Sand, J.-P. (2022). Is it? <i>Journal of Invented Research &amp; Practice</i>, <i>70</i>(2), Article e1. "
            f"https://doi.org/{DOI}",
        ),
        (  # 9.12: no author
            article(title="Heavy water", contributors=()),
            "Heavy water. (2022). <i>Journal of Invented Research &amp; Practice</i>, <i>70</i>(2), 123–129. "
            f"https://doi.org/{DOI}",
        ),
        (  # 10.3, example 38; reverse italics 6.22
            msgspec.structs.replace(CHAPTER, title="Water."),
            "Ranjbar, A. R., King, M. L., Jr., &amp; Heavy Water Study Group. (2022). Water. In J.-P. Sand &amp; "
            "E. Stone (Eds.), <i>The book of </i>in vitro<i> water</i> (2nd ed., pp. 10–20). Lake Press. "
            f"https://doi.org/{DOI}",
        ),
        (  # 10.2, example 20
            BOOK_BY_AUTHORS,
            "Ranjbar, A. R., &amp; King, M. L., Jr. (2022). <i>The book of water</i> (2nd ed.). Lake Press. "
            f"https://doi.org/{DOI}",
        ),
        (  # 10.2, example 24
            EDITED_BOOK,
            "Sand, J.-P., &amp; Stone, E. (Eds.). (2022). <i>The book of water</i> (2nd ed.). Lake Press. "
            f"https://doi.org/{DOI}",
        ),
        (  # 10.8, example 73
            article(title="Heavy water", contributors=AUTHORS, type="preprint", venue=Venue(title="waterRxiv"), volume="",
                    issue="", pages=""),
            f"Ranjbar, A. R., &amp; King, M. L., Jr. (2022). <i>Heavy water</i>. waterRxiv. https://doi.org/{DOI}",
        ),
        (  # 10.9, example 75
            DATASET,
            "Ranjbar, A. R., King, M. L., Jr., &amp; Heavy Water Study Group. (2022). <i>Water levels</i> [Data set]. "
            f"Water Store. {URL}",
        ),
        (  # 9.38: title in another language, translation in brackets
            PERSIAN,
            "Ranjbar, A. R., King, M. L., Jr., &amp; Heavy Water Study Group. (2022). <bdi>اثر آب سنگین</bdi> [Effects of "
            "heavy water]. <i>Journal of Invented Research &amp; Practice</i>, <i>70</i>(2), 123–129. "
            f"https://doi.org/{DOI}",
        ),
        (  # 9.17: no date
            article(title="Heavy water", contributors=AUTHORS, published=None),
            "Ranjbar, A. R., &amp; King, M. L., Jr. (n.d.). Heavy water. <i>Journal of Invented Research &amp; "
            f"Practice</i>, <i>70</i>(2), 123–129. https://doi.org/{DOI}",
        ),
    ],
)  # fmt: skip
def test_apa_7(work: Work, expected: str) -> None:
    assert formatted(work, "apa", URL) == expected


@pytest.mark.parametrize(
    ("work", "expected"),
    [
        (  # Citing Medicine, chapter 1: abbreviated journal, date, pages
            PLAIN,
            f"Ranjbar AR, King ML Jr. Effects of heavy water. J Invent Res Pract. 2022 May 13;70(2):123-9. doi:{DOI}",
        ),
        (  # ICMJE, example 3: organisation and people
            ARTICLE,
            "Ranjbar AR, King ML Jr; Heavy Water Study Group. Effects of <sup>2</sup>H<sub>2</sub>O on <i>E. coli</i> "
            f"growth at p &lt; 0.05: a trial. J Invent Res Pract. 2022 May 13;70(2):123-9. doi:{DOI}",
        ),
        (article(title="Is it?", contributors=(HYPHEN,), pages="", article_number="e1", published=SPANS["month"]),
         f"Sand JP. Is it? J Invent Res Pract. 2022 May;70(2):e1. doi:{DOI}"),
        (article(title="Heavy water", contributors=(), published=SPANS["months"]),
         f"Heavy water. J Invent Res Pract. 2019 Apr-Jun;70(2):123-9. doi:{DOI}"),
        (article(title="Water", contributors=AUTHORS, published=SPANS["two years"]),
         f"Ranjbar AR, King ML Jr. Water. J Invent Res Pract. 2019 Dec-2020 Jan;70(2):123-9. doi:{DOI}"),
        (article(title="Water", contributors=AUTHORS, published=SPANS["season"]),
         f"Ranjbar AR, King ML Jr. Water. J Invent Res Pract. 2003 Winter;70(2):123-9. doi:{DOI}"),
        (article(title="Water", contributors=AUTHORS, published=SPANS["days"]),
         f"Ranjbar AR, King ML Jr. Water. J Invent Res Pract. 2003 Feb 1-15;70(2):123-9. doi:{DOI}"),
        (article(title="Water", contributors=AUTHORS, published=SPANS["years"]),
         f"Ranjbar AR, King ML Jr. Water. J Invent Res Pract. 1998-1999;70(2):123-9. doi:{DOI}"),
        (  # Citing Medicine, chapter 2C: contributions to books
            CHAPTER,
            "Ranjbar AR, King ML Jr; Heavy Water Study Group. Effects of <sup>2</sup>H<sub>2</sub>O on <i>E. coli</i> growth "
            "at p &lt; 0.05: a trial. In: Sand JP, Stone E, editors. The book of <i>in vitro</i> water. 2nd ed. Mashhad: "
            f"Lake Press; 2022. p. 10-20. doi:{DOI}",
        ),
        (EDITED_BOOK,
         f"Sand JP, Stone E, editors. The book of water. 2nd ed. Mashhad: Lake Press; 2022. doi:{DOI}"),
        (  # Citing Medicine, chapter 1: translated title in brackets, language after the pages
            PERSIAN,
            "Ranjbar AR, King ML Jr; Heavy Water Study Group. [Effects of heavy water]. J Invent Res Pract. 2022 May "
            f"13;70(2):123-9. Persian. doi:{DOI}",
        ),
        (  # Citing Medicine, chapter 1: retracted article
            RETRACTED,
            "Ranjbar AR, King ML Jr; Heavy Water Study Group. RETRACTED: Effects of heavy water. J Invent Res Pract. 2022 "
            f"May 13;70(2):123-9. doi:{DOI}. Retraction in: J Invent Res Pract. 2023 Jan;71(1):5.",
        ),
    ],
)  # fmt: skip
def test_nlm_vancouver(work: Work, expected: str) -> None:
    assert formatted(work, "vancouver", URL) == expected


@pytest.mark.parametrize(
    ("work", "expected"),
    [
        (  # 3.11.1
            PLAIN,
            "Ranjbar AR, King ML Jr. Effects of heavy water. <i>J Invent Res Pract</i>. 2022;70(2):123-129. "
            f"doi:{DOI}",
        ),
        (article(title="Is it?", contributors=(HYPHEN,), pages="", article_number="e1", published=SPANS["months"]),
         f"Sand JP. Is it? <i>J Invent Res Pract</i>. 2019;70(2):e1. doi:{DOI}"),
        (article(title="Heavy water", published=SPANS["two years"]),
         "Ranjbar AR, King ML Jr; Heavy Water Study Group. Heavy water. <i>J Invent Res Pract</i>. "
         f"2019-2020;70(2):123-129. doi:{DOI}"),
        (article(title="Heavy water", contributors=()),
         f"Heavy water. <i>J Invent Res Pract</i>. 2022;70(2):123-129. doi:{DOI}"),
        (  # 3.12.4: chapter; book titles in title case, what is italic by itself as it is
            CHAPTER,
            "Ranjbar AR, King ML Jr; Heavy Water Study Group. Effects of <sup>2</sup>H<sub>2</sub>O on <i>E. coli</i> "
            "growth at p &lt; 0.05: a trial. In: Sand JP, Stone E, eds. <i>The Book of </i>in vitro<i> Water</i>. 2nd ed. "
            f"Lake Press; 2022:10-20. doi:{DOI}",
        ),
        (EDITED_BOOK, f"Sand JP, Stone E, eds. <i>The Book of Water</i>. 2nd ed. Lake Press; 2022. doi:{DOI}"),
        (  # 3.11.4.1
            article(title="Heavy water", contributors=AUTHORS, type="preprint", venue=Venue(title="waterRxiv"),
                    volume="", issue="", pages=""),
            "Ranjbar AR, King ML Jr. Heavy water. <i>waterRxiv</i>. Preprint posted online May 13, 2022. "
            f"doi:{DOI}",
        ),
    ],
)  # fmt: skip
def test_ama_11(work: Work, expected: str) -> None:
    assert formatted(work, "ama", URL) == expected


def test_long_lists_of_authors_are_cut_where_each_manual_says() -> None:
    def crowd(number: int, style: str) -> str:
        return formatted(article(contributors=CROWD.contributors[:number]), style, URL).partition(" (2022)")[0]

    assert crowd(20, "apa").endswith("Family18, A. B., &amp; Family19, A. B.")
    assert crowd(21, "apa").endswith("Family18, A. B., … Family20, A. B.")
    assert crowd(300, "apa").endswith("Family18, A. B., … Family299, A. B.")
    assert ", Family5 AB. Effects" in crowd(6, "vancouver")
    assert ", Family5 AB, et al. Effects" in crowd(7, "vancouver")
    assert ", Family5 AB. Effects" in crowd(6, "ama")
    assert "Family2 AB, et al. Effects" in crowd(300, "ama")


@pytest.mark.parametrize("style", STYLES)
def test_a_retracted_work_says_so_and_names_the_notice(style: str) -> None:
    text = formatted(RETRACTED, style, URL)
    assert "RETRACTED: Effects of heavy water." in text
    assert "J Invent Res Pract. 2023 Jan;71(1):5" in text


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("kind", WORK_TYPES)
def test_every_type_of_work_is_formatted(kind: str, style: str) -> None:
    for changes in ({}, {"venue": None}, {"venue": None, "book": BOOK}, {"contributors": ()}, {"published": None}):
        assert "growth" in formatted(article(type=kind, **changes), style, URL)


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("work", [BARE, PREPRINT, CONFERENCE, article(volume="", issue="", pages="")])
def test_a_record_that_says_little_is_formatted(work: Work, style: str) -> None:
    text = Reader(formatted(work, style, URL)).text
    assert ".." not in text
    assert " ." not in text
    assert "None" not in text


def test_an_unknown_style_is_refused_with_the_known_ones() -> None:
    with pytest.raises(ValueError, match="apa, vancouver, ama"):
        formatted(ARTICLE, "mla", URL)


def test_threads_do_not_disturb_one_another() -> None:
    works = [PLAIN, EDITED_BOOK, CHAPTER, PREPRINT] * 5
    jobs = [(work, style, URL) for work in works for style in STYLES]
    alone = [formatted(*job) for job in jobs]
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(lambda job: formatted(*job), jobs)) == alone


@given(TEXT.filter(bool), TEXT.filter(bool), TEXT, st.sampled_from(sorted(STYLES)))
def test_any_text_is_printed_as_text(title: str, name: str, journal: str, style: str) -> None:
    work = article(
        title=escape(title) + " <i>x</i> end",
        contributors=(Contributor(family=name, given=name), Contributor(collective=name)),
        venue=Venue(title=journal, abbreviation=journal),
    )
    reader = Reader(formatted(work, style, URL))
    assert reader.tags <= {"i", "b", "u", "sub", "sup"}
    assert reader.open == []
    assert title + " x end" in reader.text
