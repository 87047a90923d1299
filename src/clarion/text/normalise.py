"""One spelling for comparing and searching: case, accents, letter variants, digits, dashes, quotes and spaces."""

import re
import unicodedata

_LETTERS = {
    # Letters that Unicode does not decompose, as they are commonly written without their stroke or ligature.
    "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ħ": "h", "ı": "i", "ł": "l", "ŋ": "n", "ŧ": "t",
    "ƀ": "b", "ɨ": "i", "ĸ": "k", "ſ": "s",
    # Arabic letters as Persian, Urdu and Arabic keyboards write them differently.
    "ي": "ی", "ى": "ی", "ې": "ی", "ك": "ک", "ڪ": "ک", "ة": "ه", "ۀ": "ه", "ە": "ه", "ہ": "ه", "ۂ": "ه", "ھ": "ه",
    "ٱ": "ا", "ـ": "",
    # Marks of the same meaning.
    "‘": "'", "’": "'", "‚": "'", "‛": "'", "′": "'", "ʼ": "'", "ʻ": "'", "ˈ": "'", "‹": "'", "›": "'",
    "“": '"', "”": '"', "„": '"', "‟": '"', "″": '"', "«": '"', "»": '"',
    "−": "-", "⁃": "-", "⁄": "/", "∕": "/", "،": ",", "؛": ";", "؟": "?", "٪": "%", "٫": ".", "٬": ",",
}  # fmt: skip

_FIRST_ACCENT = 10
"""Canonical combining classes below this are letters' parts (nukta, virama, kana voicing), not accents on letters."""

_NOT_ASCII = re.compile(r"[^\x00-\x7f]+")
_HALF_SPACE = re.compile(r"(?<=[\u0600-\u06ff])\u200c+(?=[\u0600-\u06ff])")


def _fold_character(character: str) -> str:
    """What one character becomes; may be empty or several."""
    if character in _LETTERS:
        return _LETTERS[character]
    category = unicodedata.category(character)
    if category == "Nd":
        return str(unicodedata.decimal(character))
    if category == "Pd":
        return "-"
    if category in {"Cf", "Cs"}:
        # A lone surrogate is no character and can't be written as UTF-8.
        return "" if category == "Cf" else " "
    plain = unicodedata.normalize("NFKD", character)
    if plain != character:
        return "".join(_TABLE[ord(part)] for part in plain)
    lower = character.casefold()
    if lower != character:
        return "".join(_TABLE[ord(part)] for part in lower)
    return "" if unicodedata.combining(character) >= _FIRST_ACCENT else character


class _Table(dict[int, str]):
    """Code point → folded text, worked out when first met: at most one entry for each character of Unicode."""

    def __missing__(self, code: int) -> str:
        self[code] = folded = _fold_character(chr(code))
        return folded


_TABLE = _Table()


def fold(text: str) -> str:
    """``text`` in the spelling in which two texts are compared.

    Case is folded; accents and vowel signs are dropped, compatibility forms (ligatures, superscripts, full width)
    become their plain letters, ``ß ø ł æ`` become ``ss o l ae``; Arabic ye, kaf and te marbuta become Persian ی, ک
    and ه, tatweel goes; digits of every script become 0–9; dashes and quotes become ``-``, ``'`` and ``"``; spaces are
    single and none stands at the ends. The half-space (ZWNJ) of Persian parts words like a space does, because that
    is how it is typed where the keyboard lacks it; :func:`half_space_words` gives the joined forms. In other scripts
    it is dropped. Folding what is folded changes nothing.

    >>> fold("  Straße – ŁÓDŹ،  كتاب‌های ۱۲ ")
    'strasse - lodz, کتاب های 12'
    """
    if text.isascii():
        return " ".join(text.lower().split())
    if "\u200c" in text:
        text = _HALF_SPACE.sub(" ", text)
    # Most texts hold a few such characters among many plain ones; translating all of it would cost ten times as much.
    text = _NOT_ASCII.sub(lambda run: run.group().translate(_TABLE), text.lower())
    # Korean syllables and voiced kana were taken apart with the accents; put them together again.
    return " ".join(unicodedata.normalize("NFC", text).split())


_HALF_SPACED = re.compile(r"[\u0600-\u06ff]+(?:\u200c+[\u0600-\u06ff]+)+")


def half_space_words(text: str) -> list[str]:
    """The folded words of ``text`` that are written with half-spaces, each joined into one, as some write it.

    >>> half_space_words("کتاب‌های تازه")
    ['کتابهای']
    """
    if "\u200c" not in text:
        return []
    return [fold(word.replace("\u200c", "")) for word in _HALF_SPACED.findall(text)]
