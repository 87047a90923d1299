import pytest

from clarion.studies.document import Cell, Row, Table
from clarion.studies.report.content import Line
from clarion.studies.report.grids import grid, numeric_columns


def column(*texts: str) -> bool:
    return numeric_columns(("", "x"), [Line(cells=("a", text)) for text in texts])[1]


@pytest.mark.parametrize(
    "text",
    [
        "3",
        "3 (33.3 %)",
        "1,800 (1,200 to 2,400)",
        "−12.5",
        "<0.001",
        ">0.999",
        "–",
        "n/a",
        "withheld",
        "n = 9",
        "0 to 8",
    ],
)
def test_numbers_are_known_as_numbers(text):
    assert column(text)


@pytest.mark.parametrize(
    "text", ["Controlled", "not checked", "Month 1", "1 week and months 1, 3, 6, 12, 18, and then all"]
)
def test_words_are_known_as_words(text):
    assert not column(text)


def test_most_cells_decide_and_empty_ones_do_not_count():
    assert column("9", "", "", "not checked", "8")
    assert not column("9", "not checked", "unknown")
    assert not column("", "")


def test_labels_are_words_even_where_they_look_like_numbers():
    table = Table(id="t", title="T", sentence="S.", head=("Week", "n"), rows=(Row(label="4", cells=(Cell(text="9"),)),))
    assert grid(table).numeric == (False, True)


def test_a_table_keeps_headings_indents_and_notes():
    rows = (
        Row(label="Pain", cells=(Cell(text=""),), heading=True),
        Row(label="Median", cells=(Cell(text="9"),), indent=1),
    )
    made = grid(Table(id="t", title="T", sentence="S.", head=("", "All"), rows=rows, notes=("N.",)))
    assert [(line.heading, line.indent) for line in made.lines] == [(True, 0), (False, 1)]
    assert (made.notes, made.head, made.sentence) == (("N.",), ("", "All"), "S.")
