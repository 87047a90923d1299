"""The clause that leads to a place in a sentence: its subject, its verb, and what stands after it.

A shallow reading by words that end or begin something; it says nothing rather than guess.
"""

import re
from functools import lru_cache

import msgspec

from clarion.evidence.readers.outcome_words import is_people

_BRACKETS = re.compile(r"\s?(?:\([^()\[\]]*\)|\[[^()\[\]]*\])")
_BEFORE_A_LETTER = re.compile(rf"(?:{_BRACKETS.pattern})(?=\w)")
_BOUNDARY = re.compile(
    r"[;:](?=\s|$)|(?<=[a-z\d%])\.\s(?=[A-Z])|(?:,?\s|^)(?:but|while|whereas|although|though|however|because|"
    r"since|that|"
    r"with\sthe|where|when|if|as\swell\sas)(?=\s|$)|,\s(?:with|and|followed\sby)(?=\s|$)|\s(?:and|or)\s?$"
)
_WITHIN_WORD = re.compile(r"(?<=\w)\(([^()\s]{1,6})\)(?=\w)")
_REACH = 400
"""How far back a clause is looked for, in characters."""
_AND = re.compile(r"\sand\s|,\s(?:and\s)?")
_ONLY_ADVERBS = re.compile(r"(?:(?:\w+ly|also|then|not|further)\s)*", re.IGNORECASE)
_MOVED = (
    "increased decreased improved reduced declined dropped fell rose changed differed worsened lowered raised "
    "shortened prolonged doubled halved went grew diminished favoured favored"
)
_HAPPENED = "occurred developed appeared happened arose recurred resolved persisted healed disappeared emerged"
_ACTED = (
    "achieved reached attained experienced reported showed shown demonstrated revealed found exhibited received "
    "completed discontinued died survived responded recovered relapsed required needed lost gained met maintained "
    "remained became began stopped quit underwent used took preferred chose consented agreed entered returned "
    "answered attended adhered suffered withdrew sustained made gave got passed failed tested produced resulted "
    "led caused ranged averaged scored indicated suggested yielded represented accounted provided confirmed "
    "observed saw consumed spent felt performed obtained presented"
)
_IS = "was were is are be been being had has have having did do does could can would will may might should"
_DOING = frozenset(f"{_MOVED} {_HAPPENED} {_ACTED}".split())
VERBS = frozenset(_IS.split()) | _DOING
"""Verbs that end a subject."""
_NOUN_FOLLOWS = frozenset(
    """a an the of self for in with most commonly frequently their its""".split()  # noqa: SIM905 - words are read more easily so
)
"""After these a word such as "increased" is no verb."""
_AFTER_NOUNS = frozenset(
    """required used observed found reported achieved obtained reached needed provided received developed tested
    experienced spent consumed performed presented made produced gained lost reduced increased decreased caused
    raised lowered""".split()  # noqa: SIM905 - words are read more easily so
)
"""Verbs that can as well belong to the noun before them: "the dose used"."""
_WAS = frozenset(["was", "were", "is", "are", "had", "has", "have"])
_SAYS = frozenset(
    """showed revealed found indicated suggested demonstrated reported confirmed observed saw""".split()  # noqa: SIM905 - words are read more easily so
)
_FURTHER = re.compile(r"\s(?:not\s|\w+ly\s|also\s|been\s)*(?P<verb>[a-z]+)\b", re.IGNORECASE)
_RELATIVE = re.compile(r"\b(?:whose|which|who|whom)\b")
_WORD = re.compile(r"(?<![\w-])[A-Za-z]+(?![\w-])")


class Clause(msgspec.Struct, frozen=True, gc=False):
    """The clause that a stretch of text ends with."""

    subject: str = ""
    """What stands before its verb; empty where there is no verb."""
    verb: str = ""
    after: str = ""
    """What stands after the verb."""
    whole: str = ""


def without_brackets(text: str) -> str:
    """``text`` without what stands in brackets that open and close in it; brackets within a word become ``⟨⟩``."""
    if "(" in text:
        text = _WITHIN_WORD.sub(r"⟨\1⟩", text)
    while "(" in text or "[" in text:
        shorter = _BRACKETS.sub("", _BEFORE_A_LETTER.sub(" ", text))
        if shorter == text:
            return text
        text = shorter
    return text


def finite_verb(text: str, start: int = 0, end: int = -1, among: frozenset[str] = VERBS) -> "re.Match[str] | None":
    """The first verb in ``text`` that ends a subject."""
    before = ""
    for word in _WORD.finditer(text, start, len(text) if end < 0 else end):
        small = word[0].lower()
        if small in among and before not in _NOUN_FOLLOWS:
            return word
        before = small
    return None


@lru_cache(maxsize=64)  # the numbers of one sentence ask for the same stretches
def clause_of(text: str) -> Clause:
    """The last clause of ``text``, which has no brackets any more."""
    text = text[-_REACH:]
    start = 0
    for one in _BOUNDARY.finditer(text):
        start = one.end()
    whole = text[start:]
    for one in reversed(list(_AND.finditer(whole))):  # "X fell from 3 to 2 and Y rose": the verb before makes two of it
        later = finite_verb(whole, one.end())
        if later is None or _ONLY_ADVERBS.fullmatch(whole, one.end(), later.start()):
            continue
        if finite_verb(whole, 0, one.start()):
            whole = "" if _RELATIVE.search(whole, 0, one.start()) else whole[one.end() :]
            break
    verb = _main_verb(whole)
    if verb is None:
        return Clause(whole=whole)
    subject, after, told = whole[: verb.start()].strip(" ,"), whole[verb.end() :], verb[0].lower()
    if told in _SAYS and not after.strip(" ,"):  # "Review showed 24% of them …": a clause begins here
        return Clause()
    further = _FURTHER.match(after) if told in ("had", "has", "have") else None
    if further and further["verb"].lower() in _DOING:
        return Clause(subject=subject, verb=further["verb"], after=after[further.end() :], whole=whole)
    return Clause(subject=subject, verb=verb[0], after=after, whole=whole)


def _main_verb(whole: str) -> "re.Match[str] | None":
    """The first verb; a later "was" where the first can belong to the noun before: "the time required for it was"."""
    verb = finite_verb(whole)
    if verb is not None and verb[0].lower() in _AFTER_NOUNS and not is_people(whole[: verb.start()].strip(" ,")):
        return finite_verb(whole, verb.end(), among=_WAS) or verb
    return verb
