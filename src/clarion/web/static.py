"""Static files: served from the package, under an address that changes when any of them does."""

from functools import cache
from hashlib import blake2b
from pathlib import Path

FOLDER = Path(__file__).parent / "public" / "static"
"""The reader's site."""
FOLDERS = (FOLDER, Path(__file__).parent / "desk" / "static")
"""Every part of the site that has files; each has a folder of its own name within."""


@cache
def static_prefix() -> str:
    """The address under which the static files are served, ``/static/`` and a digest of them all."""
    digest = blake2b(digest_size=6)
    for folder in FOLDERS:
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                digest.update(str(path.relative_to(folder)).encode() + b"\0" + path.read_bytes())
    return f"/static/{digest.hexdigest()}/"


@cache
def static(path: str) -> str:
    """The address of the static file ``path``; browsers may keep it for good.

    Raises FileNotFoundError where the package has no such file, so that a misspelt name fails in the tests.
    """
    if not any((folder / path).is_file() for folder in FOLDERS):
        raise FileNotFoundError(f"no static file {path}")
    return static_prefix() + path
