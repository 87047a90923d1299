"""Why an analysis can't be computed."""


class RefusalError(Exception):
    """This analysis can't be computed, for a reason that a reader is told; the study's other analyses can."""
