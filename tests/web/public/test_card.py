import struct
import zlib

import pytest

from clarion.web.public.card import HEIGHT, WIDTH, card


@pytest.mark.parametrize("accent", ["#0b5c6b", "#ffd400", "#000000", "#ffffff"])
def test_the_picture_is_a_png_of_the_size_that_networks_want(accent):
    picture = card(accent)
    assert picture.startswith(b"\x89PNG\r\n\x1a\n")
    assert len(picture) < 100_000
    place, content, kinds = 8, b"", []
    while place < len(picture):
        length, kind = struct.unpack(">I4s", picture[place : place + 8])
        body = picture[place + 8 : place + 8 + length]
        (checksum,) = struct.unpack(">I", picture[place + 8 + length : place + 12 + length])
        assert checksum == zlib.crc32(kind + body)
        kinds.append(kind)
        content += body if kind == b"IDAT" else b""
        place += 12 + length
    assert kinds == [b"IHDR", b"PLTE", b"IDAT", b"IEND"]
    assert struct.unpack(">II", picture[16:24]) == (WIDTH, HEIGHT) == (1200, 630)
    assert len(zlib.decompress(content)) == HEIGHT * (WIDTH + 1)
