"""The group that a number is of: told after it, in its brackets, or at the head of its clause."""

import re

_END = r"groups?|arms?|cohorts?|clusters|households|controls?|placebo|participants|patients|subjects|women|men|children"
_WITH = (
    r"(?:in|for|with|on|among|of|by|receiving|given|taking|using|who\sreceived|treated\swith|assigned\sto|"
    r"randomi[sz]ed\sto)"
)
_WORD = r"[A-Za-zα-ω0-9][\w+/'’-]*"
_NAMED_GROUP = re.compile(
    rf"^[\s,]*(?:of\s(?:the\s)?(?:[\w-]+\s){{0,2}}?(?:patients|participants|subjects|women|men|children|those|"
    rf"infants|cases|"
    rf"people|individuals)\s|(?:patients|participants|subjects|women|men|children|infants|"
    rf"people)\s)?{_WITH}\s(?:the\s|those\sin\sthe\s|"
    rf"our\s)?(?P<name>(?:(?!(?:the|and|or|in|of|a|than|both|all|each|these|those|"
    rf"this)\b)[‘'“\"]?{_WORD}['’”\"]?\s){{0,4}}?"
    rf"(?:[Gg]roups?|[Aa]rms?|cohorts?|clusters)\b(?:\s(?:[A-Z]|\d)\b(?!\.))?|placebo|controls?\b|(?:intervention|"
    rf"treatment|control)s?\b)"
)
_PARALLEL = re.compile(
    rf"^[\s,]*(?P<with>for|with|on|in|among|given|receiving|using|after|under|treated\swith)\s(?:the\s)?"
    rf"(?P<name>{_WORD}(?:\s(?!(?:and|or|vs|versus|compared|than|with|at|in|for|was|were|respectively|to|after|on|"
    rf"had|during|by|of|the|required|achieved|died|developed|reported|showed|received|experienced|withdrew|"
    rf"completed)\b){_WORD}){{0,3}})"
    rf"(?=\s(?:and|or|vs\.?|versus|compared|at|than|in|to|had|was|were|after|respectively|required|achieved|died|"
    rf"developed|reported|showed|received|experienced|withdrew|completed)\b|\s?[,;.()\[\]]|\s?$)"
)
_IN_BRACKETS = re.compile(
    r"^\s?[(\[](?P<name>(?!\d|[Pp]\s?[=<>]|[nN]\s?=|95|CI\b|OR\b|SD\b|p\s|range|see\b|i\.e|"
    r"e\.g)[A-Za-z][\w+/ .-]{1,30}?)[)\]]"
)
_LEADS = re.compile(
    rf"^[\s,]*(?:(?:overall|results?|whereas|while|and|but|however)[\s:,]+)*(?:in|for|among|within|with)\s(?:the\s)?"
    rf"(?P<name>(?:(?!(?:the|and|or|in|of|a|both|all|each|these|those|this|two|"
    rf"either)\b)[‘'“\"]?{_WORD}['’”\"]?\s){{0,4}}?(?:groups?|arms?|cohort|clusters)"
    rf"(?:\s(?:[A-Z]|\d)\b(?!\.))?),?\s",
    re.IGNORECASE,
)
_BEFORE_BRACKET = re.compile(
    rf"\s(?:in|for|with|among|than|of|on|from|to|than\sin|compared\s(?:with|to))\s(?:the\s|those\sin\sthe\s|"
    rf"that\sin\sthe\s|in\sthe\s|those\s|for\s|with\s|in\s)*"
    rf"(?P<name>(?:(?!(?:the|and|or|in|of|a|than|both|all|each|these|for|with)\b){_WORD}\s){{0,3}}?(?:groups?|"
    rf"arms?|cohorts?|clusters|placebo|controls?)"
    rf"(?:\s(?:[A-Z]|\d)\b)?)\s?$"
)
_COMPARED = re.compile(
    rf"\s(?:in|for|with|on|among|after)\s(?:the\s)?(?P<one>(?:{_WORD}\s){{0,4}}?{_WORD})\s(?:group\s|arm\s)?"
    rf"(?:than|compared\s(?:to|with)|versus|vs\.?)\s(?:that\s|those\s)?(?:in\s|for\s|with\s|on\s|among\s|"
    rf"after\s)?(?:the\s)?"
    rf"(?P<other>(?:{_WORD}\s){{0,4}}?{_WORD})\s?$"
)
_LISTED = re.compile(
    r"^[^.;]{0,40}?\s?(?:in|for|with|of|among|on)\s(?:the\s)?(?P<list>[^.;()]{3,110}?),?\s?(?:respectively|$)"
)
_LISTED_BEFORE = re.compile(r"\s(?:in|for|with|among|of|on)\s(?:the\s)?(?P<list>[^.;()]{3,90}?)$")
_SPLIT = re.compile(r",\s(?:and\s|or\s)?(?:the\s|in\s(?:the\s)?)?|\s(?:and|or|versus|vs\.?)\s(?:the\s|in\s(?:the\s)?)?")
_NO_GROUP = re.compile(
    r"^(?:(?:in|of|with|for|on|at|to|by|among|from|than)|(?:the|these|those|all|both|each|our|this|its|their|them|"
    r"us|a|an|one|two|three|any|study|total|whom|which|that|and)\b.*|\d.*|"
    r"patients?|participants?|subjects?|women|men|children|people|cases|time|baseline|weeks?|months?|days?|years?|"
    r"follow-up|"
    r".*\b(?:was|were|had|is|are|respectively|weeks?|months?|days?|years?|hours?|baseline|treatment period|follow|"
    r"time|mean|median|least|than|higher|lower|of|the)\b.*)$",
    re.IGNORECASE,
)


