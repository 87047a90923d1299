import pytest

from clarion.evidence.readers.noun_phrases import loose_end, tight_end


@pytest.mark.parametrize(
    ("text", "tight"),
    [
        ("chronic low back pain in adults", "chronic low back pain"),
        ("asthma, gout and cough", "asthma"),
        ("asthma and who smoked", "asthma"),
        ("gout (a disease)", "gout"),
        ("gout", "gout"),
    ],
)
def test_a_tight_phrase_ends_at_what_begins_something_else(text, tight):
    assert text[: tight_end(text, 0, len(text))] == tight


def test_a_loose_phrase_goes_on_to_the_verb():
    text = "women with gout of the thumb (grade 2, or 3) were asked"
    assert text[: loose_end(text, 0, len(text))] == "women with gout of the thumb (grade 2, or 3)"


def test_a_phrase_that_is_too_long_ends_between_words():
    text = "very " * 60
    assert text[: tight_end(text, 0, len(text))].endswith("very")
