"""What people put right in a reading. A correction names the claim by its place and kind, in one version of a text."""

from collections.abc import Sequence
from typing import Literal

import msgspec

from clarion.evidence.claim import AnyClaim
from clarion.evidence.printed import Span
from clarion.evidence.reading import Reading


class Correction(msgspec.Struct, tag="claim", frozen=True, kw_only=True, omit_defaults=True):
    """One correction."""

    digest: str
    """Of the text that was corrected; in another text the places mean nothing and the correction waits."""
    action: Literal["withdraw", "replace", "add"]
    kind: str
    """The claim's type: ``n``, ``percentage`` …"""
    span: Span
    """Of the claim that is withdrawn or replaced; of one that is added, its own."""
    claim: AnyClaim | None = None
    """What stands there instead."""


def corrected(reading: Reading, corrections: Sequence[Correction], digest: str) -> Reading:
    """``reading`` with the corrections that were made in this very text.

    Claims name each other by their place, so a withdrawn one leaves the numbers of the others right: its references
    become -1.
    """
    ours = [one for one in corrections if one.digest == digest]
    if not ours:
        return reading
    changes, added = _in_force(ours)
    kept: list[AnyClaim] = []
    moved: dict[int, int] = {}
    for place, claim in enumerate(reading.claims):
        change = changes.get((kind_of(claim), claim.span))
        if change is None:
            moved[place] = len(kept)
            kept.append(claim)
        elif change.claim is not None:
            moved[place] = len(kept)
            kept.append(msgspec.structs.replace(change.claim, sentence=claim.sentence, confidence=1.0))
    claims = [_renumbered(claim, moved) for claim in kept]
    return msgspec.structs.replace(reading, claims=(*claims, *added))


def _in_force(corrections: Sequence[Correction]) -> tuple[dict[tuple[str, Span], Correction], list[AnyClaim]]:
    """What is changed of the claims that were read, by kind and place, and the claims that are added, in their order.

    An added claim can be withdrawn or replaced like one that was read; one that was withdrawn can be added again.
    """
    changes: dict[tuple[str, Span], Correction] = {}
    added: dict[tuple[str, Span], AnyClaim] = {}
    for one in corrections:
        key = (one.kind, one.span)
        if one.action == "withdraw":
            if added.pop(key, None) is None:
                changes[key] = one
        elif one.claim is not None and (one.action == "add" or key in added):
            added[key] = one.claim
        else:
            changes[key] = one
    return changes, list(added.values())


def kind_of(claim: AnyClaim) -> str:
    """The claim's type as JSON has it."""
    return str(claim.__struct_config__.tag)


def _renumbered(claim: AnyClaim, moved: dict[int, int]) -> AnyClaim:
    """``claim`` with its references to other claims where those stand now."""
    changed: dict[str, object] = {}
    p = getattr(claim, "p", None)
    if isinstance(p, int) and p >= 0:
        changed["p"] = moved.get(p, -1)
    numbers = getattr(claim, "numbers", None)
    if numbers:
        changed["numbers"] = tuple(moved[one] for one in numbers if one in moved)
    return msgspec.structs.replace(claim, **changed) if changed else claim
