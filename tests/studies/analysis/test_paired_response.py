import pytest

from clarion.studies.definition import Agreement
from clarion.studies.document import AnalysisResult
from clarion.studies.problems import StudyError
from tests.studies.analysis.running_one import NAN, run_one
from tests.studies.small_trial import observed

BOTH, GAINED, LOST, NEITHER = (400, 400), (1900, 400), (400, 1900), (1900, 1900)
"""Urine protein at month 1 and month 3: complete below 500."""


def agreement(values: list[tuple[float, float]], **options: object) -> AnalysisResult:
    analysis = Agreement(
        id="one",
        label="One",
        response="renal",
        response_level="complete",
        visit="month3",
        against="month1",
        **options,  # type: ignore[arg-type]
    )
    return run_one(analysis, observed([[NAN, 2000, first, second, NAN] for first, second in values]))


def test_those_who_gained_and_lost_a_response_are_told_apart():
    found = agreement([BOTH, BOTH, GAINED, *[LOST] * 5, NEITHER])
    numbers = {name: number.value for name, number in found.numbers.items()}
    # 2 · (1 + 6) / 2⁶
    assert numbers == pytest.approx({"n": 9, "count": 3, "against-count": 7, "gained": 1, "lost": 5, "p": 14 / 64})
    assert found.numbers["lost"].of == 9
    assert "month3 against month1" in found.method


def test_the_other_variants_stand_beside_it():
    found = agreement([GAINED, *[LOST] * 5], method="mid-p")
    p = {one.label: one.p.value for one in found.alternatives}
    assert p["McNemar, exact"] == pytest.approx(14 / 64)
    assert p["McNemar, mid-P"] == found.numbers["p"].value == pytest.approx(8 / 64)
    assert [one.label for one in found.alternatives if one.chosen] == ["McNemar, mid-P"]


def test_asymptotic_is_the_chi_squared_test_without_correction():
    found = agreement([GAINED, *[LOST] * 5], method="asymptotic")
    # (5 - 1)² / 6 with one degree of freedom
    assert found.numbers["p"].value == pytest.approx(0.1024704)


def test_without_a_change_p_is_1():
    assert agreement([BOTH, NEITHER]).numbers["p"].text == "1.000"


def test_unknown_responses_are_refused_or_left_out():
    with pytest.raises(StudyError):
        agreement([BOTH, (NAN, 400)])
    found = agreement([BOTH, (NAN, 400)], unknown="excluded")
    assert found.n == 1
    assert any("month1: The response of 1 of 2" in note for note in found.notes)
