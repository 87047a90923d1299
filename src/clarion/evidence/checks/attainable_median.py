"""Which medians so many values can have."""

from clarion.evidence.checked import N_, Check, Statement
from clarion.evidence.checks.explanations import MISSING, WRONG_DIGIT
from clarion.evidence.checks.sizes import Size, Sizes, single_group, sizes
from clarion.evidence.checks.wording import as_printed
from clarion.evidence.claim import Change, GroupAverage
from clarion.evidence.printed import Printed
from clarion.evidence.reading import Reading

FEW = 20
"""Up to so many people it is worth saying that a median is one person's value."""

INTERPOLATED = Statement(N_("The median may be interpolated within groups of equal values, or adjusted."))
NOT_WHOLE = Statement(N_("Single values may be no whole numbers."))


def attainable_median(reading: Reading) -> list[Check]:
    """Whether each median can be one of so many values.

    With an odd number of values it is one of them, with an even number halfway between two. So a median of whole
    numbers is whole, or ends in a half where their number is even.
    """
    checks = []
    found: Sizes | None = None
    for place, claim in enumerate(reading.claims):
        if not isinstance(claim, Change | GroupAverage) or claim.measure != "median":
            continue
        found = found or sizes(reading)
        own = claim.n if isinstance(claim, GroupAverage) else None
        size = Size(int(own.value), place) if own is not None and own.relation == "=" else _size(reading, claim, found)
        whole = isinstance(claim, GroupAverage) and claim.whole_numbers
        printed = (claim.before, claim.after) if isinstance(claim, Change) else (claim.value,)
        if whole and not all(_is_half(one) for one in printed):
            checks.append(_no_half(place, printed[0]))
        elif size is not None and size.n > 1 and (check := _judged(place, printed, size, whole=whole)):
            checks.append(check)
    return checks


def _size(reading: Reading, claim: Change | GroupAverage, found: Sizes) -> Size | None:
    arm = found.of_arm(claim.group)
    return arm or (found.whole if single_group(reading, found) else None)


def _is_half(printed: Printed) -> bool:
    """Whether the number is a whole or a half, as far as its digits go."""
    return abs(2 * printed.value - round(2 * printed.value)) < 1e-9


def _is_whole(printed: Printed) -> bool:
    return abs(printed.value - round(printed.value)) < 1e-9


def _judged(place: int, printed: tuple[Printed, ...], size: Size, *, whole: bool) -> Check | None:
    """Of medians that are wholes or halves, or of values that need not be whole."""
    odd = size.n % 2 == 1
    values = {"n": str(size.n), "median": as_printed(printed[0])}
    says = Statement(N_("A median of {median} is printed for {n} people."), values)
    if len(printed) == 2:
        both = {"n": str(size.n), "before": as_printed(printed[0]), "after": as_printed(printed[1])}
        says = Statement(N_("Medians of {before} and {after} are printed for {n} people."), both)
    claims = (place,) if size.claim == place else (place, size.claim)
    if whole and odd and not all(_is_whole(one) for one in printed):
        stated = size.claim == place
        return Check(
            kind="attainable-median",
            verdict="cannot hold" if stated else "cannot tell",
            claims=claims,
            says=says,
            arithmetic=Statement(
                N_("{n} is odd, so the median is one person's value, and a whole number; {median} is not."), values
            ),
            assumption=Statement(N_("All {n} have a value, and every value is a whole number."), values),
            explanations=(MISSING, INTERPOLATED, NOT_WHOLE, WRONG_DIGIT),
        )
    if size.n > FEW:
        return None
    text = (
        N_("With {n} complete values, {median} is one person's value: {n} is odd.")
        if odd and len(printed) == 1
        else N_("With {n} complete values each median is one person's value: {n} is odd.")
        if odd
        else N_("With {n} complete values a median lies halfway between two people's values: {n} is even.")
    )
    return Check(
        kind="attainable-median", verdict="holds", claims=claims, says=says, arithmetic=Statement(text, values)
    )


def _no_half(place: int, printed: Printed) -> Check:
    """Of a median of whole numbers that is neither a whole nor a half."""
    values = {"median": as_printed(printed)}
    return Check(
        kind="attainable-median",
        verdict="cannot hold",
        claims=(place,),
        says=Statement(N_("A median of {median} is printed for values that are whole numbers."), values),
        arithmetic=Statement(
            N_("A median of whole numbers is whole or ends in a half, however many they are; {median} does neither."),
            values,
        ),
        assumption=Statement(N_("Every value is a whole number, and the median is the middle one or halfway.")),
        explanations=(INTERPOLATED, NOT_WHOLE, WRONG_DIGIT),
    )