_QUOTES = str.maketrans("", "", '‘’“”"')


def plain(name: str) -> str:
    """The name of a group without article and preposition; empty where it is none."""
    name = re.sub(r"^(?:(?:than|in|for|the|with|of|those|that|to)\s)+", "", name.translate(_QUOTES).strip(" ,;"))
    return "" if not name or len(name) > 45 or _NO_GROUP.match(name) else name


def group_after(after: str) -> str:
    """The group, named as one, that ``after``, the text after a number, begins with."""
    found = _NAMED_GROUP.match(after)
    return plain(found["name"]) if found else ""


def parallel_after(after: str) -> tuple[str, str]:
    """Any name that ``after`` begins with, and how it is joined: ``("with", "cells")``, ``("(", "brand A")``."""
    bracket = _IN_BRACKETS.match(after)
    if bracket:
        return "(", plain(bracket["name"])
    found = _PARALLEL.match(after)
    return (found["with"], plain(found["name"])) if found else ("", "")


def group_leading(clause: str) -> str:
    """The group that a clause begins with: "In the syrup group, 12 …"."""
    found = _LEADS.match(clause)
    return plain(found["name"]) if found else ""


def group_before_bracket(before: str) -> str:
    """The group that stands right before the bracket of a number: "more often in the syrup group (…)"."""
    found = _BEFORE_BRACKET.search(before[-70:])
    return plain(found["name"]) if found else ""


def compared(before: str) -> tuple[str, str] | None:
    """The two groups of a comparison that ends ``before``: "lower with syrup than with tea (…)"."""
    if "than" not in before and "compared" not in before and "versus" not in before and " vs" not in before:
        return None
    found = _COMPARED.search(before[-150:])
    if found is None:
        return None
    one, other = plain(re.sub(r"^.*\b(?:in|with|for|the)\s", "", found["one"])), plain(found["other"])
    return (one, other) if one and other else None


def listed_after(after: str, many: int) -> list[str]:
    """The groups of "… in A, B and C, respectively" after the last of ``many`` numbers; none where they don't fit."""
    found = _LISTED.match(after)
    return split(found["list"], many) if found else []


def listed_before(subject: str, many: int) -> tuple[str, list[str]]:
    """A subject without its groups, and those: "cure in groups A and B"."""
    found = None
    for one in re.finditer(r"(?=(\s(?:in|for|with|among|of|on)\s))", subject):
        found = _LISTED_BEFORE.match(subject, one.start())
        names = split(found["list"], many) if found else []
        if found and names and (one[1] != " of " or re.search(r"(?i)\b(?:groups?|arms?)\b", found["list"])):
            moved = re.search(
                r"(?i)\b(?:changes?|differences?|reductions?|increases?|decreases?|improvements?)$",
                subject[: one.start()],
            )
            return ("", []) if moved else (subject[: one.start()], names)
    return subject, []


def split(words: str, many: int) -> list[str]:
    """A list of ``many`` names; none where it has more or fewer."""
    parts = [part.strip() for part in _SPLIT.split(words)]
    if many < 2 or len(parts) != many:
        return []
    shared = re.match(r"(?i)(groups?|arms?)\s", parts[0])
    ending = re.search(r"\s(groups|arms)$", parts[-1])
    if shared:
        parts = [part if part.lower().startswith(shared[1].lower()[:5]) else f"{shared[1]} {part}" for part in parts]
        parts = [re.sub(r"(?i)^(group|arm)s\s", r"\1 ", part) for part in parts]
    elif ending:
        parts = [part.removesuffix(ending[0]) + ending[0].rstrip("s") for part in parts]
    names = [plain(part) for part in parts]
    return names if all(names) else []
