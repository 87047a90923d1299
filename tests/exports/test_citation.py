"""Formatted citations, held against the rules of the three manuals on invented works."""

from concurrent.futures import ThreadPoolExecutor
from html import escape
from html.parser import HTMLParser

import msgspec
import pytest
from hypothesis import given, settings
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
BOOK_BY_AUTHORS = msgspec.structs.replace(
    EDITED_BOOK, contributors=AUTHORS, book=msgspec.structs.replace(BOOK, editors=())
)
PREPRINT_BY_TWO = msgspec.structs.replace(PREPRINT, title="Heavy water", contributors=AUTHORS)
APA_THREE = "Ranjbar, A. R., King, M. L., Jr., &amp; Heavy Water Study Group. (2022). "
APA_JOURNAL = f"<i>Journal of Invented Research &amp; Practice</i>, <i>70</i>(2), 123–129. https://doi.org/{DOI}"
THREE = "Ranjbar AR, King ML Jr; Heavy Water Study Group. "
TITLE = "Effects of <sup>2</sup>H<sub>2</sub>O on <i>E. coli</i> growth at p &lt; 0.05: a trial. "
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
        (PLAIN, f"Ranjbar, A. R., &amp; King, M. L., Jr. (2022). Effects of heavy water. {APA_JOURNAL}"),
        (ARTICLE, f"{APA_THREE}{TITLE}{APA_JOURNAL}"),
        (
            article(title="Is it?", contributors=(HYPHEN,), pages="", article_number="e1"),
            "Sand, J.-P. (2022). Is it? <i>Journal of Invented Research &amp; Practice</i>, <i>70</i>(2), Article e1. "
            f"https://doi.org/{DOI}",
        ),
        (article(title="Heavy water", contributors=()), f"Heavy water. (2022). {APA_JOURNAL}"),
        (
            CHAPTER,  # italics within italics turn upright
            f"{APA_THREE}{TITLE}In J.-P. Sand &amp; E. Stone (Eds.), <i>The book of </i>in vitro<i> water</i> "
            f"(2nd ed., pp. 10–20). Lake Press. https://doi.org/{DOI}",
        ),
        (
            BOOK_BY_AUTHORS,
            "Ranjbar, A. R., &amp; King, M. L., Jr. (2022). <i>The book of water</i> (2nd ed.). Lake Press. "
            f"https://doi.org/{DOI}",
        ),
        (
            EDITED_BOOK,
            "Sand, J.-P., &amp; Stone, E. (Eds.). (2022). <i>The book of water</i> (2nd ed.). Lake Press. "
            f"https://doi.org/{DOI}",
        ),
        (
            PREPRINT_BY_TWO,
            f"Ranjbar, A. R., &amp; King, M. L., Jr. (2022). <i>Heavy water</i>. waterRxiv. https://doi.org/{DOI}",
        ),
        (DATASET, f"{APA_THREE}<i>Water levels</i> [Data set]. Water Store. {URL}"),
        (
            PERSIAN,  # the title in its own language, its translation in brackets
            f"{APA_THREE}<bdi>اثر آب سنگین</bdi> [Effects of heavy water]. {APA_JOURNAL}",
        ),
        (article(title="Heavy water", contributors=(HYPHEN,), published=None),
         f"Sand, J.-P. (n.d.). Heavy water. {APA_JOURNAL}"),
        (article(title="Heavy water", contributors=(HYPHEN,), published=SPANS["months"]),
         f"Sand, J.-P. (2019). Heavy water. {APA_JOURNAL}"),
        (article(title="Heavy water", contributors=(HYPHEN,), published=SPANS["two years"]),
         f"Sand, J.-P. (2019–2020). Heavy water. {APA_JOURNAL}"),
        (
            RETRACTED,
            f"{APA_THREE}RETRACTED: Effects of heavy water. {APA_JOURNAL} "
            "(Retraction published in J Invent Res Pract. 2023 Jan;71(1):5)",
        ),
    ],
)  # fmt: skip
def test_apa_7(work: Work, expected: str) -> None:
    assert formatted(work, "apa", URL) == expected


