"""The words that all formats share."""

import pytest

from clarion.exports import wording
from clarion.records import WORK_TYPES, Contributor, DateSpan, Event, Venue
from tests.exports.samples import ARTICLE, BOOK, SPANS, article


@pytest.mark.parametrize(
    ("title", "standing", "expected"),
    [
        ("A trial.", "current", "A trial"),
        ("Life in the U.S.", "current", "Life in the U.S."),
        ("And so on...", "current", "And so on..."),
        ("Is it so?", "current", "Is it so?"),
        ("A trial.", "retracted", "RETRACTED: A trial"),
        ("RETRACTED: A trial.", "retracted", "RETRACTED: A trial"),
        ("Retracted Article: A trial", "retracted", "RETRACTED: A trial"),
        ("[Retracted] A trial", "retracted", "RETRACTED: A trial"),
        ("Retracted tongues in sleep", "retracted", "RETRACTED: Retracted tongues in sleep"),
        ("Withdrawn: A review.", "withdrawn", "WITHDRAWN: A review"),
        ("Retracted: a word", "current", "Retracted: a word"),
        ("[A translated title].", "current", "A translated title"),
        ("[One] and [two]", "current", "[One] and [two]"),
        ("[A [very] odd title]", "retracted", "RETRACTED: A [very] odd title"),
    ],
)
def test_the_title_says_once_that_the_work_is_retracted(title: str, standing: str, expected: str) -> None:
    assert wording.title_text(article(title=title, standing=standing)) == expected


def test_the_own_title_stands_in_for_one_that_the_index_lacks() -> None:
    assert wording.title_text(article(title="[Not Available].", vernacular_title="اثر آب.")) == "اثر آب"
    assert wording.title_text(article(title="", vernacular_title="اثر آب.")) == "اثر آب"


@pytest.mark.parametrize(
    ("catalogued", "cited"),
    [
        ("Lancet (London, England)", "Lancet"),
        ("Hong Kong water journal = Xianggang shui", "Hong Kong water journal"),
        ("The journal of sand / Sand Academy", "The journal of sand"),
        ("Cell: a journal", "Cell: a journal"),
        ("", ""),
    ],
)
def test_a_journal_is_named_as_people_cite_it(catalogued: str, cited: str) -> None:
    assert wording.journal_title(article(venue=Venue(title=catalogued))) == cited


def test_the_title_is_plain_text_on_one_line() -> None:
    assert wording.title_text(article(title="H<sub>2</sub>O &amp;\n x\x00y &lt; 3.")) == "H2O & x y < 3"


@pytest.mark.parametrize(
    ("pages", "expected"),
    [
        ("123-9", ("123", "129")),
        ("123-129", ("123", "129")),
        ("1123–38", ("1123", "1138")),
        ("S12-S20", ("S12", "S20")),
        ("e12", ("e12", "")),
        ("12-4; discussion 15", ("12", "14")),
        ("12, 15-7", ("12", "")),
        ("", ("", "")),
    ],
)
def test_pages_are_told_in_full(pages: str, expected: tuple[str, str]) -> None:
    assert wording.page_ends(article(pages=pages)) == expected


@pytest.mark.parametrize(
    ("name", "parts", "begin"),
    [
        ("day", ((2022, 5, 13),), "2022-05-13"),
        ("month", ((2022, 5),), "2022-05"),
        ("year", ((2022,),), "2022"),
        ("months", ((2019, 4), (2019, 6)), "2019-04"),
        ("season", ((2003, 1), (2003, 3)), "2003-01"),
        ("two years", ((2019, 12), (2020, 1)), "2019-12"),
        ("years", ((1998,), (1999,)), "1998"),
        ("days", ((2003, 2, 1), (2003, 2, 15)), "2003-02"),
    ],
)
def test_a_date_is_never_finer_than_it_is_known(name: str, parts: tuple[tuple[int, ...], ...], begin: str) -> None:
    assert wording.date_parts(SPANS[name]) == parts
    assert wording.iso_date(SPANS[name]) == begin


def test_the_date_of_publication_falls_back_to_the_first_electronic_one() -> None:
    online = DateSpan("2021-12-01", "2021-12-31")
    assert wording.published(article(published=None, events=(Event("electronic", online),))) == online
    assert wording.published(article(published=None, events=(Event("received", online),))) is None


def test_superseded_spellings_and_other_roles_are_no_authors() -> None:
    people = (
        Contributor(family="Wrong", valid=False),
        Contributor(family="Right"),
        Contributor(family="Editor", role="editor"),
    )
    assert [person.family for person in wording.authors(article(contributors=people))] == ["Right"]
    assert [person.family for person in wording.editors(article(contributors=people, book=BOOK))] == ["Editor"]


def test_initials_get_their_full_stops_where_no_given_name_is_known() -> None:
    assert wording.inverted_name(Contributor(family="King", initials="ML", suffix="Jr")) == "King, M. L., Jr"


@pytest.mark.parametrize("kind", WORK_TYPES)
def test_every_type_of_work_has_a_form_with_and_without_a_venue(kind: str) -> None:
    forms = {"journal", "preprint", "book", "chapter", "conference", "dataset", "other"}
    assert wording.form(article(type=kind)) in forms
    assert wording.form(article(type=kind, venue=None)) in forms
    assert wording.form(article(type=kind, venue=None, book=BOOK)) in forms


def test_a_standing_is_told_with_its_notice_or_alone() -> None:
    assert wording.standing_note(ARTICLE) == ""
    assert wording.standing_note(article(standing="concern")) == "An expression of concern was published on this work."
