"""The k-th smallest of unknown values."""

from collections.abc import Hashable, Sequence
from typing import TYPE_CHECKING

from clarion.studies.reconstruct.model import Model

if TYPE_CHECKING:
    from clarion.studies.reconstruct.solver_types import Linear, Unknown


def order_statistic(model: Model, key: Hashable, values: "Sequence[Linear]", k: int, low: int, high: int) -> "Unknown":
    """The ``k``-th smallest of ``values``, k from 1.

    m is the k-th smallest where at least k values are at most m, and at least n - k + 1 are at least m. That the values
    chosen as lying on either side do so is all the solver has to see to; it need not sort them.

    Args:
        model: the model; it gains one variable and 2n truth values.
        key: tells these values apart from others.
        values: n expressions.
        k: from 1 to n.
        low: no value is smaller.
        high: no value is greater.
    """

    def make() -> "Unknown":
        middle = model.cp.new_int_var(low, high, "")
        below, above = ([model.cp.new_bool_var("") for _ in values] for _ in range(2))
        for value, lower, upper in zip(values, below, above, strict=True):
            model.cp.add(value <= middle).only_enforce_if(lower)
            model.cp.add(value >= middle).only_enforce_if(upper)
        model.cp.add(model.total(below) >= k)
        model.cp.add(model.total(above) >= len(values) - k + 1)
        return middle

    return model.once(("order", key, k), make)
