"""The solver's types, by the names that constraints use; imported only where types are checked."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ortools.sat.python.cp_model import BoolVarT, IntVar, LinearExpr

    Unknown = IntVar
    """A whole number that is searched."""
    Flag = BoolVarT
    """A truth value, or the opposite of one."""
    Linear = LinearExpr | int
    """A sum of unknowns with factors, or a number."""
