"""What the checks say of a claim, taken together."""

from clarion.evidence.checked import Check, Statement
from clarion.evidence.standing import standings
from tests.evidence.hand_read import broth

N, CHANGE, P, SHARE = 2, 8, 9, 11


def made(verdict, *claims, kind="percent", explanations=()):
    said = Statement("Invented.")
    return Check(kind=kind, verdict=verdict, claims=claims, says=said, arithmetic=said, explanations=explanations)


def test_the_worst_verdict_counts():
    found = standings(broth(), [made("holds", CHANGE), made("cannot hold", CHANGE, P), made("cannot tell", P)])
    assert (found.of([CHANGE]), found.of([P]), found.of([SHARE])) == ("cannot hold", "cannot hold", "")
    assert found.of([SHARE, P]) == "cannot hold"


def test_a_check_that_holds_counts_before_one_that_cannot_tell():
    found = standings(broth(), [made("holds", SHARE, N), made("cannot tell", SHARE)])
    assert found.of([SHARE]) == "holds"
    assert found.hold([SHARE, N])
    assert not found.hold([SHARE, P])


def test_a_departure_from_the_plan_makes_nothing_impossible():
    assert standings(broth(), [made("cannot hold", N, kind="planned")]).of([N]) == ""


def test_doubt_falls_on_what_a_check_is_about_and_not_on_what_it_starts_from():
    doubt = made("cannot tell", SHARE, N, explanations=(Statement("Some may have no data."),))
    found = standings(broth(), [doubt, made("holds", SHARE)])
    assert found.contradicted([SHARE])
    assert not found.hold([SHARE])
    assert not found.contradicted([N])


def test_a_check_that_merely_ran_out_of_time_throws_no_doubt():
    found = standings(broth(), [made("cannot tell", SHARE, kind="joint")])
    assert found.of([SHARE]) == "cannot tell"
    assert not found.contradicted([SHARE])
