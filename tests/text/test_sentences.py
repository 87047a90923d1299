"""Sentences of running text: what ends one, and what only looks as if it did."""

import itertools
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clarion.text.sentences import LONGEST, sentences


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


@pytest.mark.parametrize(
    "first",
    [
        "Pain fell by 3.5 points.",
        "Deaths were rarer (P = .03).",
        "Deaths were rarer, P = .03.",
        "We treated the smaller arm, n = 5.",
        "Each received 20 mg.",
        "Each received 20 mg i.v.",
        "Did it work?",
        "It grew after infection with E. coli.",
        "Pain fell vs. Placebo and vs. the usual care.",
        "Some drugs (e.g. Aspirin) were allowed, i.e. Those on the list.",
        "We followed Smith et al. (2003) closely.",
        "As approx. 30 died, see Fig. 2 and Figs. 3 to 5, no. 7.",
        "Dr. Jones of St. Mary saw them.",
        "The U.S. Food and Drug Administration approved it.",
        "Serotypes such as S. Enteritidis grew.",
        "They had hepatitis B.",
        "They lacked vitamin D.",
        "Participants were young (mean 12.3 y. Range 10 to 14) and well.",
        "One was excluded [he left. Nobody knows why].",
        "The registration is NCT00000000 (ClinicalTrials.gov).",
        'They called it "safe."',
        "It rose... and then fell.",
        "Cells were kept at 4 °C.",
        "Software by SPSS Inc. (Chicago) served.",
        "It rose to 71.9 vs. 68.4 in the other arm.",
        "Some prefer tea, coffee, etc.",
        "(All were adults.)",
        "It lasted until 5 p.m.",
    ],
)
def test_one_sentence_stays_whole_and_ends_before_the_next(first: str) -> None:
    assert cut(first) == [first]
    assert cut(f"{first} The others did not.") == [first, "The others did not."]


@pytest.mark.parametrize(
    "text",
    [
        "Of 30, n = 5. | Patients were followed. | 12 of them died.",
        "Use miR-21. | mRNA rose. | p53 fell. | eGFR did not. | α-Tocopherol did nothing. | β-blockers did.",
        "Is it safe? | Nobody knows! | (We asked.) | “Perhaps.” | [None of us.] | It is.",
        "They lacked vitamin D. | Supplements helped. | Those with hepatitis B. | Others had type A. | Nobody else.",
        "It rose by 12%. | In the other arm (n = 2 [of 3]) it fell.",
        "He was born in the U.S. | The others were not.",
        "He followed Smith et al. | The others did not.",
        "Was it the answer? no. | Five did not answer.",
        "1. Pain falls. | 2. Sleep improves.",
    ],
)
def test_each_of_these_ends_where_a_full_stop_and_a_new_start_meet(text: str) -> None:
    assert cut(text.replace(" | ", " ")) == text.split(" | ")


def test_a_line_break_of_any_kind_ends_a_sentence() -> None:
    assert cut("First line\nSecond line\r\n\r\nThird\u2028Fourth ") == [
        "First line",
        "Second line",
        "Third",
        "Fourth",
    ]


@pytest.mark.parametrize(
    "heading",
    ["Methods:", "METHODS.", "Methods and Findings:", "METHODS\n", "Main outcome measures:\n", "Study design: "],
)
def test_a_heading_stays_with_the_sentence_that_follows(heading: str) -> None:
    text = f"Nobody knows. {heading} We asked 34 people. They said so."
    assert cut(text) == ["Nobody knows.", f"{heading} We asked 34 people.", "They said so."]


def test_a_heading_with_nothing_after_it_is_a_sentence() -> None:
    assert cut("We asked.\nConclusions:") == ["We asked.", "Conclusions:"]


def test_a_blank_forgotten_after_a_full_stop_is_seen_only_before_a_usual_first_word() -> None:
    assert cut("It fell in both groups.The drug was safe.") == ["It fell in both groups.", "The drug was safe."]
    assert cut("See www.Example.Org and ClinicalTrials.gov.") == ["See www.Example.Org and ClinicalTrials.gov."]


def test_a_note_after_a_full_stop_belongs_to_what_it_ends() -> None:
    assert cut("It is rare.1,2 The cause is unknown.[3] Nobody looked.") == [
        "It is rare.1,2",
        "The cause is unknown.[3]",
        "Nobody looked.",
    ]


def test_persian_sentences() -> None:
    assert cut("آیا درد کم شد؟ بله. میانگین ۳.۵ بود (P < 0.05). روش‌ها: از ۳۴ نفر پرسیدیم.") == [
        "آیا درد کم شد؟",
        "بله.",
        "میانگین ۳.۵ بود (P < 0.05).",
        "روش‌ها: از ۳۴ نفر پرسیدیم.",
    ]


def test_a_bracket_left_open_swallows_nothing() -> None:
    assert cut("It fell (by half. The rest rose. All agreed.") == ["It fell (by half.", "The rest rose.", "All agreed."]


def test_nothing_is_in_nothing() -> None:
    assert sentences("") == sentences(" \n\t ") == []


pieces = st.sampled_from(
    [*'aZ5.?!؟…:;,()[]"” \n\u2028\x1c\u00a0', ". ", "vs.", "e.g. ", "The ", "Methods:", "RESULTS.\n", "P = .03", "S. "]
)


@settings(max_examples=300)
@given(st.lists(pieces | st.text(max_size=4), max_size=40).map("".join))
def test_spans_are_trimmed_in_order_and_cover_all_that_is_not_blank(text: str) -> None:
    spans = sentences(text)
    for (start, end), (following, _) in itertools.pairwise([*spans, (len(text), len(text))]):
        assert start < end <= following
        assert text[start:end] == text[start:end].strip()
        assert end - start <= LONGEST
    covered = {place for start, end in spans for place in range(start, end)}
    assert all(text[place].isspace() for place in set(range(len(text))) - covered)


@pytest.mark.parametrize("text", ["12 of 30, " * 1_000, "x" * 5_000, "x " + "y" * 3_000, "y" * 3_000 + " x"])
def test_what_never_ends_is_cut_between_words_where_there_are_any(text: str) -> None:
    found = cut(text)
    assert len(found) > 1
    assert max(map(len, found)) <= LONGEST
    assert "".join("".join(found).split()) == "".join(text.split())
    assert all(one.split()[0] in text.split() for one in found) or len(text.split()) < 3


@pytest.mark.parametrize("text", ["(" * 20_000, "(a " * 10_000, ". " * 20_000, "\n " * 20_000, "[x. (" * 8_000])
def test_malformed_text_takes_time_in_proportion(text: str) -> None:
    started = time.process_time()
    sentences(text)
    assert time.process_time() - started < 2
