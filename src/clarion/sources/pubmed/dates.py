"""PubMed's dates as honest intervals, from fixed fields and from the free text of ``MedlineDate``.

NLM's rule is that a date which does not fit year, month and day is copied as the issue prints it: ``2019 Apr-Jun``,
``1998 Dec-1999 Jan``, ``Winter 2003``, ``2015 Sep-Oct 12``, ``1978 1st Quart``. Every function here is pure.
"""

import re
from calendar import monthrange
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

_SEASONS = {
    "spring": (3, 5),
    "printemps": (3, 5),
    "frühjahr": (3, 5),
    "frühling": (3, 5),
    "primavera": (3, 5),
    "summer": (6, 8),
    "été": (6, 8),
    "sommer": (6, 8),
    "verano": (6, 8),
    "estate": (6, 8),
    "autumn": (9, 11),
    "fall": (9, 11),
    "automne": (9, 11),
    "herbst": (9, 11),
    "otoño": (9, 11),
    "autunno": (9, 11),
    "winter": (12, 14),
    "hiver": (12, 14),
    "invierno": (12, 14),
    "inverno": (12, 14),
}
"""First and last month; 13 and 14 are January and February of the next year."""

_ORDINALS = {"1": 1, "2": 2, "3": 3, "4": 4, "first": 1, "second": 2, "third": 3, "fourth": 4}
_ORDINALS |= {"1st": 1, "2nd": 2, "3rd": 3, "4th": 4, "i": 1, "ii": 2, "iii": 3, "iv": 4}

_TOKEN = re.compile(r"\d+(?:st|nd|rd|th)?|[^\W\d_]+|[-–—/&,]")
_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")

Day = tuple[int, int, int]
"""Year, month, day; the month may be 13 or 14, meaning the next year's."""


@lru_cache(maxsize=16384)
def date_span(year: str, month: str = "", day: str = "", season: str = "") -> DateSpan | None:
    """The interval that PubMed's fixed fields mean; ``None`` without a year.

    ``month`` is a number or a name (``Mar``); a part that cannot be (month 13, 30 February) widens the interval to what
    is sure, and the wording is kept in ``text``.
    """
    if not (year.isascii() and year.isdigit() and len(year) == 4 and int(year)):
        return medline_date(" ".join(part for part in (year, month, day, season) if part))
    if season:
        return medline_date(f"{year} {season}")
    if not month:
        return DateSpan(f"{year}-01-01", f"{year}-12-31", text=f"{year} {day}" if day else "")
    number = int(month) if month.isascii() and month.isdigit() else _MONTHS.get(month.lower().rstrip("."), 0)
    if not 1 <= number <= 12:
        return medline_date(" ".join(part for part in (year, month, day) if part))
    last = monthrange(int(year), number)[1]
    if not day:
        return DateSpan(f"{year}-{number:02}-01", f"{year}-{number:02}-{last}")
    if day.isascii() and day.isdigit() and 1 <= int(day) <= last:
        exact = f"{year}-{number:02}-{int(day):02}"
        return DateSpan(exact, exact)
    return medline_date(f"{year} {month} {day}")


@lru_cache(maxsize=4096)
def medline_date(text: str) -> DateSpan | None:
    """The interval that a free-text date means, its wording kept; ``None`` where no year can be made out.

    What the words do not settle is taken wide: an unknown word costs precision, never truth. A range written backwards
    (``2003 Dec-Jan``) runs into the next year.
    """
    text = " ".join(text.split())
    years = [int(found) for found in _YEAR.findall(text)]
    if not years:
        return None
    ends = _ends(_tokens(text))
    if ends is None:
        return _iso((min(years), 1, 1), (max(years), 12, 31), text)
    return _iso(*ends, text)


def _tokens(text: str) -> list[str]:
    """Words, numbers and range marks in lower case; ``2003/2004`` and ``Mar.-Apr.`` come apart."""
    return [token.lower() for token in _TOKEN.findall(text)]


def _ends(tokens: list[str]) -> tuple[Day, Day] | None:
    """First and last day named by ``tokens``, or ``None`` where a word is not understood."""
    sides = _sides(tokens)
    if sides is None:
        return None
    years = [side.year for side in sides if side.year]
    if not years or any(later < earlier for earlier, later in pairwise(years)):
        return None
    first, last = sides[0], sides[-1]
    first_year, last_year = first.year or years[0], last.year or years[-1]
    first_months = first.months or (last.months if not first.year or not last.year else None) or (1, 12)
    last_months = last.months or (first.months if not last.year or len(sides) == 1 else None) or (1, 12)
    begin = _day(first_year, first_months[0], first.days[0] if first.days else 1)
    final_day = last.days[-1] if last.days else _length(last_year, last_months[1])
    end = _day(last_year, last_months[1], final_day)
    if begin is None or end is None:
        return None
    if end < begin and len(years) == 1 and not (first.days and last.days and first_months == last_months):
        end = _day(
            last_year + 1, last_months[1], last.days[-1] if last.days else _length(last_year + 1, last_months[1])
        )
    return (begin, end) if end is not None and begin <= end else None


class _Side:
    """What one side of a range names."""

    def __init__(self) -> None:
        self.year = 0
        self.months: tuple[int, int] | None = None
        self.days: list[int] = []


def _sides(tokens: list[str]) -> list[_Side] | None:
    """``tokens`` split at range marks, each side's parts sorted out; ``None`` where one is not understood."""
    sides = [_Side()]
    quarter: int | None = None
    for token in tokens:
        side = sides[-1]
        if token in {"-", "–", "—", "/", "&", "and", "to", "et", "und"}:
            sides.append(_Side())
        elif token in {",", "of", "de"}:
            continue
        elif token in {"quart", "quarter", "quarterly", "trimestre", "trim", "qtr"}:
            if quarter is None or not _take_quarter(sides, quarter):
                return None
        elif token in _ORDINALS and not (token.isdigit() and side.months):
            quarter = _ORDINALS[token]
            if token.isdigit():
                side.days.append(quarter)
        elif not _take(side, token):
            return None
    if quarter is not None and not any(side.months for side in sides):
        return None
    kept = [side for side in sides if side.year or side.months or side.days]
    return kept or None


def _take_quarter(sides: list[_Side], quarter: int) -> bool:
    """Set the quarter's months on the last side; a bare ordinal had been taken for a day."""
    side = sides[-1]
    side.days = []
    side.months = (quarter * 3 - 2, quarter * 3)
    return True


def _take(side: _Side, token: str) -> bool:
    """Add one word or number to ``side``; whether it was understood and had room."""
    if token.isdigit():
        if len(token) == 4:
            known, side.year = side.year, int(token)
            return not known
        side.days.append(int(token))
        return len(side.days) == 1
    number = _MONTHS.get(token)
    months = (number, number) if number else _SEASONS.get(token)
    if months is None or side.months:
        return False
    side.months = months
    return True


def _length(year: int, month: int) -> int:
    """Days in the month; 13 and 14 are the next year's January and February."""
    return monthrange(year + (month - 1) // 12, (month - 1) % 12 + 1)[1]


def _day(year: int, month: int, day: int) -> Day | None:
    """The day, or ``None`` where the calendar has none such."""
    return (year + (month - 1) // 12, (month - 1) % 12 + 1, day) if 1 <= day <= _length(year, month) else None


def _iso(first: Day, last: Day, text: str) -> DateSpan:
    return DateSpan("{:04}-{:02}-{:02}".format(*first), "{:04}-{:02}-{:02}".format(*last), text=text)
