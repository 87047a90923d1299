"""All checks of a reading."""

import subprocess
import sys
import time

import pytest

from clarion.evidence.checked import Plan
from clarion.evidence.checks.running import CHECKS, run_checks
from clarion.evidence.claim import Change, Design, Dose, Significance
from clarion.evidence.printed import Printed
from tests.evidence.checks.readings import NOWHERE, number, p_value, reading, said, share, took_part

CLAIMS = (
    Design(span=NOWHERE, value="single-arm"),
    took_part(9),
    Dose(span=NOWHERE, amount=Printed(value=2e6, decimals=-6, span=NOWHERE, unit="cells/kg")),
    Change(span=NOWHERE, sentence=0, before=number("1800"), after=number("1020"), measure="median", says="down", p=4),
    p_value("0.008"),
    share("33.3"),
    share("44.4"),
    Change(span=NOWHERE, sentence=0, before=number("16"), after=number("6"), measure="median", says="down", p=8),
    p_value("0.007"),
    Significance(span=NOWHERE, value=True, p=4),
    Significance(span=NOWHERE, value=True, p=8),
)


def test_the_first_study_holds_in_every_check():
    found = run_checks(reading(*CLAIMS))
    kinds = [one.kind for one in found]
    assert {one.verdict for one in found} == {"holds"}
    assert kinds == sorted(kinds, key=[one.kind for one in found].index)
    assert {kind: kinds.count(kind) for kind in set(kinds)} == {
        "percent": 2,
        "attainable-p": 2,
        "attainable-median": 2,
        "direction": 2,
        "significance": 2,
        "dose": 1,
    }
    assert all(said(one) for one in found)


def test_nothing_read_is_nothing_checked():
    assert run_checks(reading(text="")) == ()


def test_a_plan_is_compared():
    found = run_checks(reading(*CLAIMS), plan=Plan(source="a registry", n=20))
    assert [one.verdict for one in found if one.kind == "planned"] == ["cannot tell"]


def test_the_search_runs_only_where_it_is_asked_for():
    pytest.importorskip("ortools")
    found = run_checks(reading(*CLAIMS), joint=True, time_limit=30)
    assert [one.verdict for one in found if one.kind == "joint"] == ["holds"]


def test_claims_read_with_doubt_make_nothing_impossible():
    doubtful = share("90", 1, 9, confidence=0.6)
    assert [one.verdict for one in run_checks(reading(doubtful))] == ["cannot tell"]
    assert [one.verdict for one in run_checks(reading(share("90", 1, 9)))] == ["cannot hold"]


def test_each_check_of_the_first_study_takes_less_than_a_thousandth_of_a_second():
    text = reading(*CLAIMS)
    run_checks(text)
    best = min(_seconds(text) for _ in range(20))
    assert best < 0.001, best
    assert len(CHECKS) == 15


def _seconds(text) -> float:
    start = time.perf_counter()
    run_checks(text)
    return time.perf_counter() - start


def test_importing_the_checks_loads_nothing_heavy():
    code = (
        "import sys, clarion.evidence.checks.running; "
        "print([one for one in ('scipy.stats', 'polars', 'pint', 'ortools', 'pandas', 'django') if one in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
