import pytest

from clarion.records import DateSpan


@pytest.mark.parametrize(
    ("first", "last", "precision"),
    [
        ("2019-04-03", "2019-04-03", "day"),
        ("2019-04-01", "2019-04-30", "month"),
        ("2019-01-01", "2019-12-31", "year"),
        ("2019-04-01", "2019-06-30", "span"),
        ("2020-02-01", "2020-02-29", "month"),
        ("2019-04-05", "2019-04-20", "span"),
        ("2019-04-01", "2019-04-15", "span"),
        ("1998-12-01", "1999-01-31", "span"),
    ],
)
def test_a_span_knows_how_exactly_it_is_known(first, last, precision):
    span = DateSpan(first, last)
    assert span.precision == precision
    assert span.year == int(first[:4])
