"""Shares in small numbers, and P values as how many of so many studies."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clarion.evidence.plain_words.natural import about, rate
from clarion.evidence.plain_words.saying import About, Rate
from clarion.evidence.printed import Printed, Span


@pytest.mark.parametrize(
    ("count", "n", "found"),
    [
        (3, 9, About(1, 3, True)),
        (4, 9, About(0, 0, True)),  # nothing near is easier than 4 of 9
        (20, 40, About(1, 2, True)),
        (101, 300, About(1, 3, False)),
        (43, 100, About(0, 0, True)),
        (430, 1000, About(43, 100, False)),
        (1, 3, About(0, 0, True)),  # is so already
        (0, 9, About(0, 0, True)),
        (9, 9, About(0, 0, True)),
        (1, 100_000, About(0, 0, True)),
    ],
)
def test_the_easiest_share_near_a_count(count, n, found):
    assert about(count, n) == found


@given(st.integers(1, 400), st.integers(1, 400))
def test_a_share_is_near_what_it_stands_for(count, n):
    found = about(count, max(count, n))
    if found.of:
        assert abs(found.count / found.of - count / max(count, n)) <= (0 if found.exact else 0.0151) + 1e-12


def printed(text: str, relation: str = "=") -> Printed:
    return Printed(value=float(text), decimals=len(text.partition(".")[2]), relation=relation, span=Span(0, 1))


@pytest.mark.parametrize(
    ("p", "found"),
    [
        (printed("0.008"), Rate(8, 1000, False)),
        (printed("0.30"), Rate(30, 100, False)),
        (printed("0.3"), Rate(3, 10, False)),
        (printed("0.001", "<"), Rate(1, 1000, True)),
        (printed("0.05", "<"), Rate(5, 100, True)),
        (printed("0.0372"), Rate(37, 1000, False)),
        (printed("0.5828"), Rate(58, 100, False)),
        (printed("0.0075"), Rate(75, 10_000, False)),
        (printed("0.000"), Rate(1, 1000, True)),
        (printed("0.0000001", "<"), Rate(1, 10_000, True)),
    ],
)
def test_how_often_chance_alone_gives_as_much(p, found):
    assert rate(p) == found
