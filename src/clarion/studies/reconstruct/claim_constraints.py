"""A claim as a constraint on the unknown values."""

from fractions import Fraction
from math import lcm

from clarion.statistics.fisher import fisher
from clarion.statistics.mcnemar import mcnemar
from clarion.studies.analysis.paired_response import METHODS
from clarion.studies.definition import Claim
from clarion.studies.definition.analyses import Agreement, Analysis, Paired, Response, id_of_kind
from clarion.studies.reconstruct.admissible import Admissible, admissible
from clarion.studies.reconstruct.count_tests import require_p_of_counts
from clarion.studies.reconstruct.exact import exact
from clarion.studies.reconstruct.model import WIDEST, Model
from clarion.studies.reconstruct.paired_tests import require_paired_p
from clarion.studies.reconstruct.quantities import differences, members, term
from clarion.studies.reconstruct.samples import Term
from clarion.studies.reconstruct.untranslatable import UntranslatableError
from clarion.studies.units import UnitError, factor


def require_claim(model: Model, claim: Claim) -> None:
    """Keep what ``claim`` is about to what it reports.

    Raises UntranslatableError where it can't be put as a constraint, and StudyError where its measure has no range.
    """
    analysis = _analysis(model, claim.analysis)
    wanted = admissible(claim)
    if claim.quantity == "p":
        _require_p(model, claim, analysis, wanted)
    elif wanted is not None:
        _require_within(model, claim, term(model, analysis, claim.quantity), wanted)
    elif claim.less_than is not None:
        other = _analysis(model, claim.less_than)
        _require_less(model, claim, term(model, analysis, claim.quantity), term(model, other, claim.quantity))
    else:
        raise UntranslatableError("It gives none of value, below, above and less-than.")


def _analysis(model: Model, id: str) -> Analysis:
    for analysis in model.study.analyses:
        if analysis.id == id:
            return analysis
    raise UntranslatableError(f"There is no analysis {id}.")


def _require_within(model: Model, claim: Claim, number: Term, wanted: Admissible) -> None:
    """Keep a number within an interval that is stated in the claim's unit."""
    inside = wanted.scaled(1 / _factor(claim, number))
    if number.power == 2:
        inside = inside.squared()
    least, greatest = inside.numerators(number.denominator)
    # Further than the search can count, an end is no end: whatever it holds lies within.
    model.require(
        number.expression,
        least if least is None or least > -WIDEST else None,
        greatest if greatest is None or greatest < WIDEST else None,
    )


def _require_less(model: Model, claim: Claim, number: Term, other: Term) -> None:
    """Keep one number below another."""
    if number.power != other.power or (claim.unit is None and number.unit != other.unit):
        raise UntranslatableError("The two numbers that it compares are in different units.")
    one, two = (_factor(claim, each) ** each.power / each.denominator for each in (number, other))
    common = lcm(one.denominator, two.denominator)
    model.require(int(two * common) * other.expression - int(one * common) * number.expression, 1, None)


def _factor(claim: Claim, number: Term) -> Fraction:
    """What the number is multiplied with to state it in the claim's unit."""
    if claim.unit is None:
        return Fraction(1)
    if number.unit is None:
        raise UntranslatableError(f"It states {claim.unit}, and {claim.quantity} has no unit.")
    try:
        return exact(factor(number.unit, claim.unit))
    except UnitError as error:
        raise UntranslatableError(f"Its unit does not fit: {error}") from error


def _require_p(model: Model, claim: Claim, analysis: Analysis, wanted: Admissible | None) -> None:
    """Keep the P value of an analysis within an interval."""
    if wanted is None:
        raise UntranslatableError("That one P is less than another is not put as a constraint.")
    if claim.unit is not None:
        raise UntranslatableError("It states a unit, and P has none.")
    if isinstance(analysis, Paired):
        require_paired_p(model, analysis, differences(model, analysis), wanted)
    elif isinstance(analysis, Agreement):
        _require_mcnemar(model, analysis, wanted)
    elif isinstance(analysis, Response) and analysis.arms is not None:
        _require_fisher(model, analysis, analysis.arms, wanted)
    else:
        raise UntranslatableError(f"P of an analysis of the kind {id_of_kind(analysis)} is not put as a constraint.")


def _require_mcnemar(model: Model, analysis: Agreement, wanted: Admissible) -> None:
    n = len(members(model, analysis))

    def p(lost: int, gained: int) -> float:
        return mcnemar(((n - lost - gained, lost), (gained, 0)), method=METHODS[analysis.method]).p

    counts = (term(model, analysis, "lost").expression, term(model, analysis, "gained").expression)
    possible = [(lost, gained) for lost in range(n + 1) for gained in range(n + 1 - lost)]
    require_p_of_counts(model, counts, possible, p, wanted)


def _require_fisher(model: Model, analysis: Response, arms: tuple[str, str], wanted: Admissible) -> None:
    first, second = (len(members(model, analysis, arm)) for arm in arms)

    def p(one: int, other: int) -> float:
        return fisher(((one, first - one), (other, second - other))).p

    counts = tuple(term(model, analysis, f"{which}-count").expression for which in ("first", "second"))
    # With nobody or everybody responding there is no P.
    possible = [
        (one, other) for one in range(first + 1) for other in range(second + 1) if 0 < one + other < first + second
    ]
    require_p_of_counts(model, (counts[0], counts[1]), possible, p, wanted)
