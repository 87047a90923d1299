"""Cells: counts with percentages, numbers described."""

import numpy as np
import pytest

from clarion.studies.privacy.ledger import Ledger, open_ledger
from clarion.studies.tables.cells import Described, count_cell, describing_rows, number_cell


def described(*values, decimals=0, ledger=None, **told):
    one = Described(values=np.array(values, dtype=float), **({"counted": True, "summed": True} | told))
    return {row.label: row.cells[0].text for row in describing_rows([one], decimals, ledger or open_ledger())}


@pytest.mark.parametrize(
    ("count", "of", "text"), [(3, 9, "3 (33.3 %)"), (0, 9, "0 (0.0 %)"), (1234, 9876, "1,234 (12.5 %)"), (0, 0, "0")]
)
def test_a_count_has_its_percentage_where_there_is_one(count, of, text):
    assert count_cell(count, of).text == text


def test_thousands_have_a_comma():
    assert number_cell(10_000).text == "10,000"


def test_numbers_are_described_with_a_decimal_more_only_where_it_is_needed():
    assert described(1, 2, 3, 4) == {
        "Participants": "4",
        "Mean (SD)": "2.5 (1.3)",
        "Median": "2.5",
        "Quartiles": "1.8 to 3.3",
        "Range": "1 to 4",
    }
    assert described(1, 2, 3, 4, 5)["Median"] == "3"


def test_one_value_has_no_standard_deviation():
    assert described(7) == {
        "Participants": "1", "Mean (SD)": "7.0 (–)", "Median": "7", "Quartiles": "7 to 7", "Range": "7 to 7",
    }  # fmt: skip


def test_where_there_is_no_value_there_is_a_dash():
    assert set(described().values()) == {"0", "–"}


def test_a_true_minus_stands_before_negative_numbers():
    assert described(-5, -5)["Median"] == "−5"


def test_the_public_has_no_range_and_no_quartiles_of_a_few():
    public = described(*range(10), ledger=Ledger(5, extremes=False))
    assert "Range" not in public
    assert public["Quartiles"] == "withheld"
    assert public["Median"] == "4.5"
    assert described(*range(20), ledger=Ledger(5, extremes=False))["Quartiles"] == "4.8 to 14.3"


def test_of_a_few_nothing_is_described():
    public = described(1, 2, 3, counted=False, ledger=Ledger(5, extremes=False))
    assert set(public.values()) == {"withheld"}


def test_a_mean_that_may_not_be_told_is_withheld_alone():
    public = described(*range(20), summed=False, ledger=Ledger(5, extremes=False))
    assert [label for label, text in public.items() if text == "withheld"] == ["Mean (SD)"]


def test_how_many_a_median_sums_up_is_not_told_where_n_is_withheld():
    one = Described(values=np.arange(20.0), counted=False, summed=True)
    rows = describing_rows([one], 0, Ledger(5, extremes=False))
    assert {cell.n for row in rows for cell in row.cells} == {None}
