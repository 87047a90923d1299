"""The picture that a shared link shows: the home page's rings in the brand's colour, drawn without any library.

It holds no text, because text would need a font; networks print title and institution beside it.
"""

import struct
import zlib
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from clarion.web.public.colour import palette, parse

WIDTH, HEIGHT = 1200, 630
"""The size that networks ask for."""
_STEP = 72
"""Pixels from ring to ring."""
_TONES = 32
"""Colours of the picture, from the ground to the ring at its brightest."""


@lru_cache(maxsize=4)
def card(accent: str) -> bytes:
    """The picture for the brand's ``accent`` (``#rrggbb``) as PNG."""
    ground = parse(palette(accent, "#ffffff").deep)
    tones = bytes(
        round(255 * (part + (1 - part) * 0.5 * tone / (_TONES - 1))) for tone in range(_TONES) for part in ground
    )
    pixels = (_rings() * (_TONES - 1)).round().astype(np.uint8)
    rows = np.hstack((np.zeros((HEIGHT, 1), np.uint8), pixels))  # each row begins with its filter: none
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        (
            _chunk(b"IHDR", struct.pack(">IIBBBBB", WIDTH, HEIGHT, 8, 3, 0, 0, 0)),
            _chunk(b"PLTE", tones),
            _chunk(b"IDAT", zlib.compress(rows.tobytes(), 9)),
            _chunk(b"IEND", b""),
        )
    )


def _rings() -> NDArray[np.float64]:
    """Brightness from 0 to 1 for each pixel, HEIGHT × WIDTH: rings around the lower right corner, fading outwards."""
    across, down = np.meshgrid(np.arange(WIDTH), np.arange(HEIGHT))
    distance = np.hypot(WIDTH - across, HEIGHT - down)
    ring = np.clip(2.5 - np.abs(distance % _STEP - _STEP / 2), 0, 1)
    return ring * np.clip(1.15 - distance / 1100, 0.06, 1)


def _chunk(kind: bytes, content: bytes) -> bytes:
    """One chunk of a PNG file (ISO/IEC 15948, 5.3): length, kind, content, checksum of the last two."""
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
