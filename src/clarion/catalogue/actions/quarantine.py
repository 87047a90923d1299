"""Quarantine: records that could not be read, kept with where they stood and why."""

from hashlib import blake2b
from pathlib import Path

import msgspec

from clarion.records import Rejection


class Quarantined(msgspec.Struct, frozen=True, kw_only=True):
    """What the file beside the raw bytes says."""

    source: str
    file: str
    number: int
    offset: int
    identifier: str
    reason: str
    bytes_kept: int


def quarantine(folder: Path, rejection: Rejection) -> Path:
    """Keep ``rejection`` in ``folder``: a ``.json`` that explains and a ``.raw`` with the bytes at fault.

    The name is made from the contents, so that importing the same bad file again adds nothing. Returns the ``.json``.
    """
    place = rejection.place
    known = f"{rejection.identifier.scheme}:{rejection.identifier.value}" if rejection.identifier else ""
    note = Quarantined(
        source=rejection.source,
        file=place.file,
        number=place.number,
        offset=place.offset,
        identifier=known,
        reason=rejection.reason,
        bytes_kept=len(rejection.raw),
    )
    text = msgspec.json.format(msgspec.json.encode(note), indent=2)
    name = blake2b(text + rejection.raw, digest_size=8).hexdigest()
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{name}.raw").write_bytes(rejection.raw)
    path = folder / f"{name}.json"
    path.write_bytes(text + b"\n")
    return path
