"""The page of one work, as a reader uses it."""

import re
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import expect

from tests.browser.pages import CORRECTED, MANY_AFFILIATIONS, MANY_AUTHORS, RETRACTED, STUDY
from tests.browser.reader import PHONE

NETWORKS = ["x.com", "bsky.app", "", "www.linkedin.com", "www.facebook.com", "wa.me", "t.me"]
"""Hosts of the share links in the order asked for; Mastodon is a page of ours, because servers differ."""


def affiliations_of(page):
    return page.locator("#affiliations > li")


def summary_of_affiliations(page):
    return page.locator("details:has(#affiliations) > summary")


def test_affiliations_unfold_without_script(new_reader):
    page = new_reader(java_script_enabled=False).work(MANY_AFFILIATIONS)
    expect(affiliations_of(page).first).to_be_hidden()
    summary_of_affiliations(page).click()
    assert affiliations_of(page).count() >= 8
    expect(affiliations_of(page).last).to_be_visible()


def test_affiliations_keep_their_state_in_the_address(reader):
    page = reader.work(STUDY)
    expect(affiliations_of(page).first).to_be_hidden()
    summary_of_affiliations(page).click()
    expect(affiliations_of(page).first).to_be_visible()
    expect(page).to_have_url(re.compile("#affiliations$"))
    page.reload()
    expect(affiliations_of(page).first).to_be_visible()
    summary_of_affiliations(page).click()
    expect(affiliations_of(page).first).to_be_hidden()
    expect(page).not_to_have_url(re.compile("#affiliations$"))


def test_an_author_s_number_leads_to_the_affiliation(reader):
    page = reader.work(STUDY)
    page.locator(".authors sup a").nth(1).click()
    mark = urlsplit(page.url).fragment
    expect(page.locator(f"#{mark}")).to_be_visible()
    expect(page.locator(f"#{mark}")).to_be_in_viewport()


def test_three_hundred_authors_stay_usable(new_reader):
    page = new_reader(viewport=PHONE).work(MANY_AUTHORS)
    abstract = page.get_by_role("heading", name="Abstract", exact=True)
    assert abstract.bounding_box()["y"] < 4 * PHONE["height"], "the abstract is pushed out of reach"
    page.get_by_text("Show all 300 authors").click()
    expect(page.locator(".authors > li").last).to_be_visible()
    assert page.locator(".authors > li").count() == 300
    assert page.locator(".authors > li a.author").count() == 300
    page.get_by_text("Show fewer authors").click()
    expect(page.locator(".authors > li").last).to_be_hidden()


def test_share_links_are_plain_and_say_what_they_share(reader):
    page = reader.work(STUDY)
    title = page.locator("h1").inner_text().rstrip(".")
    canonical = page.locator("link[rel=canonical]").get_attribute("href")
    links = page.locator("[data-share] li a").evaluate_all("all => all.map(one => one.href)")
    hosts = [urlsplit(link).hostname for link in links if link.startswith("https:")]
    assert hosts == [host for host in NETWORKS if host]
    x = parse_qs(urlsplit(links[0]).query)
    assert x["url"] == [canonical]
    assert title[:60] in x["text"][0]
    assert len(x["text"][0]) + 24 <= 280
    for link in links:
        parts = urlsplit(link)
        if parts.hostname != "127.0.0.1":
            assert canonical in str(parse_qs(parts.query)), link
    assert links[-1].startswith("mailto:?subject=")
    assert page.locator("script:not([type*=json])").evaluate_all(
        "all => all.every(one => new URL(one.src).origin === location.origin)"
    )


def test_mastodon_asks_for_the_reader_s_server_without_script(new_reader):
    page = new_reader(java_script_enabled=False).work(STUDY)
    canonical = page.locator("link[rel=canonical]").get_attribute("href")
    page.locator("[data-share] a", has_text="Mastodon").click()
    page.locator("main input[name=server]").fill("https://mastodon.example/")
    page.locator("main input[name=server]").press("Enter")
    link = urlsplit(page.locator("main a[href^='https://mastodon.example/']").get_attribute("href"))
    assert link.path == "/share"
    assert canonical in parse_qs(link.query)["text"][0]


