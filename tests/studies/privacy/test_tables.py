"""A single table cleared of small counts."""

from clarion.studies.document import Cell, Row, Table
from clarion.studies.privacy.tables import HIDDEN, public_table
from clarion.studies.tables.cells import EMPTY, count_cell, text_cell


def cleared(*rows, extremes=False):
    table = Table(id="t", title="T", sentence="", head=("", "All"), rows=rows)
    return [[cell.text for cell in row.cells] for row in public_table(table, 5, extremes=extremes).rows]


def row(label, *cells, **more):
    return Row(label=label, cells=cells, **more)


def test_few_and_all_but_few_are_withheld():
    assert cleared(row("a", count_cell(3, 20)), row("b", count_cell(18, 20)), row("c", count_cell(10, 20))) == [
        [HIDDEN],
        [HIDDEN],
        ["10 (50.0 %)"],
    ]


def test_a_withheld_part_takes_a_second_one_along():
    parts = [row(str(count), count_cell(count, 40), part_of="x") for count in (3, 7, 30)]
    assert cleared(*parts) == [[HIDDEN], [HIDDEN], ["30 (75.0 %)"]]


def test_who_is_within_others_is_withheld_where_a_few_are_not():
    assert cleared(row("any", count_cell(12, 40)), row("some", count_cell(10, 40), within="any")) == [
        ["12 (30.0 %)"],
        [HIDDEN],
    ]


def test_counts_beside_each_other_have_nothing_to_do_with_each_other():
    assert cleared(row("seen", count_cell(20, 40), count_cell(18, 40))) == [["20 (50.0 %)", "18 (45.0 %)"]]


def test_medians_of_a_few_and_extremes_are_withheld():
    rows = (
        row("median", text_cell("7", 4)),
        row("range", Cell(text="1 to 9", n=20, extreme=True)),
        row("mean", text_cell("5", 20)),
        row("nothing", EMPTY),
    )
    assert cleared(*rows) == [[HIDDEN], [HIDDEN], ["5"], [""]]
    assert cleared(*rows, extremes=True)[1] == ["1 to 9"]
