"""Which organisation an affiliation string names.

A registry id in the record decides. Without one, the part of the string that names a whole institution is taken:
the segment with the strongest word for one. Departments, streets and countries have no such word, and a string
without any yields nothing rather than a guess.
"""

import re

from clarion.records import Affiliation
from clarion.text.normalise import fold

_RANKS: tuple[tuple[int, re.Pattern[str]], ...] = tuple(
    (rank, re.compile(pattern, re.IGNORECASE))
    for rank, pattern in (
        (9, r"\buniversit|\buniversid|\buniwersyt|\buniv\b|\bpolitecnico\b|\bpolytechni|دانشگاه|جامعة"),
        (
            8,
            r"\bhospital\b|\bh[oô]pital\b|\bospedale\b|\bclinic\b|\bklinik|\bmedical cent(?:er|re)\b|\binfirmary\b",
        ),
        (7, r"\binstitut|\bistituto\b|\bacademy\b|\bacadémie\b|\bacademia\b|\bpasteur\b|\bmax planck\b"),
        (
            6,
            r"\bministry\b|\bagency\b|\badministration\b|\bcouncil\b|\bnational cent(?:er|re)s?\b|\bcenters for\b",
        ),
        (5, r"\bcollege\b|\bfoundation\b|\bresearch cent(?:er|re)\b|\bobservatory\b|\bmuseum\b|\blaborator(?:y|ies)\b"),
        (4, r"\b(?:inc|ltd|llc|gmbh|corp|corporation|company|pharmaceuticals?|s\.?a\.?|ag|plc)\b\.?$"),
    )
)
_PART = re.compile(
    r"^(?:the\s+)?(?:department|dept|division|section|school|faculty|unit|laboratory|lab|chair|program|programme|service|"
    r"college of|institute of .{0,60}, .*university)\b",
    re.IGNORECASE,
)
_SEPARATORS = re.compile(r"[,;]|(?<=[a-z)])\.\s+(?=[A-Z])|\s[-–]\s")
_MAIL = re.compile(r"(?:electronic address|e-?mail)\s*:.*$|\S+@\S+", re.IGNORECASE)
_NUMBERING = re.compile(r"^\s*(?:\[?\d{1,2}\]?\s*[.)]?\s+|[a-z†*‡§¶#]\s+)?(?:from\s+)?(?:the\s+)?", re.IGNORECASE)


def organisation_name(affiliation: Affiliation) -> str:
    """The institution that ``affiliation`` names, as printed there; ``""`` where none can be made out.

    The strongest segment wins, the later one among equals ("Institute of Botany, Academy of Sciences": the whole
    stands behind its part), but a segment that calls itself a department or school loses to any that does not.
    """
    best, best_rank = "", 0
    for segment in _SEPARATORS.split(_MAIL.sub("", affiliation.text)):
        name = _NUMBERING.sub("", segment, count=1).strip(" .:()[]")
        rank = _rank(name)
        if rank and rank >= best_rank:
            best, best_rank = name, rank
    return best


def organisation_key(affiliation: Affiliation) -> str:
    """What tells this organisation from others: ``ror:…`` where the record gives one, else ``name:…``, else ``""``."""
    for identifier in affiliation.identifiers:
        if identifier.scheme == "ror" and identifier.valid:
            return f"ror:{identifier.value}"
    name = organisation_name(affiliation)
    return f"name:{fold(name).removeprefix('the ')}" if name else ""


def _rank(name: str) -> int:
    """How strongly ``name`` speaks of a whole institution, 0 (not at all) to 9 (a university)."""
    if len(name) < 4 or len(name) > 160:
        return 0
    for rank, pattern in _RANKS:
        if pattern.search(name):
            return 1 if _PART.search(name) else rank
    return 0
