import re

import pytest

from clarion.evidence.readers.sizes import sample_words as words


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        (words.IN_GROUP_BEFORE, "they sang. in group a "),
        (words.IN_GROUP_BEFORE, "they sang. in group i (tea) "),
        (words.EACH_WITH, "two choirs, each with "),
        (words.EACH_WITH, "each study group requires "),
        (words.NAMED_GROUP_OF, "into a tea group of "),
        (words.AFTER_COMPARED, "were compared with "),
        (words.ANALYSED_BEFORE, "the intention-to-treat population consisted of "),
        (words.ANALYSED_BEFORE, "complete data were available for "),
        (words.SOME_OF, "in 9 (21%) out of the "),
        (words.ONE_IN, "for every "),
        (words.LABEL_BEFORE, "in may group "),
        (words.LEADS_TO_UNKNOWN, "in a trial conducted in "),
        (words.IN_FIGURES, "a total of forty-two ("),
        (words.EXCLUDED_BEFORE, "after exclusion of "),
        (words.NAME_IS, "the choir (green tea = "),
        (words.OF_THE_WHOLE, "results: of the "),
        (words.SERIES_BEFORE, "on day "),
        (words.SAMPLE_SIZE, "a sample size of "),
        (words.SUBSET_BEFORE, "for a subset of the participants ("),
        (words.VALUES_BEFORE, "a score of "),
        (words.VALUES_BEFORE, "between ages 15 and "),
    ],
)
def test_words_before_are_known(pattern, text):
    assert pattern.search(text)


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        (words.NAME_IS, "the choir (mean = "),
        (words.NAME_IS, "the choir (n = "),
        (words.PART_OF, "a total number of "),
        (words.NAMED_GROUP_OF, "the study group of "),
        (words.LABEL_BEFORE, "in the control group "),
        (words.MANY_VALUES, "at li4 to "),
        (words.BEFORE_BARE, "on sd "),
        (words.BEFORE_BARE, "below the age of "),
    ],
)
def test_words_alike_before_are_passed_over(pattern, text):
    assert not pattern.search(text)


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        (words.EACH, " singers in each group"),
        (words.EACH, " per group"),
        (words.WHO_RECEIVED, " who received tea"),
        (words.NAMED_AFTER, " with gout (gout group)"),
        (words.COMPARED_WITH, " with gout were compared with 48 women"),
        (words.TO_ONE_OF_SEVERAL, " were assigned to tea and 22 to water"),
        (words.WITH_DATA, " with outcomes available"),
        (words.FOR_ANALYSIS, " for analysis"),
        (words.PAIR_FIRST, " tea versus 12 water schools"),
        (words.PERCENT_AFTER, " (44%)"),
        (words.TAKEN_IN_NEXT, " randomly assigned to tea or water"),
        (words.ASKED_NEXT, " who were asked to come"),
    ],
)
def test_words_after_are_known(pattern, text):
    assert pattern.match(text)


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        (words.EACH, " to each other day"),
        (words.EACH, " in each of 17 states"),
        (words.PERCENT_AFTER, " (44% male)"),
        (words.TAKEN_IN_NEXT, " randomly assigned to the tea group and"),
        (words.WHO_RECEIVED, " who received at least one cup"),
    ],
)
def test_words_alike_after_are_passed_over(pattern, text):
    assert not pattern.match(text)


def test_no_pattern_is_slow_on_what_repeats():
    texts = ["12 singers and " * 2000, "(n = 3; " * 3000, "a" * 30_000, "group " * 5000]
    for pattern in (one for one in vars(words).values() if isinstance(one, re.Pattern)):
        for text in texts:
            assert pattern.match(text, 6, 400) is None or pattern.match(text, 6, 400).end() <= 400
