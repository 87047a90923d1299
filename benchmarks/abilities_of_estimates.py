"""Which estimates, models and plans Clarion, SciPy, statsmodels, pingouin and tableone can do."""

import numpy as np
import pingouin
from scipy import stats
from statsmodels.duration.survfunc import CumIncidenceRight, SurvfuncRight
from statsmodels.regression.mixed_linear_model import MixedLM
from statsmodels.stats.proportion import proportion_confint

from benchmarks.abilities import Ability, Cell, no, none_of, partly, yes
from clarion.statistics.answer import Interval
from clarion.statistics.beta_binomial import predicted_responders, probability_above, rate_posterior
from clarion.statistics.binomial import proportion
from clarion.statistics.bootstrap import bootstrap
from clarion.statistics.competing_risks import cumulative_incidence
from clarion.statistics.median import median
from clarion.statistics.repeated_measures import repeated_measures
from clarion.statistics.simon import simon_designs
from clarion.statistics.stopping import pocock_boundary, stopping_outlook
from clarion.statistics.survival import kaplan_meier, log_rank

VALUES = np.array([3.1, 4.7, 2.2, 8.9, 5.5, 6.1, 7.3, 4.4, 9.8])
WEEKS, RELAPSED = [6, 6, 6, 6, 7, 9, 10, 10, 11, 13], [1, 1, 1, 0, 1, 0, 1, 0, 0, 1]
CAUSES = [1, 2, 1, 0, 2, 0, 1, 0, 0, 2]
"""Invented."""


def ends(interval: Interval | None) -> tuple[float, float]:
    """The two ends."""
    return (interval.low, interval.high) if interval else (np.nan, np.nan)


def of_seven_of_nine(method: str) -> tuple[float, float]:
    """Clarion's interval."""
    return ends(proportion(7, 9, method=method).interval)


def by_statsmodels(ours: str, theirs: str) -> Cell:
    """statsmodels' interval for a proportion."""
    return yes(
        f"statsmodels.stats.proportion.proportion_confint(x, n, method={theirs!r})",
        lambda: np.allclose(proportion_confint(7, 9, method=theirs), of_seven_of_nine(ours)),
    )


def by_scipy(ours: str, theirs: str) -> Cell:
    """SciPy's interval for a proportion."""
    return yes(
        f"scipy.stats.binomtest(x, n).proportion_ci(method={theirs!r})",
        lambda: np.allclose(stats.binomtest(7, 9).proportion_ci(method=theirs), of_seven_of_nine(ours)),
    )


def by_clarion(method: str) -> Cell:
    """Clarion's interval for a proportion."""
    return yes(f"proportion(x, n, method={method!r})", lambda: of_seven_of_nine(method)[0] > 0.3)


def abilities_of_estimates() -> list[Ability]:
    """The estimates, models and plans of the list."""
    return [*_of_proportions(), *_of_values(), *_of_times(), *_of_plans()]


def _of_proportions() -> list[Ability]:
    small = {
        "pingouin": no("pingouin", "proportion_ci", "confint", "clopper", "wilson"),
        "tableone": no("tableone", "proportion_ci", "confint", "clopper", "wilson", note="n (%) without an interval"),
    }
    jeffreys = partly(
        "scipy.stats.beta.interval(0.95, x + 0.5, n - x + 0.5): the user sets the distribution and the ends 0 and 1",
        lambda: np.allclose(stats.beta.interval(0.95, 7.5, 2.5), of_seven_of_nine("jeffreys")),
    )
    return [
        Ability(
            "Clopper-Pearson interval",
            {
                "clarion": by_clarion("clopper-pearson"),
                "scipy": by_scipy("clopper-pearson", "exact"),
                "statsmodels": by_statsmodels("clopper-pearson", "beta"),
                **small,
            },
        ),
        Ability(
            "Wilson interval",
            {
                "clarion": by_clarion("wilson"),
                "scipy": by_scipy("wilson", "wilson"),
                "statsmodels": by_statsmodels("wilson", "wilson"),
                **small,
            },
        ),
        Ability(
            "Jeffreys interval",
            {
                "clarion": by_clarion("jeffreys"),
                "scipy": jeffreys,
                "statsmodels": by_statsmodels("jeffreys", "jeffreys"),
                **small,
            },
        ),
        Ability("Blaker interval", {"clarion": by_clarion("blaker"), **none_of("blaker")}),
    ]


