"""Where the name of a treatment ends, and which words name none."""

import pytest

from clarion.evidence.readers.treatments.treatment_names import is_treatment, name_end, whole_end


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("green tea 1.5 g daily in singers", "green tea"),
        ("brief, nurse-led tea lesson for singers", "brief, nurse-led tea lesson"),
        ("green tea administered by singers", "green tea"),
        ("teaine 0.05% for hoarseness", "teaine"),
    ],
)
def test_a_name_ends_before_what_is_told_of_it(text: str, name: str) -> None:
    assert text[: name_end(text, 0, len(text))] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("green tea in combination with warm milk on sleep", "green tea in combination with warm milk"),
        ("tea, milk and cocoa on sleep", "tea, milk and cocoa"),
        ("teaine, a novel extract, on sleep", "teaine"),
        ("teaine and to assess its safety", "teaine"),
        ("tea lessons followed by choir rehearsals on mood", "tea lessons followed by choir rehearsals"),
    ],
)
def test_what_is_combined_with_it_belongs_to_the_whole(text: str, name: str) -> None:
    assert text[: whole_end(text, 0, len(text))] == name


@pytest.mark.parametrize("words", ["green tea", "placebo", "probiotic", "usual care", "music"])
def test_treatments(words: str) -> None:
    assert is_treatment(words, 0, len(words))


@pytest.mark.parametrize(
    "words",
    [
        "short-term",
        "surgical",
        "acute bronchitis",
        "hoarse women",
        "sleep quality",
        "frequency of colds",
        "different tea",
    ],
)
def test_adjectives_diseases_people_and_measures_are_none(words: str) -> None:
    assert not is_treatment(words, 0, len(words))
