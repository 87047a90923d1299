import pytest

from clarion.studies.definition import Arm, Summary
from clarion.studies.problems import StudyError
from clarion.studies.reconstruct.allocation import allocation, claimed_participants
from tests.studies.reconstruct.tiny import claim, study

ARMS = tuple(Arm(id=id, label=id.title()) for id in ("a", "b", "c"))
EVERYONE = Summary(id="everyone", label="Everyone", measure="score", visit="end")
FIRST = Summary(id="first", label="First", measure="score", visit="end", arm="a")


def test_the_most_participants_that_a_claim_tells_of_took_part():
    of = study([EVERYONE, FIRST], [claim("everyone", "n", "9"), claim("first", "n", "12")])
    assert claimed_participants(of) == 9


def test_without_a_claim_nobody_knows_how_many_took_part():
    with pytest.raises(StudyError, match="how many took part"):
        claimed_participants(study([EVERYONE], [claim("everyone", "median", "9")]))


def test_arms_have_as_many_as_claims_say_and_share_the_rest():
    of = study([FIRST], [claim("first", "n", "5")], arms=ARMS)
    arms, arbitrary = allocation(of, 10)
    assert arms == {"a": (0, 1, 2, 3, 4), "b": (5, 6, 7), "c": (8, 9)}
    assert "b, c" in arbitrary


def test_nothing_is_arbitrary_where_one_arm_has_the_rest():
    arms, arbitrary = allocation(study([FIRST], [claim("first", "n", "5")], arms=ARMS[:2]), 8)
    assert (arms["b"], arbitrary) == ((5, 6, 7), "")


@pytest.mark.parametrize("arms", [ARMS, ARMS[:1]])
def test_arms_that_do_not_add_up_are_refused(arms):
    participants = 4 if len(arms) > 1 else 6
    with pytest.raises(StudyError, match="5 in a"):
        allocation(study([FIRST], [claim("first", "n", "5")], arms=arms), participants)
