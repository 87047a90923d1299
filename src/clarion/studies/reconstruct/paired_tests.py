"""P values of tests of paired differences, as constraints."""

from clarion.statistics.sign_test import sign_test
from clarion.studies.definition.analyses import Paired
from clarion.studies.reconstruct.admissible import Admissible
from clarion.studies.reconstruct.count_tests import require_p_of_counts
from clarion.studies.reconstruct.model import Model
from clarion.studies.reconstruct.p_tables import MOST_ASYMPTOTIC, MOST_EXACT, RankTest, asymptotic_rows, exact_rows
from clarion.studies.reconstruct.samples import Sample
from clarion.studies.reconstruct.signed_ranks import pattern_code, rank_sums, signs, tie_term
from clarion.studies.reconstruct.untranslatable import UntranslatableError


def require_paired_p(model: Model, analysis: Paired, sample: Sample, wanted: Admissible) -> None:
    """Keep P of ``analysis``, a test of the differences ``sample``, among the ``wanted`` ones.

    Raises UntranslatableError where the test depends on the values in a way that is not put as constraints.
    """
    if analysis.test == "signed-rank":
        _signed_rank(model, analysis, sample, wanted)
    elif analysis.test == "sign":
        _sign(model, analysis, sample, wanted)
    else:
        raise UntranslatableError(
            f"P of the {analysis.test} test is not put as a constraint: it depends on every value."
        )


def _signed_rank(model: Model, analysis: Paired, sample: Sample, wanted: Admissible) -> None:
    n = len(sample.values)
    test = RankTest(
        exact=analysis.method != "asymptotic",
        continuity=analysis.continuity,
        zeros=analysis.zeros,
        alternative=analysis.alternative,
    )
    most = MOST_EXACT if test.exact else MOST_ASYMPTOTIC
    if n > most:
        raise UntranslatableError(
            f"P of this signed-rank test is put as a constraint for up to {most} participants only."
        )
    up, down = rank_sums(model, sample, test.zeros)
    statistic = up
    if test.alternative == "two-sided":
        statistic = model.cp.new_int_var(0, n * (n + 1), "")
        # Both sums together are twice the middle, so their difference is twice the distance from it.
        double = model.cp.new_int_var(0, 2 * n * (n + 1), "")
        model.cp.add_abs_equality(double, up - down)
        model.cp.add(double == 2 * statistic)
    least, greatest = (model.cp.new_int_var(0, n * (n + 1), "") for _ in range(2))
    model.cp.add(statistic >= least)
    model.cp.add(statistic <= greatest)
    if test.exact:
        model.allow((pattern_code(model, sample), least, greatest), exact_rows(n, test, wanted))
    else:
        nonzero = signs(model, sample).nonzero(model)
        model.allow((nonzero, tie_term(model, sample), least, greatest), asymptotic_rows(n, test, wanted))


def _sign(model: Model, analysis: Paired, sample: Sample, wanted: Admissible) -> None:
    if analysis.method == "asymptotic":
        raise UntranslatableError("The sign test has no asymptotic method.")
    n = len(sample.values)

    def p(positive: int, negative: int) -> float:
        differences = [1.0] * positive + [-1.0] * negative + [0.0] * (n - positive - negative)
        return sign_test(differences, alternative=analysis.alternative).p

    sign = signs(model, sample)
    possible = [(up, down) for up in range(n + 1) for down in range(n + 1 - up)]
    require_p_of_counts(model, (model.total(sign.positive), model.total(sign.negative)), possible, p, wanted)
