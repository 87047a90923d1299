"""What was reported beside what was recomputed: one verdict for each claim of the study file."""

from decimal import Decimal

import msgspec

from clarion.studies.analysis.decimals import as_decimal, grouped, rounded_to
from clarion.studies.analysis.measured import PERCENT, PERCENTAGE_POINTS, unit_of_quantity
from clarion.studies.analysis.printed import Printed, Relation, read_printed
from clarion.studies.definition import Claim, Study
from clarion.studies.document import AnalysisResult, Comparison, Number, Verdict
from clarion.studies.units import UnitError, factor
from clarion.studies.units import shown as shown_unit

MORE_DIGITS = 6
"""So many significant digits are shown of a recomputed number, or two more than were reported."""

_WORDS = {"<": "below", "<=": "at most", ">": "above", ">=": "at least"}


class _UnansweredError(Exception):
    """Why a claim can't be held against anything: a clause that goes on from ``not computable because``."""

    def __init__(self, because: str, verdict: Verdict = "not computable") -> None:
        super().__init__(because)
        self.verdict = verdict


class _Recomputed(msgspec.Struct, frozen=True):
    """A number as it was recomputed, in the unit in which it was reported."""

    value: Decimal
    unit: str
    """As it is shown."""
    number: Number


class _Answer(msgspec.Struct, frozen=True):
    """What came of a claim."""

    recomputed: str
    verdict: Verdict
    explanation: str
    exact: str = ""


def compare(study: Study, results: tuple[AnalysisResult, ...]) -> tuple[Comparison, ...]:
    """Each claim of ``study`` beside the number of ``results`` that it is about.

    A printed number is equal where the recomputed one is that number exactly, and equal after rounding where it becomes
    it at the printed precision, rounded or cut off as the claim says. A relation (``below``, ``above``, ``less-than``)
    holds (equal) or does not (different). Every claim gets a verdict; one that can't be answered says why.
    """
    by_id = {result.id: result for result in results}
    return tuple(_compared(study, claim, by_id) for claim in study.claims)


def _compared(study: Study, claim: Claim, results: dict[str, AnalysisResult]) -> Comparison:
    about = results.get(claim.analysis)
    number = about.numbers.get(claim.quantity) if about else None
    try:
        answer = _answer(study, claim, results)
    except _UnansweredError as reason:
        sentence = "Suppressed" if reason.verdict == "suppressed" else "Not computable"
        answer = _Answer(number.text if number else "n/a", reason.verdict, f"{sentence} because {reason}")
    return Comparison(
        claim=claim.id,
        text=claim.text,
        reported=_reported(study, claim, number),
        recomputed=answer.recomputed,
        exact=answer.exact if answer.exact != answer.recomputed else "",
        verdict=answer.verdict,
        explanation=answer.explanation,
        analysis=claim.analysis,
        quantity=claim.quantity,
        inferred=claim.inferred,
        source=claim.source,
        rounding=claim.rounding,
    )


def _answer(study: Study, claim: Claim, results: dict[str, AnalysisResult]) -> _Answer:
    found = _recomputed(study, claim, claim.analysis, results)
    if claim.value is not None:
        try:
            printed = read_printed(claim.value)
        except ValueError as error:
            raise _UnansweredError(f"{error}") from error
        if printed.relation == "=":
            return _held_to_digits(claim, printed, found)
        return _held_to_limit(found, printed.relation, printed.number)
    if claim.below is not None:
        return _held_to_limit(found, "<", as_decimal(claim.below))
    if claim.above is not None:
        return _held_to_limit(found, ">=", as_decimal(claim.above))
    if claim.less_than is not None:
        other = _recomputed(study, claim, claim.less_than, results)
        return _held_to_other(found, other, results[claim.less_than].label)
    raise _UnansweredError("the claim gives none of value, below, above and less-than.")


def _recomputed(study: Study, claim: Claim, analysis: str, results: dict[str, AnalysisResult]) -> _Recomputed:
    """The claim's quantity of ``analysis``, in the claim's unit."""
    result = results.get(analysis)
    if result is None:
        raise _UnansweredError(f'there is no analysis "{analysis}".')
    if result.refused:
        raise _UnansweredError(f'the analysis "{result.label}" was refused: {result.refused}')
    number = result.numbers.get(claim.quantity)
    if number is None:
        raise _UnansweredError(
            f'the analysis "{result.label}" gives no "{claim.quantity}", only {", ".join(result.numbers)}.'
        )
    if number.suppressed:
        raise _UnansweredError(
            number.why or "so few participants are behind it that it is not published.", "suppressed"
        )
    if number.value is None:
        raise _UnansweredError(number.why or "the number has no value.")
    if claim.unit is None or not number.unit:
        if claim.unit is not None:
            raise _UnansweredError(f"the claim states {shown_unit(claim.unit)}, and {claim.quantity} has no unit.")
        return _Recomputed(as_decimal(number.value), number.unit, number)
    try:
        times = factor(unit_of_quantity(study, analysis, number), claim.unit)
    except UnitError as error:
        raise _UnansweredError(f"its unit does not fit: {error}") from error
    return _Recomputed(as_decimal(number.value * times), shown_unit(claim.unit), number)


