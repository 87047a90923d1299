import itertools
import math

import pytest
from scipy.stats import binom

from clarion.statistics.answer import StatisticsError
from clarion.statistics.simon import outlook, simon_designs

# Simon, Control Clin Trials 1989;10:1, tables 1 and 2, alpha .05 and beta .20:
# p0, p1; r1, n1, r, n, expected number and probability of early stopping at p0, of the optimal and the minimax design.
PUBLISHED = [
    (0.05, 0.25, (0, 9, 2, 17, 12.0, 0.63), (0, 12, 2, 16, 13.8, 0.54)),
    (0.10, 0.30, (1, 10, 5, 29, 15.0, 0.74), (1, 15, 5, 25, 19.5, 0.55)),
    (0.20, 0.40, (3, 13, 12, 43, 20.6, 0.75), (4, 18, 10, 33, 22.3, 0.72)),
    (0.30, 0.50, (5, 15, 18, 46, 23.6, 0.72), (6, 19, 16, 39, 25.7, 0.67)),
    (0.40, 0.60, (7, 16, 23, 46, 24.5, 0.72), (17, 34, 20, 39, 34.4, 0.91)),
    (0.50, 0.70, (8, 15, 26, 43, 23.5, 0.70), (12, 23, 23, 37, 27.7, 0.66)),
    (0.60, 0.80, (7, 11, 30, 43, 20.5, 0.70), (8, 13, 25, 35, 20.8, 0.65)),
    (0.70, 0.90, (4, 6, 22, 27, 14.8, 0.58), (19, 23, 21, 26, 23.2, 0.95)),
    (0.05, 0.20, (0, 10, 3, 29, 17.6, 0.60), (0, 13, 3, 27, 19.8, 0.51)),
    (0.10, 0.25, (2, 18, 7, 43, 24.7, 0.73), (2, 22, 7, 40, 28.8, 0.62)),
    (0.20, 0.35, (5, 22, 19, 72, 35.4, 0.73), (6, 31, 15, 53, 40.4, 0.57)),
    (0.30, 0.45, (9, 27, 30, 81, 41.7, 0.73), (16, 46, 25, 65, 49.6, 0.81)),
]


@pytest.mark.parametrize(("p0", "p1", "optimal", "minimax"), PUBLISHED)
def test_the_published_designs_are_found(p0, p1, optimal, minimax):
    found = simon_designs(p0, p1)
    assert [(one.r1, one.n1, one.r, one.n, round(one.expected, 1), round(one.early, 2)) for one in found] == [
        optimal,
        minimax,
    ]
    assert all(one.alpha <= 0.05 and one.power >= 0.8 for one in found)


def every_design(p0, p1, alpha, beta, most):
    """By trying all: those that keep to the errors, with their expected number at p0."""
    for n in range(2, most + 1):
        for n1 in range(1, n):
            for r1, r in itertools.product(range(n1), range(n)):
                error, power = (
                    sum(binom.pmf(x, n1, p) * binom.sf(r - x, n - n1, p) for x in range(r1 + 1, n1 + 1))
                    for p in (p0, p1)
                )
                if error <= alpha and power >= 1 - beta:
                    yield n, n1 + (1 - binom.cdf(r1, n1, p0)) * (n - n1)


def test_no_design_is_better_than_those_found():
    optimal, minimax = simon_designs(0.1, 0.6, alpha=0.1, beta=0.2)
    designs = list(every_design(0.1, 0.6, 0.1, 0.2, 10))
    assert optimal.expected == pytest.approx(min(expected for _, expected in designs))
    fewest = min(n for n, _ in designs)
    assert minimax.n == fewest
    assert minimax.expected == pytest.approx(min(expected for n, expected in designs if n == fewest))


def test_the_outlook_is_that_of_all_courses_a_trial_can_take():
    design = simon_designs(0.1, 0.6)[0]
    rate = 0.35
    promising = sum(
        math.prod(rate if one else 1 - rate for one in course)
        for course in itertools.product((0, 1), repeat=design.n)
        if sum(course[: design.n1]) > design.r1 and sum(course) > design.r
    )
    seen = outlook(design, rate)
    assert seen.promising == pytest.approx(promising)
    assert seen.expected == pytest.approx(design.n1 + (1 - seen.early) * (design.n - design.n1))


@pytest.mark.parametrize(
    ("p0", "p1", "errors"), [(0.3, 0.3, {}), (0.4, 0.2, {}), (0, 0.3, {}), (0.1, 0.3, {"alpha": 0})]
)
def test_rates_that_make_no_question_are_refused(p0, p1, errors):
    with pytest.raises(StatisticsError, match="0 < p0 < p1 < 1"):
        simon_designs(p0, p1, **errors)


def test_rates_too_close_are_refused_with_a_remedy():
    with pytest.raises(StatisticsError, match="Take rates farther apart"):
        simon_designs(0.5, 0.51)
