"""The same site in Persian: right to left, mirrored, in Persian words."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.pages import FIRST_OF, PATHS, PERSIAN, STUDY, path_of
from tests.browser.reader import DESKTOP, PHONE, SMALLEST
from tests.browser.test_pages import STICKING_OUT

PERSIAN_LETTER = re.compile("[\u0600-\u06ff]")


@pytest.mark.parametrize("kind", [*PATHS, *FIRST_OF])
def test_a_persian_page_is_right_to_left_and_fits(reader, kind: str):
    page = reader.open(path_of(kind, reader, "/fa"))
    assert page.locator("html").get_attribute("lang") == "fa"
    assert page.locator("html").get_attribute("dir") == "rtl"
    assert page.locator("h1").count() == 1
    for viewport in (DESKTOP, PHONE, SMALLEST):
        page.set_viewport_size(viewport)
        assert page.evaluate(STICKING_OUT) == [], f"at {viewport['width']} pixels"


@pytest.mark.parametrize("selector", [".brand", ".rail", ".article-body", ".related"])
def test_the_page_is_mirrored(reader, selector: str):
    page = reader.work(STUDY)
    left_to_right = page.locator(selector).bounding_box()
    reader.work(STUDY, "/fa")
    right_to_left = page.locator(selector).bounding_box()
    width = page.evaluate("document.documentElement.clientWidth")
    gap_at_start = width - right_to_left["x"] - right_to_left["width"]
    assert gap_at_start == pytest.approx(left_to_right["x"], abs=2)


def test_the_interface_speaks_persian(reader):
    page = reader.work(STUDY, "/fa")
    words = page.locator("nav[aria-label] li a:not([href^=http]), h2, summary, .rail button, .skip").all_inner_texts()
    # Networks keep the names that they have.
    assert [word for word in words if word.strip() and not PERSIAN_LETTER.search(word)] == []


def test_an_english_title_stays_english_on_a_persian_page(reader):
    page = reader.work(STUDY, "/fa")
    title = page.locator("h1")
    assert title.evaluate("one => one.closest('[lang]').lang") == "en"
    assert title.evaluate("one => getComputedStyle(one).direction") == "ltr"


def test_a_persian_title_stands_beside_its_english_one(reader):
    page = reader.work(PERSIAN)
    persian = page.locator("main [lang=fa]").first
    expect(persian).to_be_visible()
    assert persian.evaluate("one => getComputedStyle(one).direction") == "rtl"
    assert PERSIAN_LETTER.search(persian.inner_text())


def test_the_language_switch_leads_to_the_same_page_and_back(reader):
    page = reader.work(STUDY)
    before = page.url
    page.locator("a[hreflang=fa]").first.click()
    expect(page.locator("html")).to_have_attribute("lang", "fa")
    page.locator("a[hreflang=en]").first.click()
    expect(page).to_have_url(before)
