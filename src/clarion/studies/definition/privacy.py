"""What may leave the study."""

from typing import Literal

from clarion.studies.definition.table import Table


class Privacy(Table, frozen=True, kw_only=True):
    """The ``[privacy]`` table: how participants are kept out of what is published."""

    threshold: int = 5
    """Counts of participants below this, and their complements, are suppressed in everything public."""
    participant_figures: Literal["none", "ranks", "consented"] = "none"
    """Figures that show a mark for each participant: left out, drawn with ranks in place of values, or drawn as they
    are because every participant consented to it (or because the data are made up)."""
    consent: str = ""
    """With ``consented``: the sentence that says on what ground. Needed."""
