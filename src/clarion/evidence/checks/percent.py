"""A percentage against its count and its whole, whichever of the three are printed."""

from clarion.evidence.check import N_, Check, Statement
from clarion.evidence.checks.rounding import (
    Shortening,
    counts_fitting,
    percent_shortening,
    units,
    wholes_fitting,
)
from clarion.evidence.checks.sizes import Size, Sizes, single_group, sizes
from clarion.evidence.checks.surroundings import is_modelled
from clarion.evidence.checks.wording import brief, grouped, listed, percentage
from clarion.evidence.claim import Proportion
from clarion.evidence.printed import Printed
from clarion.evidence.reading import Reading

SMALL = 50
"""Percentages of so few participants are checked where only the text as a whole says how many there were."""

FARTHEST = 100_000_000
"""The greatest whole that is looked for."""

WEIGHTED = Statement(
    N_("The percentage may be weighted, adjusted or estimated over time, and so be no plain share of people counted.")
)
MISSING = Statement(N_("Some of the participants may have no data, so that the percentage is of fewer."))
OF_OTHERS = Statement(N_("The percentage may be of another group, or of something other than participants."))
PLAIN = Statement(N_("The percentage is the plain share of this count in this number, and all of them were counted."))

_HOW: dict[Shortening, str] = {
    "rounded": N_("{count} of {whole} is {exact}, which rounds to {percent}."),
    "cut off": N_(
        "{count} of {whole} is {exact}; cut off after the last digit, that is {percent}. Rounded, it differs."
    ),
    "rounded twice": N_(
        "{count} of {whole} is {exact}; rounded twice, it becomes {percent}. Rounded once, it differs."
    ),
}


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
            checks.append(_without_whole(reading, place, claim, int(claim.count.value), found))
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
        return _fitting(place, says, _worked_out(how, count, whole, printed))
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
        found.append(Statement(N_("A digit is printed wrongly.")))
    if percent_shortening(whole - count, whole, printed):
        found.insert(
            0, Statement(N_("The percentage is of those who are not among the {count}."), {"count": str(count)})
        )
    return found


def _without_whole(reading: Reading, place: int, claim: Proportion, count: int, found: Sizes) -> Check | None:
    """Of one with percentage and count: which wholes fit."""
    printed = claim.percent
    if printed is None or count == 0 or units(printed) == 0:
        return None
    says = Statement(
        N_("A count of {count} is printed as {percent}."), {"count": grouped(count), "percent": percentage(printed)}
    )
    fitting = wholes_fitting(count, printed, FARTHEST)
    if not fitting:
        return _impossible_whole(reading, place, says, count, printed)
    arm = found.of_arm(claim.group)
    known = arm.n if arm else found.whole.n if found.whole and single_group(reading, found) else None
    stated = [known] if known in fitting else sorted(one for one in found.all if one in fitting)
    if stated and stated[0] is not None:
        whole = stated[0]
        how = percent_shortening(count, whole, printed) or "rounded"
        return _fitting(place, says, _worked_out(how, count, whole, printed), f"n = {whole}")
    values = {"count": grouped(count), "percent": percentage(printed), "whole": ", ".join(listed(fitting))}
    arithmetic = Statement(N_("{count} is {percent} of {whole}."), values)
    if known is None or fitting[0] < known:
        return _fitting(place, says, arithmetic, *(f"n = {one}" for one in listed(fitting)))
    return Check(
        kind="percent",
        verdict="cannot tell",
        claims=(place, (arm or found.whole or Size(0, place)).claim),
        says=says,
        arithmetic=Statement(
            N_("{count} is {percent} of {whole}, which is more than the {known} who took part."),
            {**values, "known": grouped(known)},
        ),
        explanations=(OF_OTHERS, Statement(N_("A digit is printed wrongly.")), WEIGHTED),
        fits=tuple(f"n = {one}" for one in listed(fitting)),
    )


def _impossible_whole(reading: Reading, place: int, says: Statement, count: int, printed: Printed) -> Check:
    """Of a count and a percentage that have no whole."""
    modelled = is_modelled(reading, reading.claims[place])
    whole = 100 * count / printed.value
    wrongly = Statement(N_("A digit is printed wrongly."))
    return Check(
        kind="percent",
        verdict="cannot tell" if modelled else "cannot hold",
        claims=(place,),
        says=says,
        arithmetic=Statement(
            N_("{count} would be {percent} of about {whole}, and no whole number near it gives {percent}."),
            {"count": grouped(count), "percent": percentage(printed), "whole": f"{whole:.2f}"},
        ),
        assumption=PLAIN,
        explanations=(WEIGHTED, wrongly) if modelled else (wrongly, WEIGHTED, OF_OTHERS),
        fits=tuple(
            f"{brief(100 * count / one)} % (n = {grouped(one)})" for one in (int(whole), int(whole) + 1) if one >= count
        ),
    )


def _clear_size(reading: Reading, claim: Proportion, found: Sizes) -> Size | None:
    """How many a percentage without any number beside it is of, where the text leaves no doubt; small ones only."""
    size = found.of_arm(claim.group)
    if size is None and found.whole is not None and single_group(reading, found):
        size = found.whole
    return size if size is not None and size.n <= SMALL else None


def _without_count(reading: Reading, place: int, claim: Proportion, size: Size) -> list[Check]:
    """Of one with percentage and whole: which counts fit. Nothing where every percentage would have one."""
    printed, whole = claim.percent, size.n
    if printed is None or whole >= 100 * 10**printed.decimals or printed.value > 100:
        return []
    says = Statement(N_("{percent} of {whole} is printed."), {"percent": percentage(printed), "whole": grouped(whole)})
    claims = (place,) if size.claim == place else (place, size.claim)
    if counts := counts_fitting(whole, printed):
        how = percent_shortening(counts[0], whole, printed) or "rounded"
        arithmetic = _worked_out(how, counts[0], whole, printed)
        return [
            Check(
                kind="percent",
                verdict="holds",
                claims=claims,
                says=says,
                arithmetic=arithmetic,
                fits=tuple(f"{one} / {whole}" for one in listed(counts)),
            )
        ]
    fewer = [one for one in range(whole - 1, 0, -1) if counts_fitting(one, printed)]
    surely = size.claim == place and not is_modelled(reading, claim)
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


def _worked_out(how: Shortening, count: int, whole: int, printed: Printed) -> Statement:
    exact = 100 * count / whole
    return Statement(
        _HOW[how],
        {
            "count": grouped(count),
            "whole": grouped(whole),
            "exact": f"{exact:.{printed.decimals + 2}f} %".replace("." + "0" * (printed.decimals + 2) + " ", " "),
            "percent": percentage(printed),
        },
    )


def _fitting(place: int, says: Statement, arithmetic: Statement, *fits: str) -> Check:
    return Check(kind="percent", verdict="holds", claims=(place,), says=says, arithmetic=arithmetic, fits=fits)
