"""What an engine for related documents takes and gives."""

from collections.abc import Iterable, Iterator
from typing import Protocol

import msgspec

MOST_NEIGHBOURS = 20
"""How many related works a work has at most."""


class Profile(msgspec.Struct, frozen=True, array_like=True):
    """What a work is about: its terms as they stand in it, and how much each weighs there.

    ``terms`` (no two of which mean the same) and ``weights`` (1 to 255) have the same length.
    """

    terms: tuple[str, ...]
    weights: tuple[int, ...]


class Neighbour(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """One related work and why it is."""

    id: int
    score: float
    """Cosine of the two works' term vectors, above 0 up to 1, rounded to three decimals."""
    shared: tuple[str, ...]
    """Up to three terms or headings that weigh most in what the two share, the weightiest first."""


class RelatedEngine(Protocol):
    """Keeps, for every work, the list of the works most like it."""

    @property
    def needs_rebuild(self) -> bool:
        """Whether nothing (or nothing readable) is kept, so that :meth:`update` must be given every work."""

    def update(
        self, changed: Iterable[tuple[int, Profile]], removed: Iterable[int] = ()
    ) -> Iterator[tuple[int, tuple[Neighbour, ...]]]:
        """Take in new, changed and removed works; yield each work whose list changed, with its new list, best first.

        What is kept is replaced only by :meth:`commit`: store all the lists, then commit. A process killed in between
        gives the same works again and ends in the same state.
        """

    def commit(self) -> None:
        """Keep the state that the last :meth:`update` led to (whose lists must all have been taken)."""

    def clear(self) -> None:
        """Forget everything; the engine then needs to be rebuilt."""
