"""A percentage against its count and its whole, whichever of the three are printed."""

from clarion.evidence.checked import N_, Check, Statement
from clarion.evidence.checks.explanations import MISSING, WEIGHTED, WRONG_DIGIT
from clarion.evidence.checks.percent_without_whole import percent_without_whole
from clarion.evidence.checks.rounding import FARTHEST, counts_fitting, percent_shortening, units, wholes_fitting
from clarion.evidence.checks.sizes import Size, Sizes, single_group, sizes
from clarion.evidence.checks.surroundings import is_modelled, is_of_people, names_other_number
from clarion.evidence.checks.wording import brief, grouped, listed, percentage
from clarion.evidence.checks.worked_out import OF_OTHERS, PLAIN, fitting, worked_out
from clarion.evidence.claim import Proportion
from clarion.evidence.printed import Printed
from clarion.evidence.reading import Reading

SMALL = 50
"""Percentages of so few participants are checked where only the text as a whole says how many there were."""

NEAR = 200
"""So many wholes below the one stated are tried, for missing data."""


def percent(reading: Reading) -> list[Check]:
    """Whether each percentage can be what its count and whole make it.

    Percent = 100 · count / n, rounded to the nearest, cut off, or rounded twice. Where a number is not printed, every
    whole number for it is tried. Percentages with a relation other than "=", and wholes so great that every percentage
    can be, are left out.
    """
    checks: list[Check | None] = []
    found: Sizes | None = None
    for place, claim in enumerate(reading.claims):
        if not isinstance(claim, Proportion) or claim.percent is None or not _is_plain(claim):
            continue
        if claim.count is not None and claim.n is not None:
            checks.append(_complete(reading, place, claim.percent, int(claim.count.value), int(claim.n.value)))
            continue
        found = found or sizes(reading)
        if claim.count is not None:
            checks.append(percent_without_whole(reading, place, claim, found))
        elif claim.n is not None:
            checks += _without_count(reading, place, claim, Size(int(claim.n.value), place))
        elif (size := _clear_size(reading, claim, found)) is not None:
            checks += _without_count(reading, place, claim, size)
    return [one for one in checks if one is not None]


def _is_plain(claim: Proportion) -> bool:
    """Whether numbers are printed and not bounds, and the counts are whole, the part no greater than its whole."""
    counts = [one for one in (claim.count, claim.n) if one is not None]
    if any(one.relation != "=" or one.value != int(one.value) or one.value < 0 for one in counts):
        return False
    if claim.n is not None and (claim.n.value < 1 or (claim.count is not None and claim.count.value > claim.n.value)):
        return False
    return claim.percent is not None and claim.percent.relation == "=" and 0 <= claim.percent.decimals <= 6


def _complete(reading: Reading, place: int, printed: Printed, count: int, whole: int) -> Check:
    """Of one with all three numbers."""
    says = Statement(
        N_("{count} of {whole} is printed as {percent}."),
        {"count": grouped(count), "whole": grouped(whole), "percent": percentage(printed)},
    )
    if how := percent_shortening(count, whole, printed):
        return fitting((place,), says, worked_out(how, count, whole, printed))
    exact = f"{brief(100 * count / whole)} %"
    arithmetic = Statement(
        N_("{count} of {whole} is {exact}. No way of rounding makes that {percent}."),
        {"count": grouped(count), "whole": grouped(whole), "exact": exact, "percent": percentage(printed)},
    )
    fewer = wholes_fitting(count, printed, whole - 1)
    more = wholes_fitting(count, printed, FARTHEST)
    counts = counts_fitting(whole, printed)
    explanations = _explained(printed, count, whole, fewer, counts)
    modelled = is_modelled(reading, reading.claims[place])
    return Check(
        kind="percent",
        verdict="cannot tell" if modelled else "cannot hold",
        claims=(place,),
        says=says,
        arithmetic=arithmetic,
        assumption=PLAIN,
        explanations=(WEIGHTED, *explanations) if modelled else (*explanations, WEIGHTED),
        fits=(
            *(f"{count} / {one}" for one in listed(fewer[::-1] or more)),
            *(f"{one} / {whole}" for one in listed(counts)),
            exact,
        ),
    )


