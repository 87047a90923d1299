"""Which results are shown first, as which kind, and with which mark."""

from clarion.evidence import check
from clarion.evidence.checked import Check, Statement
from clarion.evidence.claim import (
    AdverseEvents,
    Change,
    Estimate,
    GroupAverage,
    PrimaryOutcome,
    Proportion,
    PValue,
    Result,
    Significance,
)
from clarion.evidence.main_results import MOST, main_results
from tests.evidence.hand_read import Hand, broth

TEXT = (
    "The primary outcome was cough at 8 weeks. "
    "Mean age was 40.1 ± 9.2 years and 60% were women. "
    "Sleep was good in 12 of 40 with broth and 20 of 40 with water (P = 0.07). "
    "Cough was rarer with broth (RR 0.58, 95% CI 0.41 to 0.82). "
    "Mood was 6.1 ± 1.2 with broth and 5.0 ± 1.4 with water. "
    "Nausea occurred in 5% with broth."
)
HAND = Hand(TEXT, ("METHODS", "RESULTS", "RESULTS", "RESULTS", "RESULTS", "RESULTS"))
"""Invented."""


def share(words: str, group: str = "", what: str = "", percent: str = "") -> Proportion:
    """A proportion that stands on ``words``: a percentage, or ``12 of 40``."""
    if percent:
        return Proportion(**HAND.at(words), percent=HAND.number(percent, words), what=what, group=group)
    count, _, n = words.split()
    sides = {"count": HAND.number(count, words), "n": HAND.number(n, words)}
    return Proportion(**HAND.at(words), **sides, what=what, group=group)


def shown(*claims, checks=()):
    return main_results(HAND.reading(*claims), checks)[0]


def test_the_broth_s_results_stand_in_the_order_of_the_text_with_harm():
    reading = broth()
    results, more = main_results(reading, check(reading))
    kinds = [type(one).__name__ for one in results]
    assert kinds == ["HarmShown", "ChangeShown", "ShareShown", "ShareShown"]
    assert more == 0
    harm, change, complete, partial = results
    assert (harm.value, harm.words, harm.safety) == ("none", "no major adverse events", True)
    assert (change.before.text, change.after.text, change.direction, change.measure) == (
        "1800",
        "1020",
        "down",
        "median",
    )
    assert (change.what, change.time, change.p.text, change.significant) == (
        "Daily hiccups",
        "month 1",
        "P = 0.008",
        True,
    )
    assert {8, 9, 10} == set(change.claims)
    assert [one.share.frequency for one in (complete, partial)] == ["3 of 9", "4 of 9"]
    assert {one.checked for one in (change, complete, partial)} == {"holds"}


def test_two_groups_of_one_result_are_compared():
    first, second = share("12 of 40", "broth", "good sleep"), share("20 of 40", "water", "good sleep")
    p = PValue(**HAND.at("P = 0.07"), p=HAND.number("0.07"))
    (found,) = shown(first, second, p, Result(**HAND.at("Sleep"), name="Sleep", numbers=(0, 1), p=2))
    assert type(found).__name__ == "ComparisonShown"
    assert (found.first.frequency, found.second.frequency, found.what) == ("12 of 40", "20 of 40", "good sleep")
    assert found.p.text == "P = 0.07"
    assert found.first.interval_is_ours


def test_proportions_of_two_things_are_not_compared():
    first, second = share("12 of 40", "broth", "good sleep"), share("20 of 40", "water", "bad dreams")
    found = shown(first, second, Result(**HAND.at("Sleep"), numbers=(0, 1)))
    assert [type(one).__name__ for one in found] == ["ShareShown", "ShareShown"]


def test_an_estimate_keeps_its_interval_and_knows_what_no_effect_is():
    numbers = {"value": HAND.number("0.58"), "low": HAND.number("0.41"), "high": HAND.number("0.82")}
    (found,) = shown(Estimate(**HAND.at("RR 0.58, 95% CI 0.41 to 0.82"), measure="RR", **numbers))
    assert (found.value.text, found.low.text, found.high.text, found.no_effect) == ("0.58", "0.41", "0.82", 1)


