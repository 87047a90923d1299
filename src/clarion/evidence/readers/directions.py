"""Words that say which way a result went: "decreased", "higher than", "did not differ"."""

import re

from clarion.evidence.claim import Direction, DirectionWord
from clarion.evidence.printed import Span
from clarion.evidence.readers.passage import Passage

_UP = (
    r"[iI]ncreas(?:ed|es|e|ing)|ros[e]|risen|rises?|rising|rais(?:ed|es|e|ing)|[hH]igher|[gG]reater|elevated|"
    r"grew|grown|gained|longer|larger|"
    r"climb(?:ed|s)?|more\s(?:frequent|common|likely|often|effective|severe)(?:ly)?|went\sup"
)
_DOWN = (
    r"[dD]ecreas(?:ed|es|e|ing)|[rR]educ(?:ed|es|e|ing|tions?)|[lL]ower(?:ed|s|ing)?|fell|fallen|falls?|falling|"
    r"declin(?:ed|es|e|ing)|dropp?(?:ed|s|ing)?|"
    r"diminish(?:ed|es|ing)?|fewer|shorter|smaller|attenuat(?:ed|es|ing|ion)|shortened|lessened|"
    r"less\s(?:frequent|common|likely|often|effective|severe)(?:ly)?|went\sdown"
)
_NONE = (
    r"[dD]id\snot\s(?:\w+ly\s)?(?:differ|change)(?:\s\w+ly)?|(?:remained|was|were)\s(?:\w+ly\s)?(?:unchanged|"
    r"unaffected|similar|comparable|stable|equivalent)|"
    r"(?:[sS]imilar|comparable)\s(?:between|in|among|across)|[nN]o\s(?:\w+ly\s)?(?:significant\s)?(?:overall\s|"
    r"clinically\s|other\s|such\s)?(?:difference|change|effect|improvement)s?|"
    r"not\s(?:\w+ly\s)?(?:different|changed)|unchanged|(?:[nN]o|not)\s(?:\w+ly\s)?differ(?:ed|ent|ence|ences)?"
)
WORD = re.compile(
    r"\b(?=[iIrRhHgGeElLcCmMwWdDfFaAsSnNuU])(?:"
    rf"(?P<none>{_NONE})|(?P<denied>(?:[dD]id|[dD]oes|do|was|were|had|has|could)\s?n(?:ot|"
    rf"['’]t)\s(?:\w+\s){{0,2}}?|[nN](?:o|ot|either|or)\s(?:\w+\s){{0,2}}?)?"
    rf"(?:(?P<up>{_UP})|(?P<down>{_DOWN})))(?![A-Za-z])"
)
"""A direction word with what denies it; :func:`direction_of` says what it means."""
_SUBJECT = re.compile(
    r"(?:^|[.;:,]\s|\b(?:and|but|while|whereas|that|although|though)\s)(?:(?:The|the|a|A|an|mean|Mean|median|"
    r"Median)\s)*(?P<what>[A-Za-z][^.;:,()\[\]]{1,70}?)\s(?:was|were|is|are|has|had|have|did|\w+ly\s|also\s|"
    r"remained\s)?\s?(?:\w+ly\s)?$"
)
_NOT_A_RESULT = re.compile(r"\b(?:dose|older|aged|age|at least|or)\s$|(?:≥|>|<|≤)\s?$")


def direction_of(word: "re.Match[str]") -> Direction:
    """What a direction word says: a denied rise or fall is none."""
    if word["none"] or word["denied"]:
        return "none"
    return "up" if word["up"] else "down"


def directions(passage: Passage) -> list[DirectionWord]:
    """Every direction word of the passage's results and conclusions, in order."""
    text = passage.text
    found = []
    places = [
        (index, one.span) for index, one in enumerate(passage.sentences) if one.role in ("RESULTS", "CONCLUSIONS")
    ] or ([] if passage.sentences else [(-1, Span(0, len(text)))])
    for index, place in places:
        for word in WORD.finditer(text, place.start, place.end):
            before = text[max(place.start, word.start() - 110) : word.start()]
            if _NOT_A_RESULT.search(before):
                continue
            subject = _SUBJECT.search(before)
            found.append(
                DirectionWord(
                    span=Span(word.start(), word.end()),
                    sentence=index,
                    confidence=0.8,
                    value=direction_of(word),
                    subject=subject["what"].strip() if subject else "",
                )
            )
    return found
