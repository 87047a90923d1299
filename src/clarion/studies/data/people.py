"""What is known of the participants before any visit is read."""

import msgspec

from clarion.studies.data.roster import Roster
from clarion.studies.observations import Floats


class People(msgspec.Struct, frozen=True, kw_only=True):
    """The participants, and those of their characteristics that days depend on."""

    roster: Roster
    numbers: dict[str, Floats]
    """Characteristics that are numbers or dates, by id."""
    withdrawn: Floats | None = None
    """The study day on which each participant left; None where nobody can have."""
