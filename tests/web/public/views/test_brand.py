import re

import pytest

from clarion.web.public.colour import contrast, palette, parse
from clarion.web.public.views.brand import DARK_GROUND, LIGHT_GROUND
from clarion.web.static import FOLDER

pytestmark = pytest.mark.django_db


def test_the_sheet_holds_the_accent_for_light_and_dark(reader, site):
    answer = reader.open("/brand.css", queries=0)
    assert answer.response.headers["Content-Type"].startswith("text/css")
    light, dark = re.findall(r"--accent-text:(#\w{6})", answer.text)
    assert (light, dark) == (palette(site.accent, LIGHT_GROUND).text, palette(site.accent, DARK_GROUND).text)


def test_the_grounds_are_those_of_the_style_sheet():
    papers = re.findall(r"--paper: (#\w{6});", (FOLDER / "public/tokens.css").read_text())
    assert papers == [LIGHT_GROUND, DARK_GROUND]


def test_the_fixed_colours_of_the_style_sheet_can_be_read():
    sheet = (FOLDER / "public/tokens.css").read_text()
    for scheme in sheet.split("prefers-color-scheme: dark"):
        tokens = dict(re.findall(r"--([\w-]+): (#\w{6});", scheme))
        for ink, ground in (("ink", "paper"), ("ink-soft", "paper"), ("ink-soft", "surface"), ("ink", "surface"),
                            ("grave", "grave-wash"), ("grave", "paper"), ("serious", "paper"), ("open", "paper"),
                            ("ink", "mark"), ("ink-soft", "serious-wash")):  # fmt: skip
            if ground in tokens and ink in tokens:
                assert contrast(parse(tokens[ink]), parse(tokens[ground])) >= 4.5, (ink, ground)
