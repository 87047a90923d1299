"""What a computation may be asked: a level, a probability, a count, one of the known names; else a clear refusal."""

from collections.abc import Sequence
from numbers import Integral

from clarion.statistics.answer import StatisticsError


def checked_level(level: float) -> float:
    """``level`` if it can be the level of an interval, 0.95 say; a StatisticsError else."""
    if not 0 < level < 1:
        raise StatisticsError(f"A level lies between 0 and 1, {level} does not. Write 0.95 for 95 %.")
    return float(level)


def checked_probability(value: float, name: str) -> float:
    """``value`` if it lies in [0, 1]; a StatisticsError that says ``name`` else."""
    if not 0 <= value <= 1:
        raise StatisticsError(f"The {name} lies between 0 and 1, {value} does not. Write 0.05 for 5 %.")
    return float(value)


def checked_count(value: int, name: str, *, least: int = 0) -> int:
    """``value`` as an int if it is a whole number of at least ``least``; a StatisticsError that says ``name`` else."""
    if isinstance(value, bool) or not isinstance(value, Integral):
        raise StatisticsError(f"The {name} is a whole number, {value!r} is not.")
    if value < least:
        raise StatisticsError(f"The {name} is at least {least}, {value} is not.")
    return int(value)


def checked_part(x: int, n: int) -> tuple[int, int]:
    """``x`` of ``n`` if both are counts and the part does not exceed a whole of at least one."""
    part, whole = checked_count(x, "number with the event"), checked_count(n, "number observed", least=1)
    if part > whole:
        raise StatisticsError(f"{part} of {whole} cannot be: the part exceeds the whole. Are the two exchanged?")
    return part, whole


def checked_name(name: str, known: Sequence[str], what: str) -> None:
    """A StatisticsError that lists the ``known`` names unless ``name`` is one of them."""
    if name not in known:
        raise StatisticsError(f"There is no {what} {name!r}. Known are: {', '.join(known)}.")
