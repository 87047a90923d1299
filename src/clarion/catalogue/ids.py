"""Public ids and slugs: what stands in addresses.

An id is a digest of the key that tells the thing apart, so it needs no look-up, does not depend on the order in which
records came, and is the same again in an instance built anew from the same records.
"""

import re
from functools import lru_cache
from hashlib import blake2b

from clarion.text.normalise import fold

_ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
"""Crockford's base 32: no letter that can be taken for a digit."""
_NOT_IN_SLUGS = re.compile(r"[^\w]+", re.UNICODE)
SLUG_LENGTH = 80
WORK_ID_LENGTH = 8
NOUN_ID_LENGTH = 12


def noun_number(kind: str, key: str) -> int:
    """The database id of a person, organisation, journal or topic: 60 bits of a digest of its kind and key.

    Among a million of one kind the chance that any two collide is about 4 in 10 million (n²/2⁶¹).
    """
    digest = blake2b(f"{kind}\0{key}".encode(), digest_size=8).digest()
    return int.from_bytes(digest, "big") >> 4


@lru_cache(maxsize=65_536)
def public_id(kind: str, key: str) -> str:
    """The public id of a person, organisation, journal or topic: twelve characters."""
    return encode(noun_number(kind, key), NOUN_ID_LENGTH)


def work_id(source: str, key: str, attempt: int = 0) -> str:
    """The public id of the work first seen as this record: eight characters (40 bits).

    ``attempt`` counts up where the id is taken by another work; among 100,000 works that is to be expected once in
    about 200 instances, so whoever creates works must check.
    """
    digest = blake2b(f"work\0{source}\0{key}\0{attempt}".encode(), digest_size=8).digest()
    return encode(int.from_bytes(digest, "big") >> 24, WORK_ID_LENGTH)


def encode(number: int, length: int) -> str:
    """``number`` in base 32, padded to ``length`` characters."""
    return "".join(_ALPHABET[number >> shift & 31] for shift in range(5 * (length - 1), -1, -5))


def decode(text: str) -> int | None:
    """The number that ``text`` encodes, or None where it is not an id."""
    number = 0
    for character in text:
        digit = _ALPHABET.find(character)
        if digit < 0:
            return None
        number = number << 5 | digit
    return number if text else None


def slug(text: str) -> str:
    """A readable address part from plain ``text``: words of any script joined by hyphens, at most 80 characters."""
    words = _NOT_IN_SLUGS.sub("-", fold(text)).strip("-_")
    if len(words) > SLUG_LENGTH:
        words = words[: SLUG_LENGTH + 1].rpartition("-")[0] or words[:SLUG_LENGTH]
    return words or "untitled"
