"""What the registry said would be done, beside what was."""

from clarion.studies.definition.table import Table


class Planned(Table, frozen=True, kw_only=True):
    """One item of the registered plan and what was done."""

    item: str
    """What it is about: ``Participants``, ``Follow-up``, ``Design``."""
    planned: str
    """What the plan said."""
    done: str
    """What was done."""
    source: str = ""
    """Where the plan was read."""
