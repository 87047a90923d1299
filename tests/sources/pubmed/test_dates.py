"""Dates: an interval is never narrower than the words."""

from calendar import monthrange
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clarion.records import DateSpan
from clarion.sources.pubmed.dates import date_span, medline_date

MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
years = st.integers(1800, 2099)
months = st.integers(1, 12)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2019 Apr-Jun", "2019-04-01", "2019-06-30"),
        ("2019 Sep/Oct", "2019-09-01", "2019-10-31"),
        ("1998 Dec-1999 Jan", "1998-12-01", "1999-01-31"),
        ("Dec 2008 - Jan 2009", "2008-12-01", "2009-01-31"),
        ("2003 Dec-Jan", "2003-12-01", "2004-01-31"),
        ("Dec-Jan 2003", "2002-12-01", "2003-01-31"),
        ("1976-1977", "1976-01-01", "1977-12-31"),
        ("1989-90", "1989-01-01", "1990-12-31"),
        ("1999-00", "1999-01-01", "2000-12-31"),
        ("2015 Sep-Oct 12", "2015-09-01", "2015-10-12"),
        ("2010 Jan 15-31", "2010-01-15", "2010-01-31"),
        ("2010 Jan 15-Feb 3", "2010-01-15", "2010-02-03"),
        ("2020 Dec 31-2021 Jan 6", "2020-12-31", "2021-01-06"),
        ("1975 Dec 25-Jan 1", "1975-12-25", "1976-01-01"),
        ("2000 Spring", "2000-03-01", "2000-06-30"),
        ("Winter 2003", "2003-01-01", "2003-12-31"),
        ("1977-1978 Winter", "1977-12-01", "1978-03-31"),
        ("2004 Fall-Winter", "2004-09-01", "2004-12-31"),
        ("1978 1st Quart", "1978-01-01", "1978-03-31"),
        ("1995 2d Quart", "1995-04-01", "1995-06-30"),
        ("1983 4th Trimest", "1983-10-01", "1983-12-31"),
        ("1978 1st-2nd Quart", "1978-01-01", "1978-06-30"),
        ("2nd Semester 1990", "1990-07-01", "1990-12-31"),
        ("2001 Janvier-Février", "2001-01-01", "2001-02-28"),
        ("1999 août", "1999-08-01", "1999-08-31"),
        ("2005 Mar.-Apr.", "2005-03-01", "2005-04-30"),
        ("15 January 2012", "2012-01-15", "2012-01-15"),
        ("Christmas 2004", "2004-12-01", "2004-12-31"),
        ("[1995]", "1995-01-01", "1995-12-31"),
        ("2001 Foo", "2001-01-01", "2001-12-31"),
        ("2001 Apr 1-31", "2001-04-01", "2001-04-30"),
        ("2002 Feb 30", "2002-02-01", "2002-02-28"),
        ("2015 7", "2015-01-01", "2015-12-31"),
        ("2015 Jan 31-15", "2015-01-01", "2015-12-31"),
        ("2017-2016", "2016-01-01", "2017-12-31"),
    ],
)
def test_free_text(text, first, last):
    assert medline_date(text) == DateSpan(first, last, text)


@pytest.mark.parametrize("text", ["", "n.d.", "Spring", "12345", "0000"])
def test_no_year_is_no_date(text):
    assert medline_date(text) is None


@given(st.dates(date(1500, 1, 1), date(2099, 12, 31)))
def test_days(day):
    for month in (str(day.month), f"{day.month:02}", MONTHS[day.month - 1]):
        assert date_span(str(day.year), month, str(day.day)) == DateSpan(day.isoformat(), day.isoformat())


@given(years, months)
def test_months_and_years(year, month):
    last = monthrange(year, month)[1]
    span = date_span(str(year), f"{month:02}")
    assert span == DateSpan(f"{year}-{month:02}-01", f"{year}-{month:02}-{last}")
    assert span.precision == "month"
    assert date_span(str(year)) == DateSpan(f"{year}-01-01", f"{year}-12-31")


@given(years, months, months, st.sampled_from(["-", "/", " - ", "–"]))
def test_ranges_of_months_hold_both(year, first, last, mark):
    span = medline_date(f"{year} {MONTHS[first - 1]}{mark}{MONTHS[last - 1]}")
    assert span.first == f"{year}-{first:02}-01"
    assert span.last[:7] == f"{year + (last < first)}-{last:02}"


@given(years, months, months, st.integers(0, 3))
def test_ranges_over_years_hold_both(year, first, last, more):
    span = medline_date(f"{year} {MONTHS[first - 1]}-{year + more} {MONTHS[last - 1]}")
    assert span.first <= f"{year}-{first:02}-01"
    assert span.last >= f"{year + more}-{last:02}-28"


@given(
    st.text(max_size=30)
    | st.lists(
        st.sampled_from(
            [*MONTHS, "2001", "1999", "15", "31", "-", "/", "Spring", "Winter", "1st", "Quart", "foo", ","]
        ),
        max_size=7,
    ).map(" ".join)
)
def test_any_text_gives_a_real_interval_with_its_wording_or_none(text):
    span = medline_date(text)
    if span is not None:
        assert date.fromisoformat(span.first) <= date.fromisoformat(span.last)
        assert span.text == " ".join(text.split())


@given(*[st.text("0123456789JanFeb -", max_size=5)] * 3, st.sampled_from(["", "Spring", "Winter", "Foo"]))
def test_any_fields_give_a_real_interval_or_none(year, month, day, season):
    span = date_span(year, month, day, season)
    if span is not None:
        assert date.fromisoformat(span.first) <= date.fromisoformat(span.last)


@pytest.mark.parametrize(
    ("fields", "span"),
    [
        (("2015", "02", "30"), DateSpan("2015-02-01", "2015-02-28", "2015 02 30")),
        (("2015", "13"), DateSpan("2015-01-01", "2015-12-31", "2015 13")),
        (("2015", "", "", "Summer"), DateSpan("2015-06-01", "2015-09-30", "2015 Summer")),
        (("2015", "", "7"), DateSpan("2015-01-01", "2015-12-31", "2015 7")),
        (("20x5",), None),
        (("",), None),
    ],
)
def test_fields_that_cannot_be_widen_the_interval(fields, span):
    assert date_span(*fields) == span