def test_averages_of_several_groups_are_one_result():
    groups = [
        GroupAverage(**HAND.at(words), value=HAND.number(words[:3]), plus_minus=HAND.number(words[-3:]), group=group)
        for words, group in (("6.1 ± 1.2", "broth"), ("5.0 ± 1.4", "water"))
    ]
    (found,) = shown(*groups, Result(**HAND.at("Mood"), name="Mood", numbers=(0, 1)))
    assert [(one.group, one.value.text, one.plus_minus.text) for one in found.groups] == [
        ("broth", "6.1", "1.2"),
        ("water", "5.0", "1.4"),
    ]


def test_the_primary_outcome_comes_first():
    claims = (
        PrimaryOutcome(**HAND.at("cough")),
        share("12 of 40", what="good sleep"),
        Estimate(**HAND.at("RR 0.58"), measure="RR", value=HAND.number("0.58")),
        Result(**HAND.at("Cough"), name="Cough", numbers=(2,)),
    )
    found = shown(*claims)
    assert [(one.what, one.primary) for one in found] == [("Cough", True), ("good sleep", False)]


def test_who_took_part_is_no_result():
    age = GroupAverage(**HAND.at("40.1 ± 9.2"), value=HAND.number("40.1"), what="Mean age")
    women = share("60%", what="women", percent="60")
    assert shown(age, women) == ()


def test_the_sides_of_a_change_are_not_shown_again():
    change = Change(**HAND.at("6.1 ± 1.2"), before=HAND.number("6.1"), after=HAND.number("5.0"), what="Mood")
    side = GroupAverage(**HAND.at("6.1 ± 1.2"), value=HAND.number("6.1"), what="Mood")
    assert [type(one).__name__ for one in shown(change, side)] == ["ChangeShown"]


def test_words_that_name_nothing_are_left_out():
    (found,) = shown(share("20 of 40", what="not differ between groups"))
    assert (found.what, found.share.frequency) == ("", "20 of 40")


def test_numbers_of_methods_are_no_results():
    assert shown(share("8 weeks", what="weeks", percent="8")) == ()


def test_of_too_many_results_the_first_about_harm_is_kept():
    many = [Change(**HAND.at("12 of 40"), before=HAND.number("12"), after=HAND.number("40")) for _ in range(MOST + 2)]
    harm = AdverseEvents(**HAND.at("Nausea occurred"), value="some")
    found, more = main_results(HAND.reading(*many, harm), ())
    assert len(found) == MOST
    assert more == 3
    assert [one.safety for one in found] == [False] * (MOST - 1) + [True]


def test_of_too_many_results_those_with_a_name_are_shown_in_the_order_of_the_text():
    unnamed = [Change(**HAND.at("12 of 40"), before=HAND.number("12"), after=HAND.number("40")) for _ in range(MOST)]
    found, more = main_results(HAND.reading(*unnamed, share("20 of 40", what="good sleep")), ())
    assert (len(found), more) == (MOST, 1)
    assert found[-1].what == "good sleep"


def test_results_of_failing_checks_are_shown_with_that_mark():
    said = Statement("Invented.")
    failing = Check(kind="percent", verdict="cannot hold", claims=(0,), says=said, arithmetic=said)
    (found,) = shown(share("12 of 40", what="good sleep"), checks=(failing,))
    assert found.checked == "cannot hold"


def test_a_failing_p_value_is_marked_by_itself():
    said = Statement("Invented.")
    failing = Check(kind="attainable-p", verdict="cannot hold", claims=(1,), says=said, arithmetic=said)
    change = Change(**HAND.at("12 of 40"), before=HAND.number("12"), after=HAND.number("40"), what="naps", p=1)
    (found,) = shown(change, PValue(**HAND.at("P = 0.07"), p=HAND.number("0.07")), checks=(failing,))
    assert (found.checked, found.p.checked) == ("", "cannot hold")


def test_what_authors_call_significant_is_told_only_of_its_own_p():
    change = Change(**HAND.at("12 of 40"), before=HAND.number("12"), after=HAND.number("40"), what="naps", p=1)
    p = PValue(**HAND.at("P = 0.07"), p=HAND.number("0.07"))
    for tied, said in ((1, False), (-1, None)):
        (found,) = shown(change, p, Significance(**HAND.at("good"), value=False, p=tied))
        assert found.significant is said
