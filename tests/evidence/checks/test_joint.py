"""Claims about the same few people, all at once."""

import pytest

from clarion.evidence.checks.joint import jointly_possible
from clarion.evidence.checks.joint_claims import bound
from clarion.evidence.checks.joint_study import study_of
from clarion.evidence.claim import Change, Design
from tests.evidence.checks.readings import NOWHERE, number, only, p_value, reading, said, share, took_part


def change(before, after, p=-1, what="", measure="median"):
    return Change(span=NOWHERE, sentence=0, before=number(before), after=number(after), measure=measure, what=what, p=p)


LUPUS = (
    took_part(9),
    change("1800", "1020", 2, "urine protein"),
    p_value("0.008"),
    share("33.3", what="complete renal response"),
    share("44.4", what="partial response"),
    change("16", "6", 6, "SLEDAI"),
    p_value("0.007"),
)


@pytest.fixture(autouse=True)
def solver():
    pytest.importorskip("ortools")


def test_the_first_study_s_claims_are_possible_together():
    check = only(jointly_possible(reading(*LUPUS), time_limit=30))
    assert check.verdict == "holds"
    assert check.claims == (0, 1, 2, 3, 4, 5, 6)
    assert "normal approximation" in str(check.arithmetic)
    assert str(check.says) == "6 claims are about the same 9 participants."


def test_with_the_test_named_exact_ones_are_tried_too():
    claims = (took_part(5), change("6", "4", 2), p_value("0.063"), change("30", "20"))
    check = only(jointly_possible(reading(*claims), time_limit=30))
    assert check.verdict == "holds"


def test_a_p_that_no_signed_rank_test_gives_leaves_the_rest_possible():
    claims = (took_part(5), change("6", "4", 2), p_value("0.001"), share("40"))
    check = only(jointly_possible(reading(*claims), time_limit=30))
    assert check.verdict == "cannot tell"
    assert "without the P values, some do" in str(check.arithmetic)
    assert said(check)


def test_levels_of_one_response_cannot_exceed_everybody():
    claims = (
        took_part(9),
        change("16", "6"),
        share("77.8", what="complete response"),
        share("44.4", what="partial response"),
    )
    check = only(jointly_possible(reading(*claims), time_limit=30))
    assert check.verdict == "cannot hold"
    assert said(check)


def test_shares_of_different_things_may_exceed_everybody():
    claims = (took_part(9), change("16", "6"), share("77.8", what="nausea"), share("44.4", what="fever"))
    assert only(jointly_possible(reading(*claims), time_limit=30)).verdict == "holds"


def test_without_time_nothing_is_settled():
    check = only(jointly_possible(reading(*LUPUS), time_limit=0.0))
    assert check.verdict == "cannot tell"
    assert "time did not suffice" in str(check.arithmetic)


def test_one_claim_many_people_or_two_arms_bind_nothing():
    assert jointly_possible(reading(took_part(9), change("16", "6"))) == []
    assert jointly_possible(reading(took_part(31), change("16", "6"), change("9", "8"))) == []
    two = Design(span=NOWHERE, value="randomised")
    assert jointly_possible(reading(two, took_part(9), change("16", "6"), change("9", "8"))) == []
    assert jointly_possible(reading(took_part(9), share("33.3"), share("44.4"))) == []


def test_changes_with_one_baseline_share_their_measure():
    claims = (took_part(9), change("16", "6", what="SLEDAI"), change("16", "8", what="SLEDAI"), change("7", "5"))
    found = bound(reading(*claims))
    study, steps = study_of(found, "none")
    assert [one.measure for one in study.analyses] == ["measure0", "measure0", "measure1"]
    assert steps == {}
    assert study_of(bound(reading(*LUPUS)), "exact")[1] == {"measure0": 10.0}


def test_every_claim_is_put_to_the_search():
    from clarion.studies.reconstruct.search import reconstruct

    study, steps = study_of(bound(reading(*LUPUS)), "approximate")
    found = reconstruct(study, participants=9, time_limit=30, steps=steps, natural=False, bounds=False)
    assert found.left_out == ()
    assert len(found.covered) == len(study.claims) == 8
