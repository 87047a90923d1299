"""Languages: their names, the direction of their scripts, their digits and dates."""

import re
from datetime import date, timedelta
from functools import lru_cache

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_interval, format_skeleton
from babel.numbers import format_decimal

from clarion.records import DateSpan

_RIGHT_TO_LEFT = frozenset(("ar", "arc", "ckb", "dv", "fa", "he", "ku", "ps", "sd", "ug", "ur", "yi"))
_DIGITS = {"fa": str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")}
_GROUPING = {"fa": str.maketrans(",.", "٬٫")}
_NUMERAL = re.compile(r"(?<![A-Za-z0-9])[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?(?: ?%)?")


def direction(tag: str) -> str:
    """``rtl`` or ``ltr``: how a text in the language ``tag`` (BCP 47) runs."""
    parts = tag.lower().replace("_", "-").split("-")
    if "latn" in parts:
        return "ltr"
    return "rtl" if parts[0] in _RIGHT_TO_LEFT or {"arab", "hebr"} & set(parts) else "ltr"


@lru_cache(maxsize=512)
def language_name(tag: str, language: str) -> str:
    """The name of the language ``tag`` in ``language``; the tag itself where it is not known."""
    try:
        locale = Locale.parse(tag, sep="-")
    except (UnknownLocaleError, ValueError):
        return tag
    if locale.language != tag.split("-", maxsplit=1)[0].lower():  # "und" is taken for English by Babel
        return tag
    return locale.get_display_name(language.replace("-", "_")) or tag


def own_name(tag: str) -> str:
    """The name of the language ``tag`` in itself: ``English``, ``فارسی``."""
    return language_name(tag, tag)


def digits(text: str, language: str) -> str:
    """``text`` with its digits in the script of ``language``."""
    table = _DIGITS.get(language)
    return text.translate(table) if table else text


@lru_cache(maxsize=4096)
def number(value: int, language: str) -> str:
    """``value`` grouped and in the digits of ``language``: ``1,204``, ``۱٬۲۰۴``."""
    if value < 1000 and language not in _DIGITS:
        return str(value)
    text = format_decimal(value, locale=language.replace("-", "_"))
    return digits(text.translate(_GROUPING.get(language, {})), language)


def numerals(text: str, language: str) -> str:
    """``text`` with its numbers as ``language`` prints them: ``P = 0.008`` → ``P = ۰٫۰۰۸``.

    A number within a name, such as that of a registration, stays as it is.
    """
    if language not in _DIGITS:
        return text
    return _NUMERAL.sub(lambda found: digits(found[0].translate(_GROUPING[language]).replace("%", "٪"), language), text)


@lru_cache(maxsize=4096)
def localised(span: DateSpan, language: str) -> str:
    """``span`` in words of ``language``, no more exact than it is: ``3 May 2021``, ``May 2021``, ``April – June 2019``.

    Dates stay Gregorian in every language, because that is the calendar in which the venue printed them.
    """
    locale = _locale(language)
    first, last = date.fromisoformat(span.first), date.fromisoformat(span.last)
    if span.precision == "day":
        text = format_date(first, "long", locale=locale)
    elif first.day == 1 and (first.year, first.month) == (last.year, last.month) and _ends_month(last):
        text = format_skeleton("yMMMM", first, locale=locale)
    elif (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        text = str(first.year) if first.year == last.year else f"{first.year}–{last.year}"
    elif first.day == 1 and _ends_month(last):
        text = format_interval(first, last, "yMMMM", locale=locale)
    else:
        text = format_interval(first, last, "yMMMd", locale=locale)
    return digits(text, language)


@lru_cache(maxsize=1024)
def day(value: date, language: str) -> str:
    """One day in words of ``language``."""
    return digits(format_date(value, "long", locale=_locale(language)), language)


def machine_date(span: DateSpan) -> str:
    """``span`` as HTML's ``datetime`` takes it; empty where no single value says it."""
    length = {"day": 10, "month": 7, "year": 4}.get(span.precision)
    return span.first[:length] if length else ""


def _locale(language: str) -> str:
    # British order (3 May 2021) for plain English: it can't be misread elsewhere, as 5/3 might.
    return "en_GB" if language == "en" else language.replace("-", "_")


def _ends_month(value: date) -> bool:
    return (value + timedelta(days=1)).day == 1
