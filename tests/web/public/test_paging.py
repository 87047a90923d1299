import pytest
from django.http import Http404
from django.test import RequestFactory
from hypothesis import given
from hypothesis import strategies as st

from clarion.catalogue.queries.shapes import Page
from clarion.web.public.paging import page_number, pager


def page(number, pages):
    return Page(("x",), number, 10, pages * 10)


@given(st.integers(1, 300), st.data())
def test_first_last_and_neighbours_can_be_reached_from_every_page(pages, data):
    number = data.draw(st.integers(1, pages))
    links = pager(page(number, pages), "/x/").links
    shown = [one for one, _ in links if one]
    assert shown == sorted(set(shown))
    assert {1, pages, number} <= set(shown)
    assert {number - 1, number + 1} & set(range(1, pages + 1)) <= set(shown)
    assert len(links) <= 11


def test_the_first_page_has_no_number_in_its_address():
    made = pager(page(2, 3), "/x/", q="lupus")
    assert made.previous == "/x/?q=lupus"
    assert made.following == "/x/?q=lupus&page=3"
    assert made.fields == (("q", "lupus"),)


def test_a_page_beyond_the_last_is_not_found():
    with pytest.raises(Http404):
        pager(page(4, 3), "/x/")


@given(st.text(max_size=12))
def test_what_is_no_number_is_not_found(text):
    request = RequestFactory().get("/", {"page": text})
    try:
        assert 1 <= page_number(request) <= 100_000
        assert text.isdigit()
    except Http404:
        assert not (text.isascii() and text.isdigit() and 1 <= int(text) <= 100_000)
