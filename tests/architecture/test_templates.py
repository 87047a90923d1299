"""Templates hold no style and no script of their own: the content security policy would refuse them."""

import re

import pytest

from tests.architecture.repository import SOURCE, shown

TEMPLATES = sorted(SOURCE.rglob("templates/**/*.html"))
JINJA = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.S)
FORBIDDEN = {
    "a style attribute": re.compile(r"<[^>]*\sstyle\s*=", re.I),
    "a style element": re.compile(r"<style\b", re.I),
    "an event attribute": re.compile(r"<[^>]*\son[a-z]+\s*=", re.I),
    "a javascript: address": re.compile(r"=\s*[\"']?javascript:", re.I),
    # Data blocks such as JSON-LD are no scripts.
    "a script within the page": re.compile(
        r"<script(?![^>]*\bsrc=)(?![^>]*\btype=\"application/(?:ld\+)?json\")", re.I
    ),
    "something from elsewhere": re.compile(
        r"<(?:script|img|link|iframe|source|video|audio)\b[^>]*\s(?:src|href)=\"https?:", re.I
    ),
}


def test_there_are_templates():
    assert TEMPLATES


@pytest.mark.parametrize("path", TEMPLATES, ids=shown)
def test_nothing_inline(path):
    source = JINJA.sub("", path.read_text(encoding="utf-8"))
    assert {name: match[0] for name, pattern in FORBIDDEN.items() if (match := pattern.search(source))} == {}
