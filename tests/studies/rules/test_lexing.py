import pytest

from clarion.studies.rules.expression import RuleError
from clarion.studies.rules.lexing import LONGEST, words


def read(rule):
    """Kinds and texts of the words of ``rule``."""
    return [(word.kind, word.text) for word in words(rule)][:-1]


def test_keywords_are_words_of_their_own():
    assert read("android and nothing") == [("name", "android"), ("keyword", "and"), ("name", "nothing")]


def test_a_unit_ends_where_a_space_begins():
    assert read("3 g/24h / x") == [("quantity", "3 g/24h"), ("operator", "/"), ("name", "x")]


def test_a_keyword_is_no_unit():
    assert read("3 or 4 mg and 5mg/24 not") == [
        ("quantity", "3"),
        ("keyword", "or"),
        ("quantity", "4 mg"),
        ("keyword", "and"),
        ("quantity", "5mg"),
        ("operator", "/"),
        ("quantity", "24"),
        ("keyword", "not"),
    ]


def test_a_quoted_operator_is_a_text():
    assert read("'(' \"and\"") == [("text", "("), ("text", "and")]


def test_a_rule_has_a_greatest_length():
    assert read("x" * LONGEST) == [("name", "x" * LONGEST)]
    with pytest.raises(RuleError, match="at most"):
        list(words("x" * (LONGEST + 1)))