@pytest.mark.parametrize(
    ("work", "expected"),
    [
        (
            PLAIN,
            f"Ranjbar AR, King ML Jr. Effects of heavy water. J Invent Res Pract. 2022 May 13;70(2):123-9. doi:{DOI}",
        ),
        (ARTICLE, f"{THREE}{TITLE}J Invent Res Pract. 2022 May 13;70(2):123-9. doi:{DOI}"),
        (
            article(title="Is it?", contributors=(HYPHEN,), pages="", article_number="e1"),
            f"Sand JP. Is it? J Invent Res Pract. 2022 May 13;70(2):e1. doi:{DOI}",
        ),
        (
            article(title="Heavy water", contributors=()),
            f"Heavy water. J Invent Res Pract. 2022 May 13;70(2):123-9. doi:{DOI}",
        ),
        (
            CHAPTER,
            f"{THREE}{TITLE}In: Sand JP, Stone E, editors. The book of <i>in vitro</i> water. 2nd ed. Mashhad: "
            f"Lake Press; 2022. p. 10-20. doi:{DOI}",
        ),
        (
            EDITED_BOOK,
            f"Sand JP, Stone E, editors. The book of water. 2nd ed. Mashhad: Lake Press; 2022. doi:{DOI}",
        ),
        (PREPRINT_BY_TWO, f"Ranjbar AR, King ML Jr. Heavy water [Preprint]. waterRxiv; 2022. doi:{DOI}"),
        (
            PERSIAN,  # a translated title in brackets, the language behind the pages
            f"{THREE}[Effects of heavy water]. J Invent Res Pract. 2022 May 13;70(2):123-9. Persian. doi:{DOI}",
        ),
        (
            RETRACTED,
            f"{THREE}RETRACTED: Effects of heavy water. J Invent Res Pract. 2022 May 13;70(2):123-9. doi:{DOI}. "
            "Retraction in: J Invent Res Pract. 2023 Jan;71(1):5.",
        ),
    ],
)
def test_nlm_vancouver(work: Work, expected: str) -> None:
    assert formatted(work, "vancouver", URL) == expected


@pytest.mark.parametrize(
    ("name", "date"),
    [
        ("day", "2022 May 13"),
        ("month", "2022 May"),
        ("year", "2022"),
        ("months", "2019 Apr-Jun"),
        ("season", "2003 Winter"),
        ("two years", "2019 Dec-2020 Jan"),
        ("years", "1998-1999"),
        ("days", "2003 Feb 1-15"),
    ],
)
def test_nlm_prints_a_date_as_the_issue_does(name: str, date: str) -> None:
    assert f" J Invent Res Pract. {date};70(2):123-9." in formatted(article(published=SPANS[name]), "vancouver", URL)


@pytest.mark.parametrize(
    ("work", "expected"),
    [
        (
            PLAIN,
            f"Ranjbar AR, King ML Jr. Effects of heavy water. <i>J Invent Res Pract</i>. 2022;70(2):123-129. doi:{DOI}",
        ),
        (
            article(title="Is it?", contributors=(HYPHEN,), pages="", article_number="e1", published=SPANS["months"]),
            f"Sand JP. Is it? <i>J Invent Res Pract</i>. 2019;70(2):e1. doi:{DOI}",
        ),
        (
            article(title="Heavy water", published=SPANS["two years"]),
            f"{THREE}Heavy water. <i>J Invent Res Pract</i>. 2019-2020;70(2):123-129. doi:{DOI}",
        ),
        (
            article(title="Heavy water", contributors=()),
            f"Heavy water. <i>J Invent Res Pract</i>. 2022;70(2):123-129. doi:{DOI}",
        ),
        (
            CHAPTER,  # book titles in title case; what is italic by itself stays as it is
            f"{THREE}{TITLE}In: Sand JP, Stone E, eds. <i>The Book of </i>in vitro<i> Water</i>. 2nd ed. "
            f"Lake Press; 2022:10-20. doi:{DOI}",
        ),
        (EDITED_BOOK, f"Sand JP, Stone E, eds. <i>The Book of Water</i>. 2nd ed. Lake Press; 2022. doi:{DOI}"),
        (
            PREPRINT_BY_TWO,
            f"Ranjbar AR, King ML Jr. Heavy water. <i>waterRxiv</i>. Preprint posted online May 13, 2022. doi:{DOI}",
        ),
        (
            PERSIAN,
            f"{THREE}Effects of heavy water. Article in Persian. <i>J Invent Res Pract</i>. 2022;70(2):123-129. "
            f"doi:{DOI}",
        ),
    ],
)
def test_ama_11(work: Work, expected: str) -> None:
    assert formatted(work, "ama", URL) == expected


