"""What a work is about, as terms with weights: the only thing about it that the related engine needs to know."""

from collections import Counter

from clarion.records import Work
from clarion.related.engine import Profile
from clarion.text.markup import plain
from clarion.text.words import says_something, stem, words

MOST_TERMS = 128
"""Terms kept of one work. An abstract has about 100; cutting to 64 lost a twentieth of the ranking's quality."""

TITLE_WEIGHT = 3
HEADING_WEIGHT = 2
CENTRAL_HEADING_WEIGHT = 4
KEYWORD_WEIGHT = 3
_HEAVIEST = 255
"""Weights are kept in one byte."""

_WORDS_KEPT = 200_000


class _Forms(dict[str, tuple[str, str]]):
    """Word → its stem and the form in which a reason shows it; empty texts for a word that says nothing."""

    def __missing__(self, word: str) -> tuple[str, str]:
        if len(self) >= _WORDS_KEPT:
            self.clear()
        # A capital within a word is its spelling (DNA, mRNA); one that only begins it may be its place in the sentence.
        shown = word if word[1:].lower() != word[1:] else word.lower()
        self[word] = form = (stem(word), shown) if says_something(word) else ("", "")
        return form


_FORMS = _Forms()


def profile(work: Work) -> Profile:
    """The terms of a work's titles, headings, keywords and abstract, the heaviest first.

    A word weighs once for each time it stands in the abstract and three times in the title; forms of one stem count
    together. A heading or keyword of several words is a term of its own.
    """
    counts = Counter(words(_abstract_text(work)))
    for title in (work.title, work.vernacular_title):
        for word in words(plain(title)):
            counts[word] += TITLE_WEIGHT
    phrases: Counter[str] = Counter()
    for heading in work.headings:
        phrases[heading.name] += CENTRAL_HEADING_WEIGHT if heading.central else HEADING_WEIGHT
    for keyword in work.keywords:
        phrases[plain(keyword.text).strip()] += KEYWORD_WEIGHT
    return _of_counts(counts, phrases)


def _of_counts(counts: dict[str, int], phrases: dict[str, int]) -> Profile:
    """Merge the forms of a stem under the first met, and cut to the heaviest terms."""
    weights: dict[str, int] = {}
    shown: dict[str, str] = {}
    for phrase, weight in phrases.items():
        key = term_key(phrase)
        if key:
            weights[key] = weights.get(key, 0) + weight
            shown.setdefault(key, phrase)
    for word, count in counts.items():
        key, form = _FORMS[word]
        if not key:
            continue
        if key in weights:
            weights[key] += count
        else:
            weights[key] = count
            shown[key] = form
    heaviest = sorted(weights, key=weights.__getitem__, reverse=True)[:MOST_TERMS]
    return Profile(
        tuple([shown[key] for key in heaviest]),
        tuple([min(weights[key], _HEAVIEST) for key in heaviest]),
    )


def term_key(term: str) -> str:
    """What makes two terms the same: the stems of their words, in any order; empty where no word says something.

    >>> term_key("Arthritis, Rheumatoid") == term_key("rheumatoid arthritis")
    True
    """
    stems = [stem(word) for word in words(term) if says_something(word)]
    return stems[0] if len(stems) == 1 else " ".join(sorted(stems))


def _abstract_text(work: Work) -> str:
    """The work's own abstract in plain text, or another's where it has none."""
    abstract = work.abstract or next(iter(work.abstracts), None)
    return "\n".join(plain(section.text) for section in abstract.sections) if abstract else ""
