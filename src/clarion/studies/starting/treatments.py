"""From ``mesenchymal cells 2e6 cells/kg`` to a product, a dose, and what has to be known to compute it."""

import re
from typing import Literal

import msgspec

from clarion.studies.definition.participants import Characteristic
from clarion.studies.definition.treatment import Dose, Product
from clarion.studies.notation import parts
from clarion.studies.starting.answers import AnswerError
from clarion.studies.starting.naming import id_of
from clarion.studies.units import UnitError, factor

_WRITTEN = re.compile(r"(?P<label>.+?)\s+(?P<amount>(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE]\+?\d+)?)\s*(?P<unit>\S+)")
Per = Literal["participant", "kg", "m2"]
_BODY: dict[tuple[str, int], Per] = {("kg", 1): "kg", ("m", 2): "m2"}


class Treatment(msgspec.Struct, frozen=True, kw_only=True):
    """What is given."""

    product: Product
    dose: Dose
    amount: str
    """The dose's amount as it was written."""
    body: tuple[Characteristic, ...] = ()
    """Weight and height, where the dose needs them."""


def treatment(answer: str, visit: str) -> Treatment | None:
    """What ``answer`` says is given, on the visit of the id ``visit``; None where it is empty.

    Raises AnswerError where it is not a name, an amount and a unit.
    """
    if not answer.strip():
        return None
    written = _WRITTEN.fullmatch(answer.strip())
    if written is None:
        raise AnswerError("Write what is given, how much, and the unit: `prednisolone 1 mg/kg`.")
    unit = written["unit"]
    try:
        factor(unit, unit)
    except UnitError as error:
        raise AnswerError(str(error)) from error
    below = {(part.symbol, part.power) for part in parts(unit) or () if part.divided}
    per: Per = next((_BODY[body] for body in _BODY if body in below), "participant")
    label = written["label"][:1].upper() + written["label"][1:]
    id = id_of(label, "product")
    weight = Characteristic(id="weight", label="Body weight", unit="kg", decimals=1)
    height = Characteristic(id="height", label="Height", unit="cm", decimals=0)
    return Treatment(
        product=Product(id=id, label=label, kind="cell product" if "cells" in unit else "drug"),
        dose=Dose(
            id="dose",
            product=id,
            amount=float(written["amount"]),
            unit=unit,
            per=per,
            weight="weight" if per != "participant" else None,
            height="height" if per == "m2" else None,
            visit=visit,
        ),
        amount=written["amount"],
        body=() if per == "participant" else (weight,) if per == "kg" else (weight, height),
    )
