"""The unit that stands after a number, as the text prints it.

A unit is a known word or sign, followed by what it is per: ``mg/kg``, ``mL/min/1.73 m2``, ``cells per kg``.
"""

import re

# Those of one or two letters are units only where no letter, digit or hyphen follows.
_MASS = "kg|mg|ng|pg|mcg|ug|[µμ]g|g|grams?|milligrams?|micrograms?|kilograms?|lbs?"
_VOLUME = "ml|mL|dl|dL|[µμu][lL]|l|L|cc|litres?|liters?|millilitres?|milliliters?"
_AMOUNT = r"mmol|[µμu]mol|nmol|pmol|mol|mM|[µμu]M|nM|mEq|meq|mU|MU|[µμ]U|[Kk]?IU|kU|U|I\.U\."
_COUNTED = (
    r"(?:(?:allogeneic|autologous|viable|nucleated|stem|T|CD34\+|CD34|white|red|mononuclear|mesenchymal|human)\s)*"
    r"cells?|M?SCs?|(?:[A-Z]{1,3}-)?MSCs?|CFUs?|cfus?|c\.f\.u\.|PFUs?|pfu|TCID50|copies|viral\sparticles|vp|vg|"
    r"(?:viral\s|vector\s)?genomes|parasites|bacteria|organisms|spores|sporozoites|colonies|platelets|leu[ck]ocytes|"
    r"lymphocytes|particles"
)
_PHYSICAL = (
    r"mm\s?Hg|cm\s?H2O|kPa|bpm|beats|breaths|kcals?|kJ|J|mJ|c?Gy|Hz|kHz|MHz|W|mW|mV|kV|V|mA|MBq|GBq|mCi|dB|ppm|ppb|"
    r"°\s?[CF]|[cm]m[23²³]|mm|cm|km|nm|[µμ]m|m[2²]|m|metres?|meters?|dioptres?|diopters?|D|METs?|steps|mOsm"
)
_TIME = (
    r"hours?|hrs?|h|minutes?|mins?|seconds?|secs?|msec|ms|s|days?|d|weeks?|wks?|wk|months?|mos?|mo|years?|yrs?|y|"
    r"person-years?|patient-years?|(?:minute|second|hour|day|week|month|year)s?"
)
_COUNT_NOUN = "points?|units?|doses?|pulses?|fold|tablets?|capsules?|puffs?|drops?|sessions?|cycles?|times"
_PERSIAN = "درصد|میلی‌?\\s?گرم|گرم|سال|ماه|هفته|روز|ساعت|دقیقه|نفر|بیمار"
_BASE = f"{_MASS}|{_VOLUME}|{_AMOUNT}|{_COUNTED}|{_PHYSICAL}|{_TIME}|{_COUNT_NOUN}|{_PERSIAN}"
_PER_WHAT = (
    r"1\.73\s?m[2²]|100\s?(?:m[lL]|g|person-years|patient-years|000)|1[, ]?000\s(?:person-years|patient-years)|"
    r"24[\s-]?h(?:ours?|rs?|r)?|(?:[a-zA-Zµμ]+(?:-[a-z]+)?[23²³]?)"
)
_PER = (
    rf"(?:\s?/\s?(?:{_PER_WHAT})|\sper\s(?:{_PER_WHAT})|\s(?:kg|m[lL]|L|dL|h|min|d|day|mm)\s?[-−–]\s?[123]\b"
    rf"|\s?[·.⋅]\s?(?:kg|m|d[lL]|L|m[lL]|min|h|s|d)\s?(?:[-−–]\s?[12]|⁻[¹²])"
    rf"|\s(?:kg|m[lL]|L|dL|h|min|d|day|m|s)⁻[¹²³])"
)

_UNIT = re.compile(
    rf"[ \u00a0\u2009\u202f]?(%|٪|％|per\s?cent(?![a-z])|percent(?:age\spoints?)?(?![a-z])"
    rf"|(?:{_BASE})(?![A-Za-zÀ-ÿ0-9²³'’]|[-‐‑–][A-Za-z]){_PER}{{0,3}}(?![A-Za-z]))"
)
_JOINED = re.compile(rf"[-‐‑–]\s?((?:{_BASE}){_PER}{{0,2}})(?![A-Za-z])")
_TIME_WORD = re.compile(r"\s?-?(hours?|hr|h|minutes?|min|days?|weeks?|wk|months?|mo|years?|yrs?|y)-(?:old|long)\b")

_COUNTED_LATER = re.compile(
    r"\s?(?:[A-Za-z(][\w()+,-]*\s){0,6}?(?:(?P<cells>cells?|M?SCs?|[A-Z-]*MSCs?|CFUs?|cfus?|c\.f\.u\.|PFUs?|pfu|"
    r"TCID50|copies|vp|vg|genomes?|bacteria|organisms|spores|sporozoites|colonies|parasites|platelets|leu[ck]ocytes|"
    r"lymphocytes|viruses|virus|viral|(?:[mM]?IU|U|units?))(?![A-Za-z])(?P<per>\s?/\s?[A-Za-z]+|\sper\s(?!cent)[a-z]+)?"
    r"|(?P<other>[A-Za-z]+\s?/\s?(?:kg|m[lL]|L|mm3|[µμ]l|[µμ]L|g)\b)|/\s?(?:kg|m[lL]|L|l|mm3|[µμ][lL]|g)\b)"
)


def unit_after(text: str, end: int) -> tuple[str, int]:
    """The unit that stands right after a number which ends at ``end``, and where it ends; empty where there is none."""
    after = text[end : end + 1]
    if after in "-‐‑–" and after:
        joined = _JOINED.match(text, end)
        return (joined[1], joined.end()) if joined else ("", end)
    found = _UNIT.match(text, end)
    if found:
        return found[1], found.end()
    aged = _TIME_WORD.match(text, end)
    return (aged[1], aged.end(1)) if aged else ("", end)


def counted_after(text: str, end: int) -> tuple[str, int]:
    """The unit after a power of ten, for which words may stand between: "allogeneic (AD) MSCs/kg" gives ``MSCs/kg``.

    Empty where nothing that is counted in powers of ten follows.
    """
    found = _COUNTED_LATER.match(text, end)
    if not found:
        return "", end
    if found["cells"]:
        return text[found.start("cells") : found.end()].strip(), found.end()
    return (found["other"] or found[0]).strip(), found.end()
