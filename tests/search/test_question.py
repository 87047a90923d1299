"""What a reader typed, taken apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clarion.search.question import MOST_CLAUSES, Clause, Question, identifier_key, identifier_keys, read_question


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        ("lupus nephritis", (Clause("lupus"), Clause("nephritis"))),
        ('"stem cells" lupus', (Clause("stem cells", phrase=True), Clause("lupus"))),
        ("“stem cells”", (Clause("stem cells", phrase=True),)),
        ('"never closed', (Clause("never closed", phrase=True),)),
        ("lupus -mouse", (Clause("lupus"), Clause("mouse", excluded=True))),
        ('-"mouse model"', (Clause("mouse model", phrase=True, excluded=True),)),
        ("lupus NOT mouse", (Clause("lupus"), Clause("mouse", excluded=True))),
        ("anti-TNF", (Clause("anti-TNF"),)),
        ("Author:Smith", (Clause("Smith", "authors"),)),
        ('author: "Ann Smith"', (Clause("Ann Smith", "authors", phrase=True),)),
        ("-journal:lancet", (Clause("lancet", "venue", excluded=True),)),
        ("unknown:word", (Clause("unknown:word"),)),
        ("-", (Clause("-"),)),
        ("   ", ()),
    ],
)
def test_clauses(text, clauses):
    assert read_question(text).clauses == clauses


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("year:2016", (2016, 2016)),
        ("year:2010-2015", (2010, 2015)),
        ("year:2010–2015", (2010, 2015)),
        ("year:2010-", (2010, None)),
        ("year:-2015", (None, 2015)),
        ("year:۲۰۱۶", (2016, 2016)),
    ],
)
def test_years(text, years):
    assert read_question(text) == Question((), *years)


def test_what_is_no_year_is_a_word():
    assert read_question("year:soon") == Question((Clause("soon"),))


@given(st.text())
def test_any_text_is_a_question(text):
    assert len(read_question(text).clauses) <= MOST_CLAUSES


@pytest.mark.parametrize(
    ("typed", "identifier"),
    [
        ("https://doi.org/10.1016/J.RETRAM.2021.103324", "10.1016/j.retram.2021.103324"),
        ("doi:10.1016/j.retram.2021.103324", "10.1016/j.retram.2021.103324"),
        ("PMID: 34", "34"),
        ("34", "34"),
        ("PMC123", "PMC123"),
        ("PMCID: PMC 123", "PMC123"),
        ("irct2016090729747n1", "IRCT2016090729747N1"),
        ("NCT01234567 ", "NCT01234567"),
    ],
)
def test_identifiers_as_readers_type_them(typed, identifier):
    assert identifier_key(identifier) in identifier_keys(typed)


def test_words_are_no_identifier():
    assert identifier_keys("lupus nephritis") == ()
