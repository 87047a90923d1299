"""axe-core finds nothing against WCAG 2 at A and AA: light and dark, left to right and right to left."""

import json

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.pages import KINDS, MANY_AFFILIATIONS, path_of

LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
# Rules that may come out otherwise in other colours; the rest looks at the document alone.
OF_COLOUR = ["color-contrast", "link-in-text-block"]

# The ring may stand around a field and its button together.
FOCUS = """() => {
  const one = document.activeElement;
  const ringed = box => {
    const style = box && getComputedStyle(box);
    if (!style) return false;
    return style.boxShadow !== "none" || (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2);
  };
  const seen = one === document.body || ringed(one) || ringed(one.closest("form"));
  return [one.outerHTML.slice(0, 120), seen, one.checkVisibility()];
}"""


def violations(page, rules: list[str] = LEVELS) -> list[str]:
    """What axe finds on ``page`` by these rules or levels, a line each.

    After a click the words of the next page may be there before its style; sizes and colours are judged with it.
    """
    page.wait_for_load_state("load")
    found = Axe().run(page, options={"runOnly": rules, "resultTypes": ["violations"]}).response["violations"]
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
    page.emulate_media(color_scheme="dark")
    assert violations(page, OF_COLOUR) == [], "in the dark"
    page.emulate_media(color_scheme="light")
    assert violations(page) == []


def test_no_violation_with_everything_unfolded(new_reader):
    reader = new_reader(bypass_csp=True)
    page = reader.work(MANY_AFFILIATIONS)
    page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })")
    assert violations(page) == []


@pytest.mark.parametrize("kind", ["home", "work-study", "people", "search"])
def test_every_stop_of_the_tab_key_shows_where_it_is(reader, kind: str):
    page = reader.open(path_of(kind, reader))
    for _ in range(25):
        page.keyboard.press("Tab")
        stop, ringed, visible = page.evaluate(FOCUS)
        assert ringed, f"no focus ring: {stop}"
        assert visible, f"focus on what can't be seen: {stop}"


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
