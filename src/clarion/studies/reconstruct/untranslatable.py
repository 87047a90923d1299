"""What can't be put as a constraint, and why."""


class UntranslatableError(Exception):
    """This claim or criterion is left out of a reconstruction, for a reason that a reader is told."""
