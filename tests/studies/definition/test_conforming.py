"""Every fault of keys and types is named, and exactly what ``msgspec`` refuses is a fault."""

import copy
import tomllib
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clarion.studies.definition import Study
from clarion.studies.definition.conforming import ABSENT, conform
from clarion.studies.definition.findings import shown
from tests.studies.definition.sample import TEXT

SAMPLE = tomllib.loads(TEXT)
VALUES = st.sampled_from(
    [
        0,
        1,
        -3,
        2.5,
        float("inf"),
        True,
        "",
        "x",
        "cells",
        "2017-06-03",
        "2017-13-01",
        tomllib.loads("d = 2017-06-03")["d"],
        tomllib.loads("d = 2017-06-03T00:00:00")["d"],
        [],
        [1],
        [1, 2],
        ["a", "b"],
        [1, "a"],
        {},
        {"id": "x"},
        [{}],
        [{"id": "x", "label": "X"}],
        {"a": "b"},
        {"a": 1},
        {"kind": "summary"},
        [{"kind": "paired", "id": "x"}],
    ]
)
KEYS = st.sampled_from(["id", "label", "kind", "window", "windw", "unknown", "baseline", "out_of_window", "safety", ""])


def places(value: Any, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [path, *(place for key, one in inner for place in places(one, (*path, key)))]


PLACES = places(SAMPLE)


@st.composite
def mutated(draw: st.DrawFn) -> Any:
    """The sample with up to three of its parts taken out, replaced or added to."""
    content = copy.deepcopy(SAMPLE)
    for _ in range(draw(st.integers(0, 3))):
        *inner, last = draw(st.sampled_from(PLACES[1:]))
        holder: Any = content
        try:
            for key in inner:
                holder = holder[key]
            if draw(st.booleans()):
                holder[last] = copy.deepcopy(draw(VALUES))
            elif draw(st.booleans()):
                del holder[last]
            else:
                holder[draw(KEYS)] = copy.deepcopy(draw(VALUES))
        except (KeyError, IndexError, TypeError):
            continue  # another change has taken the place away
    return content


def converts(content: Any) -> bool:
    try:
        msgspec.convert(content, Study)
    except msgspec.ValidationError:
        return False
    return True


@given(mutated())
@settings(max_examples=150, deadline=None)
def test_there_are_findings_exactly_where_msgspec_refuses(content: Any):
    conformed = conform(content, Study)
    assert (conformed.findings == ()) == converts(content)
    assert all(one.severity == "error" and one.message.endswith(".") for one in conformed.findings)
    if conformed.value is not ABSENT:
        msgspec.convert(conformed.value, Study)


def found(text: str) -> list[str]:
    """Key, message and remedy of each finding about a study file."""
    findings = conform(tomllib.loads(text), Study).findings
    return [f"{shown(one.path)}: {one.message} {one.remedy}".rstrip() for one in findings]


MINIMAL = """
format = 1
[study]
title = "T"
[[arms]]
id = "a"
label = "A"
[[visits]]
id = "v"
label = "V"
day = 0
"""


def test_a_small_file_is_right():
    assert found(MINIMAL) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[study]\nout_of_window = 1", "study.out_of_window: There is no key `out_of_window` here. Known are `title`"),
        (
            "[schedule]\nout_of_window = 'keep'",
            "schedule.out_of_window: There is no key `out_of_window` here. Did you mean `out-of-window`?",
        ),
        (
            "[schedule]\nout-of-window = 'kep'",
            "schedule.out-of-window: `kep` is not among the allowed values. Did you mean `keep`? It has",
        ),
        (
            "[schedule]\nout-of-window = 'forever'",
            "schedule.out-of-window: `forever` is not among the allowed values. It has to be one of",
        ),
        ("[[visit]]\nid = 'x'", "visit: There is no table `visit` at the top of a study file. Did you mean `visits`?"),
        ("titel = 'x'", "titel: There is no key `titel` at the top of a study file."),
        (
            "[[visits]]\nid = 3",
            'visits[1].id: It has to be text in quotation marks, not the number 3. Put it in quotation marks: "3".',
        ),
        ("[[visits]]\nday = 1.0", "visits[1].day: It has to be a whole number, not the number 1."),
        ("[[visits]]\nday = true", "visits[1].day: It has to be a whole number, not true or false."),
        ("[[visits]]\nbaseline = 'yes'", 'visits[1].baseline: It has to be true or false, not the text "yes".'),
        (
            "[[visits]]\nwindow = 3",
            "visits[1].window: It has to be a list of two whole numbers, not the number 3. Put it in brackets.",
        ),
        (
            "[[visits]]\nwindow = [1, 2, 3]",
            "visits[1].window: It holds 3 instead of 2: it has to be a list of two whole numbers.",
        ),
        ("[[visits]]\nwindow = [1, 'x']", 'visits[1].window[2]: It has to be a whole number, not the text "x".'),
        (
            "[visits]\nid = 'x'",
            "visits: It has to be a list of tables, not a single table ([…]). Head each table with [[visits]].",
        ),
        (
            "[[responses]]\nlevels = { id = 'x' }",
            "responses[1].levels: It has to be a list of tables, not a single table ([…]). Head each table with "
            "[[responses.levels]].",
        ),
        ("[[study]]\ntitle = 'x'", "study: It has to be a table, not a list of tables ([[…]])."),
        ("visits = []", "visits: It holds 0; at least 1 is needed."),
        ("[study]\nphase = 2", "study.phase: It has to be one of `preclinical`"),
        (
            "[[study.registrations]]\nregistered = 2020-01-01T00:00:00",
            "study.registrations[1].registered: It has to be a date such as 2017-06-03, not a date or time.",
        ),
        ("[[analyses]]\nid = 'x'", "analyses[1].kind: This key is missing. Give it one of `summary`, `paired`"),
        (
            "[[analyses]]\nkind = 'summry'",
            "analyses[1].kind: `summry` is not among the allowed values. Did you mean `summary`?",
        ),
        (
            "[[analyses]]\nkind = 'summary'",
            "analyses[1].measure: This key is missing. Give it text in quotation marks.",
        ),
        ("[[measures]]\nrange = [nan, 1]", "measures[1].range[1]: It has to be a number, not nan, which is no number."),
        (
            "[[data]]\ncolumns = { a = 3 }",
            "data[1].columns.a: It has to be a table or text in quotation marks, not the number 3.",
        ),
        ("[[data]]\ncolumns = { a = { unit = 'x' } }", "data[1].columns.a.column: This key is missing."),
        (
            "[[data]]\ncolumns = { a = { column = 'x', codes = { y = true } } }",
            "data[1].columns.a.codes.y: It has to be a number or text",
        ),
        (
            "[population]\nsets = { a = 1 }",
            "population.sets.a: It has to be text in quotation marks, not the number 1.",
        ),
        ("[population]\nsets = 'x'", 'population.sets: It has to be a table whose values are texts, not the text "x".'),
        ("format = 2", "format: It has to be `1`, not the number 2."),
    ],
)
def test_what_is_said_of_a_fault(text: str, said: str):
    assert any(one.startswith(said) for one in found(text)), found(text)


def test_what_is_missing_is_named_as_it_is_written():
    assert found("")[:2] == [
        "format: This key is missing. Give it `1`.",
        "study: There is no table [study]. It is needed.",
    ]
    assert "visits: There is no table [[visits]]. It is needed." in found("")


def test_a_misspelt_key_is_one_fault_and_taken_for_the_right_one():
    conformed = conform(tomllib.loads(MINIMAL.replace("title", "tilte")), Study)
    assert [shown(one.path) for one in conformed.findings] == ["study.tilte"]
    assert msgspec.convert(conformed.value, Study).study.title == "T"


def test_two_spellings_of_one_key_do_not_replace_each_other():
    conformed = conform(tomllib.loads(MINIMAL.replace('title = "T"', 'title = "T"\ntitel = "X"')), Study)
    assert msgspec.convert(conformed.value, Study).study.title == "T"


def test_a_date_may_be_quoted():
    text = MINIMAL + "[[study.registrations]]\nregistry = 'R'\nid = 'x'\nregistered = '2017-06-03'\n"
    assert found(text) == []
    assert len(found(text.replace("06-03", "06-31"))) == 1
