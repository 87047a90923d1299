"""P values of two proportions."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from clarion.evidence.checks.two_by_two import two_by_two
from clarion.statistics.chi_squared import chi_squared
from clarion.statistics.fisher import fisher


@given(st.integers(1, 60), st.integers(1, 60), st.data())
def test_the_usual_tests_agree_with_the_library(m, n, data):
    a, c = data.draw(st.integers(0, m)), data.draw(st.integers(0, n))
    found = two_by_two(a, m, c, n)
    if not 0 < a + c < m + n:
        assert found == {}
        return
    table = ((a, m - a), (c, n - c))
    assert found["chi-squared"] == pytest.approx(chi_squared(table).p)
    assert found["yates"] == pytest.approx(chi_squared(table, corrected=True).p)
    assert found["fisher"] == pytest.approx(fisher(table).p)
    assert all(0 <= p <= 1 + 1e-12 for p in found.values())


def test_the_others_by_hand():
    """7 of 10 against 2 of 10: chi-squared 5.0505, and 0.95 times that with N - 1."""
    found = two_by_two(7, 10, 2, 10)
    assert found["n-1"] == pytest.approx(0.02849, abs=1e-5)
    z = 0.5 / np.sqrt(0.7 * 0.3 / 10 + 0.2 * 0.8 / 10)
    assert z == pytest.approx(2.599, abs=1e-3)
    assert found["unpooled"] == pytest.approx(0.00934, abs=1e-5)
    ratio = 2 * (7 * np.log(7 / 4.5) + 2 * np.log(2 / 4.5) + 3 * np.log(3 / 5.5) + 8 * np.log(8 / 5.5))
    assert ratio == pytest.approx(5.300, abs=1e-3)
    assert found["likelihood-ratio"] == pytest.approx(0.02133, abs=2e-5)
