"""What a sentence reports together."""

from clarion.evidence.claim import Change, PValue, Result, Significance
from clarion.evidence.readers.assembling import assemble
from clarion.evidence.readers.changes import changes
from clarion.evidence.readers.directions import directions
from clarion.evidence.readers.p_values import p_values
from clarion.evidence.readers.shares.percentages import percentages
from clarion.evidence.readers.significance import significance
from tests.data import data_file
from tests.evidence.readers.passages import passage_of

READERS = (changes, directions, p_values, percentages, significance)


def results(text: str) -> list[Result]:
    passage = passage_of(text)
    return [
        one
        for one in assemble(passage, [claim for reader in READERS for claim in reader(passage)])
        if isinstance(one, Result)
    ]


def test_a_result_has_name_direction_and_what_it_is_called() -> None:
    (one,) = results("Urine protein significantly decreased from 18 at baseline to 10 (P = 0.008).")
    assert (one.name, one.direction, one.significant) == ("Urine protein", "down", True)
    assert one.p >= 0
    assert len(one.numbers) == 1


def test_each_p_value_ends_a_result() -> None:
    first, second = results(
        "Nausea was seen in 12 (30%) and 5 (12%) (P = 0.04), and fever in 3 (8%) and 2 (5%) (P = 0.6)."
    )
    assert len(first.numbers) == len(second.numbers) == 2
    assert first.p != second.p


def test_words_that_go_both_ways_leave_the_direction_open() -> None:
    (one,) = results("Pain decreased and sleep increased (P = 0.02).")
    assert one.direction == ""


def test_a_sentence_that_reports_nothing_has_no_result() -> None:
    assert results("The syrup was sweet.") == []


def test_the_page_of_the_first_study_has_its_two_tested_results() -> None:
    text = data_file("study/page.txt").read_text()
    passage = passage_of(text)
    claims = assemble(passage, [claim for reader in READERS for claim in reader(passage)])
    tested = [one for one in claims if isinstance(one, Result) and one.p >= 0]
    assert len(tested) == 2
    values = []
    for one in tested:
        p, change = claims[one.p], claims[one.numbers[0]]
        assert isinstance(p, PValue)
        assert isinstance(change, Change)
        values.append((p.p.value, change.before.value, change.after.value, one.direction, one.significant))
    assert values == [(0.008, 1800, 1020, "down", True), (0.007, 16, 6, "down", True)]
    assert [one.p for one in claims if isinstance(one, Significance)].count(-1) == 1
