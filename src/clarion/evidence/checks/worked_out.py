"""A count, its whole and their percentage as checks say them."""

from clarion.evidence.checked import N_, Check, Statement
from clarion.evidence.checks.rounding import Shortening
from clarion.evidence.checks.wording import grouped, percentage
from clarion.evidence.printed import Printed

OF_OTHERS = Statement(N_("The percentage may be of another group, or of something other than participants."))
PLAIN = Statement(N_("The percentage is the plain share of this count in this number, and all of them were counted."))

_HOW: dict[Shortening, str] = {
    "rounded": N_("{count} of {whole} is {exact}, which rounds to {percent}."),
    "cut off": N_(
        "{count} of {whole} is {exact}; cut off after the last digit, that is {percent}. Rounded, it differs."
    ),
    "padded": N_("{count} of {whole} is {exact}; rounded to a digit fewer and with a zero added, that is {percent}."),
    "rounded twice": N_(
        "{count} of {whole} is {exact}; rounded twice, it becomes {percent}. Rounded once, it differs."
    ),
}


def worked_out(how: Shortening, count: int, whole: int, printed: Printed) -> Statement:
    """What ``count`` of ``whole`` is, and how that becomes the printed percentage."""
    decimals = printed.decimals + 2
    exact = f"{100 * count / whole:.{decimals}f}".removesuffix("." + "0" * decimals)
    return Statement(
        _HOW[how],
        {
            "count": grouped(count),
            "whole": grouped(whole),
            "exact": f"{exact} %",
            "percent": percentage(printed),
        },
    )


def fitting(claims: tuple[int, ...], says: Statement, arithmetic: Statement, *fits: str) -> Check:
    """The check of a percentage that holds."""
    return Check(kind="percent", verdict="holds", claims=claims, says=says, arithmetic=arithmetic, fits=fits)
