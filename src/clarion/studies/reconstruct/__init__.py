"""Participants' data that are consistent with a study's claims: whether there are any, and how tightly claims pin them down."""

from clarion.studies.reconstruct.result import Bound, Conflict, LeftOut, Reconstruction
from clarion.studies.reconstruct.search import reconstruct

__all__ = ["Bound", "Conflict", "LeftOut", "Reconstruction", "reconstruct"]
