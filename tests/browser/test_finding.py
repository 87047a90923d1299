"""A reader looks for something, and loses the way."""

import re

from playwright.sync_api import expect

from tests.browser.pages import path_of


def test_search_from_the_home_page_finds_the_study(reader):
    page = reader.open("/")
    box = page.get_by_role("main").get_by_role("searchbox")
    box.fill("stromal cells lupus nephritis phase I")
    box.press("Enter")
    expect(page).to_have_url(re.compile(r"/search/\?q=stromal"))
    expect(page.get_by_role("main").get_by_role("searchbox")).to_have_value("stromal cells lupus nephritis phase I")
    page.get_by_role("link", name=re.compile("^Allogeneic Adipose-Derived")).first.click()
    expect(page.locator("h1")).to_have_text(re.compile("Refractory Lupus Nephritis"))


def test_a_search_for_nothing_that_is_there_helps_on(reader):
    page = reader.open("/search/?q=qqxxzz")
    assert "qqxxzz" in page.get_by_role("main").get_by_role("searchbox").input_value()
    assert page.get_by_role("main").get_by_role("link").count() >= 1


def test_what_a_reader_types_is_never_mark_up(reader):
    page = reader.open("/search/?q=%3Cimg+src%3Dx+onerror%3Dalert(1)%3E%22")
    assert page.get_by_role("main").get_by_role("searchbox").input_value() == '<img src=x onerror=alert(1)>"'
    assert page.locator("img[src=x]").count() == 0


def test_every_work_is_reached_by_paging(reader):
    page = reader.open("/works/")
    seen: list[str] = []
    while True:
        seen += page.locator("main a[href*='/works/']").evaluate_all(
            r"all => all.map(one => one.pathname).filter(path => /\/works\/\w{8}\/./.test(path))"
        )
        following = page.locator("main a[rel=next]")
        if not following.count():
            break
        following.first.click()
        page.wait_for_load_state("load")
    assert len(set(seen)) == 59, "sixty records, one of them deleted"


def test_an_author_s_page_lists_the_works_and_leads_back(reader):
    page = reader.open(path_of("work-study", reader))
    work, author = page.url, page.locator(".authors a.author").first
    name = author.inner_text()
    author.click()
    expect(page.locator("h1")).to_contain_text(name.split()[-1])
    expect(page.locator(f"main a[href='{work.removeprefix(reader.served.origin)}']").first).to_be_visible()


def test_an_old_slug_leads_to_the_present_one(reader):
    page = reader.open(path_of("work-study", reader))
    right = page.url
    wrong = re.sub(r"/[^/]+/$", "/an-older-title/", right)
    reader.open(wrong.removeprefix(reader.served.origin))
    assert page.url == right


def test_a_page_that_is_not_there_says_so_and_helps(reader):
    page = reader.open("/works/00000000/nothing/")
    assert reader.status == 404
    expect(page.get_by_role("searchbox").first).to_be_visible()
    assert page.get_by_role("main").get_by_role("link").count() >= 1


def test_a_deleted_work_says_that_it_was_deleted(reader):
    page = reader.open(f"/works/{reader.served.deleted_id}/")
    assert reader.status == 410
    expect(page.locator("h1")).to_be_visible()
    expect(page.get_by_role("searchbox").first).to_be_visible()
