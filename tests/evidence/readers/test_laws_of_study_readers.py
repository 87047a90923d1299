"""What holds for every reader of what was studied, whatever the text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clarion.evidence.numbers import printed_numbers
from clarion.evidence.printed import Span
from clarion.evidence.readers.adverse_events import adverse_events
from clarion.evidence.readers.blinding import blinding
from clarion.evidence.readers.conditions import conditions
from clarion.evidence.readers.designs.design import design
from clarion.evidence.readers.doses import doses
from clarion.evidence.readers.follow_up import follow_up
from clarion.evidence.readers.outcomes import outcomes
from clarion.evidence.readers.passage import Passage
from clarion.evidence.readers.phases import phases
from clarion.evidence.readers.populations import populations
from clarion.evidence.readers.registrations import registrations
from clarion.evidence.readers.sizes.sample_sizes import sample_sizes
from clarion.evidence.readers.treatments.comparators import comparators
from clarion.evidence.readers.treatments.interventions import interventions
from clarion.evidence.reading import Sentence
from clarion.text.sentences import sentences

READERS = (
    adverse_events,
    blinding,
    comparators,
    conditions,
    design,
    doses,
    follow_up,
    interventions,
    outcomes,
    phases,
    populations,
    registrations,
    sample_sizes,
)
ROLES = ("BACKGROUND", "OBJECTIVE", "METHODS", "RESULTS", "CONCLUSIONS")
WORDS = st.sampled_from(
    """randomised randomly assigned to tea placebo patients women (n = 34 ) , . 12 of forty-three were and with gout
    double-blind phase II mg 100 daily for weeks group the control versus completed no adverse events % primary outcome
    was NCT00000001 not in trial each 2 × 106 cells/kg İ ½ – ≥ total size study : ; effect on asthma""".split()  # noqa: SIM905 - words are read more easily so
)
TEXTS = st.one_of(st.text(max_size=120), st.lists(WORDS, max_size=45).map(" ".join))


@st.composite
def passages(draw):
    text = draw(TEXTS)
    if draw(st.booleans()):
        return Passage(text, (), printed_numbers(text))
    role = draw(st.sampled_from(ROLES))
    found = [Sentence(span=Span(*place), role=role, confidence=0.9) for place in sentences(text)]
    return Passage(text, found, printed_numbers(text))


@pytest.mark.parametrize("reader", READERS, ids=lambda one: one.__name__)
@settings(max_examples=60, deadline=None)
@given(passage=passages())
def test_claims_stand_in_order_within_the_text_and_are_likely_enough(reader, passage):
    claims = reader(passage)
    starts = [one.span.start for one in claims]
    assert starts == sorted(starts)
    for one in claims:
        assert 0 <= one.span.start < one.span.end <= len(passage.text)
        assert 0.5 <= one.confidence <= 1
        assert one.sentence == passage.sentence_at(one.span.start)


@settings(max_examples=60, deadline=None)
@given(passage=passages())
def test_every_size_is_a_whole_number_that_the_text_prints(passage):
    printed = {number.span: number.value for number in passage.numbers}
    for one in sample_sizes(passage):
        assert printed[one.span] == one.value


@settings(max_examples=60, deadline=None)
@given(passage=passages())
def test_no_place_counts_twice(passage):
    places = [one.span for one in sample_sizes(passage)]
    assert len(places) == len(set(places))
