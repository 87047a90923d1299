"""Hypothesis strategies for the trees of rules, and trees without their positions."""

from hypothesis import strategies as st

from clarion.studies.rules.expression import (
    All,
    Arithmetic,
    Call,
    Comparison,
    Name,
    Negative,
    Not,
    Quantity,
    Some,
    Text,
)

UNITS = (None, "g/24h", "mg/m**2", "cells/kg", "%", "10^9/L", "mL/min/1.73m**2", "years")


def node(kind, **parts):
    """A node without a position of its own."""
    return kind(position=0, **parts)


names = st.sampled_from(["proteinuria", "sledai", "complete", "wbc", "order", "nothing", "baseline"])
values = st.builds(
    lambda value, unit: node(Quantity, value=value, unit=unit), st.floats(0, 1e300), st.sampled_from(UNITS)
)
leaves = (
    values
    | st.builds(lambda id: node(Name, id=id), names)
    | st.builds(lambda value: node(Text, value=value), st.sampled_from(["f", "Class III", 'an "or"', "it's", ""]))
)


def _larger(inner):
    """Trees around ``inner`` ones."""
    several = st.lists(inner, min_size=2, max_size=3).map(tuple)
    return (
        st.builds(lambda one: node(Not, operand=one), inner)
        | st.builds(lambda one: node(Negative, operand=one), inner)
        | st.builds(lambda some: node(All, operands=some), several)
        | st.builds(lambda some: node(Some, operands=some), several)
        | st.builds(
            lambda sign, left, right: node(Arithmetic, operator=sign, left=left, right=right),
            st.sampled_from("+-*/"),
            inner,
            inner,
        )
        | st.builds(
            lambda sign, left, right: node(Comparison, operator=sign, left=left, right=right),
            st.sampled_from(["<", "<=", ">", ">=", "=", "!="]),
            inner,
            inner,
        )
        | st.builds(
            lambda function, one: node(Call, function=function, arguments=(one,)),
            st.sampled_from(["baseline", "change", "percent_change", "previous", "missing", "abs"]),
            inner,
        )
        | st.builds(
            lambda function, some: node(Call, function=function, arguments=some),
            st.sampled_from(["min", "max"]),
            several,
        )
    )


trees = st.recursive(leaves, _larger, max_leaves=12)


def unplaced(tree):
    """``tree`` with 0 for every position."""
    parts = {name: getattr(tree, name) for name in tree.__struct_fields__ if name != "position"}
    for name, part in parts.items():
        if isinstance(part, tuple):
            parts[name] = tuple(unplaced(one) for one in part)
        elif hasattr(part, "position"):
            parts[name] = unplaced(part)
    return type(tree)(position=0, **parts)
