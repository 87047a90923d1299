"""Inline mark-up: what comes out is safe to print, and says what went in."""

import html
import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from clarion.text.markup import collapse, content, escape, inline, plain, truncate

MATHML = "http://www.w3.org/1998/Math/MathML"
ALLOWED = {"b", "i", "u", "sub", "sup", "math", "mtext"}
"""Tags that the generated trees may leave."""

legal = st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff")
words = st.text(legal, max_size=12)


def element(xml):
    return etree.fromstring(f"<T xmlns:m='{MATHML}'>{xml}</T>")


def build(parent, tree):
    """Elements as ``tree`` says: strings are text, ``(name, [children])`` elements."""
    last = None
    for part in tree:
        if isinstance(part, str):
            if last is None:
                parent.text = (parent.text or "") + part
            else:
                last.tail = (last.tail or "") + part
        else:
            last = etree.SubElement(parent, part[0])
            for name, value in part[2].items():
                last.set(name, value)
            build(last, part[1])
    return parent


names = st.sampled_from(["b", "i", "u", "sub", "sup", "script", "a", "img", "style", f"{{{MATHML}}}math", "svg"])
attributes = st.dictionaries(
    st.sampled_from(["onclick", "href", "style", "class", "display", "width"]), words, max_size=2
)
trees = st.recursive(
    st.lists(words, max_size=2),
    lambda inner: st.lists(words | st.tuples(names, inner, attributes), max_size=3),
    max_leaves=8,
)


class Reader(HTMLParser):
    """A browser's view: the tags it would act on and the text it would show."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.tags = []
        self.open = []
        self.shown = ""

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, attrs))
        self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.shown += data


def browsed(markup):
    reader = Reader()
    reader.feed(markup)
    reader.close()
    assert not reader.open
    return reader


@given(trees)
def test_whatever_goes_in_only_allowed_tags_come_out_balanced(tree):
    markup = inline(build(etree.Element("T"), tree))
    reader = browsed(markup)
    assert {tag for tag, _ in reader.tags} <= ALLOWED
    assert all(name in {"display", "width"} for _, attrs in reader.tags for name, _ in attrs)
    assert reader.shown == plain(markup)


@given(st.text(legal))
def test_text_without_mark_up_comes_back(text):
    node = etree.Element("T")
    node.text = text
    assert plain(inline(node)) == content(node) == collapse(text)
    assert html.unescape(escape(text)) == html.unescape(html.escape(text, quote=False))


@given(trees, st.integers(1, 40))
def test_truncated_text_is_balanced_and_short_enough(tree, length):
    markup = inline(build(etree.Element("T"), tree))
    short = truncate(markup, length)
    reader = browsed(short)
    assert len(reader.shown) <= max(length, 1)
    if len(plain(markup)) <= length:
        assert short == markup
    else:
        assert reader.shown.endswith("…")
        assert plain(markup).startswith(reader.shown.removesuffix("…"))


def test_truncation_stops_between_words_and_outside_formulas():
    assert truncate("One <i>two three</i> four", 9) == "One <i>two…</i>"
    assert truncate("Value of <math><mi>x</mi><mo>=</mo><mn>1</mn></math> here", 11) == "Value of…"
    assert truncate("Anticonstitutionnellement", 8) == "Anticon…"
    assert truncate("A &amp; B &amp; C", 5) == "A &amp;…"


@pytest.mark.parametrize(
    ("xml", "markup"),
    [
        ("H<sub>2</sub>O &lt; 10<sup>-3</sup>", "H<sub>2</sub>O &lt; 10<sup>-3</sup>"),
        ("<i>E.</i> <i>coli</i>", "<i>E.</i> <i>coli</i>"),
        ("<italic>x</italic><bold>y</bold>", "<i>x</i><b>y</b>"),
        ("a<i/>b", "ab"),
        ("one\n   two\tthree ", "one two three"),
        ("thin\u2009and no-break\u00a0space", "thin\u2009and no-break\u00a0space"),
        ("<a href='javascript:x'>link</a>", "link"),
        ("&lt;script&gt;alert(1)&lt;/script&gt;", "&lt;script&gt;alert(1)&lt;/script&gt;"),
        ("a<!-- remark -->b<?pi x?>c", "abc"),
    ],
)
def test_inline_elements(xml, markup):
    assert inline(element(xml)) == markup


@pytest.mark.parametrize(
    ("xml", "markup"),
    [
        (
            "<m:math><m:msup><m:mi>x</m:mi><m:mn>2</m:mn></m:msup></m:math>",
            "<math><msup><mi>x</mi><mn>2</mn></msup></math>",
        ),
        (
            "<m:math display='block' onload='x()'><m:mi mathvariant='bold' href='javascript:x'>a</m:mi></m:math>",
            '<math display="block"><mi mathvariant="bold">a</mi></math>',
        ),
        (
            "<m:math><m:mfenced open='[' close=']' separators=';'><m:mi>a</m:mi><m:mi>b</m:mi></m:mfenced></m:math>",
            "<math><mrow><mo>[</mo><mi>a</mi><mo>;</mo><mi>b</mi><mo>]</mo></mrow></math>",
        ),
        (
            "<m:math><m:semantics><m:mi>a</m:mi><m:annotation-xml><b>x</b></m:annotation-xml></m:semantics></m:math>",
            "<math><mtext>a x</mtext></math>",
        ),
        (
            "<m:math><m:semantics><m:mi>a</m:mi><m:annotation>TeX</m:annotation></m:semantics></m:math>",
            "<math><mi>a</mi></math>",
        ),
        (
            "<m:math><m:apply><m:plus/><m:ci>a</m:ci><m:cn>2</m:cn></m:apply></m:math>",
            "<math><mtext>a 2</mtext></math>",
        ),
        ("<m:math><m:infinity/></m:math>end", "end"),
        (
            "<m:math><m:mtext><b xmlns='http://www.w3.org/1999/xhtml'>&lt;img src=x&gt;</b></m:mtext></m:math>",
            "<math><mtext>&lt;img src=x&gt;</mtext></math>",
        ),
        ("<DispFormula><m:math>\n <m:mn> 1 </m:mn>\n</m:math></DispFormula>", "<math><mn> 1 </mn></math>"),
    ],
)
def test_formulas(xml, markup):
    assert inline(element(xml)) == markup


def test_plain_keeps_what_subscripts_and_formulas_say():
    assert plain("CO<sub>2</sub> &amp; <math><mi>x</mi><mo>&lt;</mo><mn>2</mn></math>") == "CO2 & x<2"


@given(st.text(legal))
def test_collapse_leaves_single_spaces(text):
    once = collapse(text)
    assert not re.search(r"[\t\r\n]|  ", once)
    assert once == once.strip()
    assert collapse(once) == once
