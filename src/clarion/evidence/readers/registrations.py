"""Reads the numbers under which registries hold a study."""

import re

import msgspec

from clarion.evidence.claim import Registration
from clarion.evidence.printed import Span
from clarion.evidence.readers.passage import Passage


class Register(msgspec.Struct, frozen=True):
    """A registry and how its numbers look in print."""

    name: str
    signs: tuple[str, ...]
    """One of them stands in every text that has such a number."""
    pattern: re.Pattern[str]
    """Its group ``value`` is the number as printed."""
    prefix: str = ""
    """What the number begins with, where the text names the registry and prints bare digits."""


_BETWEEN = r"(?:[\s:#-]{0,3}(?:(?:no|nr|number|id|identifier|registration)\b\.?[\s:#-]{0,3})?)"
"""What may stand between the letters of a number and its digits: ``ISRCTN No. 12345678``."""


def _register(name: str, signs: str, pattern: str, prefix: str = "") -> Register:
    return Register(name, tuple(signs.split("|")), re.compile(rf"(?<![A-Za-z0-9])(?:{pattern})", re.IGNORECASE), prefix)


_REGISTERS = (
    _register("ClinicalTrials.gov", "NCT|nct0|Nct", rf"(?P<value>NCT{_BETWEEN}\d{{8}})(?!\d)"),
    _register("ISRCTN", "ISRCTN|isrctn|Isrctn", rf"(?P<value>ISRCTN{_BETWEEN}\d{{8}})(?!\d)"),
    _register("ANZCTR", "CTRN|ctrn", rf"(?:(?:ANZ)?CTRN?\s*)?(?P<value>ACTRN{_BETWEEN}0?126\d{{11}}p?)(?!\d)", "ACTRN"),
    _register("ANZCTR", "ANZCTR|Australia|anzctr", r"(?P<value>0?126\d{11})(?!\d)", "ACTRN"),
    _register("ANZCTR", "ANZCTRN", r"ANZC(?P<value>TRN0?126\d{11})(?!\d)", "AC"),
    _register(
        "ChiCTR",
        "ChiCTR|CHICTR|chictr|Chictr|ChiCtr",
        r"(?P<value>ChiCTR(?:\s?-\s?[A-Z]{2,6})?\s?[-:]?\s?\d{8,10})(?!\d)",
    ),
    _register(
        "CTRI", "CTRI", r"(?P<value>(?:CTRI\s?/\s?)?(?:REF\s?/\s?)?CTRI\s?/\s?20\d\d\s?/\s?\d\d\d?\s?/\s?\d{4,6})(?!\d)"
    ),
    _register("CTRI", "CTRI", r"(?P<value>CTRI\s?/\s?20\d\d\s?/\s?\d\d\d?\s?/\s?\d{4,6})(?!\d)"),
    _register("DRKS", "DRKS|drks", rf"(?P<value>DRKS{_BETWEEN}\d{{8}})(?!\d)"),
    _register("EudraCT", "-00|–00| 00|-01|-02|-50", r"(?P<value>(?:19|20)\d\d\s?[-–]\s?\d{6}\s?[-–]\s?\d\d)(?![-\d])"),
    _register("IRCT", "IRCT|irct|Irct", rf"(?P<value>IRCT{_BETWEEN}\d{{9,17}}\s?N\s?\d{{1,3}})(?!\d)"),
    _register("UMIN", "UMIN|umin|Umin", rf"(?:JPRN\s?-\s?)?(?P<value>UMIN{_BETWEEN}\d{{9}})(?!\d)"),
    _register("UMIN", "UMIN|umin|Umin", r"(?P<value>0000\d{5})(?!\d)", "UMIN"),
    _register("JapicCTI", "Japic|JAPIC|japic", r"(?P<value>JapicCTI\s?-?\s?\d{5,6})(?!\d)"),
    _register("jRCT", "jRCT|JRCT", r"(?P<value>jRCTs?\s?\d{9,10})(?!\d)"),
    _register("KCT", "KCT", rf"(?P<value>KCT{_BETWEEN}\d{{7}})(?!\d)"),
    _register("NTR", "NTR", rf"(?P<value>NTR{_BETWEEN}\d{{3,5}})(?!\d)"),
    _register("NTR", "Netherlands Trial|Dutch Trial|Netherlands trial", r"(?P<value>NL\d{4})(?!\d)"),
    _register("PACTR", "PACTR", rf"(?P<value>PACTR{_BETWEEN}\d{{15,16}})(?!\d)"),
    _register("SLCTR", "SLCTR", r"(?P<value>SLCTR\s?/\s?20\d\d\s?/\s?\d{3})(?!\d)"),
    _register("ReBEC", "RBR", r"(?P<value>RBR\s?-\s?[0-9a-z]{5,7})(?![0-9A-Za-z])"),
    _register("TCTR", "TCTR", rf"(?P<value>TCTR{_BETWEEN}\d{{11}})(?!\d)"),
    _register("RPCEC", "RPCEC", r"(?P<value>RPCEC\s?\d{8})(?!\d)"),
    _register("LBCTR", "LBCTR", r"(?P<value>LBCTR\s?\d{10})(?!\d)"),
    _register("HKUCTR", "HKUCTR", r"(?P<value>HKUCTR\s?-\s?\d{1,4})(?!\d)"),
    _register("REPEC", "PER-", r"(?P<value>PER\s?-\s?\d{3}\s?-\s?\d\d)(?!\d)"),
    _register("PROSPERO", "CRD4|CRD 4", r"(?P<value>CRD\s?420\d{8,9})(?!\d)"),
    _register("ICTRP", "U1111", r"(?P<value>U1111\s?-\s?\d{4}\s?-\s?\d{4})(?!\d)"),
)
_LONG = re.compile(r"\d{5}")
"""Five digits in a row, as nearly all numbers of registries have."""
_SHORT = ("NTR", "NL", "RBR", "PER", "HKUCTR", "CTRI", "SLCTR", "U1111")
_DROPPED = re.compile(r"[\s:#]|\b(?:no|nr|number|id|identifier|registration)\b\.?", re.IGNORECASE)
_SPELLINGS = (("CHICTR", "ChiCTR"), ("JAPICCTI", "JapicCTI"), ("JRCT", "jRCT"))
_HYPHENATED = ("ChiCTR", "RBR", "HKUCTR", "PER", "JapicCTI", "U1111")


