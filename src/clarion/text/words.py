"""Words: cutting a text into them, bringing them to their stems, telling the ones that say nothing."""

import re
import unicodedata

import snowballstemmer

from clarion.text.normalise import fold

_WORD = re.compile(r"[^\W_]+(?:[-\u2010\u2011](?=[^\W_]{0,8}\d)[^\W_]+)*")

LONGEST_WORD = 40
"""In characters; what is longer is a sequence, an address or a fault, and no word."""

_STEMS_KEPT = 200_000
"""Stems remembered, about 30 MB; a collection of 100,000 abstracts has some 250,000 different words."""

STOP_WORDS = frozenset(
    re.findall(
        r"\w+",
        """
        a about above across after again against all almost along also although always am among an and another any
        are as at be because been before being below between both but by can cannot could did do does doing done
        down due during each either et etc ever every few for from further had has have having he hence her here
        hers him his how however i if in into is it its itself just least less made make many may might more most
        mostly much must my near nearly neither no nor not now of off often on once only onto or other our out over
        own per quite rather same several she should since so some still such than that the their them themselves
        then there therefore these they this those though through throughout thus to too toward towards under until
        up upon us used using very via was we were what when where whereas whether which while who whom whose why
        will with within without would yet you your
        """,
    )
)
"""English words that carry grammar and no subject."""

_stem_word = snowballstemmer.stemmer("english").stemWord


def words(text: str) -> list[str]:
    """The words of ``text`` as they stand there, in order.

    A hyphen parts words, but not before a part that has a digit: ``covid-19``, ``IL-6`` and ``p53`` stay whole. The
    half-space of Persian parts words, as in :func:`clarion.text.normalise.fold`.

    >>> words("Double-blind trial of IL-6 in COVID-19")
    ['Double', 'blind', 'trial', 'of', 'IL-6', 'in', 'COVID-19']
    """
    if not text.isascii():
        text = unicodedata.normalize("NFC", text)
    return _WORD.findall(text)


class _Stems(dict[str, str]):
    """Word → stem, worked out when first met; forgotten all at once when there are too many."""

    def __missing__(self, word: str) -> str:
        if len(self) >= _STEMS_KEPT:
            self.clear()
        folded = fold(word)
        self[word] = stem = folded if len(folded) > LONGEST_WORD else _stem_word(folded)
        return stem


_STEMS = _Stems()


def stem(word: str) -> str:
    """The folded stem of one word, by the English algorithm of Snowball; words of other scripts are only folded.

    >>> stem("Studies"), stem("کتاب")
    ('studi', 'کتاب')
    """
    return _STEMS[word]


def says_something(word: str) -> bool:
    """Whether a word (as :func:`words` cuts it) can tell one text's subject from another's.

    Stop words, single letters, plain numbers and overlong strings can't.
    """
    if not 1 < len(word) <= LONGEST_WORD or word.lower() in STOP_WORDS:
        return False
    return any(character.isalpha() for character in word)
