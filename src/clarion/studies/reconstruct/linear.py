"""Sums of participants' values, each with a factor, in exact fractions."""

from fractions import Fraction

import msgspec

from clarion.studies.reconstruct.space import Site


class Form(msgspec.Struct, frozen=True, kw_only=True):
    """``constant`` + the sum of factor x value."""

    terms: dict[Site, Fraction] = {}
    """Factors that are not zero, by the value that they multiply."""
    constant: Fraction = Fraction(0)

    def __add__(self, other: "Form") -> "Form":
        """The sum of two."""
        terms = dict(self.terms)
        for site, factor in other.terms.items():
            terms[site] = terms.get(site, Fraction(0)) + factor
        return Form(
            terms={site: factor for site, factor in terms.items() if factor}, constant=self.constant + other.constant
        )

    def __sub__(self, other: "Form") -> "Form":
        """The difference of two."""
        return self + other.times(Fraction(-1))

    def times(self, factor: Fraction) -> "Form":
        """Every term and the constant, ``factor`` times."""
        if not factor:
            return Form()
        return Form(terms={site: factor * one for site, one in self.terms.items()}, constant=self.constant * factor)

    @property
    def is_constant(self) -> bool:
        """Whether it is a number, whatever the participants' values."""
        return not self.terms