def _of_values() -> list[Ability]:
    return [
        Ability(
            "median with exact interval",
            {
                "clarion": yes("median(values)", lambda: ends(median(VALUES).interval) == (3.1, 8.9)),
                "scipy": yes(
                    "scipy.stats.quantile_test(values).confidence_interval()",
                    lambda: tuple(stats.quantile_test(VALUES).confidence_interval()) == (3.1, 8.9),
                ),
                "statsmodels": no("statsmodels", "median_ci", "median_confint", "quantile_confint"),
                "pingouin": no("pingouin", "median_ci", "quantile"),
                "tableone": no("tableone", "median_ci", note="median [Q1,Q3]"),
            },
        ),
        Ability(
            "BCa bootstrap",
            {
                "clarion": yes("bootstrap(values, 'median', seed=1)", lambda: bootstrap(VALUES).interval is not None),
                "scipy": yes(
                    "scipy.stats.bootstrap((values,), np.median, method='BCa', rng=1)",
                    lambda: np.allclose(
                        stats.bootstrap((VALUES,), np.median, method="BCa", rng=1).confidence_interval,
                        ends(bootstrap(VALUES).interval),
                    ),
                ),
                "statsmodels": no("statsmodels", "bca", "bootstrap_ci"),
                "pingouin": yes(
                    "pingouin.compute_bootci(values, func='mean', method='bca', seed=1)",
                    lambda: len(pingouin.compute_bootci(VALUES, func="mean", method="bca", seed=1)) == 2,
                ),
                "tableone": no("tableone", "bootstrap"),
            },
        ),
        Ability(
            "mixed model for repeated measures",
            {
                "clarion": yes("repeated_measures(participants, visits, values, baselines, groups)", _clarion_mixed),
                "scipy": no("scipy", "mixedlm", "mixed_model"),
                "statsmodels": partly(
                    "statsmodels.MixedLM(change, design, groups=participants).fit(): the user builds the design and"
                    " the contrasts",
                    lambda: hasattr(MixedLM, "fit"),
                ),
                "pingouin": no("pingouin", "mixed_model", "mixedlm", note="pingouin.mixed_anova: complete data only"),
                "tableone": no("tableone", "mixed"),
            },
        ),
        Ability(
            "response rate, beta-binomial",
            {
                "clarion": yes(
                    "rate_posterior(x, n), probability_above(…, threshold), predicted_responders(…, m)",
                    lambda: (
                        probability_above(rate_posterior(7, 9), 0.5) > 0.9
                        and np.isclose(predicted_responders(rate_posterior(7, 9), 5).sum(), 1)
                    ),
                ),
                "scipy": partly(
                    "scipy.stats.beta(a + x, b + n - x), scipy.stats.betabinom: the user sets the posterior; no"
                    " highest-density interval",
                    lambda: np.isclose(stats.beta(8, 3).mean(), rate_posterior(7, 9).mean),
                ),
                "statsmodels": no("statsmodels", "beta_binom", "betabinom", "posterior_rate"),
                "pingouin": no("pingouin", "posterior", note="pingouin.bayesfactor_binom: a Bayes factor only"),
                "tableone": no("tableone", "posterior"),
            },
        ),
    ]


def _clarion_mixed() -> bool:
    random = np.random.default_rng(1)
    people = [f"P{number}" for number in range(32) for _ in range(2)]
    base = np.repeat(random.normal(10, 2, 32), 2)
    values = base - 1 + np.repeat(random.normal(0, 1, 32), 2) + random.normal(0, 1, 64)
    arms = [arm for arm in "AB" * 16 for _ in range(2)]
    return len(repeated_measures(people, ["v1", "v2"] * 32, values, base, arms).differences) == 2


def _of_times() -> list[Ability]:
    return [
        Ability(
            "Kaplan-Meier with intervals, median, log-rank",
            {
                "clarion": yes(
                    "kaplan_meier(times, observed), log_rank(times, observed, groups)",
                    lambda: (
                        kaplan_meier(WEEKS, RELAPSED).median.interval is not None
                        and log_rank(WEEKS, RELAPSED, list("ababababab")).p < 1
                    ),
                ),
                "scipy": partly(
                    "scipy.stats.ecdf(CensoredData(…)).sf.confidence_interval(method='log-log'), scipy.stats.logrank:"
                    " no median with interval",
                    _scipy_survival,
                ),
                "statsmodels": yes(
                    "SurvfuncRight(times, observed).quantile_ci(0.5), survdiff(times, observed, groups)",
                    lambda: np.allclose(
                        SurvfuncRight(WEEKS, RELAPSED).surv_prob, kaplan_meier(WEEKS, RELAPSED).estimate
                    ),
                ),
                "pingouin": no("pingouin", "kaplan", "survival", "survfunc"),
                "tableone": no("tableone", "kaplan", "survival", "survfunc"),
            },
        ),
        Ability(
            "competing risks: cumulative incidence",
            {
                "clarion": yes(
                    "cumulative_incidence(times, causes)", lambda: set(cumulative_incidence(WEEKS, CAUSES)) == {1, 2}
                ),
                "scipy": no("scipy", "incidence", "competing"),
                "statsmodels": partly(
                    "CumIncidenceRight(times, causes): no intervals; no variance where the last have an event",
                    lambda: (
                        len(CumIncidenceRight(WEEKS, np.array(CAUSES)).cinc) == 2
                        and "interval" not in " ".join(dir(CumIncidenceRight))
                    ),
                ),
                "pingouin": no("pingouin", "incidence", "competing"),
                "tableone": no("tableone", "incidence", "competing"),
            },
        ),
    ]


def _scipy_survival() -> bool:
    ended = np.array(RELAPSED) == 1
    curve = stats.ecdf(stats.CensoredData(np.array(WEEKS)[ended], right=np.array(WEEKS)[~ended])).sf
    first = curve.confidence_interval(method="log-log").low.probabilities[0]
    return bool(np.isclose(first, kaplan_meier(WEEKS, RELAPSED).low[0])) and "median" not in dir(curve)


def _of_plans() -> list[Ability]:
    return [
        Ability(
            "Simon's two-stage design",
            {
                "clarion": yes(
                    "simon_designs(0.1, 0.3, alpha=0.05, beta=0.2)",
                    lambda: (
                        [(one.r1, one.n1, one.r, one.n) for one in simon_designs(0.1, 0.3)]
                        == [(1, 10, 5, 29), (1, 15, 5, 25)]
                    ),
                ),
                **none_of("simon_design", "simon_two", "two_stage_design"),
            },
        ),
        Ability(
            "stopping boundary for safety",
            {
                "clarion": yes(
                    "pocock_boundary(n, rate), bayesian_boundary(n, rate), stopping_outlook(boundary, rates)",
                    lambda: stopping_outlook(pocock_boundary(20, 0.2), [0.2])[0].stopping <= 0.05,
                ),
                **none_of("stopping", "pocock", "boundary_"),
            },
        ),
    ]
