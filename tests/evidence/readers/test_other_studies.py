import pytest

from clarion.evidence.readers.other_studies import is_of_others
from clarion.evidence.readers.statements import Statement


def others(sentence, words, role):
    small = sentence.lower()
    start = small.index(words)
    return is_of_others(small, Statement(0, len(small), role, 0), start, start + len(words))


@pytest.mark.parametrize(
    ("sentence", "words", "role"),
    [
        ("Previous randomised trials have shown that tea helps.", "randomised trials", "BACKGROUND"),
        ("A randomised trial has shown that tea helps.", "randomised trial", "BACKGROUND"),
        ("Few randomised studies exist.", "randomised studies", "BACKGROUND"),
        ("A randomised trial is needed.", "randomised trial", "CONCLUSIONS"),
        ("Further randomised trials are warranted.", "randomised trials", "CONCLUSIONS"),
        ("A parallel-arm study would require 22 singers.", "parallel-arm", "CONCLUSIONS"),
        ("A double-blind trial would need many singers.", "double-blind", "RESULTS"),
        ("Larger double-blind trials should be done.", "double-blind", "CONCLUSIONS"),
    ],
)
def test_what_others_did_or_should_do(sentence, words, role):
    assert others(sentence, words, role)


@pytest.mark.parametrize(
    ("sentence", "words", "role"),
    [
        ("We conducted a randomised trial of tea.", "randomised trial", "METHODS"),
        ("In this randomised trial tea helped.", "randomised trial", "CONCLUSIONS"),
        ("Using data from a randomised trial, we looked at sleep.", "randomised trial", "BACKGROUND"),
        ("Tea for singers: a randomised trial", "randomised trial", None),
    ],
)
def test_what_this_text_reports(sentence, words, role):
    assert not others(sentence, words, role)
