"""axe-core finds nothing against WCAG 2 at A and AA: light and dark, left to right and right to left."""

import json

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.pages import KINDS, path_of

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
OPTIONS = {"runOnly": RULES, "resultTypes": ["violations"]}


def violations(page) -> list[str]:
    """What axe finds on ``page``, a line each."""
    found = Axe().run(page, options=OPTIONS).response["violations"]
    return [
        f"{one['id']}: {node['html'][:160]} {json.dumps(node['any'][0]['message'] if node['any'] else one['help'])}"
        for one in found
        for node in one["nodes"]
    ]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("prefix", ["", "/fa"], ids=["english", "persian"])
def test_no_violation(new_reader, kind: str, prefix: str):
    # axe is put into the page from outside; the policy that would stop it is tested everywhere else.
    reader = new_reader(bypass_csp=True, reduced_motion="reduce")
    page = reader.open(path_of(kind, reader, prefix))
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        assert violations(page) == [], scheme


def test_no_violation_with_everything_unfolded(new_reader):
    reader = new_reader(bypass_csp=True)
    page = reader.work("990000027")
    page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })")
    assert violations(page) == []


@pytest.mark.parametrize("kind", ["home", "work-study", "people", "search"])
def test_every_stop_of_the_tab_key_shows_where_it_is(reader, kind: str):
    page = reader.open(path_of(kind, reader))
    for _ in range(25):
        page.keyboard.press("Tab")
        shown = page.evaluate(
            "(() => { const one = document.activeElement, style = getComputedStyle(one);"
            " return [one.outerHTML.slice(0, 120), one === document.body || style.boxShadow !== 'none'"
            " || (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2), one.checkVisibility()]; })()"
        )
        assert shown[1], f"no focus ring: {shown[0]}"
        assert shown[2], f"focus on what can't be seen: {shown[0]}"


def test_the_first_stop_skips_to_the_content(reader):
    page = reader.open("/")
    page.keyboard.press("Tab")
    skip = page.locator(":focus")
    box = skip.bounding_box()
    assert "#content" in (skip.get_attribute("href") or "")
    assert box["x"] >= 0
    assert box["y"] >= 0
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "content"
