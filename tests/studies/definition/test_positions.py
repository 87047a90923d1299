"""The places that are found agree with what ``tomllib`` reads there, for any way of writing the same values."""

import json
import tomllib
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clarion.studies.definition.positions import find_positions

BARE = st.text("abcz09-_", min_size=1, max_size=5)
KEYS = BARE | st.sampled_from(["", "a b", "a.b", "#", "[x]", "ü", 'q"q', "="])
TEXTS = st.text(st.sampled_from("ab \\\"'#=[]{},.\n\tü🧪"), max_size=12)
BLANKS = st.sampled_from(["", " ", "\t", "  "])
COMMENTS = st.sampled_from(["", ' # a comment with [brackets], = and "quotes"', "#"])
SCALARS = st.sampled_from(
    [
        "1",
        "-17",
        "0xff",
        "1_000",
        "2e6",
        "0.5",
        "inf",
        "true",
        "false",
        "2017-06-03",
        "07:32:00",
        "1979-05-27 07:32:00Z",
    ]
)


def basic(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def escaped(text: str) -> str:
    return '"' + "".join(f"\\u{ord(one):04X}" if ord(one) < 0x10000 else f"\\U{ord(one):08X}" for one in text) + '"'


def long_basic(text: str) -> str:
    return '"""\n' + text.replace("\\", "\\\\").replace('"', '\\"').replace("a", "\\\n   \\\n a") + '"""'


@st.composite
def strings(draw: st.DrawFn) -> str:
    text = draw(TEXTS)
    ways = [basic(text), escaped(text), long_basic(text)]
    if not set("'\n") & set(text):
        ways.append(f"'{text}'")
    # One or two quotation marks may stand within, and before the closing three.
    if "'''" not in text:
        ways.append(f"'''\n{text}'''")
    if '"""' not in text:
        ways.append('"""\n' + text.replace("\\", "\\\\") + '"""')
    return draw(st.sampled_from(ways))


@st.composite
def written_keys(draw: st.DrawFn, key: str) -> str:
    bare = bool(key) and all(one in "abcz09-_" for one in key)
    ways = [basic(key), escaped(key), *([key] if bare else []), *([f"'{key}'"] if "'" not in key else [])]
    return draw(st.sampled_from(ways))


def lists(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    gaps = st.sampled_from(["", " ", "\n", " # ] not the end\n", "\n  \n"])
    return st.tuples(st.lists(inner, max_size=3), gaps, st.booleans()).map(
        lambda drawn: (
            "["
            + drawn[1]
            + f"{drawn[1]},{drawn[1]}".join(drawn[0])
            + ("," if drawn[2] and drawn[0] else "")
            + drawn[1]
            + "]"
        )
    )


@st.composite
def inline_tables(draw: st.DrawFn, inner: st.SearchStrategy[str]) -> str:
    keys = draw(st.lists(KEYS, max_size=3, unique=True))
    pairs = [f"{draw(BLANKS)}{draw(written_keys(key))}{draw(BLANKS)}={draw(BLANKS)}{draw(inner)}" for key in keys]
    return "{" + f"{draw(BLANKS)},".join(pairs) + draw(BLANKS) + "}"


VALUES = st.recursive(strings() | SCALARS, lambda inner: lists(inner) | inline_tables(inner), max_leaves=6)


@st.composite
def bodies(draw: st.DrawFn) -> str:
    lines = [draw(st.sampled_from(["", "\n", "# x = 1\n"]))]
    for key in draw(st.lists(KEYS, max_size=3, unique=True)):
        dotted = draw(written_keys(key)) + draw(st.sampled_from(["", ".k", " . 'k l'"]))
        lines.append(f"{draw(BLANKS)}{dotted}{draw(BLANKS)}={draw(BLANKS)}{draw(VALUES)}{draw(COMMENTS)}\n")
    return "".join(lines)


@st.composite
def documents(draw: st.DrawFn) -> str:
    text = draw(bodies())
    for name in draw(st.lists(st.sampled_from(["T1", "T2", "T3.T4"]), max_size=3, unique=True)):
        several = draw(st.booleans())
        left, right = ("[[", "]]") if several else ("[", "]")
        for _ in range(draw(st.integers(1, 3)) if several else 1):
            text += f"{draw(BLANKS)}{left}{draw(BLANKS)}{name}{right}{draw(COMMENTS)}\n{draw(bodies())}"
            if draw(st.booleans()):
                text += f"[{name}.INNER]\n{draw(bodies())}[[{name}.LIST]]\n{draw(bodies())}[[{name}.LIST]]\n"
    return text


def leaves(value: Any, path: tuple[str | int, ...] = ()) -> Any:
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else None
    for key, one in inner or ():
        yield (*path, key), one
        yield from leaves(one, (*path, key))


@given(documents())
@settings(max_examples=100, deadline=None)
def test_every_key_has_a_place_and_every_value_reads_there_as_it_does_in_the_whole(text: str):
    positions = find_positions(text)
    for path, value in leaves(tomllib.loads(text)):
        assert path in positions.keys, path
        span = positions.values.get(path)
        if span is None:  # a table or list of tables under headings, or the inner table of a dotted key
            assert isinstance(value, dict | list)
        else:
            assert tomllib.loads(f"v = {text[span.start : span.end]}")["v"] == value
            assert positions.keys[path] <= span.start
        assert 1 <= positions.line(path) <= text.count("\n") + 1


@given(st.text("# \n", max_size=5), strings())
@settings(deadline=None)
def test_every_character_of_a_string_is_found_where_it_is_written(before: str, string: str):
    text = "".join(f"#{line}\n" for line in before.split("\n")) + f"key = {string}"
    read = tomllib.loads(text)["key"]
    positions = find_positions(text)
    offsets = []
    for place, character in enumerate(read):
        line, column = positions.within(("key",), place)
        offset = sum(len(one) + 1 for one in text.split("\n")[: line - 1]) + column - 1
        offsets.append(offset)
        assert text[offset] in (character, "\\")
    assert offsets == sorted(set(offsets))


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("study",), 2),
        (("study", "title"), 3),
        (("visits",), 5),
        (("visits", 0), 5),
        (("visits", 1), 8),
        (("visits", 1, "window"), 9),
        (("visits", 1, "window", 1), 11),
        (("visits", 1, "codes", "yes"), 13),
        (("study", "registrations", 0, "id"), 15),
        (("visits", 1, "not-there"), 8),
        (("not-there",), None),
    ],
)
def test_the_line_of_a_key(path: tuple[str | int, ...], line: int):
    text = (
        "# a study\n[study]\ntitle = 'x'\n\n[[visits]]\nid = 'a'\nwindow = [0, 1]\n[[visits]]\nwindow = [\n  1,\n  2,\n"
        "]\ncodes = { yes = 1 }\n[[study.registrations]]\nid = 'r'\n"
    )
    assert find_positions(text).line(path) == line


def test_a_place_within_what_is_no_string_is_not_known():
    positions = find_positions("day = 3\nrule = 'x'")
    assert positions.within(("day",), 0) is None
    assert positions.within(("rule",), 0) == (2, 9)
    assert positions.within(("nowhere",), 0) is None
