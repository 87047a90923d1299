"""BibTeX, read back with an independent parser and LaTeX decoder."""

from html import escape

import bibtexparser
import pytest
from bibtexparser.middlewares import SeparateCoAuthors, SplitNameParts
from hypothesis import given, settings
from hypothesis import strategies as st
from pylatexenc.latex2text import LatexNodes2Text

from clarion.exports import EXPORTS, bibtex
from clarion.exports.bibtex import citation_key, latex_title
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

TEXT = st.text(st.characters(exclude_categories=("Cs", "Cc", "Co", "Cn"), exclude_characters="ˆ"), max_size=40).map(
    lambda text: " ".join(text.split())
)


def parse(text: str) -> dict[str, str]:
    """The fields of the one entry in ``text``, as an independent parser reads them, LaTeX undecoded."""
    library = bibtexparser.parse_string(text)
    assert not library.failed_blocks
    assert len(library.entries) == 1
    entry = library.entries[0]
    return {"type": entry.entry_type, "key": entry.key} | {field.key: str(field.value) for field in entry.fields}


UNKNOWN_TO_DECODER = {
    "braceleft": r"\{",
    "braceright": r"\}",
    "less": "<",
    "greater": ">",
    "bar": "|",
    "asciigrave": "{}`{}",
}


def text_of(latex: str) -> str:
    """What LaTeX prints for ``latex``, by an independent decoder.

    It lacks some of LaTeX's text commands, and takes the circumflex for a modifier letter.
    """
    for name, character in UNKNOWN_TO_DECODER.items():
        latex = latex.replace(f"\\text{name}{{}}", character)
    return " ".join(LatexNodes2Text().latex_to_text(latex).replace("ˆ", "^").split())


def test_an_article_has_all_its_fields() -> None:
    fields = parse(bibtex(ARTICLE, URL))
    assert fields == {
        "type": "article",
        "key": "ranjbar2022effects",
        "author": "Ranjbar, Ali Reza and King, Jr, Martin L and {Heavy Water Study Group}",
        "title": r"Effects of {{\textsuperscript{2}H\textsubscript{2}O}} on \textit{E. coli} growth "
        r"at p \textless{} 0.05: a trial",
        "journal": r"Journal of Invented Research \& Practice",
        "volume": "70",
        "number": "2",
        "pages": "123--129",
        "year": "2022",
        "month": fields["month"],
        "doi": r"10.5555/heavy\_water.2022",
        "pmid": "99000001",
        "pmcid": "PMC9900001",
        "issn": "1234-5679, 2345-6787",
        "url": URL,
        "language": "en",
        "keywords": r"water \& life, Deuterium Oxide",
        "abstract": r"AIM: Water is heavy. METHODS: We drank 5 \textless{} 6.",
    }
    assert "  month = may,\n" in bibtex(ARTICLE, URL)


@pytest.mark.parametrize(
    ("work", "kind", "container"),
    [
        (ARTICLE, "article", "journal"),
        (CHAPTER, "incollection", "booktitle"),
        (CONFERENCE, "inproceedings", "booktitle"),
        (EDITED_BOOK, "book", "publisher"),
        (PREPRINT, "misc", "howpublished"),
        (DATASET, "misc", "howpublished"),
        (BARE, "misc", "title"),
    ],
)
def test_the_entry_type_is_right(work: Work, kind: str, container: str) -> None:
    fields = parse(bibtex(work, URL))
    assert fields["type"] == kind
    assert fields[container]


def test_a_consortium_alone_stands_in_two_pairs_of_braces() -> None:
    work = article(contributors=(Contributor(collective="Sand and Water Group"),))
    assert "author = {{Sand and Water Group}}," in bibtex(work, URL)


def test_the_editors_of_a_chapter_are_those_of_its_book() -> None:
    assert parse(bibtex(CHAPTER, URL))["editor"] == "Sand, Jean-Pierre and Stone, Eva"