def test_mastodon_opens_the_reader_s_server_with_script(reader):
    page = reader.work(STUDY)
    page.context.route("https://mastodon.example/**", lambda route: route.fulfill(body="the reader's own server"))
    page.on("dialog", lambda dialog: dialog.accept("@me@mastodon.example"))
    with page.context.expect_page() as opened:
        page.locator("[data-share] a", has_text="Mastodon").click()
    expect(opened.value).to_have_url(re.compile(r"^https://mastodon\.example/share\?text="))


def test_copy_link_copies_the_canonical_address(new_reader):
    page = new_reader(permissions=["clipboard-read", "clipboard-write"]).work(STUDY)
    page.get_by_role("button", name="Copy link").click()
    expect(page.get_by_role("status").first).to_have_text("Link copied")
    assert page.evaluate("navigator.clipboard.readText()") == page.locator("link[rel=canonical]").get_attribute("href")


def test_what_needs_script_is_not_offered_without_it(new_reader):
    page = new_reader(java_script_enabled=False).work(STUDY)
    expect(page.locator("[data-share] button:visible")).to_have_count(0)


def test_a_retraction_cannot_be_missed(new_reader):
    for viewport in ({"width": 1280, "height": 800}, PHONE):
        page = new_reader(viewport=viewport).work(RETRACTED)
        alert = page.get_by_role("alert")
        expect(alert).to_be_visible()
        expect(alert).to_contain_text(re.compile("retracted", re.I))
        expect(alert.get_by_role("link").first).to_be_visible()
        abstract = page.get_by_role("heading", name="Abstract", exact=True)
        assert alert.bounding_box()["y"] < abstract.bounding_box()["y"]
        assert alert.bounding_box()["y"] < viewport["height"], "below the first screen"
        assert re.match("retracted", page.title(), re.I)


def test_a_retraction_and_its_notice_lead_to_each_other(reader):
    page = reader.work(RETRACTED)
    retracted = page.url
    page.get_by_role("alert").locator(f"a[href^='{reader.served.origin}'], a[href^='/']").first.click()
    expect(page).not_to_have_url(retracted)
    expect(page.locator(f"main a[href='{urlsplit(retracted).path}'], main a[href='{retracted}']").first).to_be_visible()


def test_a_correction_is_told_without_alarm(reader):
    page = reader.work(CORRECTED)
    expect(page.get_by_role("note").first).to_contain_text(re.compile("correct", re.I))
    expect(page.get_by_role("alert")).to_have_count(0)


def test_related_documents_are_numbered_dated_and_explained(reader):
    page = reader.work(STUDY)
    related = page.locator(".related ol > li")
    assert 1 <= related.count() <= 20
    assert all(re.search(r"\b(19|20)\d\d\b", text) for text in related.all_inner_texts())
    assert "Shares:" in related.first.inner_text()
    target = related.first.get_by_role("link").first
    title = target.inner_text()
    target.click()
    expect(page.locator("h1")).to_have_text(re.compile(re.escape(title) + "$"))


def test_citations_open_over_the_page_and_the_focus_comes_back(reader):
    page = reader.work(STUDY)
    cite = page.get_by_role("link", name="Cite", exact=True)
    cite.click()
    dialog = page.get_by_role("dialog")
    expect(dialog).to_be_visible()
    expect(dialog).to_contain_text("Ranjbar")
    assert page.evaluate("document.activeElement.closest('dialog') !== null")
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    assert cite.evaluate("one => one === document.activeElement")


def test_bibtex_and_ris_are_downloaded(reader):
    page = reader.work(STUDY)
    page.goto(page.get_by_role("link", name="Cite", exact=True).evaluate("one => one.href"))
    for ending, start in ((".bib", "@article{"), (".ris", "TY  - JOUR")):
        with page.expect_download() as download:
            page.locator(f"main a[href$='{ending}']").first.click()
        assert download.value.path().read_text().startswith(start)


def test_paper_has_the_work_and_no_navigation(reader):
    page = reader.work(STUDY)
    page.emulate_media(media="print")
    expect(page.locator("h1")).to_be_visible()
    expect(page.get_by_role("heading", name="Abstract", exact=True)).to_be_visible()
    for hidden in ("nav", "form", "[data-share]", ".follow", ".skip"):
        expect(page.locator(f"{hidden}:visible")).to_have_count(0)
    # Folded parts unfold on paper, where nobody can click.
    assert affiliations_of(page).first.bounding_box()["height"] > 0
