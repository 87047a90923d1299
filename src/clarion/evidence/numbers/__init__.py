"""Every number that a text prints: its value, its decimals, its sign, its unit and how it stands to the quantity.

>>> from clarion.evidence.numbers import printed_numbers
>>> [number.value for number in printed_numbers("12 of 1,500 (0·8%)")]
[12.0, 1500.0, 0.8]
"""

from clarion.evidence.numbers.finding import is_year, printed_number_at, printed_numbers

__all__ = ["is_year", "printed_number_at", "printed_numbers"]
