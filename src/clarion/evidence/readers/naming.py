"""What the numbers of a sentence are of: the outcome that each tells, and the group.

A number can stand in a bracket behind its name ("nausea (8%)"), behind a verb ("nausea was seen in 8%") or before one
("8% had nausea"); others continue it ("and 5% with tea"), or stand in a list with "respectively". Where none of this is
clear the name stays empty.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

import msgspec

from clarion.evidence.claim import AnyClaim, Change, Estimate, GroupAverage, Proportion
from clarion.evidence.printed import Span
from clarion.evidence.readers import group_names
from clarion.evidence.readers.clauses import Clause, clause_of, finite_verb, without_brackets
from clarion.evidence.readers.estimate_names import outcome_of_estimate
from clarion.evidence.readers.outcome_words import is_named, is_people, outcome_in
from clarion.evidence.readers.predicates import predicate_after, predicate_of

Measured = Proportion | Change | GroupAverage | Estimate
"""Claims that are numbers of an outcome."""

_QUALIFIED = re.compile(
    r"(?:[\s,]+(?:only|about|approximately|around|nearly|almost|up\sto|as\s(?:high|low|many)\sas|just|more\sthan|less\sthan|"
    r"(?:an?\s)?(?:total|mean|median|average)\sof|n\s?=|the|an?|of\sthe|r?≥|≤|<|>|~|=|:))+\s*$",
    re.IGNORECASE,
)
_PREPOSITION = re.compile(r"\s(?:in|of|by|from|to|for|at|was|were|with|among|on|as)\s*$", re.IGNORECASE)
_PIECE = re.compile(r"[;,](?:\s(?:and|or))?\s?")
_LINKS = frozenset(["and", "or", "vs", "vs.", "versus", "to", "in", "±", "compared", "with", "than"])
_STATISTIC = re.compile(
    r"^(?:n|mean|median|average|range|or|rr|hr|ci|sd|se|iqr|about|only|p|approximately|or|and|vs\.?|versus|from|to|at|by|"
    r"adjusted|total|i\.e\.?|e\.g\.?|respectively|compared.*|95|difference|mean difference|effect size|mean\s?±\s?sd)?$",
    re.IGNORECASE,
)
_ENDS_ITEM = frozenset(
    [
        "and",
        "or",
        "were",
        "was",
        "are",
        "is",
        "in",
        "with",
        "for",
        "to",
        "than",
        "among",
        "by",
        "on",
        "had",
        "at",
        "as",
        "the",
        "that",
        "which",
        "who",
        "from",
        "a",
        "an",
        "not",
        "of",
        "include",
        "included",
        "includes",
        "including",
        "namely",
        "being",
        "like",
        "experienced",
        "reported",
        "developed",
    ]
)
_LEADS_ITEM = _ENDS_ITEM - frozenset(
    ["in", "with", "for", "than", "among", "on", "at", "that", "which", "who", "from", "a", "an", "not"]
)
_LINK = re.compile(r"(?:\b(?:and|or|vs\.?|versus|compared|than|to|while|against)\b|,|\))")
_ITEM_AFTER_BRACKET = re.compile(r"[)\]],?\s(?:and\s|or\s)?[^()\[\],;]{2,60}[(\[][^()\[\]]*$")
_JOINED = re.compile(
    r"[^()\[\]]*[)\]],?\s(?:and|or|vs\.?|versus|compared|than)\s(?:with\s|to\s|in\s|for\s|among\s|of\s|by\s|on\s)"
)
_CLOSED = re.compile(r"[^(\[]*[)\]]")
_RESPECTIVELY = re.compile(r"^[^.;]{0,130}?\brespectively\b")
_UNIT_LEFT = re.compile(
    r"^\s?(?:%|(?!(?:in|for|with|on|of|and|or|vs|versus|to|at|by|than|among|was|were|had|after)\b)[A-Za-zµμ][\w/²³·^.-]{0,9}(?:\sHg)?)?(?=[\s,;.)\]]|$)"
)
_SHARED_HEAD = re.compile(
    r"^(?:complete|partial|overall|total|systolic|diastolic|objective|clinical|early|late|major|minor|\w+(?:al|ive|ous|ary|ic))$",
    re.I,
)
_PEOPLE_FIRST = re.compile(r"^(?:\s|,)*(?:in|of|for|among|within|at|on|from)\s", re.IGNORECASE)


_WHERE = re.compile(r"\s(?:at|within|than|below|above|under|over)$")


_ADDED = re.compile(
    r"^(?:\s\w+ly|\s(?:also|been|not|an?|the|their|higher|lower|greater|larger|smaller|better|more|fewer|less|longer|shorter))+\b"
)


class Name(msgspec.Struct, frozen=True, gc=False):
    """What a number is of."""

    what: str = ""
    group: str = ""


class _Number:
    """A number of a sentence with the text around it, brackets that are closed taken out."""

    __slots__ = (
        "after",
        "between",
        "bracket",
        "claim",
        "end",
        "group",
        "inner",
        "later",
        "left",
        "listed",
        "previous",
        "raw_after",
        "start",
        "what",
    )

    def __init__(self, claim: Measured, sentence: str, offset: int) -> None:
        self.claim = claim
        self.start, self.end = claim.span.start - offset, claim.span.end - offset
        before = without_brackets(sentence[: self.start])
        opened = max(before.rfind("("), before.rfind("["))
        if opened >= 0 and (first := re.search(r"[(\[]", before)):
            self.bracket, self.inner, self.left = opened, before[opened + 1 :], before[: first.start()]
        else:
            self.bracket, self.inner, self.left = -1, "", before
        self.raw_after = sentence[self.end :]
        close = re.match(r"[^()\[\]]*[)\]]", self.raw_after) if self.bracket >= 0 else None
        self.after = without_brackets(self.raw_after[close.end() :] if close else self.raw_after)
        self.previous: _Number | None = None
        self.between = ""
        """The text since the number before."""
        self.later = False
        """Whether its clause has another number before it."""
        self.listed = _ITEM_AFTER_BRACKET.search(sentence[: self.start]) is not None
        self.what = ""
        self.group = ""


def names(sentence: str, offset: int, claims: Sequence[Measured]) -> list[Name]:
    """The names of a sentence's numbers, one for each of ``claims``.

    Args:
        sentence: its text.
        offset: where it begins in the text that was read.
        claims: its numbers in the order of the text.

    """
    numbers = [_Number(claim, sentence, offset) for claim in claims]
    changes = [one for one in numbers if isinstance(one.claim, Change)]
    outer = [one for one in numbers if not any(_holds(change, one) for change in changes)]
    for before, one in pairwise(outer):
        one.later = len(before.left) > len(one.left) - len(clause_of(one.left).whole)
        one.previous = before
        one.between = sentence[before.end : one.start]
    chains = _chains(outer, sentence)
    for chain in chains:
        for place, one in enumerate(chain):
            _name(one, chain[place - 1] if place else None)
        _predicates(chain)
        _lists(chain)
        _groups(chain)
    for one in numbers:
        held = next((change for change in changes if _holds(change, one)), None)
        if held is not None:
            one.what, one.group = held.what, held.group
    return [Name(one.what, one.group) for one in numbers]


def _holds(change: _Number, one: _Number) -> bool:
    """Whether a number is one side of a change."""
    return one is not change and change.start <= one.start < change.end


def _chains(numbers: Sequence[_Number], sentence: str) -> list[list[_Number]]:
    """The numbers in rows that one clause or bracket holds together: "8% with syrup and 5% with tea"."""
    chains: list[list[_Number]] = []
    for one in numbers:
        last = chains[-1][-1] if chains else None
        if last is not None and _continues(last, one, sentence):
            chains[-1].append(one)
        else:
            chains.append([one])
    return chains


def _continues(last: _Number, one: _Number, sentence: str) -> bool:
    between = sentence[last.end : one.start]
    if type(last.claim) is not type(one.claim) or len(between) > 110 or (last.bracket >= 0) != (one.bracket >= 0):
        return False
    if last.bracket >= 0 and _CLOSED.match(between):
        return False
    between = without_brackets(between)
    return (
        not re.search(r"[;:]|(?<!vs)\.\s", between)
        and finite_verb(between) is None
        and _LINK.search(between) is not None
    )


def _name(one: _Number, before: _Number | None) -> None:
    """Name a number from what stands before it."""
    if isinstance(one.claim, Estimate):
        one.what = outcome_of_estimate(one.left, one.inner, one.claim.span, one.start, one.after)
        return
    if one.bracket >= 0:
        label = _label(one.inner)
        if label:
            name = group_names.plain(re.sub(r"^(?:in|for|with|among)\s(?:the\s)?", "", label))
            if re.search(
                r"(?:\b(?:groups?|arms?|placebo|controls?)|^(?:in|for|with|among)\b.*)$", label, re.IGNORECASE
            ):
                one.group = name
            else:
                one.what = outcome_in(label)
                if one.what:
                    return
        if before is not None and before.bracket >= 0:
            one.what = before.what
            return
        one.what = _before_bracket(one, one.previous)
    elif before is not None:
        one.what = "" if re.search(r"\bof\s?$", one.left) else before.what
    else:
        one.what = _of_clause(one.left, one.claim)


def _label(inner: str) -> str:
    """What a number is called within its bracket: "remission" of "(remission 44% versus 25%)"."""
    if not inner.strip():
        return ""
    parts = inner.split()
    while parts and (parts[-1] in _LINKS or parts[-1][0].isdigit()):
        parts.pop()
    words = _PIECE.split(" ".join(parts).strip(" ,:=~<>≥≤"))[-1].strip(" :=")
    words = re.sub(r"\s(?:was|were|in|of|is|are)$", "", words)
    if _STATISTIC.match(words) or re.search(r"\d\.\d|[=<>%]|^\d+$", words) or len(words) > 50:
        return ""
    return words


def _before_bracket(one: _Number, before: _Number | None) -> str:
    """The name of a number in a bracket, from what stands before the bracket."""
    left = one.left.rstrip()
    if group_names.group_before_bracket(left) or group_names.compared(left):
        return _of_clause(left, one.claim, bracket=True)
    clause = clause_of(left)
    if clause.verb and is_people(clause.subject) and isinstance(one.claim, Proportion):
        listed = re.search(r"(?:such\sas|including|namely|e\.g\.)\s[^()]*$", left)
        told = "" if one.later or listed else predicate_of(clause.verb, clause.after)
        if told:
            return told
    item, lead = _item(left)
    joined = lead.endswith(",") or lead in ("and", "or")
    if item and isinstance(one.claim, Proportion) and (not joined or one.listed):
        name = outcome_in(item)
        if name and finite_verb(name) is None:
            longer = _with_head(left, len(left) - len(item)) if lead in ("of", "the") else ""
            if lead != "of" or longer:
                return outcome_in(longer) if longer else name
    if one.later:
        return before.what if before is not None and _JOINED.match(one.between) else ""
    return _of_clause(left, one.claim, bracket=True)


def _item(left: str) -> tuple[str, str]:
    """The words that end ``left``, back to one that begins a name, and that one; nothing where none does."""
    words = left.split()
    for many in range(1, min(8, len(words) + 1)):
        place = len(words) - many
        word = words[place]
        if many > 1 and word[-1] in ",;:":
            return " ".join(words[place + 1 :]), word
        if word.lower() in _ENDS_ITEM:
            leads = word.lower() in _LEADS_ITEM and (word.lower() != "to" or words[place - 1].lower() == "due")
            return (" ".join(words[place + 1 :]), word.lower()) if leads else ("", "")
    return (" ".join(words), "") if len(words) < 7 else ("", "")


def _with_head(left: str, start: int) -> str:
    """A name with the noun before its "of": "progression of cancer"."""
    head = re.search(
        r"(?:^|[,;:]\s|\b(?:and|or|were|was|are|is|included?|including|as|due\sto|the)\s)((?:[\w-]+\s){1,4}of\s(?:the\s)?)$",
        left[max(0, start - 70) : start],
    )
    return head[1] + left[start:] if head else ""


def _of_clause(left: str, claim: Measured, *, bracket: bool = False) -> str:
    """The name of a number from the clause before it: its subject, or the object of its verb."""
    left = _QUALIFIED.sub("", left.rstrip()) if not bracket else left
    if isinstance(claim, Proportion) and _WHERE.search(left):
        return ""
    clause = clause_of(left)
    if not clause.verb:
        return (
            ""
            if bracket or (isinstance(claim, Proportion) and _PEOPLE_FIRST.match(clause.whole))
            else _noun_before(clause)
        )
    told = _PREPOSITION.sub("", clause.after)
    if re.search(r"\sof$", clause.after.rstrip()) and (noun := _noun_before(clause)):
        return noun
    acting = not re.fullmatch(
        r"was|were|is|are|be|been|being|did|do|does|could|can|would|will|may|might|should", clause.verb, re.IGNORECASE
    )
    if acting or re.match(r"(?:.*\s)?most\s(?:common|frequent)", clause.subject, re.IGNORECASE):
        object_ = outcome_in(_ADDED.sub("", told))
        if object_ and not re.match(r"\s(?:\w+ly\s)?(?:in|from|by|to|with|among|at|for)\s", clause.after):
            return object_
    return outcome_in(clause.subject)


def _noun_before(clause: Clause) -> str:
    """The noun that "of" or a colon joins to a number: "a response rate of …", "mean weight: …"."""
    words = _PREPOSITION.sub("", clause.whole if not clause.verb else clause.after)
    words = re.split(r"\b(?:with|had|has|and|showed|by|at|to|in|reported|from|achieved|than)\s(?:an?\s|the\s)?", words)[
        -1
    ]
    return outcome_in(words) if is_named(words.strip(" ,")) or "number" in words else ""


def _predicates(chain: Sequence[_Number]) -> None:
    """Name the numbers that are subjects themselves from what follows: "8% had nausea"."""
    following = ""
    for one in reversed(chain):
        if one.what or one.bracket >= 0 or not isinstance(one.claim, Proportion):
            following = ""
            continue
        own = predicate_after(one.after)
        following = own or following
        left = _QUALIFIED.sub("", one.left.rstrip())
        if not clause_of(left).verb and not _PREPOSITION.search(left):
            one.what = following


def _lists(chain: Sequence[_Number]) -> None:
    """Share out the parts of a list that ends with "respectively"."""
    many = len(chain)
    if many < 2 or isinstance(chain[0].claim, Estimate):
        return
    if chain[0].bracket >= 0 and _label(chain[0].inner):
        return
    last = chain[-1]
    told = last.after if last.bracket < 0 else last.raw_after
    if not _RESPECTIVELY.match(told) and not _RESPECTIVELY.match(last.raw_after):
        return
    groups = group_names.listed_after(told, many) if last.bracket < 0 else []
    clause = clause_of(_QUALIFIED.sub("", chain[0].left.rstrip()))
    subject, before = group_names.listed_before(clause.subject, many)
    parts = _parts(clause.subject, many) if not before and subject else []
    if parts:
        for one, part in zip(chain, parts, strict=True):
            one.what = part
        groups = []
    elif before:
        groups = before
        for one in chain:
            one.what = outcome_in(subject)
    for one, group in zip(chain, groups, strict=False):
        one.group = group


def _parts(subject: str, many: int) -> list[str]:
    """The names that a subject lists, where they are ``many``: "complete response and partial response"."""
    words = re.split(r",\s(?:and\s|or\s)?|\s(?:and|or)\s", subject)
    if len(words) > many and re.match(
        r"(?:at|in|during|after|over|overall|within|for|on|by)\b", words[0], re.IGNORECASE
    ):
        words = words[len(words) - many :]
    if len(words) != many:
        return []
    head = words[-1].split()[-1] if " " in words[-1] else ""
    full = [f"{word} {head}" if head and _SHARED_HEAD.match(word.split()[-1]) else word for word in words[:-1]]
    named = [outcome_in(word) for word in (*full, words[-1])]
    return named if all(named) else []


def _groups(chain: Sequence[_Number]) -> None:
    """Find the groups of numbers that continue each other."""
    if not isinstance(chain[0].claim, Estimate):
        for one in chain:
            after = _UNIT_LEFT.sub("", one.raw_after.lstrip(")]"), count=1)
            if not one.group:
                alone = one.bracket >= 0 and (len(chain) == 1 or re.search(r"\b[nN]\s?=\s?\d", chain[0].inner))
                one.group = (alone and group_names.group_before_bracket(one.left)) or group_names.group_after(after)
        _parallel(chain)
        both = group_names.compared(chain[0].left) if len(chain) == 2 and chain[0].bracket >= 0 else None
        if both and not any(one.group for one in chain):
            chain[0].group, chain[1].group = both
    whole = clause_of(chain[0].left).whole
    for one in chain:
        if not one.group and len(chain) == 1:
            one.group = group_names.group_leading(whole + " ")


def _parallel(chain: Sequence[_Number]) -> None:
    """Groups under any name, where every number of the row has one that is joined alike: "with syrup … with tea"."""
    if len(chain) < 2 or all(one.group for one in chain):
        return
    found = [group_names.parallel_after(_UNIT_LEFT.sub("", one.raw_after.lstrip(")]"), count=1)) for one in chain]
    joins = {one[0] for one in found}
    names_ = [one.group or name for one, (_, name) in zip(chain, found, strict=True)]
    if len(joins) == 1 and all(names_) and len({name.casefold() for name in names_}) == len(names_):
        for one, name in zip(chain, names_, strict=True):
            one.group = name


def sentence_names(text: str, place: Span, claims: Sequence[AnyClaim]) -> list[Name]:
    """The names of the numbers in the sentence at ``place``, one for each of ``claims``, which are in its order."""
    measured = [one for one in claims if isinstance(one, Measured)]
    return names(place.of(text), place.start, measured)
