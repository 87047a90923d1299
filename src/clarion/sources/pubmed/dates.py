"""PubMed's dates as honest intervals, from fixed fields and from the free text of ``MedlineDate``.

NLM copies a date which does not fit year, month and day as the issue prints it: ``2019 Apr-Jun``, ``Winter 2003``,
``1998 Dec-1999 Jan``, ``2015 Sep-Oct 12``, ``1978 1st Quart``. What the words leave open is taken wide: a word that is
not known costs precision, never truth. Every function here is pure.
"""

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise

from clarion.records import DateSpan

_MONTHS: dict[str, int] = {}
for _number, _names in enumerate(
    (
        "jan january janvier janv januar enero ene gennaio gen janeiro januari styczeń",
        "feb february février fevrier févr fevr fév fev februar febrero febbraio fevereiro februari luty",
        "mar march mars märz marz mär mrz marzo março marco maart mrt marzec",
        "apr april avril avr abril abr aprile kwiecień",
        "may mai mayo maggio mag maio mei maj",
        "jun june juin juni junio giugno giu junho czerwiec",
        "jul july juillet juil juli julio luglio lug julho lipiec",
        "aug august août aout agosto ago augustus sierpień",
        "sep sept september septembre septiembre settembre setembro set wrzesień",
        "oct october octobre oktober okt octubre ottobre ott outubro out październik",
        "nov november novembre noviembre novembro listopad",
        "dec december décembre decembre déc dezember dez diciembre dic dicembre dezembro desember grudzień",
    ),
    start=1,
):
    _MONTHS.update(dict.fromkeys(_names.split(), _number))

_PERIODS: dict[str, tuple[int, int]] = {name: (number, number) for name, number in _MONTHS.items()}
_PERIODS |= dict.fromkeys(["spring", "printemps", "frühjahr", "frühling", "primavera"], (3, 6))
_PERIODS |= dict.fromkeys(["summer", "été", "sommer", "verano", "estate"], (6, 9))
_PERIODS |= dict.fromkeys(["autumn", "fall", "automne", "herbst", "otoño", "autunno"], (9, 12))
_PERIODS |= dict.fromkeys(["winter", "hiver", "invierno", "inverno"], (1, 12))
_PERIODS |= {"easter": (3, 4), "christmas": (12, 12), "xmas": (12, 12)}
_PERIODS |= {f"q{number}": (number * 3 - 2, number * 3) for number in range(1, 5)}
_PERIODS |= {"h1": (1, 6), "h2": (7, 12)}
"""First and last month of everything that names a part of a year. The seasons are the north's. Winter lies at both ends
of the year that an issue prints, so it alone tells no more than the year."""

_ORDINALS = {"1": 1, "1st": 1, "first": 1, "i": 1, "2": 2, "2nd": 2, "2d": 2, "second": 2, "ii": 2}
_ORDINALS |= {"3": 3, "3rd": 3, "3d": 3, "third": 3, "iii": 3, "4": 4, "4th": 4, "fourth": 4, "iv": 4}
_ORDINAL = "|".join(sorted(_ORDINALS, key=len, reverse=True))
_PART_OF_YEAR = re.compile(
    rf"\b(?:({_ORDINAL})\s*[-/–]\s*)?({_ORDINAL})\s*(quart|trimest|qtr|semest|half)[a-z]*", re.IGNORECASE
)
_TOKEN = re.compile(r"\d+|[^\W\d_]+\d?|[-–—/&]")
_RANGE = frozenset(("-", "–", "—", "/", "&", "and", "to", "et", "und", "y"))
_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")

Day = tuple[int, int, int]
"""Year, month, day."""


@lru_cache(maxsize=16384)
def date_span(year: str, month: str = "", day: str = "", season: str = "") -> DateSpan | None:
    """The interval that PubMed's fixed fields mean; ``None`` where no year can be made out.

    ``month`` is a number or a name (``Mar``). A part that cannot be (month 13, 30 February) widens the interval to what
    is sure, and the wording is kept in ``text``.
    """
    wording = " ".join(part for part in (year, month, day, season) if part)
    if season or not (year.isascii() and year.isdigit() and len(year) == 4 and int(year)):
        return medline_date(wording)
    number = int(month) if month.isascii() and month.isdigit() else _MONTHS.get(month.lower().rstrip("."), 0)
    if not 1 <= number <= 12:
        if month and not month.isdigit():
            return medline_date(wording)
        return DateSpan(f"{year}-01-01", f"{year}-12-31", text=wording if month or day else "")
    last = monthrange(int(year), number)[1]
    if day.isascii() and day.isdigit() and 1 <= int(day) <= last:
        exact = f"{year}-{number:02}-{int(day):02}"
        return DateSpan(exact, exact)
    return DateSpan(f"{year}-{number:02}-01", f"{year}-{number:02}-{last}", text=wording if day else "")


