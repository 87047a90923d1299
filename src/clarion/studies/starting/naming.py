"""Ids made from labels."""

import re
import unicodedata
from collections.abc import Collection

from clarion.studies.rules.vocabulary import RESERVED


def id_of(label: str, kind: str, taken: Collection[str] = ()) -> str:
    """An id for what is called ``label``, one that is not among those ``taken``.

    ``Urine protein`` becomes ``urine_protein``, ``Month 1`` ``month1``. Where no Latin letter is left the id is made of
    ``kind``: ``measure1``. So are those of measures and characteristics that would mean something else in rules:
    ``measure_change``.
    """
    plain = unicodedata.normalize("NFKD", label).encode("ascii", "ignore").decode().lower()
    words = re.sub(r"[^a-z0-9]+", "_", plain).strip("_")
    words = re.sub(r"(?<=[a-z])_(?=\d)", "", words).lstrip("0123456789_")
    in_rules = kind in ("measure", "characteristic")
    base = words if words and not (in_rules and words in RESERVED) else f"{kind}_{words}".rstrip("_")
    numbered = (f"{base}{number}" for number in range(1, len(taken) + 2))
    every = [base, *numbered] if words else [*numbered]
    return next(one for one in every if one not in taken)
