import re

import pytest
from django.utils import translation

from clarion.evidence.claim import Condition
from clarion.evidence.main_result import (
    AveragesShown,
    Chance,
    ChangeShown,
    ComparisonShown,
    EstimateShown,
    GroupValue,
    HarmShown,
    Number,
    ShareShown,
)
from clarion.evidence.printed import Span
from clarion.evidence.reading import Reading
from clarion.evidence.shares import Share
from clarion.evidence.source import Source
from clarion.web.public.claims import Words
from clarion.web.public.results_view import result_views

TEXT = "Some words."
WORDS = Words(
    Reading(text=TEXT, claims=tuple(Condition(span=Span(0, 4)) for _ in range(5))),
    Source(title="", text=TEXT, parts=(), language="en", abstract=0),
)
THIRD = Share(
    percent=33.3,
    percent_text="33.3",
    count=3,
    n=9,
    derived=("count",),
    low=7.485,
    high=70.07,
    interval_is_ours=True,
    claims=(1, 0),
)
FALL = ChangeShown(
    what="urine protein",
    time="after one month",
    p=Chance(value=0.008, relation="=", text="P = 0.008", claim=3, one_sided=True),
    significant=True,
    primary=True,
    claims=(2, 3),
    before=Number(value=1800, text="1800", unit="mg"),
    after=Number(value=1020, text="1020", unit="mg"),
    measure="median",
    direction="down",
)


def number(text, unit=""):
    return Number(value=float(text), text=text, unit=unit)


def only(shown, language="en"):
    with translation.override(language):
        (view,) = result_views((shown,), WORDS, language)
    return view


def strip(shown, language="en"):
    (one,) = only(shown, language).strips
    return one


def test_a_change_says_from_what_to_what_and_leads_to_its_words():
    view = only(FALL)
    assert (view.name, view.kind, view.time, view.primary) == ("urine protein", "Median", "after one month", True)
    assert (view.p, view.p_address, view.called) == ("P = 0.008, one-sided", "#claim-3", "called significant")
    (one,) = view.strips
    assert (one.value, one.address) == ("from 1800 mg to 1020 mg", "#claim-2")
    assert 'aria-label="Drawing: from 1800 mg before to 1020 mg after, down"' in one.drawing


def test_a_share_is_said_as_people_with_an_interval_marked_as_ours():
    one = strip(ShareShown(what="response", share=THIRD, claims=(1, 0)))
    assert one.value == "3 of 9 (33.3%)"
    assert one.interval == "95% interval 7.5% to 70.1%"
    assert (one.ours, one.derived, one.address) == (True, True, "#claim-1")


@pytest.mark.parametrize(
    ("share", "value"),
    [
        (Share(percent=33.3, percent_text="33.3", claims=(0,)), "33.3%"),
        (Share(count=3, claims=(0,)), "3"),
        (Share(count=3, percent=33.3, percent_text="33.3", claims=(0,)), "3 (33.3%)"),
        (Share(count=3, n=9, percent=33.333, derived=("percent",), claims=(0,)), "3 of 9 (33.3%)"),
    ],
)
def test_of_a_share_only_what_is_known_is_said(share, value):
    one = strip(ShareShown(share=share, claims=(0,)))
    assert (one.value, one.interval, one.ours, one.derived) == (value, "", False, False)


def test_a_result_without_a_name_is_told_by_the_words_around_its_numbers():
    assert only(ShareShown(share=THIRD, claims=(1, 0))).excerpt == TEXT
    assert only(ShareShown(what="response", share=THIRD, claims=(1, 0))).excerpt == ""


def test_two_groups_have_a_drawing_each():
    other = Share(group="placebo", count=1, n=9, percent=11.1, percent_text="11.1", claims=(4,))
    view = only(ComparisonShown(first=THIRD, second=other, claims=(1, 4)))
    assert [(one.group, one.value, one.address) for one in view.strips] == [
        ("", "3 of 9 (33.3%)", "#claim-1"),
        ("placebo", "1 of 9 (11.1%)", "#claim-4"),
    ]


def test_an_estimate_keeps_the_text_s_own_interval_and_level():
    shown = EstimateShown(
        measure="RR", value=number("1.55"), low=number("0.88"), high=number("2.72"), level=99.0, adjusted=True,
        no_effect=1.0, claims=(0,),
    )  # fmt: skip
    view = only(shown)
    (one,) = view.strips
    assert view.kind == "Risk ratio, adjusted"
    assert (one.value, one.interval, one.ours) == ("1.55", "99% interval 0.88 to 2.72", False)
    assert "draw-none" in one.drawing


@pytest.mark.parametrize(
    ("known", "value"), [({"value": number("2.1", "%")}, "2.1%"), ({"low": number("1"), "high": number("2")}, "")]
)
def test_an_estimate_may_lack_its_value_or_its_interval(known, value):
    one = strip(EstimateShown(measure="other", claims=(0,), **known))
    assert one.value == value


def test_averages_of_groups_share_an_axis():
    shown = AveragesShown(
        measure="mean",
        groups=(
            GroupValue(group="cells", value=number("10"), spread="sd", plus_minus=number("2")),
            GroupValue(group="placebo", value=number("20"), low=number("15"), high=number("25"), spread="iqr"),
        ),
        claims=(0, 1, 4),
    )
    view = only(shown)
    assert view.kind == "Mean"
    assert [(one.group, one.interval, one.address) for one in view.strips] == [
        ("cells", "SD 2", "#claim-0"),
        ("placebo", "middle half 15 to 25", "#claim-1"),
    ]
    places = [float(re.search(r'cx="([\d.]+)"', one.drawing)[1]) for one in view.strips]
    assert places[0] < places[1]


def test_what_fails_a_check_says_so():
    failing = Chance(value=0.008, relation="=", text="P = 0.008", claim=3, checked="cannot hold")
    assert only(FALL).failing is False
    assert only(
        type(FALL)(**{name: getattr(FALL, name) for name in FALL.__struct_fields__ if name != "p"}, p=failing)
    ).failing


def test_harm_in_words_is_no_drawing():
    assert result_views((HarmShown(value="none", words="no harm", claims=(0,)),), WORDS, "en") == ()


def test_numbers_are_persian_on_a_persian_page():
    one = strip(ShareShown(share=THIRD, claims=(1, 0)), "fa")
    assert "۳۳٫۳٪" in one.value
    assert "۷۰٫۱٪" in one.interval
    assert "۱۰۰٪" in one.drawing
