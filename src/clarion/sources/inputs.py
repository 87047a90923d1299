"""Opening what a user names: files, folders, archives, standard input; compression and archives come off on the way."""

import os
import sys
import tarfile
import tempfile
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import IO, cast

from clarion.records import Place, Rejection
from clarion.sources.compression import BLOCK, Blocks, DamagedError, compression, decompressed

_DEPTH = 4
"""How many layers of compression and archives may lie around a file."""

_SIDE_FILES = (".md5", ".sha1", ".sha256", ".ds_store")
"""Files that servers and systems lay beside data; passed over in folders and archives."""


class SourceError(Exception):
    """What was asked for is not there, or no such format is known. The message is for a person."""


class Input:
    """One file to read: its name as a person would say it, and its content in blocks."""

    def __init__(self, name: str, blocks: Blocks) -> None:
        self.name = name
        self.blocks = blocks


def find(paths: Sequence[str]) -> list[str]:
    """The files that ``paths`` name, folders replaced by all they hold, in sorted order; ``-`` is standard input.

    Hidden files and the checksum files that lie beside data are left out of folders, not where they are named.

    Raises:
        SourceError: if a path does not exist, or a folder holds no file.
    """
    files: list[str] = []
    for path in paths:
        if path != "-" and Path(path).is_dir():
            inside = _inside(path)
            if not inside:
                raise SourceError(
                    f"{path}: this folder holds no files. Name the folder or file that holds the records."
                )
            files += inside
        elif path == "-" or Path(path).exists():
            files.append(path)
        else:
            raise SourceError(f"{path}: there is no such file or folder. Check the spelling of the path.")
    return files


def _inside(folder: str) -> list[str]:
    """All files in ``folder`` and the folders in it, sorted by path."""
    found: list[str] = []
    for root, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        paths = (Path(root, name) for name in files if not _aside(name))
        found += (str(path) for path in paths if path.is_file())
    return sorted(found)


def _aside(name: str) -> bool:
    """Whether a file of this name in a folder or archive is no data: hidden, a checksum, a Mac's resource fork."""
    last = name.rpartition("/")[2]
    return last.startswith(".") or last.lower().endswith(_SIDE_FILES) or name.startswith("__MACOSX/")


def opened(file: str) -> Iterator[Input | Rejection]:
    """The inputs in one file: itself, or the members of an archive. Each must be read before the next is asked for."""
    try:
        if file == "-":
            yield from _peeled("-", _blocks(sys.stdin.buffer), _DEPTH)
            return
        with Path(file).open("rb") as handle:
            yield from _peeled(file, _blocks(handle), _DEPTH, handle)
    except OSError as error:
        yield refused(file, f"The file cannot be read ({error.strerror or error}). Check that it may be read.")


def refused(name: str, reason: str) -> Rejection:
    """A rejection of a whole file: record 0, position 0."""
    return Rejection(source="", place=Place(name, 0, 0), reason=reason)


def _peeled(name: str, blocks: Blocks, depth: int, handle: IO[bytes] | None = None) -> Iterator[Input | Rejection]:
    """The inputs in a stream, whatever layers lie around them; ``handle`` is the file itself where it is one."""
    try:
        head, blocks = peek(blocks, 512)
    except DamagedError as error:
        yield refused(name, str(error))
        return
    kind = compression(head)
    archive = _archive(head)
    if depth == 0 and (kind or archive):
        yield refused(name, "Archives within archives go too deep. Unpack this one and import what is in it.")
    elif kind:
        yield from _peeled(name, decompressed(blocks, kind), depth - 1)
    elif archive == "zip":
        yield from _zip_members(name, blocks, depth - 1, handle)
    elif archive == "tar":
        yield from _tar_members(name, _Reader(blocks), depth - 1)
    else:
        yield Input(name, blocks)


def _archive(head: bytes) -> str:
    """``zip``, ``tar`` or ``""``, by the marks in the first 512 bytes."""
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return "zip"
    return "tar" if head[257:262] == b"ustar" else ""