def registrations(passage: Passage) -> list[Registration]:
    """Every registration number that the text prints, each place of it, in order.

    ``value`` is without blanks, its letters as the registry writes them; digits alone get the registry's letters where
    the text names the registry.
    """
    text = passage.text
    if not _LONG.search(text) and not any(sign in text for sign in _SHORT):
        return []
    found: dict[int, Registration] = {}
    taken: list[Span] = []
    for register in _REGISTERS:
        if not any(sign in text for sign in register.signs):
            continue
        for match in register.pattern.finditer(text):
            span = Span(*match.span("value"))
            if any(span.overlaps(other) for other in taken):
                continue
            taken.append(span)
            found[span.start] = Registration(
                span=span,
                sentence=passage.sentence_at(span.start),
                value=_plain(match["value"], register.prefix),
                registry=register.name,
            )
    return [found[start] for start in sorted(found)]


def _plain(printed: str, prefix: str) -> str:
    """The number without blanks and joining words, letters as its registry writes them."""
    value = _DROPPED.sub("", printed).replace("–", "-")
    if value[:1].isdigit() or prefix == "AC":
        value = prefix + value
    upper = value if value[:3].upper() in ("RBR", "JRC") else value.upper()
    for capital, usual in _SPELLINGS:
        if upper.upper().startswith(capital):
            upper = usual + upper[len(capital) :]
    if not upper[:1].isdigit() and not upper.startswith(_HYPHENATED):
        upper = upper.replace("-", "")
    return upper
