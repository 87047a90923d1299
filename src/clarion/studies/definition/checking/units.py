"""Units that are written in a study file."""

from collections.abc import Iterator

from clarion.studies.definition.findings import Finding, KeyPath
from clarion.studies.units import UnitError, factor


def known_unit(path: KeyPath, unit: str | None) -> Iterator[Finding]:
    """An error where ``unit``, which stands at ``path``, is not known."""
    if unit == "":
        yield Finding(path=path, message="The unit is empty.", remedy="Leave the key out where there is no unit.")
        return
    try:
        factor(unit, unit)
    except UnitError as error:
        yield Finding(path=path, message=str(error))


def comparable(unit: str | None, other: str | None) -> bool:
    """Whether what is stated in ``unit`` can be stated in ``other``; None is a number without unit."""
    try:
        factor(unit, other)
    except UnitError:
        return False
    return True
