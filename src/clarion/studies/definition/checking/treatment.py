"""Doses: of a product, on a visit, in units that fit, with what it takes to compute them."""

from collections.abc import Iterator

from clarion.studies.definition.checking.holders import of_data
from clarion.studies.definition.checking.references import between, refer, refers
from clarion.studies.definition.checking.units import comparable, known_unit
from clarion.studies.definition.findings import Finding, KeyPath
from clarion.studies.definition.study import Study
from clarion.studies.definition.treatment import Dose
from clarion.studies.notation import parts
from clarion.studies.units import known, product

_BODY = {"kg": ("kg", 1), "m2": ("m", 2)}
"""By what a dose is for each of: symbol and power of that in its unit."""
_UNITS = {"kg": "kg", "m2": "m**2"}


def check_treatment(study: Study) -> Iterator[Finding]:
    """Errors about doses."""
    products, visits = {one.id for one in study.products}, {one.id for one in study.visits}
    arms = {one.id for one in study.arms}
    for place, dose in enumerate(study.doses):
        path: KeyPath = ("doses", place)
        yield from refers((*path, "product"), dose.product, products, "product")
        yield from refers((*path, "visit"), dose.visit, visits, "visit")
        yield from refer((*path, "arms"), dose.arms, arms, "arm")
        yield from _amount(path, dose)
        yield from _body(study, path, dose)
        yield from _cap(path, dose)


def _amount(path: KeyPath, dose: Dose) -> Iterator[Finding]:
    """Errors about how much is given, and for each of what."""
    if not 0 < dose.amount < float("inf"):
        yield Finding(path=(*path, "amount"), message=f"It has to be more than 0, not {dose.amount:g}.")
    yield from between((*path, "tolerance"), dose.tolerance, 0, 100)
    yield from known_unit((*path, "unit"), dose.unit)
    written = _for_each(dose.unit)
    if written == dose.per:
        return
    if dose.per == "participant":
        message = f"The unit `{dose.unit}` is for each {written}, and the dose is for each participant."
        yield Finding(path=(*path, "unit"), message=message, remedy=f'Write `per = "{written}"`, or mend the unit.')
    else:
        message = f"The dose is for each {dose.per}, and its unit `{dose.unit}` is not."
        yield Finding(path=(*path, "unit"), message=message, remedy=f"Write it as `mg/{_UNITS[dose.per]}`.")


def _for_each(unit: str) -> str:
    """What an amount in ``unit`` is for each of, by its denominator: ``kg``, ``m2``, or ``participant``."""
    below = {(part.symbol, part.power) for part in parts(unit) or () if part.divided}
    return next((per for per, body in _BODY.items() if body in below), "participant")


def _body(study: Study, path: KeyPath, dose: Dose) -> Iterator[Finding]:
    """Errors where weight or height is needed and not there, or is no weight or height."""
    units = {one.id: one.unit for one in of_data(study)}
    needed = {"kg": ("weight",), "m2": ("weight", "height")}.get(dose.per, ())
    for key, unit, example in (("weight", "kg", "kg"), ("height", "m", "cm")):
        holder = getattr(dose, key)
        yield from refers((*path, key), holder, units, "measure or characteristic")
        if holder is None and key in needed:
            message = f"A dose for each {dose.per} needs to know the participants' {key}."
            remedy = f"Name the measure or characteristic that holds it: `{key} = …`."
            yield Finding(path=(*path, key), message=message, remedy=remedy)
        elif holder in units and not comparable(units[holder], unit):
            message = f"`{holder}` is in {units[holder] or 'no unit'}, which is no unit of {key}."
            yield Finding(path=(*path, key), message=message, remedy=f"A {key} is in a unit such as {example}.")


def _cap(path: KeyPath, dose: Dose) -> Iterator[Finding]:
    """Errors about the most that is given at once."""
    if (dose.cap is None) != (dose.cap_unit is None):
        given, lacking = ("cap-unit", "cap") if dose.cap is None else ("cap", "cap-unit")
        yield Finding(path=(*path, lacking), message=f"`{given}` is given and `{lacking}` is not.")
        return
    if dose.cap is None or dose.cap_unit is None:
        return
    if not dose.cap > 0:
        yield Finding(path=(*path, "cap"), message=f"It has to be more than 0, not {dose.cap:g}.")
    unknown = list(known_unit((*path, "cap-unit"), dose.cap_unit))
    yield from unknown
    if unknown or not known(dose.unit) or _for_each(dose.unit) != dose.per:
        return
    whole = product(dose.unit, _UNITS[dose.per]) if dose.per in _UNITS else dose.unit
    if not comparable(dose.cap_unit, whole):
        message = f"`{dose.cap_unit}` can't be compared with the whole dose, whose amount is in `{dose.unit}`."
        yield Finding(path=(*path, "cap-unit"), message=message)