def test_three_hundred_authors_are_read_back_one_by_one() -> None:
    library = bibtexparser.parse_string(bibtex(CROWD, URL), append_middleware=[SeparateCoAuthors(), SplitNameParts()])
    names = library.entries[0].fields_dict["author"].value
    assert [name.last for name in names] == [[f"Family{number}"] for number in range(300)]


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("Role of DNA in mRNA vaccines", "Role of {DNA} in {mRNA} vaccines"),
        ("A T cell in pH 7", "A {T} cell in {pH} 7"),
        ("Treatment of Crohn's disease in adults of Iran", "Treatment of {Crohn's} disease in adults of {Iran}"),
        ("Heavy Water and Its Effects", "Heavy Water and Its Effects"),
        ("<i>DNA</i> and <i>p53</i>K", r"\textit{DNA} and {{\textit{p53}K}}"),
        ("50% of $5 &amp; a_b #1 {x} ~^ \\", r"50\% of \$5 \& a\_b \#1 \textbraceleft{}x\textbraceright{} "
         r"\textasciitilde{}\textasciicircum{} \textbackslash{}"),
    ],
)  # fmt: skip
def test_a_title_keeps_its_capitals_and_escapes_commands(markup: str, expected: str) -> None:
    assert latex_title(markup) == expected


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, "ranjbar2022effects"),
        ({"title": "The RETRACTED work on it"}, "ranjbar2022work"),
        ({"contributors": (Contributor(family="Müller-Łoś"),)}, "mullerlos2022effects"),
        ({"contributors": (Contributor(collective="The Sand Group"),)}, "sand2022effects"),
        ({"contributors": (Contributor(family="رنجبر"),)}, "anon2022effects"),
        ({"contributors": (), "published": None}, "anonndeffects"),
        ({"title": "اثر آب"}, "ranjbar202299000001"),
    ],
)
def test_the_citation_key_is_ascii_and_speaks(changes: dict[str, object], expected: str) -> None:
    assert citation_key(article(**changes)) == expected


def test_a_file_of_many_has_no_key_twice() -> None:
    text = EXPORTS["bibtex"].many([(ARTICLE, URL)] * 30)
    keys = [entry.key for entry in bibtexparser.parse_string(text).entries]
    assert len(set(keys)) == 30
    assert keys[:3] == ["ranjbar2022effects", "ranjbar2022effectsa", "ranjbar2022effectsb"]


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("day", "month = may,"),
        ("month", "month = may,"),
        ("months", "month = {Apr--Jun},"),
        ("two years", "month = {Dec 2019--Jan 2020},"),
        ("days", "month = feb,"),
    ],
)
def test_the_month_is_told_as_far_as_it_is_known(name: str, written: str) -> None:
    assert written in bibtex(article(published=SPANS[name]), URL)


@pytest.mark.parametrize("name", ["year", "years"])
def test_no_month_is_invented(name: str) -> None:
    assert "month" not in parse(bibtex(article(published=SPANS[name]), URL))


def test_a_retracted_work_says_so_in_title_and_note() -> None:
    fields = parse(bibtex(RETRACTED, URL))
    assert text_of(fields["title"]) == "RETRACTED: Effects of heavy water"
    assert fields["note"] == "This work was retracted: J Invent Res Pract. 2023 Jan;71(1):5."


def test_a_persian_work_keeps_its_own_title_in_utf_8() -> None:
    fields = parse(bibtex(PERSIAN, URL))
    assert fields["origtitle"] == "اثر آب سنگین"
    assert fields["language"] == "fa"


@pytest.mark.parametrize("kind", WORK_TYPES)
def test_every_type_of_work_is_written(kind: str) -> None:
    for changes in ({}, {"venue": None}, {"venue": None, "book": BOOK}):
        assert parse(bibtex(article(type=kind, **changes), URL))["title"]


@settings(deadline=None)  # the machine that runs it may be busy
@given(TEXT.filter(bool))
def test_any_title_survives(title: str) -> None:
    fields = parse(bibtex(article(title=escape(title) + " x"), URL))
    assert text_of(fields["title"]) == title + " x"


@settings(deadline=None)  # the machine that runs it may be busy
@given(st.lists(TEXT.filter(bool), min_size=1, max_size=4))
def test_any_authors_survive(names: list[str]) -> None:
    groups = [Contributor(collective=name) for name in names]
    people = groups + [Contributor(family=name, given="Ann") for name in names]
    library = bibtexparser.parse_string(
        bibtex(article(contributors=tuple(people)), URL), append_middleware=[SeparateCoAuthors()]
    )
    read = [text_of(name) for name in library.entries[0].fields_dict["author"].value]
    assert read == names + [f"{name}, Ann" for name in names]
