import math
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from clarion.web.public import drawings
from clarion.web.public.drawings import LEFT, RIGHT, WIDTH, Label, Scale, scale_of

ENDS = ("0%", "100%")
numbers = st.floats(-1e6, 1e6).filter(lambda one: one == 0 or abs(one) > 1e-6)


def drawn(markup):
    return etree.fromstring(str(markup))


def people(markup):
    """How many are filled, and how many are not."""
    paths = {one.get("class"): one.get("d") for one in drawn(markup).iter("path")}
    # Every figure has one body, which stands at 40.
    return tuple(paths.get(name, "").count("V40") for name in ("draw-yes", "draw-no"))


def dots(markup):
    paths = {one.get("class"): one.get("d") for one in drawn(markup).iter("path")}
    return tuple(paths.get(name, "").count("M") for name in ("draw-yes", "draw-no"))


@pytest.mark.parametrize(("count", "whole"), [(3, 9), (0, 9), (9, 9), (1, 1), (17, 30)])
def test_of_few_people_each_is_drawn(count, whole):
    assert people(drawings.share(100 * count / whole, (count, whole), None, ENDS, "")) == (count, whole - count)


@pytest.mark.parametrize(("percent", "filled"), [(0, 0), (0.4, 0), (56.7, 57), (100, 100)])
def test_of_many_a_hundred_dots_stand_for_all(percent, filled):
    for known in ((3, 31), None):
        assert dots(drawings.share(percent, known, None, ENDS, "")) == (filled, 100 - filled)


def test_the_edge_of_the_filled_people_stands_at_their_share_of_the_axis():
    markup = drawings.share(100 / 3, (3, 9), (7.5, 70.1), ENDS, "")
    (point,) = drawn(markup).iter("circle")
    places = [float(x) for x in re.findall(r"H([\d.]+)z", str(markup))]
    assert places[2] < float(point.get("cx")) < places[3]


def test_an_interval_reaches_from_its_low_to_its_high_end():
    markup = drawings.share(50, (5, 10), (20, 80), ENDS, "")
    (whisker,) = [one.get("d") for one in drawn(markup).iter("path") if one.get("class") == "draw-whisker"]
    assert re.match(r"M70 52H250M", whisker)


@given(st.lists(numbers, min_size=1, max_size=6), st.booleans())
def test_an_axis_holds_its_values_in_their_order(values, ratios):
    scale = scale_of(values, ratios=ratios)
    assert scale.low <= min(values)
    assert max(values) <= scale.high
    places = [scale(one) for one in sorted(values)]
    assert places == sorted(places)
    assert all(LEFT <= place <= RIGHT for place in places)


@pytest.mark.parametrize(
    ("values", "ends"), [((1800, 1020), (0, 2000)), ((16, 6), (0, 18)), ((0, 0), (0, 1.2)), ((27.1, 26.4), (26, 27.4))]
)
def test_an_axis_begins_at_zero_unless_values_lie_close_together(values, ends):
    scale = scale_of(values)
    assert (scale.low, scale.high) == pytest.approx(ends)


def test_on_an_axis_of_ratios_half_and_double_are_equally_far_from_one():
    scale = scale_of((0.5, 2), ratios=True)
    assert scale(1) - scale(0.5) == pytest.approx(scale(2) - scale(1), abs=0.2)
    assert math.isclose(scale.low * scale.high, 1)
    assert not scale_of((-1, 2), ratios=True).ratios, "no logarithm of what is below zero"


@pytest.mark.parametrize(("after", "way"), [(1020, -1), (2500, 1)])
def test_an_arrow_leads_from_before_to_after(after, way):
    scale = scale_of((1800, after))
    markup = drawings.change(Label(1800, "1800"), Label(after, str(after)), ("before", "after"), ("0", ""), scale, "")
    opened, dot = drawn(markup).iter("circle")
    assert (opened.get("class"), dot.get("class")) == ("draw-open", "draw-dot")
    assert math.copysign(1, float(dot.get("cx")) - float(opened.get("cx"))) == way
    (arrow,) = [one for one in drawn(markup).iter("path") if one.get("class") == "draw-arrow"]
    start, end = map(float, re.findall(r"[ML]([\d.]+) ", arrow.get("d")))
    assert math.copysign(1, end - start) == way


def test_no_change_has_no_arrow():
    same = Label(5, "5")
    markup = drawings.change(same, same, ("before", "after"), ("0", "6"), Scale(0, 6), "")
    assert "draw-arrow" not in markup


def test_an_estimate_shows_where_there_would_be_no_effect():
    value, low, high, none = Label(1.55, "1.55"), Label(0.88, "0.88"), Label(2.72, "2.72"), Label(1, "1")
    scale = scale_of((1.55, 0.88, 2.72, 1), ratios=True)
    markup = drawings.estimate(value, low, high, none, scale, "")
    (line,) = [one.get("d") for one in drawn(markup).iter("path") if one.get("class") == "draw-none"]
    assert line.startswith(f"M{scale(1):g} ")
    assert [one.text for one in drawn(markup).iter("text")] == ["1", "0.88", "2.72", "1.55"]
    bare = drawings.estimate(value, None, None, None, scale_of((1.55,)), "")
    assert "draw-whisker" not in bare
    assert "draw-none" not in bare


@given(st.floats(0, 100), st.text(max_size=14))
def test_whatever_a_label_says_it_is_escaped_and_begins_within_the_drawing(value, text):
    legal = "".join(one for one in text if one.isprintable())
    markup = drawings.average(Label(value, legal), (0, value), ENDS, Scale(0, 100), legal)
    root = drawn(markup)
    assert root.get("aria-label") == legal
    label = next(one for one in root.iter("text") if one.get("class") == "draw-strong")
    assert (label.text or "") == legal
    half = 3.4 * len(legal)
    place = float(label.get("x"))
    start = {"start": place, "middle": place - half, "end": place - 2 * half}[label.get("text-anchor")]
    assert start >= 1.9 or 2 * half > WIDTH / 2


def test_a_drawing_has_no_style_and_no_script_of_its_own():
    markup = drawings.share(50, (5, 10), (20, 80), ENDS, 'say "five"')
    names = {name for one in drawn(markup).iter() for name in one.attrib}
    assert "style" not in names
    assert not [name for name in names if name.startswith("on")]
    assert drawn(markup).get("role") == "img"
