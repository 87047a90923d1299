"""Words of direction against the numbers."""

from clarion.evidence.checked import N_, Check, Statement, Verdict
from clarion.evidence.checks.explanations import OTHER_COMPARISON, WRONG_DIGIT
from clarion.evidence.checks.wording import as_printed
from clarion.evidence.claim import AnyClaim, Change, Direction, GroupAverage, Proportion, Result
from clarion.evidence.printed import Printed
from clarion.evidence.reading import Reading

OTHER_ORDER = Statement(N_("The two numbers may stand in the other order than the words."))
IN_ORDER = Statement(N_("The first number is the earlier one, and the words are about these two numbers."))
BELOW_ZERO = Statement(N_("Both numbers are below zero; without their signs they move as the words say."))
ROUNDED = Statement(N_("The numbers may differ before rounding."))
SAID: dict[Direction, str] = {
    "up": N_("The words say that it rose, from {before} to {after}."),
    "down": N_("The words say that it fell, from {before} to {after}."),
}
FOUND: dict[Direction, str] = {
    "up": N_("{after} is more than {before}."),
    "down": N_("{after} is less than {before}."),
    "none": N_("{after} is the same as {before}."),
}


def direction(reading: Reading) -> list[Check]:
    """Whether what is said to rise rises in its numbers, and what is said to fall falls.

    Of a change from one number to another, and of a result with two numbers of a kind, where the first is taken for
    that of the group spoken of. "Did not change" is no claim of two equal numbers and is left out.
    """
    checks: list[Check | None] = []
    for place, claim in enumerate(reading.claims):
        if isinstance(claim, Change) and claim.says in SAID:
            if claim.before.relation == claim.after.relation == "=" and claim.before.unit == claim.after.unit:
                checks.append(_of_change(place, claim))
        elif isinstance(claim, Result) and claim.direction in SAID:
            two = _two_numbers(reading, claim)
            if two is not None:
                checks.append(_of_result(place, claim, two))
    return [one for one in checks if one is not None]


def _found(before: float, after: float) -> Direction:
    return "none" if before == after else "up" if after > before else "down"


def _of_change(place: int, claim: Change) -> Check:
    values = {"before": as_printed(claim.before), "after": as_printed(claim.after)}
    found = _found(claim.before.value, claim.after.value)
    says: Direction = "up" if claim.says == "up" else "down"
    # A deficit of -3 that "falls" to -1 is a smaller one: the words are then about its size.
    below = claim.before.value < 0 and claim.after.value < 0
    verdict: Verdict = "holds" if found == says else "cannot tell" if found == "none" or below else "cannot hold"
    explanations = {
        "holds": (),
        "cannot tell": (BELOW_ZERO if below else ROUNDED, OTHER_COMPARISON),
        "cannot hold": (OTHER_ORDER, OTHER_COMPARISON, WRONG_DIGIT),
    }
    return Check(
        kind="direction",
        verdict=verdict,
        claims=(place,),
        says=Statement(SAID[says], values),
        arithmetic=Statement(FOUND[found], values),
        assumption=None if verdict == "holds" else IN_ORDER,
        explanations=explanations[verdict],
    )


def _two_numbers(reading: Reading, claim: Result) -> tuple[Printed, Printed] | None:
    """The two numbers that a result compares, the one spoken of first; None where it has others."""
    if len(claim.numbers) != 2:
        return None
    first, second = (reading.claims[one] for one in claim.numbers)
    if type(first) is not type(second) or not _of_two_groups(first, second):
        return None
    one, other = _number(first), _number(second)
    if one is None or other is None or one.relation != "=" or other.relation != "=" or one.unit != other.unit:
        return None
    return one, other


def _of_two_groups(first: AnyClaim, second: AnyClaim) -> bool:
    """Whether both are of the same thing at the same time in different groups."""
    if not isinstance(first, Proportion | GroupAverage) or not isinstance(second, Proportion | GroupAverage):
        return False
    groups = bool(first.group) and bool(second.group) and first.group.casefold() != second.group.casefold()
    return groups and first.time == second.time and first.what.casefold() == second.what.casefold()


def _number(claim: AnyClaim) -> Printed | None:
    if isinstance(claim, GroupAverage):
        return claim.value
    return claim.percent if isinstance(claim, Proportion) else None


def _of_result(place: int, claim: Result, two: tuple[Printed, Printed]) -> Check | None:
    """Of two groups; as either can be the one spoken of, the order alone makes nothing impossible."""
    values = {"first": as_printed(two[0]), "second": as_printed(two[1])}
    found = _found(two[1].value, two[0].value)
    if found == "none":
        return None
    says = (
        N_("The words say that it was more, {first} against {second}.")
        if claim.direction == "up"
        else N_("The words say that it was less, {first} against {second}.")
    )
    agrees = found == claim.direction
    more = N_("{first} is more than {second}.") if found == "up" else N_("{first} is less than {second}.")
    return Check(
        kind="direction",
        verdict="holds" if agrees else "cannot tell",
        claims=(place, *claim.numbers),
        says=Statement(says, values),
        arithmetic=Statement(more, values),
        explanations=() if agrees else (OTHER_ORDER, OTHER_COMPARISON, WRONG_DIGIT),
    )
