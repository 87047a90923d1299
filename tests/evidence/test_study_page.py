"""The first page's abstract, from words to checks: what a reader would see of it."""

import pytest

from clarion.evidence import check, read
from clarion.evidence.checked import Plan
from clarion.evidence.claim import Change, Design, Dose, FollowUp, Phase, Proportion, PValue, SampleSize
from tests.data import data_file


@pytest.fixture(scope="module")
def abstract():
    page = data_file("study/page.txt").read_text(encoding="utf-8")
    return page[page.index("Background: ") : page.index(" ©")]


@pytest.fixture(scope="module")
def reading(abstract):
    title = "Allogeneic Adipose-Derived Mesenchymal Stromal Cell Transplantation for Refractory Lupus Nephritis"
    return read(abstract, title=f"{title}: Results of a Phase I Clinical Trial")


@pytest.fixture(scope="module")
def checks(reading):
    return check(reading)


def claims(reading, kind):
    return [one for one in reading.claims if isinstance(one, kind)]


def about(checks, reading, kind, claim):
    """The checks of one kind that are about a claim."""
    return [one for one in checks if one.kind == kind and reading.claims.index(claim) in one.claims]


def change(reading, before):
    return next(one for one in claims(reading, Change) if one.before.value == before)


def test_its_sentences_have_the_roles_of_their_headings(reading):
    assert list(dict.fromkeys(one.role for one in reading.sentences)) == [
        "BACKGROUND",
        *(["OBJECTIVE"] if any(one.role == "OBJECTIVE" for one in reading.sentences) else []),
        "METHODS",
        "RESULTS",
        "CONCLUSIONS",
    ]


def test_nine_took_part_in_a_phase_one_trial_without_a_comparison_group(reading):
    assert [(one.value, one.role) for one in claims(reading, SampleSize)] == [(9, "enrolled")]
    assert claims(reading, Phase)[0].value == "1"
    assert claims(reading, Design)[0].value == "single-arm"


def test_the_dose_is_two_million_cells_a_kilogram_in_spite_of_the_lost_power(reading):
    (dose,) = claims(reading, Dose)
    assert dose.amount.value == 2e6
    assert dose.amount.unit.endswith("/kg")
    assert dose.route == "intravenous"


def test_they_were_followed_for_twelve_months(reading):
    assert [(one.length.value, one.unit) for one in claims(reading, FollowUp)] == [(12, "month")]


def test_urine_protein_fell_from_1800_to_1020(reading):
    fall = change(reading, 1800)
    assert (fall.after.value, fall.measure, fall.says) == (1020, "median", "down")
    assert reading.claims[fall.p].p.value == 0.008


def test_disease_activity_fell_from_16_to_6(reading):
    fall = change(reading, 16)
    assert (fall.after.value, fall.measure, fall.says) == (6, "median", "down")
    assert reading.claims[fall.p].p.value == 0.007


def test_a_third_and_four_ninths_are_three_and_four_of_nine(reading, checks):
    shares = {one.percent.value: one for one in claims(reading, Proportion) if one.percent}
    for percent, count in ((33.3, 3), (44.4, 4)):
        (one,) = about(checks, reading, "percent", shares[percent])
        assert one.verdict == "holds"
        assert f"{count} / 9" in one.fits


def test_the_definition_of_response_is_no_share_of_patients(reading):
    assert {one.percent.value for one in claims(reading, Proportion) if one.percent} == {33.3, 44.4}


def p_check(reading, checks, value):
    claim = next(one for one in claims(reading, PValue) if one.p.value == value)
    (one,) = about(checks, reading, "attainable-p", claim)
    return one


def test_0_008_is_the_exact_test_with_one_rank_against_or_the_approximation_with_none(reading, checks):
    one = p_check(reading, checks, 0.008)
    assert one.verdict == "holds"
    assert "signed-rank, exact, W = 1" in one.fits
    assert "signed-rank, normal approximation, W = 0" in one.fits


def test_0_007_is_no_exact_test_and_needs_the_approximation_with_ties(reading, checks):
    one = p_check(reading, checks, 0.007)
    assert one.verdict == "holds"
    signed_rank = [fit for fit in one.fits if "signed-rank" in fit]
    assert signed_rank
    assert not any("exact" in fit for fit in signed_rank)
    assert any("tied" in fit or "ties" in fit for fit in signed_rank)


def test_each_median_of_nine_is_one_patient_s_value(reading, checks):
    for before in (1800, 16):
        (one,) = about(checks, reading, "attainable-median", change(reading, before))
        assert one.verdict == "holds"
        assert "one" in str(one.arithmetic)


def test_words_and_numbers_agree(reading, checks):
    for kind in ("direction", "significance"):
        found = [one for one in checks if one.kind == kind]
        assert found, kind
        assert {one.verdict for one in found} == {"holds"}


def test_nothing_in_it_cannot_hold(checks):
    assert [one for one in checks if one.verdict == "cannot hold"] == []


def test_all_of_it_is_possible_together(reading):
    pytest.importorskip("ortools", reason="the search for participants needs the extra 'studies'")
    joint = [one for one in check(reading, joint=True, time_limit=30) if one.kind == "joint"]
    assert [one.verdict for one in joint] == ["holds"]


def test_the_registered_plan_stands_beside_what_was_done(reading):
    plan = Plan(source="IRCT2016090729747N1", n=20, arms=2, follow_up=18 * 30.44)
    planned = [one for one in check(reading, plan=plan) if one.kind == "planned"]
    told = " ".join(f"{one.says} {one.arithmetic}" for one in planned)
    assert all(word in told for word in ("20", "9", "18", "12"))
    assert "cannot hold" not in {one.verdict for one in planned}