def _explained(printed: Printed, count: int, whole: int, fewer: range, counts: range) -> list[Statement]:
    """What could make a percentage differ from its count and whole, likeliest first."""
    found = []
    if abs(100 * 10**printed.decimals * count - units(printed) * whole) < whole:
        found.append(Statement(N_("It was rounded up, or moved so that percentages add up to 100.")))
    if fewer and 10 * fewer[-1] >= 8 * whole:
        found.append(
            Statement(
                N_("Not all of the {whole} have data: {count} of {fewer} would be {percent}."),
                {
                    "whole": grouped(whole),
                    "count": grouped(count),
                    "fewer": grouped(fewer[-1]),
                    "percent": percentage(printed),
                },
            )
        )
    if counts:
        nearest = min(counts, key=lambda one: abs(one - count))
        found.append(
            Statement(
                N_("A digit is printed wrongly: {count} of {whole} would be {percent}."),
                {"count": grouped(nearest), "whole": grouped(whole), "percent": percentage(printed)},
            )
        )
    else:
        found.append(WRONG_DIGIT)
    if percent_shortening(whole - count, whole, printed):
        found.insert(
            0, Statement(N_("The percentage is of those who are not among the {count}."), {"count": str(count)})
        )
    return found


def _clear_size(reading: Reading, claim: Proportion, found: Sizes) -> Size | None:
    """How many a percentage without any number beside it is of, where the text leaves no doubt; small ones only."""
    size = found.of_arm(claim.group)
    if size is None and found.whole is not None and single_group(reading, found):
        size = found.whole
    if size is None or size.n > SMALL or names_other_number(reading, claim, size.n):
        return None
    return size


def _without_count(reading: Reading, place: int, claim: Proportion, size: Size) -> list[Check]:
    """Of one with percentage and whole: which counts fit. Nothing where every percentage would have one."""
    printed, whole = claim.percent, size.n
    if printed is None or whole >= 100 * 10**printed.decimals or printed.value > 100:
        return []
    says = Statement(N_("{percent} of {whole} is printed."), {"percent": percentage(printed), "whole": grouped(whole)})
    claims = (place,) if size.claim == place else (place, size.claim)
    if counts := counts_fitting(whole, printed):
        how = percent_shortening(counts[0], whole, printed) or "rounded"
        arithmetic = worked_out(how, counts[0], whole, printed)
        return [fitting(claims, says, arithmetic, *(f"{one} / {whole}" for one in listed(counts)))]
    fewer = [one for one in range(whole - 1, max(0, whole - NEAR), -1) if counts_fitting(one, printed)]
    people = not fewer and is_of_people(reading, claim)
    surely = (size.claim == place or people) and not is_modelled(reading, claim)
    near = (int(printed.value * whole / 100), int(printed.value * whole / 100) + 1)
    values = {"percent": percentage(printed), "whole": grouped(whole), "low": str(near[0]), "high": str(near[1])}
    values |= {name: f"{brief(100 * one / whole)} %" for name, one in zip(("below", "above"), near, strict=True)}
    return [
        Check(
            kind="percent",
            verdict="cannot hold" if surely else "cannot tell",
            claims=claims,
            says=says,
            arithmetic=Statement(
                N_("{low} of {whole} is {below}, and {high} of {whole} is {above}: no count gives {percent}."), values
            ),
            assumption=Statement(
                N_("The percentage is a plain share of these {whole}, and all of them were counted."),
                {"whole": grouped(whole)},
            ),
            explanations=(MISSING, WEIGHTED, OF_OTHERS) if fewer else (WEIGHTED, OF_OTHERS),
            fits=(
                *(f"{counts_fitting(one, printed)[0]} / {one}" for one in fewer[:2]),
                *(f"{one} / {whole} = {brief(100 * one / whole)} %" for one in near if one <= whole),
            ),
        )
    ]
