"""Values of a measure as the files hold them, before they are put in their places."""

import msgspec

from clarion.studies.data.visiting import Occasions
from clarion.studies.observations import Floats


class Readings(msgspec.Struct, frozen=True, kw_only=True):
    """Values of one measure of one file, and of whom and when they are."""

    measure: str
    occasions: Occasions
    values: Floats
    """In the measure's unit and precision, one for each row of ``occasions``; NaN where missing."""
    column: str
    """The heading, for problems."""
