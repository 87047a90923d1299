"""Percentages against counts and wholes."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from clarion.evidence.checks.percent import percent
from clarion.evidence.checks.running import run_checks
from clarion.evidence.claim import Design
from tests.data import data_file
from tests.evidence.checks.readings import NOWHERE, number, only, reading, said, share, took_part


def test_a_percentage_of_its_count_and_number_holds():
    check = only(percent(reading(share("7.94", 30, 378))))
    assert check.verdict == "holds"
    assert str(check.arithmetic) == "30 of 378 is 7.9365 %, which rounds to 7.94 %."


def test_a_percentage_that_is_cut_off_holds_with_a_note():
    check = only(percent(reading(share("59.4", 22, 37))))
    assert check.verdict == "holds"
    assert "cut off" in str(check.arithmetic)


def test_a_wrong_percentage_cannot_hold_and_says_what_fits():
    check = only(percent(reading(share("35.9", 28, 378))))
    assert check.verdict == "cannot hold"
    assert "28 / 78" in check.fits
    assert "7.407 %" in check.fits
    assert check.assumption is not None
    assert "378" in said(check)


def test_missing_data_are_the_first_explanation_where_a_slightly_smaller_number_fits():
    check = only(percent(reading(share("87", 25, 30))))
    assert check.verdict == "cannot hold"
    assert "25 of 29 would be 87 %" not in str(check.explanations[0])  # 25 of 29 is 86.2 %
    check = only(percent(reading(share("86", 25, 30))))
    assert "25 of 29 would be 86 %" in str(check.explanations[0])


def test_the_complement_is_recognised():
    check = only(percent(reading(share("25", 30, 40))))
    assert check.verdict == "cannot hold"
    assert "not among" in str(check.explanations[0])


def test_a_weighted_percentage_is_not_judged():
    check = only(percent(reading(share("45.0", 30, 40), text="The weighted prevalence was 45.0% (30/40).")))
    assert check.verdict == "cannot tell"


@pytest.mark.parametrize("digit", "0123456789")
def test_every_changed_digit_of_a_percentage_but_its_neighbours_is_found(digit):
    """30 of 378 is 7.9365: 7.94 rounded, 7.93 cut off, 7.90 with a zero added to 7.9."""
    for place in range(3):
        text = list("7.94")
        at = (0, 2, 3)[place]
        if text[at] == digit:
            continue
        text[at] = digit
        changed = "".join(text)
        verdict = only(percent(reading(share(changed, 30, 378)))).verdict
        assert verdict == ("holds" if changed in ("7.93", "7.90") else "cannot hold"), changed


@pytest.mark.parametrize(("count", "n"), [(31, 378), (20, 378), (80, 378), (30, 379), (30, 328), (30, 478), (30, 373)])
def test_every_changed_digit_of_a_count_or_number_is_found(count, n):
    assert only(percent(reading(share("7.94", count, n)))).verdict == "cannot hold"


def test_a_count_with_its_percentage_tells_of_how_many():
    check = only(percent(reading(share("33.3", 12))))
    assert (check.verdict, check.fits) == ("holds", ("n = 36",))


def test_a_count_that_is_no_such_percentage_of_any_number_cannot_hold():
    check = only(percent(reading(share("33.4", 5))))
    assert check.verdict == "cannot hold"
    assert "14.97" in said(check)


def test_a_count_whose_number_exceeds_those_who_took_part_is_not_judged():
    check = only(percent(reading(took_part(30), share("33.3", 12))))
    assert check.verdict == "cannot tell"
    assert "36" in said(check)


def test_the_arm_s_number_is_used_where_the_group_is_named():
    claims = (took_part(36, "arm", "placebo"), took_part(40, "arm", "drug"), share("33.3", 12, group="Placebo"))
    check = only(percent(reading(*claims)))
    assert (check.verdict, check.fits) == ("holds", ("n = 36",))


def test_a_count_of_a_number_close_to_that_of_the_text_is_not_judged():
    check = only(percent(reading(took_part(36, "arm", "a"), took_part(50, "arm", "b"), share("34.3", 12))))
    assert check.verdict == "cannot tell"
    assert "35, and not of the 36" in str(check.arithmetic)


def test_a_number_that_the_text_prints_is_the_number_meant():
    claims = (took_part(103), share("6.8", 52))
    check = only(percent(reading(*claims, text="Of a total of 762 courses, 52 (6.8%) had chills.")))
    assert (check.verdict, check.fits) == ("holds", ("n = 762",))


def test_those_who_are_counted_are_not_the_whole():
    assert only(percent(reading(took_part(216), share("90", 216)))).verdict == "holds"


def test_a_percentage_of_another_number_than_those_beside_it_is_not_judged():
    listed = [share("20", 6), share("13.3", 4), share("16.7", 5), share("3.3", 1)]
    assert {one.verdict for one in percent(reading(*listed))} == {"holds"}
    changed = percent(reading(*listed[:2], share("17.7", 3), *listed[2:]))
    assert [one.verdict for one in changed].count("cannot tell") == 1
    assert "beside it are of 30" in str(changed[2].arithmetic)


def test_a_bare_percentage_of_a_small_study_is_a_count():
    found = percent(reading(took_part(9), share("33.3"), share("44.4"), text="33.3% and 44.4% of the patients"))
    assert [one.fits for one in found] == [("3 / 9",), ("4 / 9",)]
    assert {one.verdict for one in found} == {"holds"}
    assert found[0].claims == (1, 0)


def test_a_bare_percentage_that_fits_fewer_participants_may_be_of_those():
    check = only(percent(reading(took_part(9), share("37.5"))))
    assert check.verdict == "cannot tell"
    assert "3 / 8" in check.fits


def test_a_bare_percentage_that_fits_no_part_of_the_study_cannot_be_of_its_people():
    check = only(percent(reading(took_part(9), share("34.3"), text="34.3% of the patients responded")))
    assert check.verdict == "cannot hold"
    check = only(percent(reading(took_part(9), share("34.3"), text="mean adherence of the patients was 34.3%")))
    assert check.verdict == "cannot tell"


def test_a_bare_percentage_of_a_study_with_arms_is_left_alone():
    two = Design(span=NOWHERE, value="randomised")
    assert percent(reading(two, took_part(9), share("34.3"))) == []
    assert percent(reading(took_part(9), took_part(5, "arm", "a"), share("34.3"))) == []


def test_a_bare_percentage_beside_another_number_of_people_is_left_alone():
    assert percent(reading(took_part(9), share("34.3"), text="34.3% of the 35 treated patients responded")) == []
    assert percent(reading(took_part(9), share("34.3"), text="34.3% (n = 35) of the patients")) == []


def test_a_percentage_of_so_many_that_all_fit_says_nothing():
    assert percent(reading(share("45", None, 100))) == []
    assert only(percent(reading(share("45", None, 99)))).verdict == "holds"


def test_bounds_and_impossible_parts_are_left_to_others():
    bound = msgspec.structs.replace(share("50", 1, 2), percent=number("50", "<"))
    assert percent(reading(bound, share("50", 5, 2), share("", 5, 2))) == []


def test_what_was_read_with_doubt_is_never_impossible():
    checks = run_checks(reading(share("8.94", 30, 378, confidence=0.6)))
    assert [one.verdict for one in checks] == ["cannot tell"]
    assert "read wrongly" in str(checks[0].explanations[0])


@given(st.integers(1, 5000), st.integers(0, 3), st.data())
def test_a_percentage_made_from_a_count_always_holds(n, decimals, data):
    count = data.draw(st.integers(0, n))
    scale = 10**decimals
    rounded, cut = round(100 * scale * count / n), 100 * scale * count // n
    for units in (rounded, cut):
        text = f"{units / scale:.{decimals}f}"
        for claim in (share(text, count, n), share(text, count), share(text, None, n)):
            assert {one.verdict for one in percent(reading(claim))} <= {"holds"}, (text, claim)


def test_real_pairs_hold_where_arithmetic_alone_says_so():
    lines = data_file("evidence/percent-pairs.jsonl").read_text(encoding="utf-8").splitlines()
    pairs = [msgspec.json.decode(line) for line in lines]
    exact = [one for one in pairs if one["status"] == "exact"]
    for one in exact:
        claim = share(one["pct"], one["x"], one["n"])
        assert only(percent(reading(claim))).verdict == "holds", one
    assert len(exact) > 1000
