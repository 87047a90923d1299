"""GRIM: can the mean of so many whole numbers be what is printed?"""

from clarion.evidence.checked import N_, Check, Statement
from clarion.evidence.checks.explanations import MISSING, WRONG_DIGIT
from clarion.evidence.checks.rounding import nearest
from clarion.evidence.checks.sizes import sizes
from clarion.evidence.checks.whole_numbers import Group, group_of, totals
from clarion.evidence.checks.wording import as_printed, grouped
from clarion.evidence.claim import GroupAverage
from clarion.evidence.reading import Reading

NOT_WHOLE = Statement(N_("Single values may be no whole numbers, or the mean may be adjusted or weighted."))


def grim(reading: Reading) -> list[Check]:
    """Whether each mean of whole numbers is a whole number divided by how many there are.

    A mean of n people with ``items`` whole numbers each is T / (n · items) for a whole number T. It says something only
    where n · items is less than 10 to the number of printed decimals. Brown & Heathers, Soc Psychol Personal Sci
    2017;8:363.
    """
    means = [
        (place, one)
        for place, one in enumerate(reading.claims)
        if isinstance(one, GroupAverage) and one.whole_numbers and one.measure == "mean" and one.value.relation == "="
    ]
    if not means:
        return []
    found = sizes(reading)
    checks = []
    for place, claim in means:
        group = group_of(reading, claim, found)
        if group is not None and group.n * claim.items < 10**claim.value.decimals:
            checks.append(_judged(place, claim, group))
    return checks


def _judged(place: int, claim: GroupAverage, group: Group) -> Check:
    parts = group.n * claim.items
    values = {"mean": as_printed(claim.value), "n": grouped(group.n), "parts": grouped(parts)}
    says = Statement(N_("A mean of {mean} is printed for {n} people whose values are whole numbers."), values)
    claims = (place,) if group.claim < 0 else (place, group.claim)
    fitting = totals(claim, group.n)
    if fitting:
        around = nearest(claim.value)
        total = next((one for one in fitting if around.holds(one / parts)), fitting[0])
        exact = values | {"total": grouped(total), "exact": grouped(total / parts, claim.value.decimals + 2)}
        text = (
            N_("{total} / {parts} = {exact}, which rounds to {mean}.")
            if around.holds(total / parts)
            else N_("{total} / {parts} = {exact}, which is cut off to {mean}.")
        )
        return Check(kind="grim", verdict="holds", claims=claims, says=says, arithmetic=Statement(text, exact))
    low = int(claim.value.value * parts)
    near = {"first": grouped(low), "second": grouped(low + 1)}
    decimals = claim.value.decimals + 1
    near |= {"below": grouped(low / parts, decimals), "above": grouped((low + 1) / parts, decimals)}
    return Check(
        kind="grim",
        verdict="cannot hold" if group.stated else "cannot tell",
        claims=claims,
        says=says,
        arithmetic=Statement(
            N_("{first} / {parts} = {below} and {second} / {parts} = {above}: no sum of whole numbers gives {mean}."),
            values | near,
        ),
        assumption=Statement(N_("All {n} have a value, and every value is a whole number."), values),
        explanations=(MISSING, NOT_WHOLE, WRONG_DIGIT),
        fits=(near["below"], near["above"]),
    )
