"""The fraction that a float stands for."""

from fractions import Fraction

DENOMINATORS = (10**3, 10**6, 10**9, 10**12)


def exact(value: float) -> Fraction:
    """The simplest fraction that is ``value`` as a float: 1/10 for 0.1, 1/3 for 0.333…

    >>> exact(0.1)
    Fraction(1, 10)
    """
    for most in DENOMINATORS:
        simple = Fraction(value).limit_denominator(most)
        if float(simple) == value:
            return simple
    return Fraction(value)
