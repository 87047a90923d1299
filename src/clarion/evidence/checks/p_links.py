"""Which results of a reading a P value belongs to."""

from clarion.evidence.claim import AnyClaim, Change, Proportion, PValue, Result
from clarion.evidence.reading import Reading


def changes_of(reading: Reading) -> dict[int, tuple[int, ...]]:
    """By the place of a P value: the places of the changes that it is the P of."""
    found: dict[int, list[int]] = {}
    for place, claim in enumerate(reading.claims):
        if isinstance(claim, Change) and claim.p >= 0:
            found.setdefault(claim.p, []).append(place)
        elif isinstance(claim, Result) and claim.p >= 0:
            changes = [one for one in claim.numbers if isinstance(reading.claims[one], Change)]
            found.setdefault(claim.p, []).extend(changes)
    return {p: tuple(dict.fromkeys(changes)) for p, changes in found.items() if changes}


def two_proportions(reading: Reading) -> list[tuple[int, int, int]]:
    """The places of two proportions, and of the P value of their comparison.

    They are the two of a result with a P; and in a sentence that no result with a P is of, its only two beside its only
    P.
    """
    found: dict[int, tuple[int, int, int]] = {}
    of_results: set[int] = set()
    for claim in reading.claims:
        if isinstance(claim, Result) and claim.p >= 0:
            of_results.add(claim.sentence)
            shares = [one for one in claim.numbers if isinstance(reading.claims[one], Proportion)]
            if len(shares) == 2 and len(claim.numbers) == 2:
                found[claim.p] = (shares[0], shares[1], claim.p)
    sentences: dict[int, list[tuple[int, AnyClaim]]] = {}
    for place, claim in enumerate(reading.claims):
        if isinstance(claim, Proportion | PValue) and claim.sentence not in of_results and not claim.in_title:
            sentences.setdefault(claim.sentence, []).append((place, claim))
    for members in sentences.values():
        shares = [place for place, claim in members if isinstance(claim, Proportion)]
        others = [place for place, claim in members if isinstance(claim, PValue)]
        if len(shares) == 2 and len(others) == 1 and others[0] > shares[1]:
            found.setdefault(others[0], (shares[0], shares[1], others[0]))
    return list(found.values())
