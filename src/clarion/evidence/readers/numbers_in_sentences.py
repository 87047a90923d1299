"""A number of a sentence with the text around it, and which numbers one clause or bracket holds together."""

import re
from collections.abc import Sequence
from itertools import pairwise

from clarion.evidence.claim import Change, Estimate, GroupAverage, Proportion
from clarion.evidence.readers.clauses import clause_of, finite_verb, without_brackets

Measured = Proportion | Change | GroupAverage | Estimate
"""Claims that are numbers of an outcome."""

_LINK = re.compile(r"(?:\b(?:and|or|vs\.?|versus|compared|than|to|while|against)\b|,|\))")
_FAR = 110
_CLOSED = re.compile(r"[^(\[]*[)\]]")
_ITEM_AFTER_BRACKET = re.compile(r"[)\]],?\s(?:and\s|or\s)?[^()\[\],;]{2,60}[(\[][^()\[\]]*$")


class NumberInSentence:
    """A number of a sentence with the text around it, brackets that are closed taken out."""

    __slots__ = (
        "between",
        "bracketed",
        "claim",
        "end",
        "group",
        "inner",
        "labelled",
        "later",
        "left",
        "listed",
        "own",
        "previous",
        "raw_after",
        "side_of",
        "start",
        "what",
    )

    def __init__(self, claim: Measured, sentence: str, offset: int) -> None:
        self.claim = claim
        self.start, self.end = claim.span.start - offset, claim.span.end - offset
        before = without_brackets(sentence[: self.start])
        first = re.search(r"[(\[]", before)
        self.bracketed = first is not None
        """Whether it stands in brackets."""
        self.inner = before[max(before.rfind("("), before.rfind("[")) + 1 :] if first else ""
        """What stands before it in its bracket."""
        self.left = before[: first.start()] if first else before
        """What stands before it, or before its bracket."""
        self.own = sentence[self.start : self.end]
        self.raw_after = sentence[self.end :]
        self.previous: NumberInSentence | None = None
        self.between = ""
        """The text since the number before."""
        self.labelled = False
        """Whether its bracket calls its group."""
        self.later = False
        """Whether its clause has another number before it."""
        self.listed = _ITEM_AFTER_BRACKET.search(sentence[max(0, self.start - 120) : self.start]) is not None
        """Whether an item of a list with brackets stands before its own bracket."""
        self.side_of: NumberInSentence | None = None
        """The change of which it is one side."""
        self.what = ""
        self.group = ""

    @property
    def after(self) -> str:
        """What stands after it, or after its bracket, without other brackets."""
        close = re.match(r"[^()\[\]]*[)\]]", self.raw_after) if self.bracketed else None
        return without_brackets(self.raw_after[close.end() :] if close else self.raw_after)


def placed(sentence: str, offset: int, claims: Sequence[Measured]) -> list[NumberInSentence]:
    """The numbers of a sentence in order; those that are sides of a change know it.

    Args:
        sentence: its text.
        offset: where it begins in the text that was read.
        claims: its numbers in the order of the text.

    """
    numbers = [NumberInSentence(claim, sentence, offset) for claim in claims]
    changes = [one for one in numbers if isinstance(one.claim, Change)]
    for one in numbers:
        one.side_of = next((each for each in changes if each is not one and each.start <= one.start < each.end), None)
    for before, one in pairwise(one for one in numbers if one.side_of is None):
        one.later = bool(one.left) and len(before.left) > len(one.left) - len(clause_of(one.left).whole)
        one.previous = before
        one.between = sentence[before.end : one.start]
    return numbers


def rows(numbers: Sequence[NumberInSentence]) -> list[list[NumberInSentence]]:
    """The numbers in rows that one clause or bracket holds together: "8% with syrup and 5% with tea"."""
    found: list[list[NumberInSentence]] = []
    for one in numbers:
        if one.previous is not None and _continues(one.previous, one):
            found[-1].append(one)
        else:
            found.append([one])
    return found


def _continues(last: NumberInSentence, one: NumberInSentence) -> bool:
    """Whether a number goes on where the last one ended: no verb, no new bracket between them."""
    between = one.between
    if type(last.claim) is not type(one.claim) or len(between) > _FAR or last.bracketed != one.bracketed:
        return False
    if last.bracketed and _CLOSED.match(between):
        return False
    between = without_brackets(between)
    return (
        not re.search(r"[;:]|(?<!vs)\.\s", between)
        and finite_verb(between) is None
        and _LINK.search(between) is not None
    )
