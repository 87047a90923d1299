from hypothesis import given
from hypothesis import strategies as st

from clarion.evidence.readers.statements import lowered, statements
from tests.evidence.readers.abstracts import abstract, title


@given(st.text(max_size=80))
def test_small_letters_keep_every_offset(text):
    assert len(lowered(text)) == len(text)


def test_hyphens_and_blanks_of_typesetters_become_plain():
    assert lowered("Double‐Blind\u00a0Trial") == "double-blind trial"


def test_a_letter_whose_small_form_is_longer_stays_one():
    assert len(lowered("İstanbul")) == len("İstanbul")


def test_a_title_is_one_statement_of_unknown_role():
    (one,) = statements(title("Tea for singers"))
    assert (one.span.start, one.span.end, one.role, one.index) == (0, 15, None, -1)


def test_sentences_are_statements_in_order():
    found = statements(abstract(methods="Ten men hummed.", results="They slept."))
    assert [(one.role, one.index) for one in found] == [("METHODS", 0), ("RESULTS", 1)]
