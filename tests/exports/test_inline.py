"""Inline mark-up in the spelling of another format."""

from html import escape

from hypothesis import given
from hypothesis import strategies as st

from clarion.exports.inline import pieces

TAGS = {"i": ("/", "/"), "sub": ("_{", "}")}


def written(markup: str) -> str:
    return "".join(text for text, _ in pieces(markup, TAGS))


def test_known_tags_are_rewritten_and_others_leave_their_text() -> None:
    assert written("H<sub>2</sub>O in <i>E. coli</i> <b>&lt; 5</b> &amp;") == "H_{2}O in /E. coli/ < 5 &"
    assert written("<math><mi>x</mi><mo>=</mo><mn>1</mn></math>") == "x=1"


def test_open_tags_are_closed_and_strange_ends_left_out() -> None:
    assert written("<i>a<sub>b</i></sub>c<sub>d") == "/a_{b}/c_{d}"


@given(st.text())
def test_text_comes_back_as_it_is(text: str) -> None:
    assert written(escape(text)) == text.replace("\r\n", "\n") or "\r" in text or "\x00" in text
