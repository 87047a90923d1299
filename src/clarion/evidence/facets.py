"""By what of a study readers narrow a search: its design, its phase, its size."""

import msgspec

from clarion.evidence.claim import Design, Phase, SampleSize
from clarion.evidence.reading import Reading

SIZES = (("1-9", 9), ("10-29", 29), ("30-99", 99), ("100-299", 299), ("300-999", 999), ("1000-", 10**12))
"""Bands of the number of participants, with the last number of each."""


class Facets(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Of one work; empty where the text does not say."""

    design: str = ""
    phase: str = ""
    participants: int = 0

    @property
    def size(self) -> str:
        """The band of the number of participants."""
        return next((name for name, last in SIZES if 0 < self.participants <= last), "")


def facets(reading: Reading) -> Facets:
    """Of a reading: the main design, the highest phase that is named first, and how many took part."""
    design = next((one.value for one in reading.claims if isinstance(one, Design)), "")
    phase = next((one.value for one in reading.claims if isinstance(one, Phase)), "")
    return Facets(design=design, phase=phase, participants=participants(reading) or 0)


def participants(reading: Reading) -> int | None:
    """How many took part: the largest number said to be enrolled, else analysed, else the arms together."""
    sizes = [one for one in reading.claims if isinstance(one, SampleSize) and not one.planned]
    for role in ("enrolled", "analysed"):
        found = [one.value for one in sizes if one.role == role]
        if found:
            return max(found)
    arms = {(one.arm or one.span): one.value for one in sizes if one.role == "arm"}
    return sum(arms.values()) if len(arms) > 1 else None
