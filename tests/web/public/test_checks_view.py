import msgspec
import pytest
from django.utils import translation

from clarion.evidence.assessment import Assessment, key_of
from clarion.evidence.checked import Check, Statement
from clarion.evidence.claim import PValue, SampleSize
from clarion.evidence.printed import Printed, Span
from clarion.evidence.reading import Reading
from clarion.evidence.source import Source
from clarion.web.public.checks_view import CHECKS_SHOWN, checks_view, said
from clarion.web.public.claims import Words

TEXT = "In nine patients it fell (P = 0.007)."
SOURCE = Source(title="", text=TEXT, parts=(), language="en", abstract=0)
CLAIMS = (
    SampleSize(span=Span(3, 16), value=9, role="enrolled"),
    PValue(span=Span(26, 35), p=Printed(value=0.007, decimals=3, span=Span(30, 35))),
)


def check(verdict, claims=(0,)):
    return Check(
        kind="percent",
        verdict=verdict,
        claims=claims,
        says=Statement("3 of 9 is printed as 33.4 %."),
        arithmetic=Statement("3 of 9 is 33.33 %."),
    )


def kept(checks, **more):
    return Assessment(digest="", abstract=0, reading=Reading(text="", claims=CLAIMS), checks=tuple(checks), **more)


def view(checks, language="en", **more):
    assessment = kept(checks, **more)
    words = Words(msgspec.structs.replace(assessment.reading, text=TEXT), SOURCE)
    with translation.override(language):
        return checks_view(assessment, words, language)


def test_without_checks_there_is_nothing_to_show():
    assert view([]) is None


@pytest.mark.parametrize(
    ("verdicts", "summary", "mark"),
    [
        (["holds"] * 5 + ["cannot tell"], "5 of 6 checks hold; 1 cannot tell", "agrees"),
        (["holds"] * 6, "All 6 checks hold", "agrees"),
        (["holds", "cannot hold"], "1 of 2 checks holds; 1 cannot hold", "differs"),
        (["cannot hold", "cannot hold", "cannot tell"], "Of 3 checks, 2 cannot hold; 1 cannot tell", "differs"),
        (["cannot tell"] * 2, "Of 2 checks, 2 cannot tell", "unknown"),
        (["holds"], "One check: it holds", "agrees"),
        (["cannot hold"], "One check: the numbers cannot hold as they were read", "differs"),
        (["cannot tell"], "One check: it cannot tell", "unknown"),
    ],
)
def test_a_line_says_how_the_checks_came_out(verdicts, summary, mark):
    found = view([check(one) for one in verdicts])
    assert (found.summary, found.mark) == (summary, mark)


def test_an_explained_check_no_longer_alarms_and_keeps_the_institution_s_words():
    failing, other = check("cannot hold", (0, 1)), check("holds")
    key = key_of(failing, kept([]).reading)
    found = view([other, failing], explained={key: "A patient had left."})
    assert (found.summary, found.mark) == ("1 of 2 checks holds; 1 is explained", "agrees")
    (first,) = found.groups[0].shown
    assert (first.is_explained, first.explained, first.mark) == (True, "A patient had left.", "differs")
    alone = view([failing], explained={key: ""})
    assert alone.groups[0].shown[0].is_explained
    assert alone.summary == "One check: the numbers do not fit, and that is explained"


def test_what_fails_comes_first_and_what_is_explained_after_it():
    first, second = check("cannot hold", (0,)), check("cannot hold", (1,))
    explained = {key_of(first, kept([]).reading): "Because."}
    found = view([check("holds"), first, check("cannot tell"), second], explained=explained)
    order = [one.number for group in found.groups for one in group.shown]
    assert order == [4, 2, 3, 1]


def test_of_many_that_hold_the_first_few_are_shown_and_none_is_lost():
    found = view([check("holds")] * 8)
    (group,) = found.groups
    assert (len(group.shown), len(group.folded), group.more) == (CHECKS_SHOWN, 5, "5 more that hold")
    assert [one.number for one in (*group.shown, *group.folded)] == list(range(1, 9))


def test_a_single_one_more_is_not_folded():
    (group,) = view([check("holds")] * (CHECKS_SHOWN + 1)).groups
    assert group.folded == ()


def test_no_failing_check_is_folded():
    (group,) = view([check("cannot hold")] * 12).groups
    assert (len(group.shown), group.folded) == (12, ())


def test_each_check_leads_to_its_words():
    ((one,),) = [group.shown for group in view([check("holds", (1, 0))]).groups]
    assert one.quotes == (("#claim-0", "nine patients"), ("#claim-1", "P = 0.007"))
    assert one.claims == "claim-1 claim-0"


def test_a_statement_without_a_translation_stays_english_with_its_numbers():
    statement = Statement("No catalogue has this: {value}.", {"value": "33.3 %"})
    with translation.override("fa"):
        assert said(statement, "fa") == ("No catalogue has this: 33.3 %.", True)
    assert said(statement, "en") == ("No catalogue has this: 33.3 %.", False)


def test_a_translated_statement_has_its_numbers_in_persian_each_in_its_own_direction():
    values = {"count": "3", "whole": "9", "percent": "33.3 %"}
    with translation.override("fa"):
        text, english = said(Statement("{count} of {whole} is printed as {percent}.", values), "fa")
    assert not english
    assert all(f"\u2068{one}\u2069" in text for one in ("۳", "۹", "۳۳٫۳ ٪"))
