import pytest

from clarion.evidence.readers.sizes import sample_verbs as verbs


@pytest.mark.parametrize(
    ("said", "group"),
    [
        ("were randomised", "enrolled"),
        ("were then recruited", "enrolled"),
        ("took part", "enrolled"),
        ("completed the study", "analysed"),
        ("were analysed", "analysed"),
        ("provided data", "analysed"),
        ("contributing to the analysis", "analysed"),
        ("died", "never"),
        ("withdrew", "never"),
        ("had nausea", "never"),
    ],
)
def test_verbs_say_what_the_counted_are(said, group):
    found = verbs.VERB.search(f"the singers {said} in may")
    assert found is not None
    assert found.lastgroup == group


@pytest.mark.parametrize("said", ["provided tea", "randomised, controlled, open trials", "assessed for eligibility"])
def test_words_alike_are_passed_over(said):
    assert verbs.VERB.search(f"the singers {said}") is None


@pytest.mark.parametrize("said", [" were randomised", " were then enrolled"])
def test_verbs_of_taking_in_are_known(said):
    assert verbs.TAKEN_IN.match(said)
    assert not verbs.TAKEN_IN.match(" received")


@pytest.mark.parametrize("said", ["were screened", "withdrew", "died"])
def test_those_left_out_are_told_from_those_with_an_event(said):
    assert verbs.LEFT_OUT.match(said)
    assert not verbs.LEFT_OUT.match("had nausea")


def test_those_taken_in_of_all_are_known():
    assert verbs.ENROLLED_OF.match(" of 200 screened singers were randomised")
    assert not verbs.ENROLLED_OF.match(" of 200 screened singers slept")


def test_shares_of_completers_are_known():
    assert verbs.COMPLETED_OF.match(" (94%) of 62 singers completed")
    assert verbs.COMPLETED_SHARE.match(" (92.0%) and 20 (80.0%) completed")
    assert verbs.COMPLETED_OF.match(" of 60 singers completed")
    assert verbs.COMPLETED_OF.match(" of them completed")
