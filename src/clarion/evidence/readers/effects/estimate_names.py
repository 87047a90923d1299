"""What an effect estimate is of: "the odds ratio for death was …", "associated with less pain (OR …)"."""

import re

from clarion.evidence.readers.clauses import clause_of
from clarion.evidence.readers.outcome_words import is_people, outcome_in

_TO_END = (
    r"(?P<name>[^.;:,()\[\]=<>]{3,90}?)(?=\s(?:was|were|is|are|of|between|versus|vs\.?|compared|in\sfavou?r|"
    r"comparing|"
    r"and\sno|by|than|among|relative|at|after|from|over|favou?r\w*|being|had|when)\b|\s?[.,;:()\[\]=<>]|\s?$)"
)
_RATIO_OF = re.compile(
    rf"\b(?:(?:odds|risk|hazard|rate)s?\s(?:ratio|reduction)s?|HR|OR|RR)\s(?:for|of)\s(?!\d)(?:the\s|an?\s|"
    rf"having\s|any\s)*{_TO_END}",
    re.IGNORECASE,
)
_DIFFERENCE = re.compile(
    rf"\bdifferences?\s(?:between\s(?:the\s)?(?:two\s)?groups\s)?(?:in|for)\s(?:the\s|mean\s|change\sin\s)*{_TO_END}",
    re.IGNORECASE,
)
_ASSOCIATED = re.compile(
    r"\b(?:associat(?:ed|ions?)|correlated)\s(?:\w+\s)?with\s(?:an?\s|the\s|\d+%\s)*(?:(?:significant(?:ly)?|"
    r"increased|decreased|reduced|"
    r"higher|lower|greater|elevated|more|less|fewer|better|poorer|worse|longer|shorter|substantially|lowered)\s)*"
    rf"(?:(?:risk|odds|likelihood|incidence|rates?|hazard|prevalence|probability|chance)\s(?:of|for)\s)?(?:the\s|"
    rf"an?\s|having\s)*{_TO_END}",
    re.IGNORECASE,
)
_RISK_OF = re.compile(
    rf"\b(?:risks?|odds|likelihood|incidence|probability|hazard|chances?|prevalence|protection\sagainst)\s(?:of|"
    rf"for)\s(?:the\s|an?\s|having\s|any\s)*{_TO_END}",
    re.IGNORECASE,
)
_PROGNOSTIC = re.compile(
    rf"\b(?:prognostic|predict(?:ive|ors?)|significant|risk\sfactors?)\s(?:of|for)\s(?:the\s|an?\s|"
    rf"increased\s)*{_TO_END}",
    re.IGNORECASE,
)
_CHANGED = re.compile(
    r"\b(?:reduced|increased|improved|decreased|lowered|raised|shortened|prolonged|reduces|increases|improves|"
    r"decreases|lowers|"
    rf"(?:reductions?|improvements?|increases?|decreases?|effects?|benefits?|impact)\s(?:in|on|of|for))\s(?!(?:by|"
    rf"from|in|to|with|and|at|for|than|the\slikelihood)\b)(?:the\s|their\s|mean\s|adjusted\s|an?\s)*{_TO_END}",
    re.IGNORECASE,
)
_AFTERWARDS = re.compile(
    rf"^[^.;]{{0,60}}?\b(?:were|was|are|is)\s(?:\w+ly\s|also\s)*(?:associated\swith|(?:\w+\s)?predict(?:ors?|"
    rf"ive)\s(?:of|for)|(?:\w+\s)?risk\sfactors?\sfor)\s(?:an?\s|the\s|increased\s|decreased\s|higher\s|lower\s|"
    rf"reduced\s)*{_TO_END}",
    re.IGNORECASE,
)
_NOT_AN_OUTCOME = re.compile(
    r"\b(?:treatment|treated|therapy|using|use|intervention|program\w*|supplementation|exposure|randomi[sz]ed|"
    r"groups?|users?|assignment)\b",
    re.IGNORECASE,
)
_COPULA = re.compile(
    r"was|were|is|are|did|occurred|remained|decreased|increased|improved|declined|fell|rose|differed|dropped|changed",
    re.IGNORECASE,
)


def outcome_of_estimate(left: str, inner: str, own: str, after: str) -> str:
    """The outcome of an estimate, empty where it is not clear.

    Args:
        left: the sentence before it, or before the bracket that it stands in, without other brackets.
        inner: what stands before it in its bracket.
        own: its own words.
        after: the sentence after it and after its bracket.

    """
    near = inner if inner.strip() else left
    for words in (own, near[-140:]):
        for pattern in (_RATIO_OF, _DIFFERENCE):
            found = _last(pattern, words)
            if found:
                return found
    clause = clause_of(left).whole
    for pattern in (_RATIO_OF, _DIFFERENCE, _ASSOCIATED, _RISK_OF, _PROGNOSTIC):
        found = _last(pattern, clause)
        if found:
            return found
    later = _AFTERWARDS.match(after)
    if later:
        return outcome_in(later["name"])
    told = clause_of(left)
    if told.after.lstrip().startswith(("associated", "correlated", "prognostic", "predict", "an independent")):
        return ""
    if (
        told.verb
        and not is_people(told.subject)
        and _COPULA.fullmatch(told.verb)
        and not _NOT_AN_OUTCOME.search(told.subject)
    ):
        name = outcome_in(told.subject)
        if name and not _CHANGED.search(f" {told.verb} {told.after}".replace("  ", " ")):
            return name
    return _last(_CHANGED, clause)


def _last(pattern: "re.Pattern[str]", words: str) -> str:
    """The last thing that a pattern names in ``words``."""
    name = ""
    for found in pattern.finditer(words):
        name = outcome_in(found["name"]) or name
    return name
