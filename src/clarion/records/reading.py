"""What reading a source yields: works, deletions, and records that could not be read; each with its place."""

import msgspec

from clarion.records.identifier import Identifier
from clarion.records.work import Work


class Place(msgspec.Struct, frozen=True, gc=False):
    """Where a record stood, so that a person can find it again."""

    file: str
    """The name given by the user; for an archive, ``archive!member``; ``-`` for standard input."""
    number: int
    """The record's number in that file, from 1."""
    offset: int
    """Position of its first byte in the uncompressed file, from 0."""


class RawRecord(msgspec.Struct, frozen=True, gc=False):
    """One record cut from a file, byte for byte, not yet read."""

    format: str
    place: Place
    raw: bytes


class Record(msgspec.Struct, frozen=True, kw_only=True):
    """One record that was read: the work it describes and what tells its versions apart."""

    source: str
    """``pubmed`` …"""
    key: str
    """The source's own identifier of the record (a PMID)."""
    version: int = 1
    revised: str = ""
    """ISO date of the record's last revision, ``""`` where the source has none."""
    work: Work
    place: Place
    raw: bytes


class Deletion(msgspec.Struct, frozen=True, kw_only=True, array_like=True, tag=True, tag_field="entry"):
    """The source says that a record of its is no more."""

    source: str
    key: str
    place: Place


class Rejection(msgspec.Struct, frozen=True, kw_only=True, array_like=True, tag=True, tag_field="entry"):
    """A record that could not be read."""

    source: str
    place: Place
    reason: str
    """In words a librarian understands, with what to do about it."""
    identifier: Identifier | None = None
    """The record's identifier where one could still be made out."""
    raw: bytes = b""
    """The bytes at fault, at most 64 KiB of them."""