@lru_cache(maxsize=4096)
def medline_date(text: str) -> DateSpan | None:
    """The interval that a free-text date means, its wording kept; ``None`` where no year can be made out.

    A range written backwards runs over the turn of the year: ``2003 Dec-Jan`` into the next, ``Dec-Jan 2003`` from the
    one before.
    """
    text = " ".join(text.split())
    years = [int(found) for found in _YEAR.findall(text)]
    if not years:
        return None
    sides = _sides(text)
    ends = _ends(sides) if sides else None
    first, last = ends or ((min(years), 1, 1), (max(years), 12, 31))
    return DateSpan("{:04}-{:02}-{:02}".format(*first), "{:04}-{:02}-{:02}".format(*last), text=text)


@dataclass
class _Side:
    """What one side of a range names; 0 and empty where it does not say."""

    year: int = 0
    period: tuple[int, int] | None = None
    days: list[int] = field(default_factory=list)


def _tokens(text: str) -> Iterator[str]:
    """Words, numbers and range marks in lower case; quarters and halves as ``q1`` … ``h2``."""
    text = _PART_OF_YEAR.sub(_part_of_year, text)
    return (token.lower() for token in _TOKEN.findall(text))


def _part_of_year(found: "re.Match[str]") -> str:
    mark = "h" if found[3].lower() in {"semest", "half"} else "q"
    first, last = (_ORDINALS.get((ordinal or "").lower()) for ordinal in found.group(1, 2))
    return f"{mark}{first}-{mark}{last}" if first else f"{mark}{last}"


def _sides(text: str) -> list[_Side] | None:
    """The sides of a range, or one if it is none; ``None`` where a word is not understood or comes twice."""
    sides = [_Side()]
    for token in _tokens(text):
        side = sides[-1]
        if token in _RANGE:
            sides.append(_Side())
        elif token in _PERIODS and side.period is None:
            side.period = _PERIODS[token]
        elif token.isdigit() and len(token) == 4 and not side.year:
            side.year = int(token)
        elif token.isdigit() and len(token) <= 2 and not side.days:
            side.days.append(int(token))
        else:
            return None
    return [side for side in sides if side != _Side()] or None


def _ends(sides: list[_Side]) -> tuple[Day, Day] | None:
    """First and last day of the range; ``None`` where its parts do not go together."""
    first, last = sides[0], sides[-1]
    if len(sides) == 2 and last == _Side(days=[(first.year + 1) % 100]) and first == _Side(year=first.year):
        last = _Side(year=first.year + 1)
    years = [side.year for side in (*sides[:-1], last) if side.year]
    if not years or any(later < earlier for earlier, later in pairwise(years)):
        return None
    if years[-1] == years[0] + 1 and {side.period for side in sides} - {None} == {_PERIODS["winter"]}:
        return (years[0], 12, 1), (years[-1], 3, 31)
    begin_period = first.period or (last.period if not first.year else None) or (1, 12)
    end_period = last.period or (first.period if not last.year or len(sides) == 1 else None) or (1, 12)
    if (first.days and begin_period == (1, 12)) or (last.days and end_period == (1, 12)):
        return None
    begin = _day(first.year or years[0], begin_period[0], first.days, 1)
    end = _day(last.year or years[-1], end_period[1], last.days, 31)
    if end < begin and len(years) == 1 and begin_period != end_period:
        if last.year and not first.year:
            begin = _day(begin[0] - 1, begin[1], first.days, 1)
        else:
            end = _day(end[0] + 1, end[1], last.days, 31)
    return (begin, end) if begin <= end else None


def _day(year: int, month: int, days: list[int], otherwise: int) -> Day:
    """The named day; ``otherwise``, or the month's last if that is less, where none is named or it does not exist."""
    length = monthrange(year, month)[1]
    named = days[0] if days and 1 <= days[0] <= length else otherwise
    return year, month, min(named, length)
