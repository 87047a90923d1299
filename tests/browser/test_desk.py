"""The desk in a real browser: signing in, putting a claim right, approving plain words; on a phone and at a desk."""

import re
import subprocess

import pytest
from playwright.sync_api import Page, expect

from tests.browser.reader import DESKTOP, PHONE, SMALLEST, NewReader, Reader
from tests.browser.test_accessibility import FOCUS, OF_COLOUR, violations
from tests.browser.test_pages import STICKING_OUT
from tests.pubmed_files import article, write
from tests.serving import CLARION, Served, environment

NAME, PASSWORD = "nadia", "seven salty apricots"
PMID = "990009001"
ABSTRACT = (
    "Salt was given to 9 patients for 12 weeks in this randomised trial. After that 4 of 9 patients (33.3%) slept "
    "well. Nobody complained, and the rise was steep (P = 0.04)."
)
SIZES = {"phone": PHONE, "desktop": DESKTOP}


@pytest.fixture(scope="session")
def desk(served: Served, tmp_path_factory: pytest.TempPathFactory) -> Served:
    """The served sample with a work whose percentage can't be, and an account."""
    folder = tmp_path_factory.mktemp("desk")
    home = served.home
    password = folder / "password"
    password.write_text(PASSWORD)
    record = write(folder / "a.xml", article(int(PMID), "Salt and sleep", abstract=ABSTRACT))
    for arguments in (
        ("account", "add", NAME, "--email", "nadia@example.org", "--password-file", password),
        ("import", record),
    ):
        subprocess.run([CLARION, "--home", home, *arguments], env=environment(), check=True, capture_output=True)
    return served


def signed_in(new_reader: NewReader, prefix: str = "", **options) -> Reader:
    """A communicator who has just signed in."""
    reader = new_reader(**options)
    page = reader.open(f"{prefix}/desk/")
    page.locator("#id_login").fill(NAME)
    page.locator("#id_password").fill(PASSWORD)
    page.locator("#id_password").press("Enter")
    expect(page.locator(".works, .nothing").first).to_be_visible()
    return reader


def work_page(reader: Reader, prefix: str = "", part: str = "evidence/") -> Page:
    """The desk's page of the work that is wrong."""
    public = reader.work(PMID).url
    public_id = re.search(r"/works/(\w+)/", public)[1]
    return reader.open(f"{prefix}/desk/works/{public_id}/{part}")


PARTS = {
    "evidence": "evidence/",
    "plain-words": "plain-words/",
    "plan": "evidence/plan/",
    "add": "evidence/claims/?kind=percentage",
}


@pytest.mark.parametrize("prefix", ["", "/fa"], ids=["english", "persian"])
@pytest.mark.parametrize("size", SIZES)
def test_no_violation_and_nothing_sticks_out(new_reader, desk, size, prefix):
    reader = signed_in(new_reader, prefix, viewport=SIZES[size], bypass_csp=True, reduced_motion="reduce")
    pages = [f"{prefix}/desk/{one}" for one in ("", "?show=read", "?show=explained", "account/", "account/password/")]
    opened = [lambda path=path: reader.open(path) for path in pages]
    opened += [lambda part=part: work_page(reader, prefix, part) for part in PARTS.values()]
    for open_page in opened:
        page = open_page()
        assert reader.status == 200
        page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })")
        page.emulate_media(color_scheme="dark")
        assert violations(page, OF_COLOUR) == [], f"{page.url} in the dark"
        page.emulate_media(color_scheme="light")
        assert violations(page) == [], page.url
        assert page.evaluate("document.documentElement.scrollWidth") <= SIZES[size]["width"], page.url
        assert page.evaluate(STICKING_OUT) == [], page.url


def test_the_door_has_no_violation_and_says_what_is_wrong(new_reader, desk):
    reader = new_reader(bypass_csp=True, viewport=SMALLEST)
    page = reader.open("/desk/")
    assert violations(page) == []
    page.locator("#id_login").fill("nobody")
    page.locator("#id_password").fill("not the password")
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("alert")).to_contain_text("not correct")
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= SMALLEST["width"]


def test_every_stop_of_the_tab_key_shows_where_it_is(new_reader, desk):
    page = work_page(signed_in(new_reader))
    for _ in range(30):
        page.keyboard.press("Tab")
        stop, ringed, visible = page.evaluate(FOCUS)
        assert ringed, f"no focus ring: {stop}"
        assert visible, f"focus on what can't be seen: {stop}"


@pytest.mark.parametrize("scripts", [True, False], ids=["with-scripts", "without"])
def test_a_claim_is_put_right_with_the_browser_s_own_means_and_readers_see_it(new_reader, desk, scripts):
    reader = signed_in(new_reader, java_script_enabled=scripts)
    page = reader.page
    page.get_by_role("link", name="Salt and sleep").click()
    expect(page.get_by_text("4 of 9 is 44.44 %")).to_be_visible()
    page.get_by_role("link", name=re.compile("Correct.*Part of a whole, “4 of 9")).click()
    page.get_by_label("Percentage").fill("a third")
    page.get_by_role("button", name="Save the correction").click()
    expect(page.get_by_text("Write one number")).to_be_visible()
    expect(page.get_by_label("Percentage")).to_have_value("a third")
    page.get_by_label("Percentage").fill("44.4 %")
    page.get_by_role("button", name="Save the correction").click()
    expect(page.get_by_role("status")).to_contain_text("Saved.")
    expect(page.get_by_text("No check fails.")).to_be_visible()
    # As it was, for the other tests.
    page.get_by_role("status").get_by_role("button", name="Undo").click()
    expect(page.get_by_text("4 of 9 is 44.44 %")).to_be_visible()
    # The browser reports a form that is refused (422) as an error.
    reader.troubles = [one for one in reader.troubles if "422" not in one]


def test_plain_words_reach_readers_when_they_are_approved_and_leave_when_withdrawn(new_reader, desk):
    reader = signed_in(new_reader)
    page = work_page(reader, part="plain-words/")
    page.locator("#id_en-sentences").fill("Nine people took salt.\nFour of them slept well.")
    page.get_by_role("button", name=re.compile("Approve, and show it to readers.*English")).click()
    expect(page.get_by_role("status")).to_contain_text("Saved.")
    visitor = new_reader()
    expect(visitor.work(PMID).get_by_text("Nine people took salt. Four of them slept well.")).to_be_visible()
    page.get_by_role("button", name=re.compile("Withdraw it.*English")).click()
    expect(page.get_by_role("status")).to_contain_text("Undone.")
    assert visitor.page.context.cookies() == []
    # A server looks once a second whether the pages that it keeps are still right.
    visitor.page.wait_for_timeout(1_500)
    expect(new_reader().work(PMID).get_by_text("Four of them slept well.")).to_have_count(0)


def test_words_that_are_followed_are_marked_in_the_abstract(new_reader, desk):
    page = work_page(signed_in(new_reader))
    page.get_by_role("link", name="“4 of 9 patients (33.3%)”").first.click()
    marked = page.locator("mark.stated:target")
    expect(marked).to_be_in_viewport()
    expect(marked).to_have_text(re.compile("^4 of 9 patients"))


def test_claims_are_a_table_to_those_who_hear_it_whether_rows_or_cards(new_reader, desk):
    for viewport in (PHONE, DESKTOP):
        page = work_page(signed_in(new_reader, viewport=viewport))
        table = page.get_by_role("table", name="Claims")
        expect(table.get_by_role("columnheader")).to_have_count(5)
        row = table.get_by_role("row", name=re.compile("Part of a whole")).first
        expect(row.get_by_role("cell")).to_have_count(4)
