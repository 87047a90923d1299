"""What an abstract claims, and whether its numbers hold, as a reader meets it on a work's page."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.pages import STUDIED, STUDY
from tests.browser.reader import DESKTOP, PHONE
from tests.browser.test_accessibility import OF_COLOUR, violations
from tests.browser.test_pages import STICKING_OUT

NARROW = {"width": 360, "height": 740}
TABLET = {"width": 768, "height": 1024}
UNFOLD = "document.querySelectorAll('.glance details, .checks details').forEach(one => { one.open = true; })"
# Texts of one drawing that cover each other, and texts that are too small to read.
COVERED = """() => [...document.querySelectorAll('.draw')].flatMap(drawing => {
  const texts = [...drawing.querySelectorAll('text')].map(one => [one.textContent, one.getBoundingClientRect()]);
  return texts.flatMap(([first, a], place) => texts.slice(place + 1)
    .filter(([, b]) => a.left < b.right && b.left < a.right && a.top + 4 < b.bottom && b.top + 4 < a.bottom)
    .map(([second]) => `${first} / ${second}`));
})"""
SMALLEST_TEXT = """() => Math.min(...[...document.querySelectorAll('.draw text')].map(
  one => parseFloat(getComputedStyle(one).fontSize) * one.ownerSVGElement.getBoundingClientRect().width / 320))"""
BACKGROUND = "one => getComputedStyle(one).backgroundColor"
NOTE = "one => { const note = getComputedStyle(one, '::after'); return [note.content, note.position]; }"

both_languages = pytest.mark.parametrize("prefix", ["", "/fa"], ids=["english", "persian"])
both_works = pytest.mark.parametrize("pmid", [STUDY, STUDIED], ids=["nine-patients", "two-groups"])


@both_works
@both_languages
@pytest.mark.parametrize("viewport", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_no_violation_with_everything_unfolded(new_reader, viewport, prefix, pmid):
    page = new_reader(bypass_csp=True, viewport=viewport, reduced_motion="reduce").work(pmid, prefix)
    page.evaluate(UNFOLD)
    page.emulate_media(color_scheme="dark")
    assert violations(page, OF_COLOUR) == [], "in the dark"
    page.emulate_media(color_scheme="light")
    assert violations(page) == []


@both_works
@both_languages
def test_the_page_never_scrolls_sideways_and_drawings_can_be_read(reader, prefix, pmid):
    page = reader.work(pmid, prefix)
    page.evaluate(UNFOLD)
    for viewport in (DESKTOP, TABLET, NARROW):
        page.set_viewport_size(viewport)
        assert page.evaluate("document.documentElement.scrollWidth") <= viewport["width"]
        assert page.evaluate(STICKING_OUT) == []
        assert page.evaluate(COVERED) == []
        assert page.evaluate(SMALLEST_TEXT) >= 10


@pytest.mark.parametrize("viewport", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_the_study_is_seen_before_anything_else_of_the_work(new_reader, viewport):
    page = new_reader(viewport=viewport).work(STUDY)
    glance = page.get_by_role("region", name="Study at a glance")
    top = glance.bounding_box()["y"]
    assert top < viewport["height"]
    assert top < page.locator(".entry-authors").bounding_box()["y"]
    assert top <= page.locator(".rail").bounding_box()["y"]


@pytest.mark.parametrize("script", [True, False], ids=["script", "no-script"])
def test_a_number_leads_to_its_words_which_light_up(new_reader, script):
    page = new_reader(java_script_enabled=script, reduced_motion="reduce").work(STUDY)
    words = page.locator("#claim-11")
    page.get_by_role("link", name="3 of 9 (33.3%)").first.click()
    expect(page).to_have_url(re.compile("#claim-11$"))
    expect(words).to_be_in_viewport()
    expect(words).to_have_text("33.3%")
    # Without a script nothing can be asked of the page; the address and the place are what there is.
    if script:
        assert words.evaluate(BACKGROUND) != page.locator("#claim-12").evaluate(BACKGROUND)


def test_a_claim_is_reached_with_the_tab_key_and_says_what_it_is(reader):
    page = reader.work(STUDY)
    before = page.locator("#claim-3")
    before.focus()
    expect(before).to_have_accessible_description("Number of participants: 9 (took part)")
    content, position = before.evaluate(NOTE)
    assert content.startswith('"Number of participants: 9 (took part)"')
    assert position == "fixed"
    plain = page.locator("#claim-7").evaluate(NOTE)
    assert plain[0] == "none"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.id") == "claim-4"
    assert page.locator("#claim-4").evaluate(BACKGROUND) != page.locator("#claim-7").evaluate(BACKGROUND)


def test_a_check_and_its_words_light_up_together(reader):
    page = reader.work(STUDY)
    check, words = page.locator(".check").first, page.locator("#claim-14")
    expect(words).not_to_have_class(re.compile("stated-lit"))
    check.hover()
    expect(words).to_have_class(re.compile("stated-lit"))
    words.focus()
    expect(check).to_have_class(re.compile("check-lit"))


def test_folded_checks_and_the_table_unfold_without_script(new_reader):
    page = new_reader(java_script_enabled=False).work(STUDY)
    folded = page.locator("#check-6")
    expect(folded).to_be_hidden()
    page.get_by_text("2 more that hold").click()
    expect(folded).to_be_visible()
    table = page.locator(".glance").get_by_role("table", name="Main results")
    expect(table).to_be_hidden()
    page.locator(".glance").get_by_text("The numbers as a table").click()
    expect(table.get_by_role("row")).to_have_count(5)


def test_a_verdict_is_told_by_mark_and_word_and_not_by_colour_alone(reader):
    page = reader.work(STUDIED)
    verdict = page.locator(".check .check-verdict")
    expect(verdict).to_contain_text("Cannot hold")
    expect(verdict.locator("svg")).to_be_visible()
    expect(page.get_by_role("region", name="Do the numbers hold?")).to_contain_text("accuses nobody")


def test_a_persian_page_mirrors_the_facts_and_keeps_axes_from_left_to_right(reader):
    page = reader.work(STUDY)
    width = page.evaluate("document.documentElement.clientWidth")
    english = page.locator(".glance-facts dt").first.bounding_box()["x"]
    reader.work(STUDY, "/fa")
    label = page.locator(".glance-facts dt").first.bounding_box()
    assert width - label["x"] - label["width"] == pytest.approx(english, abs=2)
    share = page.locator(".draw", has=page.locator(".draw-yes")).first
    ends = share.locator("text").evaluate_all("all => all.map(one => one.getBoundingClientRect().left)")
    assert ends == sorted(ends)
    assert share.locator("text").all_text_contents() == ["۰٪", "۱۰۰٪"]


def test_paper_has_results_and_checks(reader):
    page = reader.work(STUDY)
    page.emulate_media(media="print")
    expect(page.locator("#check-6")).to_be_visible()
    assert page.locator(".glance-table table").bounding_box()["height"] > 0
    assert page.locator(".draw").first.bounding_box()["width"] > 100
