"""What an import reports."""

import msgspec

MOST_SHOWN = 20
"""How many rejections and unknown deletions a report lists; all of them are in the quarantine and the counts."""


class Refused(msgspec.Struct, frozen=True, kw_only=True):
    """One rejection as the report shows it."""

    file: str
    number: int
    offset: int
    identifier: str
    reason: str


class ImportReport(msgspec.Struct, kw_only=True):
    """What an import did."""

    read: int = 0
    new: int = 0
    updated: int = 0
    unchanged: int = 0
    older: int = 0
    """Versions older than the one the store holds; left alone."""
    merged: int = 0
    deleted: int = 0
    quarantined: int = 0
    deletions_never_held: int = 0
    refreshed: int = 0
    """Works whose search entry, related list and notices were made anew."""
    seconds: float = 0.0
    refused: list[Refused] = []
    unknown_deletions: list[str] = []
