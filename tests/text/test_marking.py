"""Marks stand where they are asked for, and change nothing else."""

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from lxml import etree

from clarion.text.marking import marked
from clarion.text.markup import inline, plain
from tests.text.test_markup import browsed, build, trees

MATH = "<math><mi>x</mi><mo>&lt;</mo><mn>3</mn></math>"


def named(*spans):
    """Spans with tags that can be told from each other."""
    return [(start, end, f'<mark id="m{number}">', "</mark>") for number, (start, end) in enumerate(spans)]


def said(markup):
    """The words of each mark, by its name."""
    root = etree.fromstring(f"<T>{markup}</T>")
    return {one.get("id"): "".join(one.itertext()) for one in root.iter("mark")}


@st.composite
def marked_texts(draw):
    markup = inline(build(etree.Element("T"), draw(trees)))
    length = len(plain(markup))
    place = st.integers(0, length)
    edges = draw(st.lists(st.tuples(place, place).filter(lambda one: one[0] != one[1]), max_size=5)) if length else []
    return markup, [(min(one), max(one)) for one in edges]


@given(marked_texts())
@settings(max_examples=200)
def test_plain_text_stays_tags_are_balanced_and_every_mark_is_one_element(text):
    markup, spans = text
    result = marked(markup, named(*spans))
    assert plain(result) == plain(markup)
    reader = browsed(result)
    assert reader.shown == plain(markup)
    names = [dict(attributes)["id"] for tag, attributes in reader.tags if tag == "mark"]
    assert sorted(names) == [f"m{number}" for number in range(len(spans))]


@given(marked_texts())
@settings(max_examples=100)
def test_outside_of_formulas_nothing_but_the_spans_is_marked(text):
    markup, spans = text
    assume("<math" not in markup)
    covered = {place for start, end in spans for place in range(start, end)}
    bare = "".join(letter for place, letter in enumerate(plain(markup)) if place not in covered)
    root = etree.fromstring(f"<T>{marked(markup, named(*spans))}</T>")
    assert "".join(root.xpath("//text()[not(ancestor::mark)]")) == bare


@given(marked_texts())
@settings(max_examples=100)
def test_without_marks_nothing_changes(text):
    assert marked(text[0], []) == text[0]


@pytest.mark.parametrize(
    ("markup", "span", "expected"),
    [
        ("in nine patients", (3, 7), "in <m>nine</m> patients"),
        ("nine", (0, 4), "<m>nine</m>"),
        ("P &lt; 0.05", (0, 8), "<m>P &lt; 0.05</m>"),
        ("P &lt; 0.05", (2, 3), "P <m>&lt;</m> 0.05"),
        ("an <i>E. coli</i> test", (3, 10), "an <m><i>E. coli</i></m> test"),
        ("an <i>E. coli</i> test", (6, 15), "an <i>E. </i><m><i>coli</i> test</m>"),
        ("2 × 10<sup>6</sup>/kg", (0, 10), "<m>2 × 10<sup>6</sup>/kg</m>"),
        ("2 × 10<sup>6</sup>/kg", (0, 7), "<m>2 × 10<sup>6</sup></m>/kg"),
        ("<b>one <i>two</i></b> three", (5, 9), "<b>one <i>t</i></b><m><b><i>wo</i></b> t</m>hree"),
        (f"so {MATH} holds", (0, 4), f"<m>so {MATH}</m> holds"),
        (f"so {MATH} holds", (4, 5), f"so <m>{MATH}</m> holds"),
        (f"so {MATH} holds", (5, 12), f"so <m>{MATH} holds</m>"),
    ],
)
def test_a_mark_goes_round_elements_and_formulas(markup, span, expected):
    assert marked(markup, [(*span, "<m>", "</m>")]) == expected


def test_a_span_within_another_is_marked_within_it_and_the_first_of_two_alike_without():
    markup = marked("complete in 3 of 9 (33.3%)", named((12, 26), (0, 26), (12, 26)))
    assert markup == ('<mark id="m1">complete in <mark id="m0"><mark id="m2">3 of 9 (33.3%)</mark></mark></mark>')


@pytest.mark.parametrize(
    ("spans", "words"),
    [
        (((0, 5), (3, 10)), {"m0": "01234", "m1": "56789"}),
        (((0, 7), (5, 10)), {"m0": "01234", "m1": "56789"}),
        (((0, 5), (3, 7), (4, 10)), {"m0": "012", "m1": "3456", "m2": "789"}),
    ],
)
def test_of_two_that_cross_the_longer_gives_way(spans, words):
    assert said(marked("0123456789", named(*spans))) == words


@pytest.mark.parametrize("span", [(-1, 2), (2, 2), (3, 2), (0, 5)])
def test_a_span_that_is_no_stretch_of_the_text_is_refused(span):
    with pytest.raises(ValueError, match="no text from"):
        marked("<b>four</b>", named(span))
