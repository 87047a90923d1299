"""Relations before numbers."""

import pytest

from clarion.evidence.numbers.relations import relation_before


@pytest.mark.parametrize(
    ("before", "relation"),
    [
        ("<", "<"),
        ("< =", "<="),
        ("≥ ", ">="),
        ("=", "="),
        ("fewer than ", "<"),
        ("not less than ", ">="),
        ("", "="),
        ("moreover ", "="),
        ("&gt;", ">"),
        ("up to ", "<="),
        ("over ", ">"),
    ],
)
def test_signs_and_words_give_the_relation(before: str, relation: str) -> None:
    assert relation_before(before, len(before)) == relation
