"""Marks on the words that were searched for, in safe HTML."""

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clarion.search.highlight import SNIPPET_LENGTH, mark, snippet, stems_of


def plain(marked):
    return html.unescape(re.sub("</?mark>", "", marked))


@pytest.mark.parametrize(
    ("text", "searched", "expected"),
    [
        ("Stroke in adults", "strokes", "<mark>Stroke</mark> in adults"),
        ("A happy heart", "happiness happy", "A <mark>happy</mark> heart"),
        ("heartstroke", "stroke", "heartstroke"),
        ("Sjögren’s syndrome", "sjogren", "<mark>Sjögren</mark>’s syndrome"),
        ("متن فارسي", "فارسی", "متن <mark>فارسي</mark>"),
        ("p < 0.05 & <b>lupus</b>", "lupus", "p &lt; 0.05 &amp; &lt;b&gt;<mark>lupus</mark>&lt;/b&gt;"),
        ("COVID-19 care", "covid-19", "<mark>COVID</mark>-<mark>19</mark> care"),
        ("nothing here", "", "nothing here"),
    ],
)
def test_marks(text, searched, expected):
    assert mark(text, stems_of([searched])) == expected


WORDS = st.lists(st.sampled_from(["lupus", "stroke", "é", "<", "&amp;", "x", '"', "µ", "\n"]), max_size=200).map(
    " ".join
)


@given(st.one_of(st.text(), WORDS))
def test_a_marked_text_is_the_text(text):
    marked = mark(text, stems_of(["lupus", "é", "x"]))
    assert plain(marked) == text
    assert re.sub("</?mark>", "", marked).count("<") == 0


@given(WORDS)
def test_a_snippet_is_a_part_of_the_text_of_bounded_length(text):
    shown = plain(snippet(text, stems_of(["lupus", "stroke"])))
    inner = shown.removeprefix("… ").removesuffix(" …")
    assert inner in text
    assert len(inner) <= SNIPPET_LENGTH


def test_a_snippet_stands_where_most_words_are():
    text = "lupus " + "filler words here " * 40 + "lupus nephritis treated with cells " + "more of it " * 40
    shown = snippet(text, stems_of(["lupus nephritis cells"]))
    assert "<mark>lupus</mark> <mark>nephritis</mark> treated with <mark>cells</mark>" in shown
    assert shown.startswith("… ")
    assert shown.endswith(" …")


def test_a_snippet_without_a_match_is_the_beginning():
    assert snippet("Background: nine patients.", frozenset()) == "Background: nine patients."
    assert snippet("", stems_of(["lupus"])) == ""
