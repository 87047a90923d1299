"""What people did or had, as a sentence tells it after their number: "achieved remission", "had nausea"."""

import re

from clarion.evidence.readers.clauses import finite_verb
from clarion.evidence.readers.sizes.participants import PEOPLE

_LONGEST = 60
_JOINED = re.compile(
    rf"\s*(?:,\s)?(?:(?:of\s)?(?:[\w-]+\s){{0,5}}?(?:{PEOPLE})\b)?"
    r"(?:\s?(?:in|with|from|on|using|given|receiving|treated\swith|randomi[sz]ed\sto|assigned\sto|allocated\sto|"
    r"who|of|and|versus|vs\.?|"
    r"compared\s(?:with|to))\s[^.;:]{1,75}?)*\s*(?:also\s|then\s|subsequently\s|\w+ly\s)?",
    re.IGNORECASE,
)
_RELATIVE = re.compile(r"\b(?:who|that|which)(?:\s(?:were|was|had|have|did))?\s*$")
_PRONOUN = re.compile(r"\b(?:it|they|we|he|she|this|there)\b", re.IGNORECASE)
_VERB_NEXT = re.compile(r"\s(?:(?:was|were|had|did|have|has|is|are|the|in|with|of|a|an|then|also)\b|\w+ed\b|\d|$)")
_CUT = re.compile(
    r"[,;:(\[]|\.(?=\s|$)|\s(?:and|but|while|whereas|compared|versus|vs\.?|than|respectively|at(?!\sleast)|after|"
    r"by|within|during|over|"
    r"before|until|because|when|which|who|with\sa\s(?:mean|median)|from\s\d|as|"
    r"(?:in|for|with|on|of|to)\s(?:the\s|both\s|each\s|either\s)?(?:[\w+-]+\s){0,3}?(?:groups?|arms?|placebo|"
    r"controls?|study|trial)|in\scomparison)\b|\s\d[\d.]*\s?%|\s\d+\s?\(",
    re.IGNORECASE,
)
_HANGING = re.compile(
    r"(?:\s(?:the|at\sleast|at|least|an?|of|in|on|to|for|with|was|were|had|been|not|also|only|their|no|any|from|most|less|more|"
    r"likely|about|very))+$",
    re.IGNORECASE,
)
_DONE = re.compile(
    r"(?<![\w-])(?:had|were|was|did\snot\s\w+|died|slept|wore|kept|came|won|held|ate|drank|survived|responded|relapsed|recovered|withdrew|achieved|"
    r"reached|attained|"
    r"experienced|reported|showed|demonstrated|exhibited|developed|received|completed|discontinued|required|"
    r"needed|lost|"
    r"gained|met|maintained|remained|became|began|stopped|quit|underwent|used|took|preferred|chose|consented|agreed|"
    r"entered|returned|answered|attended|adhered|suffered|sustained|failed|passed|tested|made|felt|spent|consumed|"
    r"improved|worsened|"
    r"dropped|refused|declined|accepted|rated|stated|believed|considered|indicated|thought|smoked|drank|reduced|"
    r"increased|self-reported|"
    r"sent|went|stayed|left|gave|got|found|presented|delivered|initiated|switched|recurred|progressed|healed|"
    r"occurred|\w+ed)\b",
    re.IGNORECASE,
)
_BARE = frozenset(
    """had were was did reported showed experienced achieved reached developed received used took made found felt met
    indicated stated considered believed thought rated became remained increased reduced treated randomized
    randomised assigned allocated enrolled included recruited aged compared based given followed related
    observed detected seen""".split()  # noqa: SIM905 - words are read more easily so
)
_WHOSE = re.compile(
    r"^(?:was\b|were\s(?:increased|decreased|reduced|improved|observed|seen|found|noted|reported|recorded|"
    r"detected|similar|higher|lower|significant\w*|treated|compared|"
    r"the|a|an|in|related|due|associated|not|considered)\b|(?:treated|randomi[sz]ed|assigned|allocated|enrolled|"
    r"included|recruited|aged|compared|based|given|followed|related|observed|"
    r"detected|seen|reported\sin|increased\sfrom|decreased\sfrom|versus|needed\sto)\b)",
    re.IGNORECASE,
)


def predicate_after(after: str) -> str:
    """What those whom a number counts did, from the text after it; empty where it doesn't go on so."""
    words = after[:170]
    for verb in _DONE.finditer(words):
        before = words[: verb.start()]
        if _RELATIVE.search(before):
            continue
        if _PRONOUN.search(before) or (before.strip() and not _JOINED.fullmatch(before)):
            return ""
        told = _clean(after[verb.start() : verb.start() + 120])
        if told and not _WHOSE.match(told):
            return told
    return ""


def predicate_of(verb: str, after: str) -> str:
    """What people did, from a verb that ends their subject and the text after it up to a bracket."""
    told = _clean(verb + after)
    if verb.lower() in ("was", "were", "had"):
        likely = re.search(r"\b(?:likely\sto\s(?:have\s)?|able\sto\s|to\shave\s)(\w+ed\s.+)$", verb + after)
        if likely:
            return _clean(likely[1])
    return "" if _WHOSE.match(told) or not _DONE.match(told) else told


def _clean(words: str) -> str:
    cut = _CUT.search(words)
    if cut is not None and cut[0] == " and" and not _VERB_NEXT.match(words, cut.end()):
        further = _CUT.search(words, cut.end())  # "were alive and well at 5 years"
        if finite_verb(words, cut.end(), further.start() if further else -1) is None:
            cut = further
    told = words[: cut.start()] if cut else words
    told = _HANGING.sub("", told.rstrip(" .,"))
    if (
        len(told) > _LONGEST
        or told.lower() in _BARE
        or (" " not in told and not re.match(r"\w+ed$|died|quit|withdrew", told))
    ):
        return ""
    return told
