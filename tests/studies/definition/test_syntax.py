"""What is no TOML is refused with line, column, and what most likely mends it."""

import pytest

from clarion.studies.definition.reading import look_through_text


@pytest.mark.parametrize(
    ("text", "place", "remedy"),
    [
        ("format = 1\ntitle = Lupus\n", "line 2, column 9", "Put text in quotation marks"),
        ("a = 1\na = 2\n", "line 2, column 6", "The key is there twice"),
        ("[a]\n[a]\n", "line 2, column 3", "The table is there twice"),
        ('a = "x\nb = 1\n', "line 1, column 7", "Close the text with a quotation mark"),
        ("out of window = 1\n", "line 1, column 5", "written with hyphens"),
        ("a = 1 b = 2\n", "line 1, column 7", "a line of its own"),
        ("[[visits]\nid = 1\n", "line 1, column 9", "Close the heading"),
        ('a = "C:\\data"\n', "line 1, column 10", "Write a backslash twice"),
        ("a = [1, 2\n\n", "line 1, the end of the file", "Close the list"),
    ],
)
def test_a_syntax_error(text: str, place: str, remedy: str):
    reading = look_through_text(text, "study.toml")
    assert reading.study is None
    (problem,) = reading.problems
    assert problem.place == place
    assert problem.message.startswith("This is not TOML: ")
    assert remedy in problem.remedy
