"""What of an analysis may be told."""

from collections.abc import Iterable

import msgspec


class Telling(msgspec.Struct, kw_only=True):
    """What of one analysis may be told to the public; filled in as the ledger decides."""

    n: bool = True
    """How many participants it used."""
    digits: bool = True
    """More digits than are shown, from which a count that is withheld could be worked out."""
    hidden: set[str] = msgspec.field(default_factory=set)
    """The numbers that are withheld, by quantity."""
    ends_hidden: set[str] = msgspec.field(default_factory=set)
    """The numbers of which the interval is withheld."""
    alternatives: bool = True
    """What other tests would have given."""

    def hide(self, names: Iterable[str]) -> None:
        """Withhold the numbers of these names."""
        self.hidden.update(names)

    def hide_all(self, names: Iterable[str]) -> None:
        """Withhold everything."""
        self.n = self.digits = self.alternatives = False
        self.hide(names)
