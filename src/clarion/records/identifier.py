"""Identifiers of works, people, organisations and venues, in one normal form each."""

import re

import msgspec

_DOI = re.compile(r"10\.\d{4,9}/\S+")
_DOI_PREFIX = re.compile(r"^\s*(?:https?://(?:dx\.)?doi\.org/|doi:\s*)?", re.IGNORECASE)
_PMC = re.compile(r"^\s*(?:PMC)?(\d+)(?:\.\d+)?\s*$", re.IGNORECASE)
_ORCID = re.compile(r"(\d{4})-?(\d{4})-?(\d{4})-?(\d{3}[\dXx])")
_ISSN = re.compile(r"^\s*(\d{4})-?(\d{3}[\dXx])\s*$")
_ROR = re.compile(r"(?:^|ror\.org/)(0[a-hj-km-np-tv-z0-9]{6}\d{2})\s*$", re.IGNORECASE)


class Identifier(msgspec.Struct, frozen=True, omit_defaults=True, gc=False):
    """One identifier: a scheme in lower case (``doi``, ``pmid``, ``pmc``, ``orcid`` …) and its value."""

    scheme: str
    value: str
    valid: bool = True
    """False where the source marks it as not valid, or a checksum fails; such a one is never linked."""


def normalise_doi(text: str) -> str:
    """The DOI in ``text`` without resolver or ``doi:`` prefix, in lower case; ``""`` if there is none.

    DOIs compare without regard to case (DOI Handbook, 2.4), so lower case is the normal form.
    """
    found = _DOI.match(_DOI_PREFIX.sub("", text))
    return found.group().rstrip(".,;").lower() if found else ""


def normalise_pmc(text: str) -> str:
    """``PMC`` and the number, from either form; ``""`` if ``text`` is neither."""
    found = _PMC.match(text)
    return f"PMC{found[1]}" if found else ""


def normalise_issn(text: str) -> str:
    """An ISSN as ``1234-567X``; ``""`` if ``text`` is not of that form."""
    found = _ISSN.match(text)
    return f"{found[1]}-{found[2].upper()}" if found else ""


def normalise_ror(text: str) -> str:
    """The bare ROR id (``0…`` and eight more characters); ``""`` if there is none."""
    found = _ROR.search(text.strip())
    return found[1].lower() if found else ""


def normalise_orcid(text: str) -> str:
    """An ORCID iD as ``0000-0000-0000-000X`` from any of its forms; ``""`` if ``text`` holds none.

    The form alone is judged here; see :func:`orcid_is_valid` for the checksum.
    """
    found = _ORCID.search(text)
    return "-".join(found.groups()).upper() if found else ""


def orcid_is_valid(orcid: str) -> bool:
    """Whether the check character of a normalised ORCID iD is right (ISO/IEC 7064, MOD 11-2)."""
    digits = orcid.replace("-", "")
    if len(digits) != 16:
        return False
    total = 0
    for digit in digits[:15]:
        total = (total + int(digit)) * 2
    check = (12 - total % 11) % 11
    return digits[15] == ("X" if check == 10 else str(check))
