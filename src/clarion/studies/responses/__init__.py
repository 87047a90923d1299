"""Responses: which level each participant is at on each visit, and who reaches one over several visits."""

from clarion.studies.responses.deriving import NOT_EVALUATED, UNKNOWN, Levels, levels
from clarion.studies.responses.reaching import reached

__all__ = ["NOT_EVALUATED", "UNKNOWN", "Levels", "levels", "reached"]
