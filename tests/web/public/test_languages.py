import pytest

from clarion.records import DateSpan
from clarion.web.public.languages import direction, language_name, localised, machine_date, number, numerals


@pytest.mark.parametrize(
    ("first", "last", "english", "persian", "machine"),
    [
        ("2021-05-03", "2021-05-03", "3 May 2021", "۳ مهٔ ۲۰۲۱", "2021-05-03"),
        ("2021-05-01", "2021-05-31", "May 2021", "مهٔ ۲۰۲۱", "2021-05"),
        ("2019-01-01", "2019-12-31", "2019", "۲۰۱۹", "2019"),
        ("2019-04-01", "2019-06-30", "April – June 2019", None, ""),
        ("2002-12-01", "2003-02-28", "December 2002 – February 2003", None, ""),
        ("1998-01-01", "1999-12-31", "1998–1999", "۱۹۹۸–۱۹۹۹", ""),
    ],
)
def test_a_date_is_said_as_exactly_as_it_is_known(first, last, english, persian, machine):
    span = DateSpan(first, last)
    assert localised(span, "en").replace("\u2009", " ") == english
    if persian:
        assert localised(span, "fa") == persian
    assert machine_date(span) == machine


@pytest.mark.parametrize(
    ("tag", "runs"),
    [("en", "ltr"), ("fa", "rtl"), ("ar-EG", "rtl"), ("az-Arab", "rtl"), ("fa-Latn", "ltr"), ("zh", "ltr")],
)
def test_scripts_have_a_direction(tag, runs):
    assert direction(tag) == runs


def test_numbers_are_grouped_in_their_own_digits():
    assert [number(value, "en") for value in (7, 1204)] == ["7", "1,204"]
    assert [number(value, "fa") for value in (7, 1204)] == ["۷", "۱٬۲۰۴"]


def test_a_language_that_has_no_name_keeps_its_tag():
    assert language_name("fa", "en") == "Persian"
    assert language_name("en", "fa") == "انگلیسی"
    assert language_name("und", "en") == "und"
    assert language_name("xx-what", "en") == "xx-what"


@pytest.mark.parametrize(
    ("text", "persian"),
    [
        ("P = 0.008", "P = ۰٫۰۰۸"),
        ("12,345.6 of 99,999", "۱۲٬۳۴۵٫۶ of ۹۹٬۹۹۹"),
        ("33.3 %, 44%", "۳۳٫۳ ٪, ۴۴٪"),
        ("NCT01234567", "NCT01234567"),
        ("9, 12.", "۹, ۱۲."),
    ],
)
def test_the_numbers_of_a_text_are_printed_as_the_language_prints_them(text, persian):
    assert numerals(text, "fa") == persian
    assert numerals(text, "en") == text