def _held_to_digits(claim: Claim, printed: Printed, found: _Recomputed) -> _Answer:
    """A number printed with so many digits."""
    rounded = rounded_to(found.value, printed.exponent)
    cut = rounded_to(found.value, printed.exponent, "truncated")
    exact = _with_unit(_more_digits(found.value, printed.exponent), found.unit)
    nearest = cut if claim.rounding == "truncated" else rounded
    if found.value == printed.number:
        same = _with_unit(grouped(nearest), found.unit)
        return _Answer(same, "equal", "The recomputed number is the same.")
    if claim.rounding != "truncated" and rounded == printed.number:
        return _after_rounding(rounded, found, exact, "rounds to")
    if claim.rounding != "half-up" and cut == printed.number:
        return _after_rounding(cut, found, exact, "is cut off to")
    # Thirty-three per cent and forty-four differ by eleven points, not by eleven per cent.
    difference = _with_unit(
        grouped(abs(nearest - printed.number)), PERCENTAGE_POINTS if found.unit == PERCENT else found.unit
    )
    text = _with_unit(grouped(nearest), found.unit)
    return _Answer(text, "different", f"Different by {difference}: {exact} {_shortened(nearest, found)}.", exact)


def _after_rounding(shown: Decimal, found: _Recomputed, exact: str, verb: str) -> _Answer:
    text = _with_unit(grouped(shown), found.unit)
    return _Answer(text, "equal after rounding", f"{exact} {verb} {text}.", exact)


def _shortened(nearest: Decimal, found: _Recomputed) -> str:
    """How the recomputed number reads at the printed precision, where that differs from the number itself."""
    if nearest == found.value:
        return "was recomputed"
    return f"was recomputed, {_with_unit(grouped(nearest), found.unit)} at the reported precision"


def _held_to_limit(found: _Recomputed, relation: Relation, limit: Decimal) -> _Answer:
    """A number reported only as below or above a limit."""
    holds = {
        "<": found.value < limit,
        "<=": found.value <= limit,
        ">": found.value > limit,
        ">=": found.value >= limit,
        "=": found.value == limit,
    }[relation]
    exact = _with_unit(_told_apart(found.value, limit), found.unit)
    words = f"{'' if holds else 'not '}{_WORDS[relation]} {_with_unit(grouped(limit), found.unit)}"
    return _Answer(_as_shown(found), "equal" if holds else "different", f"{exact} is {words}.", exact)


def _held_to_other(found: _Recomputed, other: _Recomputed, label: str) -> _Answer:
    """A number reported only as less than that of another analysis."""
    if found.unit != other.unit:
        raise _UnansweredError(
            f"{found.unit or 'no unit'} can't be compared with {other.unit or 'no unit'}; give a unit."
        )
    holds = found.value < other.value
    one = _with_unit(_told_apart(found.value, other.value), found.unit)
    two = _with_unit(_told_apart(other.value, found.value), other.unit)
    verb = "is less than" if holds else "equals" if found.value == other.value else "is more than"
    return _Answer(_as_shown(found), "equal" if holds else "different", f"{one} {verb} {two} ({label}).", one)


def _as_shown(found: _Recomputed) -> str:
    """The number as the document shows it, or with its digits where it was converted to another unit."""
    if found.unit == found.number.unit:
        return _with_unit(found.number.text, found.unit)
    return _with_unit(_more_digits(found.value), found.unit)


def _more_digits(value: Decimal, printed: int = 0) -> str:
    """``value`` with six significant digits, or two beyond the ``printed`` one where that is more; no zeros after."""
    exponent = min(value.adjusted() + 1 - MORE_DIGITS, printed - 2, 0)
    short = rounded_to(value, exponent)
    return grouped(short.normalize() if short != short.to_integral_value() else rounded_to(short, 0))


def _told_apart(value: Decimal, other: Decimal) -> str:
    """``value`` with six significant digits, or with all where these would make it look like ``other``."""
    text = _more_digits(value)
    return grouped(value.normalize()) if value != other and text == _more_digits(other) else text


def _with_unit(text: str, unit: str) -> str:
    return f"{text} {unit}" if unit else text


def _reported(study: Study, claim: Claim, number: Number | None) -> str:
    """The claim as it was printed, with its unit or relation; without a unit of its own it is in the number's."""
    unit = shown_unit(claim.unit) if claim.unit else number.unit if number else ""
    if claim.value is not None:
        return claim.value if unit and claim.value.endswith(unit) else _with_unit(claim.value, unit)
    if claim.below is not None:
        return _with_unit(f"< {grouped(as_decimal(claim.below))}", unit)
    if claim.above is not None:
        return _with_unit(f"≥ {grouped(as_decimal(claim.above))}", unit)
    labels = {analysis.id: analysis.label for analysis in study.analyses}
    return f"less than {labels.get(claim.less_than or '', claim.less_than)}"
