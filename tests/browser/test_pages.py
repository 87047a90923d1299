"""What holds of every page: it fits, it is one page with one heading, and it asks nobody else for anything."""

from itertools import pairwise

import pytest

from tests.browser.pages import KINDS, path_of
from tests.browser.reader import DESKTOP, PHONE, SMALLEST, Reader

STATUSES = {"not-found": 404, "gone": 410}
# Whatever sticks out at the side in the reading direction, unless an ancestor scrolls by itself.
STICKING_OUT = """() => {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return [];
  return [...document.body.querySelectorAll("*")]
    .map(one => [one, one.getBoundingClientRect()])
    .filter(([_, box]) => box.width && (box.right > width + 1 || box.left < -1))
    .map(([one]) => `${one.tagName.toLowerCase()}.${one.className.baseVal ?? one.className}`);
}"""

every_kind = pytest.mark.parametrize("kind", KINDS)


@every_kind
def test_a_page_is_whole_and_fits_every_width(reader: Reader, kind: str):
    page = reader.open(path_of(kind, reader))
    assert reader.status == STATUSES.get(kind, 200)
    assert page.locator("h1").count() == 1
    assert page.locator("h1").inner_text().strip()
    assert page.locator("main").count() == 1
    assert page.title()
    for viewport in (DESKTOP, PHONE, SMALLEST):
        page.set_viewport_size(viewport)
        assert page.evaluate(STICKING_OUT) == [], f"at {viewport['width']} pixels"


@every_kind
def test_headings_descend_one_step_at_a_time(reader: Reader, kind: str):
    page = reader.open(path_of(kind, reader))
    levels = page.evaluate(
        "[...document.querySelectorAll('h1, h2, h3, h4, h5, h6')]"
        ".filter(one => one.checkVisibility()).map(one => +one.tagName[1])"
    )
    main = levels[levels.index(1) :]
    assert all(after <= before + 1 for before, after in pairwise(main)), levels


def test_a_page_reads_without_script_and_keeps_no_cookie(new_reader):
    reader = new_reader(java_script_enabled=False)
    for kind in ("home", "works", "search", "work-study", "people"):
        page = reader.open(path_of(kind, reader))
        assert page.get_by_role("main").inner_text().strip()
    assert page.context.cookies() == []
