"""Languages: from the codes that sources use to BCP 47 tags, and the direction in which a language is written."""

from functools import lru_cache

from babel import Locale, UnknownLocaleError
from babel.core import get_global

_SPECIAL = {"und": "und", "mul": "mul", "zxx": "zxx", "mis": "mis"}


@lru_cache(maxsize=1024)
def language_tag(code: str) -> str:
    """The shortest BCP 47 tag for a language code: two or three letters (ISO 639, MARC), or a tag already.

    MARC's and ISO 639-2's two codes for one language (``ger``/``deu``, ``per``/``fas``) and withdrawn ones (``scr``)
    come out as one tag, by CLDR's list of language aliases. ``""`` for an empty code, ``und`` for what is no code.
    """
    code = code.strip().replace("_", "-")
    if not code:
        return ""
    language, hyphen, rest = code.lower().partition("-")
    if language in _SPECIAL:
        return _SPECIAL[language]
    if not (language.isascii() and language.isalpha() and 2 <= len(language) <= 3):
        return "und"
    alias = str(get_global("language_aliases").get(language, language))
    return alias.partition("_")[0] + (_subtags(rest) if hyphen else "")


def _subtags(rest: str) -> str:
    """Region in capitals, script with a capital, anything else as it is; each after its hyphen (RFC 5646, 2.1.1)."""
    written = []
    for subtag in rest.split("-"):
        if len(subtag) == 2 and subtag.isalpha():
            written.append(subtag.upper())
        elif len(subtag) == 4 and subtag.isalpha():
            written.append(subtag.title())
        else:
            written.append(subtag)
    return "".join(f"-{subtag}" for subtag in written if subtag)


@lru_cache(maxsize=1024)
def direction(tag: str) -> str:
    """``rtl`` or ``ltr``: how text in the language of a BCP 47 tag runs; ``ltr`` where CLDR does not know it."""
    try:
        return Locale.parse(tag, sep="-").text_direction
    except (UnknownLocaleError, ValueError):
        return "ltr"
