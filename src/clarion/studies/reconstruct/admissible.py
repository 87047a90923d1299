"""Which exact values a printed number can stand for, in fractions: nothing is lost to floating point."""

from fractions import Fraction
from typing import Literal

import msgspec

from clarion.studies.analysis.decimals import as_decimal
from clarion.studies.analysis.printed import Relation, read_printed
from clarion.studies.definition import Claim
from clarion.studies.reconstruct.untranslatable import UntranslatableError


class Admissible(msgspec.Struct, frozen=True, kw_only=True):
    """The exact values that agree with what was reported: an interval, each end included or not."""

    low: Fraction | None = None
    """None where there is no lower end."""
    low_included: bool = True
    high: Fraction | None = None
    high_included: bool = True

    def side(self, value: Fraction) -> int:
        """-1 where ``value`` lies below the interval, 0 within, 1 above."""
        if self.low is not None and (value < self.low or (value == self.low and not self.low_included)):
            return -1
        if self.high is not None and (value > self.high or (value == self.high and not self.high_included)):
            return 1
        return 0

    def numerators(self, denominator: int) -> tuple[int | None, int | None]:
        """The least and the greatest integer k for which k/``denominator``, positive, is admissible; None without end.

        The least exceeds the greatest where there is none.
        """
        least = greatest = None
        if self.low is not None:
            scaled = self.low * denominator
            least = -(-scaled.numerator // scaled.denominator)
            least += scaled.denominator == 1 and not self.low_included
        if self.high is not None:
            scaled = self.high * denominator
            greatest = scaled.numerator // scaled.denominator
            greatest -= scaled.denominator == 1 and not self.high_included
        return least, greatest

    def scaled(self, factor: Fraction) -> "Admissible":
        """The same values in another unit, ``factor`` positive."""
        return msgspec.structs.replace(
            self,
            low=None if self.low is None else self.low * factor,
            high=None if self.high is None else self.high * factor,
        )

    def squared(self) -> "Admissible":
        """The squares of the admissible values that are not negative."""
        positive = self.low is not None and self.low > 0
        if self.high is not None and self.high < 0:
            return Admissible(low=Fraction(1), high=Fraction(0))
        return Admissible(
            low=self.low**2 if positive and self.low is not None else Fraction(0),
            low_included=self.low_included if positive else True,
            high=None if self.high is None else self.high**2,
            high_included=self.high_included,
        )


def admissible(claim: Claim) -> Admissible | None:
    """The exact values for which ``claim`` is true, in the claim's unit; None where it compares two analyses.

    Half-up rounds halves away from zero; truncation cuts digits off; ``either`` allows what one of them yields.

    Raises UntranslatableError where what was printed is no number.

    >>> admissible(Claim(id="p", text="", analysis="a", quantity="p", value="0.008")).numerators(10000)
    (75, 84)
    """
    if claim.below is not None:
        return _limited("<", Fraction(as_decimal(claim.below)))
    if claim.above is not None:
        return _limited(">=", Fraction(as_decimal(claim.above)))
    if claim.value is None:
        return None
    try:
        printed = read_printed(claim.value)
    except ValueError as error:
        raise UntranslatableError(str(error)) from error
    if printed.relation != "=":
        return _limited(printed.relation, Fraction(printed.number))
    return _rounded(Fraction(printed.number), Fraction(10) ** printed.exponent, claim.rounding)


def _limited(relation: Relation, limit: Fraction) -> Admissible:
    """The values on one side of a limit."""
    if relation in ("<", "<="):
        return Admissible(high=limit, high_included=relation == "<=")
    return Admissible(low=limit, low_included=relation == ">=")


def _rounded(printed: Fraction, unit: Fraction, rounding: Literal["half-up", "truncated", "either"]) -> Admissible:
    """The values that are printed so, ``unit`` being that of the last digit."""
    inwards = Fraction(0) if rounding == "truncated" else unit / 2
    outwards = unit / 2 if rounding == "half-up" else unit
    if printed == 0:
        return Admissible(low=-outwards, low_included=False, high=outwards, high_included=False)
    # Rounding is symmetric about zero: the values that print as -2 are those that print as 2, negated.
    inner, outer = abs(printed) - inwards, abs(printed) + outwards
    if printed > 0:
        return Admissible(low=inner, high=outer, high_included=False)
    return Admissible(low=-outer, low_included=False, high=-inner)
