"""Numbers in digits: how they may be printed, and the value of each.

Thousands are separated by commas, blanks or apostrophes in groups of three; the decimal mark is a full stop, a middot,
the Persian one, or a comma where nothing else can be meant ("0,05", "12,5%", "1 234,5"). A power of ten may have lost
its superscript: "2 × 106 cells/kg" is two million.
"""

import re

from clarion.evidence.numbers.units import counted_after

DIGIT = "0-9۰-۹٠-٩"
_POINT = ".·∙⋅•‧٫"
POINTS = frozenset(_POINT)
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻−–‑", "0123456789----")
_THOUSANDS = re.compile(r"[,٬'’ \u00a0\u2009\u202f]")
_BLANKS = " \u00a0\u2009\u202f"

PATTERN = rf"""(?=[{DIGIT}{_POINT}])(?P<digits>  # the look ahead makes most places fail at once
    (?P<power>
        10(?:\s?\^\s?(?P<bare>[-−–+]?[0-9]{{1,2}})|(?P<bare_raised>⁻?[⁰¹²³⁴-⁹]+))
      | (?:(?<=[<≤])|(?<=[<≤]\ )|(?<=&lt;)|(?<=[Pp]=)|(?<=[Pp]\ =\ ))10[-−–](?P<bare_lost>[1-9][0-9]?)(?![0-9.%])
    )
  | (?P<mantissa>
        [{DIGIT}]{{1,3}}(?:[,٬][{DIGIT}]{{3}})+(?![{DIGIT}])(?!,[{DIGIT}])(?:[{_POINT}][{DIGIT}]+)?
      | [1-9][{DIGIT}]{{0,2}}(?:[{_BLANKS}'’][{DIGIT}]{{3}})+(?![{DIGIT}])(?:[{_POINT},][{DIGIT}]+(?![{DIGIT}]))?
      | 0,[{DIGIT}]+(?![{DIGIT},])
      | (?:(?<=[=<>≤≥])|(?<=[=<>≤≥]\ ))0?\.\ [{DIGIT}]+(?![{DIGIT}.])
      | [{DIGIT}]+,[{DIGIT}]{{1,2}}(?=\s?[%٪±])
      | [{DIGIT}]+(?=[·⋅∙]\s?10(?:\s?\^|⁻?[⁰¹²³⁴-⁹]))
      | [{DIGIT}]+(?:[{_POINT}][{DIGIT}]+)?
      | (?<![{DIGIT}.])(?<!vs)[{_POINT}][{DIGIT}]+
    )
    (?: \s?[×xX✕✖*·⋅∙£]\s?(?P<ten>10)
        (?: \s?\^\s?(?P<caret>[-−–+]?\s?[0-9]{{1,2}}) | (?P<raised>⁻?[⁰¹²³⁴-⁹]+)
          | \s?(?P<minus>[-−–]\s?[1-9][0-9]?)(?![0-9.%]) | (?P<lost>[2-9]|1[0-4])(?![0-9.,%]) )
      | [eE](?P<e>[-−–+]?[0-9]{{1,2}})(?![\w.])
      | [\s-](?P<scale>[Mm]illion|[Bb]illion|[Tt]housand)(?![A-Za-z])
    )?
)"""
"""A pattern, verbose, for one number in digits without its sign."""

_SCALES = {"thousand": 3, "million": 6, "billion": 9}
_BARE_LOST = re.compile(r"10([4-9]|1[0-2])")


class Digits:
    """A number in digits as the pattern found it."""

    __slots__ = ("decimals", "end", "unit", "unit_end", "value")

    def __init__(self, text: str, found: "re.Match[str]") -> None:
        self.unit = ""
        self.end = found.end()
        mantissa = found["mantissa"]
        if mantissa is None:
            raised = found["bare"] or found["bare_raised"] or f"-{found['bare_lost']}"
            self._set("1", int(raised.translate(_SUPERSCRIPTS)))
            return
        exponent = 0
        if found["ten"] or found["e"] or found["scale"]:
            exponent = self._exponent(text, found)
        elif mantissa.startswith("10") and (lost := _BARE_LOST.fullmatch(mantissa)):
            unit, _ = counted_after(text, self.end)
            if _needs_power(unit):
                mantissa, exponent = "1", int(lost[1])
        self._set(mantissa, exponent)

    def _exponent(self, text: str, found: "re.Match[str]") -> int:
        """The power of ten that is printed after the mantissa; 0, and only the mantissa taken, where it is none."""
        if found["scale"]:
            return _SCALES[found["scale"].lower()]
        if found["lost"]:
            self.unit, self.unit_end = counted_after(text, self.end)
            if self.unit:
                return int(found["lost"])
            self.end = found.end("mantissa")
            return 0
        if not found["e"]:
            self.unit, self.unit_end = counted_after(text, self.end)
        printed = found["e"] or found["caret"] or found["raised"] or found["minus"]
        return int(re.sub(r"\s", "", printed).translate(_SUPERSCRIPTS))

    def _set(self, mantissa: str, exponent: int) -> None:
        """Value and decimals of ``mantissa`` × 10 to the ``exponent``."""
        if mantissa.isdigit():
            self.decimals = -exponent
            self.value = float(mantissa) if not exponent else float(f"{mantissa}e{exponent}")
            return
        whole, fraction = _parts(mantissa.replace(". ", "."))
        self.decimals = len(fraction) - exponent
        self.value = float(f"{whole}.{fraction}e{exponent}")


def _parts(mantissa: str) -> tuple[str, str]:
    """The digits before and after the decimal mark, thousands joined."""
    last = next((place for place in range(len(mantissa) - 1, -1, -1) if not mantissa[place].isdigit()), -1)
    fraction = mantissa[last + 1 :]
    mark = mantissa[last]
    if mark in POINTS or (mark == "," and (len(fraction) != 3 or mantissa.startswith("0,"))):
        return _THOUSANDS.sub("", mantissa[:last]), fraction
    if mark == "," and any(blank in mantissa for blank in _BLANKS):
        return _THOUSANDS.sub("", mantissa[:last]), fraction
    return _THOUSANDS.sub("", mantissa), ""


def _needs_power(unit: str) -> bool:
    """Whether a unit is counted in powers of ten only, so that "106 CFU" is a million."""
    lowered = unit.lower()
    if lowered.startswith(("cfu", "pfu", "tcid", "vp", "c.f.u.")):
        return True
    return lowered.replace(" ", "").endswith(("cells/kg", "cells/ml", "copies/ml", "mscs/kg", "virus/ml"))
