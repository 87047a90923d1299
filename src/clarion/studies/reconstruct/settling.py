"""Whether requirements can hold together: the question put in several ways until one of them answers it."""

from collections.abc import Mapping

import msgspec

from clarion.studies.reconstruct.arranging import arranged, orders
from clarion.studies.reconstruct.model import Order
from clarion.studies.reconstruct.natural import hint
from clarion.studies.reconstruct.requirements import Part, Setting
from clarion.studies.reconstruct.solving import Allowance, Outcome
from clarion.studies.reconstruct.space import Site

SHARES = (0.6, 0.25, 0.15)
"""The parts of the time for the three ways; the first one nearly always answers."""


class Settled(msgspec.Struct, frozen=True, kw_only=True):
    """An answer, and in which order of participants it was found."""

    outcome: Outcome
    order: Order | None


def settled(
    setting: Setting,
    part: Part,
    allowance: Allowance,
    *,
    most: float,
    first: Mapping[Site, int],
    prefer: Order | None = None,
) -> Settled:
    """Data that meet ``part``, or that there are none.

    Args:
        setting: what is searched.
        part: the requirements.
        allowance: the time, of which at most ``most`` seconds are spent.
        most: see there.
        first: values that the solver tries first.
        prefer: the order of participants that is tried first, where ``part`` is about its measure and visit.
    """
    places = sorted(orders(setting, part), key=lambda order: order != prefer)
    first_order, second_order = (*places, *places, None, None)[:2]  # one place twice, or none
    # A contradiction may be plain only to one who orders participants by another visit.
    ways = ((first_order, False), (second_order, False), (second_order, True))
    for (order, thorough), share in zip(ways, SHARES, strict=True):
        model = setting.model(part, order)
        hint(model, arranged(setting, first, order))
        outcome = allowance.ask(model, most=share * most, thorough=thorough)
        if outcome.answer != "unknown":
            break
    return Settled(outcome=outcome, order=order)
