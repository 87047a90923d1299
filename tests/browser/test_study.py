"""A study on a work's page, as a reader uses it."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.pages import STUDIED
from tests.browser.reader import DESKTOP, PHONE
from tests.browser.test_accessibility import OF_COLOUR, violations
from tests.browser.test_pages import STICKING_OUT

UNFOLD = "document.querySelectorAll('.study details').forEach(one => { one.open = true; })"
NARROW = {"width": 360, "height": 740}


def left_of(page, selector: str) -> float:
    return page.locator(selector).first.bounding_box()["x"]


@pytest.mark.parametrize("prefix", ["", "/fa"], ids=["english", "persian"])
@pytest.mark.parametrize("viewport", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_no_violation_with_everything_unfolded(new_reader, viewport, prefix):
    page = new_reader(bypass_csp=True, viewport=viewport, reduced_motion="reduce").work(STUDIED, prefix)
    page.evaluate(UNFOLD)
    page.emulate_media(color_scheme="dark")
    assert violations(page, OF_COLOUR) == [], "in the dark"
    page.emulate_media(color_scheme="light")
    assert violations(page) == []


@pytest.mark.parametrize("prefix", ["", "/fa"], ids=["english", "persian"])
def test_the_page_never_scrolls_sideways_with_everything_unfolded(reader, prefix):
    page = reader.work(STUDIED, prefix)
    page.evaluate(UNFOLD)
    for viewport in (DESKTOP, PHONE, NARROW):
        page.set_viewport_size(viewport)
        assert page.evaluate("document.documentElement.scrollWidth") <= viewport["width"]
        # What scrolls by itself may reach beyond its own edge, and nothing else may.
        assert page.evaluate(STICKING_OUT) == []


def test_a_wide_table_is_reached_and_moved_with_the_keyboard(new_reader):
    page = new_reader(viewport=NARROW).work(STUDIED)
    page.get_by_text(re.compile("All 3 tables")).click()
    events = page.get_by_role("group", name="Adverse events (CTCAE v5)")
    label = events.get_by_role("rowheader", name="Sore muscles of the calf")
    before = label.bounding_box()["x"]
    assert events.evaluate("one => one.scrollWidth > one.clientWidth")
    for _ in range(3):
        page.keyboard.press("Tab")
    expect(events).to_be_focused()
    for _ in range(8):
        page.keyboard.press("ArrowRight")
    page.wait_for_function("one => one.scrollLeft > 40", arg=events.element_handle())
    assert label.bounding_box()["x"] == pytest.approx(before, abs=1), "the label moved out of view"


def test_that_data_are_made_up_is_seen_before_any_number(new_reader):
    for viewport in (DESKTOP, PHONE):
        page = new_reader(viewport=viewport).work(STUDIED)
        said = page.locator(".study").get_by_role("note")
        expect(said).to_contain_text("Illustrative data")
        bottom = said.bounding_box()["y"] + said.bounding_box()["height"]
        assert bottom <= page.locator(".study-tallies").bounding_box()["y"]
        assert bottom <= page.locator(".study-figure").first.bounding_box()["y"]


def test_figures_come_without_moving_the_page_and_are_seen(reader):
    page = reader.work(STUDIED)
    figure = page.locator(".study-figure img").first
    before = figure.bounding_box()["height"]
    figure.scroll_into_view_if_needed()
    page.wait_for_function("one => one.complete && one.naturalWidth > 0", arg=figure.element_handle())
    assert figure.bounding_box()["height"] == pytest.approx(before, abs=1)
    assert before > 150


def test_a_figure_s_numbers_unfold_without_script(new_reader):
    page = new_reader(java_script_enabled=False).work(STUDIED)
    figure = page.locator(".study").get_by_role("figure").first
    expect(figure.get_by_role("table")).to_be_hidden()
    figure.get_by_text("The numbers as a table").click()
    expect(figure.get_by_role("table")).to_be_visible()
    expect(figure.get_by_role("cell", name="415")).to_be_visible()


@pytest.mark.parametrize("viewport", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_claims_are_a_table_to_those_who_hear_it_whether_rows_or_cards(new_reader, viewport):
    page = new_reader(viewport=viewport).work(STUDIED)
    claims = page.get_by_role("table", name="Reported and recomputed")
    expect(claims.get_by_role("columnheader")).to_have_count(4)
    row = claims.get_by_role("row", name=re.compile("P value of the rise in the sleep score"))
    expect(row.get_by_role("cell")).to_have_text(["0.014", "0.012", re.compile("Different by 0.002")])
    cells = [
        box["y"] for box in row.get_by_role("cell").evaluate_all("all => all.map(one => one.getBoundingClientRect())")
    ]
    assert (len(set(cells)) == 1) == (viewport is DESKTOP)


def test_a_note_s_number_leads_to_the_note(reader):
    page = reader.work(STUDIED)
    page.get_by_role("link", name="Inferred: note 2").first.click()
    expect(page).to_have_url(re.compile("#study-inferred-2$"))
    expect(page.locator("#study-inferred-2")).to_be_in_viewport()


def test_a_persian_page_mirrors_the_study_and_keeps_its_words(reader):
    page = reader.work(STUDIED)
    width = page.evaluate("document.documentElement.clientWidth")
    english = page.locator(".study-margin").first.bounding_box()["x"]
    order = [left_of(page, f".claims thead th:nth-child({place})") for place in (1, 2, 3, 4)]
    assert order == sorted(order)
    reader.work(STUDIED, "/fa")
    margin = page.locator(".study-margin").first.bounding_box()
    assert width - margin["x"] - margin["width"] == pytest.approx(english, abs=2)
    order = [left_of(page, f".claims thead th:nth-child({place})") for place in (1, 2, 3, 4)]
    assert order == sorted(order, reverse=True)
    for own in (".claims tbody th span", ".study-figure figcaption", ".study-tables table", ".choices th span"):
        one = page.locator(own).first
        assert one.evaluate("one => getComputedStyle(one).direction") == "ltr", own
        assert one.evaluate("one => one.closest('[lang]').lang") == "en", own


def test_paper_has_every_table_and_the_names_of_the_tests(reader):
    page = reader.work(STUDIED)
    page.emulate_media(media="print")
    expect(page.get_by_text("printed 0.014; 1 of 5 tests give that")).to_be_visible()
    for table in page.locator(".study table").all():
        assert table.bounding_box()["height"] > 0
    assert page.evaluate(
        "[...document.querySelectorAll('.study-scroll')].every(one => getComputedStyle(one).overflowX === 'visible')"
    )


def test_the_report_has_its_own_style_and_no_other(reader):
    page = reader.work(STUDIED)
    address = page.get_by_role("link", name="Full report").get_attribute("href")
    page = reader.open(address)
    assert reader.status == 200
    assert page.evaluate("getComputedStyle(document.body).color") == "rgb(1, 2, 3)"
    page.evaluate(
        "const style = document.createElement('style'); style.textContent = 'body { color: red }';"
        "document.head.append(style)"
    )
    assert page.evaluate("getComputedStyle(document.body).color") == "rgb(1, 2, 3)"
    assert [one for one in reader.troubles if "style" not in one] == []
    reader.troubles.clear()


def test_a_figure_opened_by_itself_runs_nothing(reader):
    """The first figure of the invented study tries."""
    page = reader.work(STUDIED)
    address = page.locator(".study-figure img").first.get_attribute("src")
    reader.open(address)
    assert reader.page.title() == "Minutes over the visits"
    assert any("Content Security Policy" in one for one in reader.troubles), "nothing was tried"
    reader.troubles.clear()