@pytest.mark.parametrize(
    ("person", "apa", "vancouver"),
    [
        (Contributor(family="Chen", given="Shu-jen"), "Chen, S.-J. (", "Chen SJ. "),
        (Contributor(family="Reenen", given="Mari van"), "van Reenen, M. (", "van Reenen M. "),
        (Contributor(family="Silva", given="Ana de Brito"), "Silva, A. de B. (", "Silva A de B. "),
        (Contributor(family="Silva", initials="AB"), "Silva, A. B. (", "Silva AB. "),
        (Contributor(family="Silva", given="AB", initials="AB"), "Silva, A. B. (", "Silva AB. "),
        (Contributor(family="رنجبر", given="علی"), "رنجبر, علی. (", "رنجبر علی. "),
        (Contributor(family="Madonna"), "Madonna. (", "Madonna. "),
    ],
)
def test_initials_are_right_for_names_of_all_kinds(person: Contributor, apa: str, vancouver: str) -> None:
    work = article(contributors=(person,))
    assert formatted(work, "apa", URL).startswith(apa)
    assert formatted(work, "vancouver", URL).startswith(vancouver)
    assert formatted(work, "ama", URL).startswith(vancouver)


def test_semicolons_part_a_group_from_people_on_both_sides() -> None:
    work = article(contributors=(Contributor(collective="Sand Group"), *AUTHORS))
    assert formatted(work, "vancouver", URL).startswith("Sand Group; Ranjbar AR, King ML Jr. ")
    crowd = article(contributors=(Contributor(collective="Sand Group"), *CROWD.contributors))
    assert formatted(crowd, "ama", URL).startswith("Sand Group; Family0 AB, Family1 AB, et al. ")
    groups = article(contributors=tuple(Contributor(collective=f"Group {number}") for number in range(7)))
    assert "; Group 2, et al. " in formatted(groups, "ama", URL)


def test_an_index_has_no_translation_to_put_in_brackets() -> None:
    work = article(title="[Not Available].", vernacular_title="L'acqua", languages=("it",), contributors=(HYPHEN,))
    assert formatted(work, "apa", URL).startswith("Sand, J.-P. (2022). <bdi>L'acqua</bdi>. ")
    assert formatted(work, "vancouver", URL).startswith("Sand JP. L'acqua. ")


def test_a_journal_in_another_language_keeps_its_small_letters() -> None:
    work = article(venue=Venue(title="Epidemiologia e prevenzione"), languages=("it",))
    assert "<i>Epidemiologia e prevenzione</i>" in formatted(work, "apa", URL)
    work = article(venue=Venue(title="Journal of invented water"))
    assert "<i>Journal of Invented Water</i>" in formatted(work, "apa", URL)


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
        assert "<sub>2</sub>O on" in formatted(article(type=kind, **changes), style, URL)


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("work", [BARE, PREPRINT, CONFERENCE, article(volume="", issue="", pages="")])
def test_a_record_that_says_little_is_formatted(work: Work, style: str) -> None:
    text = Reader(formatted(work, style, URL)).text
    assert ".." not in text
    assert " ." not in text
    assert "None" not in text


@pytest.mark.parametrize("style", STYLES)
def test_what_has_no_title_has_no_citation(style: str) -> None:
    assert formatted(article(title=""), style, URL) == ""


def test_an_unknown_style_is_refused_with_the_known_ones() -> None:
    with pytest.raises(ValueError, match="apa, vancouver, ama"):
        formatted(ARTICLE, "mla", URL)


def test_threads_do_not_disturb_one_another() -> None:
    works = [PLAIN, EDITED_BOOK, CHAPTER, PREPRINT] * 5
    jobs = [(work, style, URL) for work in works for style in STYLES]
    alone = [formatted(*job) for job in jobs]
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(lambda job: formatted(*job), jobs)) == alone


@settings(deadline=None)  # the machine that runs it may be busy
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
