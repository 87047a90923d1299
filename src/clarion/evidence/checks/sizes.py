"""How many took part, as far as a reading says it without doubt."""

import msgspec

from clarion.evidence.claim import Design, SampleSize
from clarion.evidence.reading import Reading

OF_STUDIES = ("review", "meta-analysis")
"""Designs whose numbers are of studies as well as of participants."""


class Size(msgspec.Struct, frozen=True, gc=False):
    """A number of participants, and which claim says so."""

    n: int
    claim: int


class Sizes(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """The numbers of participants that a text gives."""

    enrolled: tuple[Size, ...] = ()
    analysed: tuple[Size, ...] = ()
    arms: tuple[tuple[str, Size], ...] = ()
    """By name of the arm, as the text has it."""

    @property
    def whole(self) -> Size | None:
        """The study's one number; None where the text gives several, or one only for arms."""
        stated = (*self.enrolled, *self.analysed)
        return stated[0] if len({one.n for one in stated}) == 1 else None

    def of_arm(self, group: str) -> Size | None:
        """The number of the arm that ``group`` names; None where none or several have this name."""
        name = group.casefold().strip()
        found = [size for arm, size in self.arms if name and arm.casefold().strip() == name]
        return found[0] if len({one.n for one in found}) == 1 else None

    @property
    def every(self) -> tuple[Size, ...]:
        """Every number that the text gives, those of the whole study first."""
        return (*self.enrolled, *self.analysed, *(size for _, size in self.arms))


def sizes(reading: Reading) -> Sizes:
    """The numbers of participants that a reading holds, planned ones left out; none of reviews."""
    enrolled: list[Size] = []
    analysed: list[Size] = []
    arms: list[tuple[str, Size]] = []
    for place, claim in enumerate(reading.claims):
        if isinstance(claim, Design) and claim.value in OF_STUDIES:
            return Sizes()
        if not isinstance(claim, SampleSize) or claim.planned:
            continue
        size = Size(claim.value, place)
        if claim.role == "arm":
            arms.append((claim.arm, size))
        elif claim.arm:
            continue
        else:
            (enrolled if claim.role == "enrolled" else analysed).append(size)
    return Sizes(enrolled=tuple(enrolled), analysed=tuple(analysed), arms=tuple(arms))


def single_group(reading: Reading, found: Sizes) -> bool:
    """Whether all participants are one group: no arms with numbers, and no design that has them."""
    compared = ("randomised", "controlled", "case-control")
    return not found.arms and not any(isinstance(one, Design) and one.value in compared for one in reading.claims)
