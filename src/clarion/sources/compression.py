"""Taking compression off a stream of blocks, keeping every byte that can still be had from a damaged one."""

import bz2
import lzma
import zlib
from collections.abc import Generator, Iterator

BLOCK = 1 << 16
"""Bytes read or decompressed at a time."""

Blocks = Iterator[bytes]

_MAGIC = ((b"\x1f\x8b", "gzip"), (b"BZh", "bzip2"), (b"\xfd7zXZ\x00", "xz"))


_MAGIC_LENGTH = 6


class DamagedError(Exception):
    """A stream ends before its end, or holds what cannot be decompressed. The message is for a person."""


def compression(head: bytes) -> str:
    """Name of the compression whose mark ``head`` begins with, or ``""``."""
    return next((name for magic, name in _MAGIC if head.startswith(magic)), "")


def decompressed(blocks: Blocks, kind: str) -> Blocks:
    """The content of a stream compressed by ``kind`` (a name from :func:`compression`), in blocks.

    Streams written one after another are read as one, as ``gunzip`` does; zero bytes after the end are padding.

    Raises:
        DamagedError: at the place where the stream breaks; all that comes before has been yielded.
    """
    rest = b""
    while True:
        rest = yield from _one_stream(rest, blocks, kind)
        while not rest.strip(b"\0"):
            following = next(blocks, None)
            if following is None:
                return
            rest = following
        rest = rest.lstrip(b"\0")
        while len(rest) < _MAGIC_LENGTH:
            following = next(blocks, None)
            if following is None:
                break
            rest += following
        if compression(rest) != kind:
            raise DamagedError(f"After the end of the {kind} data stand other bytes; they were not read.")


def _one_stream(rest: bytes, blocks: Blocks, kind: str) -> Generator[bytes, None, bytes]:
    """Yield one compressed stream's content; return what follows it."""
    engine = zlib.decompressobj(wbits=31) if kind == "gzip" else None
    other = bz2.BZ2Decompressor() if kind == "bzip2" else lzma.LZMADecompressor() if kind == "xz" else None
    piece: bytes | None = rest or next(blocks, None)
    while piece is not None:
        try:
            if engine is not None:
                yield from _inflate(engine, piece)
            elif other is not None:
                yield from _expand(other, piece)
        except (zlib.error, OSError, lzma.LZMAError, EOFError) as error:
            raise DamagedError(f"The {kind} compression is damaged ({error}).") from error
        done = engine or other
        if done is not None and done.eof:
            return done.unused_data
        piece = next(blocks, None)
    raise DamagedError(f"The {kind} file ends too early: it was cut off when it was copied or downloaded.")


def _inflate(engine: "zlib._Decompress", piece: bytes) -> Blocks:
    """What ``piece`` inflates to, at most a block at a time; on an error all bytes before it first."""
    while piece:
        before = engine.copy()
        try:
            block = engine.decompress(piece, BLOCK)
        except zlib.error:
            yield _salvage(before, piece)
            raise
        if block:
            yield block
        piece = engine.unconsumed_tail
    while not engine.eof:
        block = engine.decompress(b"", BLOCK)
        if not block:
            return
        yield block


def _salvage(engine: "zlib._Decompress", piece: bytes) -> bytes:
    """All that can be had from ``piece`` before the byte at which ``engine`` fails."""
    saved: list[bytes] = []
    for position in range(len(piece)):
        try:
            saved.append(engine.decompress(piece[position : position + 1]))
        except zlib.error:
            break
    return b"".join(saved)


def _expand(engine: "bz2.BZ2Decompressor | lzma.LZMADecompressor", piece: bytes) -> Blocks:
    """What ``piece`` expands to, at most a block at a time."""
    while True:
        block = engine.decompress(piece, BLOCK)
        if block:
            yield block
        if engine.eof or engine.needs_input:
            return
        piece = b""
