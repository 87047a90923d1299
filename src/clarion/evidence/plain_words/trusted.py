"""Which claims may be repeated in plain words."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from clarion.evidence.checked import Check
from clarion.evidence.claim import Claim
from clarion.evidence.glance import Glance, glance
from clarion.evidence.reading import Reading
from clarion.evidence.standing import standings

SURE = 0.8
"""The least confidence of a claim that no arithmetic can be done with."""

Kind = TypeVar("Kind", bound=Claim)


class Trusted:
    """A reading, and which of its claims may be repeated.

    Numbers of results need a check that holds. What there is no arithmetic for (a design, a length) needs to be read
    with confidence. A claim that a check speaks against is left out either way.
    """

    def __init__(self, reading: Reading, checks: Sequence[Check]) -> None:
        self.reading = reading
        self.glance: Glance = glance(reading, checks)
        self._standings = standings(reading, checks)

    def holds(self, claims: Iterable[int]) -> bool:
        """Whether each of these claims was checked and holds."""
        return self._standings.hold(tuple(claims))

    def sure(self, claims: Iterable[int]) -> bool:
        """Whether each of these claims was read with confidence, and nothing speaks against it."""
        asked = tuple(claims)
        return not self._standings.contradicted(asked) and all(
            self.reading.claims[place].confidence >= SURE for place in asked
        )

    def all(self, kind: type[Kind]) -> Iterator[tuple[int, Kind]]:
        """The claims of a kind without arithmetic that may be repeated, with their places."""
        for place, one in enumerate(self.reading.claims):
            if isinstance(one, kind) and self.sure((place,)):
                yield place, one

    def words(self, claim: Claim) -> str:
        """The words that a claim stands on."""
        return claim.span.of(self.reading.title if claim.in_title else self.reading.text)