def _zip_members(name: str, blocks: Blocks, depth: int, handle: IO[bytes] | None) -> Iterator[Input | Rejection]:
    """The inputs in a zip archive; one in which nobody can go about freely is copied to a temporary file first."""
    with tempfile.TemporaryFile() as copy:
        try:
            if handle is None or not handle.seekable():
                for block in blocks:
                    copy.write(block)
                handle = copy
            archive = zipfile.ZipFile(handle)
        except (zipfile.BadZipFile, DamagedError) as error:
            yield refused(name, f"The zip archive is damaged ({error}). Download or copy it again.")
            return
        with archive:
            for member in sorted(archive.infolist(), key=lambda one: one.filename):
                if not member.is_dir() and not _aside(member.filename):
                    yield from _zip_member(f"{name}!{member.filename}", archive, member, depth)


def _zip_member(
    name: str, archive: zipfile.ZipFile, member: zipfile.ZipInfo, depth: int
) -> Iterator[Input | Rejection]:
    if member.flag_bits & 1:
        yield refused(name, "This member of the archive is locked with a password. Unpack it and import that.")
        return
    try:
        stream = archive.open(member)
    except (zipfile.BadZipFile, NotImplementedError) as error:
        yield refused(name, f"This member of the archive cannot be read ({error}). Unpack it and import that.")
        return
    with stream:
        yield from _peeled(name, _blocks(stream), depth)


def _tar_members(name: str, stream: "_Reader", depth: int) -> Iterator[Input | Rejection]:
    """The inputs in a tar archive, read from front to back."""
    try:
        with tarfile.open(fileobj=cast(IO[bytes], stream), mode="r|") as archive:
            for member in archive:
                content = archive.extractfile(member) if member.isfile() and not _aside(member.name) else None
                if content is not None:
                    yield from _peeled(f"{name}!{member.name}", _blocks(content), depth)
    except (tarfile.TarError, DamagedError) as error:
        yield refused(name, f"The tar archive is damaged ({error}). What comes before was read; download it again.")


def _blocks(handle: IO[bytes]) -> Blocks:
    """An open file's content in blocks; whatever fails in reading it becomes :class:`DamagedError`."""
    while True:
        try:
            block = handle.read(BLOCK)
        except (OSError, EOFError, zipfile.BadZipFile, zlib.error, tarfile.TarError) as error:
            raise DamagedError(f"Reading stopped: {error}.") from error
        if not block:
            return
        yield block


def peek(blocks: Blocks, size: int) -> tuple[bytes, Blocks]:
    """The first ``size`` bytes (fewer if there are no more), and blocks that still hold them.

    A fault that comes after the first byte is left for the reader of the blocks to meet.
    """
    kept: list[bytes] = []
    fault: DamagedError | None = None
    while sum(map(len, kept)) < size:
        try:
            block = next(blocks, None)
        except DamagedError as error:
            if not kept:
                raise
            fault = error
            break
        if block is None:
            break
        kept.append(block)
    following = _failing(fault) if fault is not None else blocks
    return b"".join(kept)[:size], chain(kept, following)


def _failing(fault: DamagedError) -> Blocks:
    """Blocks of which there are none, only the fault."""
    raise fault
    yield b""


class _Reader:
    """Blocks as a file to read from front to back, as far as :mod:`tarfile` needs one."""

    def __init__(self, blocks: Blocks) -> None:
        self._left = b""
        self._coming = blocks

    def read(self, size: int) -> bytes:
        """Up to ``size`` bytes, fewer only at the end; a fault in the stream comes after all bytes before it."""
        while len(self._left) < size:
            try:
                block = next(self._coming, None)
            except DamagedError as error:
                if not self._left:
                    raise
                self._coming = _failing(error)
                break
            if block is None:
                break
            self._left += block
        whole = self._left
        self._left = whole[size:]
        return whole[:size]
