"""Measures and characteristics: units that exist, precision, ranges, categories."""

import re
from collections.abc import Iterator

from clarion.studies.definition.checking.references import between
from clarion.studies.definition.checking.units import known_unit
from clarion.studies.definition.findings import Finding, KeyPath
from clarion.studies.definition.measures import Measure
from clarion.studies.definition.participants import Characteristic
from clarion.studies.definition.study import Study

_CODE = re.compile(r"-?\d+(\.\d+)?")
MOST_DECIMALS = 10
"""More than any measurement states; beyond 15 a float holds none."""


def check_quantities(study: Study) -> Iterator[Finding]:
    """Errors about what is measured and described."""
    for place, measure in enumerate(study.measures):
        yield from _measure(("measures", place), measure)
    for place, characteristic in enumerate(study.characteristics):
        yield from _characteristic(("characteristics", place), characteristic)


def _measure(path: KeyPath, measure: Measure) -> Iterator[Finding]:
    """Errors about one measure."""
    yield from known_unit((*path, "unit"), measure.unit)
    yield from between((*path, "decimals"), measure.decimals, 0, MOST_DECIMALS)
    yield from _range((*path, "range"), measure.range)
    for code in measure.categories:
        if not _CODE.fullmatch(code):
            message = f"The code `{code}` is no number, and the values of a measure are numbers."
            remedy = "Give each category a number; `codes` of the data file's column turn words into numbers."
            yield Finding(path=(*path, "categories", code), message=message, remedy=remedy)
    low, high = measure.lower_limit, measure.upper_limit
    if low is not None and high is not None and low >= high:
        message = f"The lower limit of normal, {low:g}, is not below the upper one, {high:g}."
        yield Finding(path=(*path, "lower-limit"), message=message)


def _characteristic(path: KeyPath, characteristic: Characteristic) -> Iterator[Finding]:
    """Errors about one characteristic."""
    yield from known_unit((*path, "unit"), characteristic.unit)
    if characteristic.decimals is not None:
        yield from between((*path, "decimals"), characteristic.decimals, 0, MOST_DECIMALS)
    yield from _range((*path, "range"), characteristic.range)
    kind = characteristic.kind
    misplaced = {
        "unit": kind != "number" and characteristic.unit is not None,
        "decimals": kind != "number" and characteristic.decimals is not None,
        "range": kind != "number" and characteristic.range is not None,
        "categories": kind != "category" and bool(characteristic.categories),
    }
    for key in (key for key, wrong in misplaced.items() if wrong):
        needs = "category" if key == "categories" else "number"
        message = f"A characteristic of the kind `{kind}` has no `{key}`."
        yield Finding(path=(*path, key), message=message, remedy=f'Take it out, or write `kind = "{needs}"`.')


def _range(path: KeyPath, limits: tuple[float, float] | None) -> Iterator[Finding]:
    """An error where the allowed values end before they begin."""
    if limits is not None and limits[0] >= limits[1]:
        message = f"The allowed values begin at {limits[0]:g} and end at {limits[1]:g}."
        yield Finding(path=path, message=message, remedy="Write the lower end first.")
