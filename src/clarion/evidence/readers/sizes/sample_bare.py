"""Weighs numbers that no known noun follows: ``15 in the control group``, ``30 goldsmiths were assigned``."""

import re

from clarion.evidence.claim import SizeRole
from clarion.evidence.printed import Printed
from clarion.evidence.readers.sizes import sample_verbs as verbs
from clarion.evidence.readers.sizes import sample_words as words
from clarion.evidence.readers.sizes.participants import UNKNOWN_LED, UNKNOWN_NOUN
from clarion.evidence.readers.sizes.sample_count import Count, arm_after, around
from clarion.evidence.readers.sizes.sample_equals import OF_PEOPLE, WERE_ENROLLED
from clarion.evidence.readers.statements import Statement

_FEW = 5
"""Fewer are people who do something in a study, rather than its participants."""
_MANY = 10
"""Fewer are things that a study uses, rather than its participants, where what is counted isn't known."""


def weigh_bare(small: str, one: Statement, number: Printed, before: str) -> Count | None:
    """A number without a known noun: ``15 in the control group``, ``1,234 were randomised``."""
    end = number.span.end
    limit = min(one.end, end + 90)
    if number.relation != "=":
        return None
    named = _is_named(small, number, before)
    if named:
        return Count(number, one, "arm", named)
    some = _some_of_all(small, one, number, before)
    if some:
        return some
    if words.PERCENT_AFTER.match(small, end) or "%" in before[-6:] or words.PART_OF.search(before[-30:]):
        return None
    if words.SAMPLE_SIZE.search(before):
        return Count(number, one, "enrolled", 0.8, planned=True)
    each = words.EACH_NEXT.match(small, end, limit) or words.GROUPS_EACH_OF.search(before)
    if each and (number.value >= _FEW or one.role != "RESULTS"):
        return Count(number, one, "arm", 0.85, firm=True)
    told = _by_analysed(small, one, number, before)
    if told:
        return told
    if one.role in ("BACKGROUND", "CONCLUSIONS") or words.EVENT_BEFORE.search(before):
        return None
    arm = arm_after(small, end, limit)
    if arm:
        event = words.COMPARED_BEFORE.search(before) is not None or number.value < _FEW
        shown = one.role != "RESULTS" or (not event and words.ALLOCATED.search(small, *around(one, number)))
        return Count(number, one, "arm", 0.7 if shown else 0.4, arm=arm)
    return _by_verb(small, one, number, before, limit)


def _some_of_all(small: str, one: Statement, number: Printed, before: str) -> Count | None:
    """``58 (94%) completed``, ``58 of 62 patients completed``, ``leaving 58 for analysis``."""
    end = number.span.end
    if not small.startswith(" ", end):
        return None
    if words.FOR_ANALYSIS.match(small, end):
        return Count(number, one, "analysed", 0.75, firm=True)
    if verbs.ENROLLED_OF.match(small, end, one.end):
        return Count(number, one, "enrolled", 0.75, firm=True)
    if verbs.COMPLETED_SHARE.match(small, end, one.end) or verbs.COMPLETED_OF.match(small, end, one.end):
        return Count(number, one, "analysed", 0.75, firm=True)
    shared = words.OF_ALL.match(small, end) or (one.role == "RESULTS" and words.PERCENT_AFTER.match(small, end))
    if shared and words.ANALYSED_BEFORE.search(before):
        return Count(number, one, "analysed", 0.75, firm=True)
    return None


def _by_analysed(small: str, one: Statement, number: Printed, before: str) -> Count | None:
    """``60 were analysed``, ``58 and 57 completed``: by the verb, whatever stands before."""
    end = number.span.end
    limit = min(one.end, end + 90)
    said = verbs.VERB_NEXT.match(small, end, limit)
    if said and said["analysed"] and words.BEFORE_BARE.search(before) and not words.COMPARED_BEFORE.search(before):
        role: SizeRole = "arm" if words.ONE_AND.search(before) else "analysed"
        return Count(number, one, role, 0.75, firm=True)
    other = words.AND_ONE.match(small, end, limit)
    if other and words.BEFORE_BARE.search(before) and verbs.VERB_NEXT.match(small, other.end(), other.end() + 60):
        return Count(number, one, "arm", 0.6, firm=True)
    return None


def _is_named(small: str, number: Printed, before: str) -> float:
    """How likely an arm's name stands before its number, ``(tea = 32; water = 30)``; 0 where none does."""
    end = number.span.end
    if words.CLOSED.match(small, end) and (words.GROUP_NAMED.search(before) or words.GROUP_IS.search(before)):
        return 0.75
    listed = words.NAME_IS.search(before) and words.NAMED_NEXT.match(small, end)
    return 0.6 if listed and words.PEOPLE_NEAR.search(before[: max(before.rfind("("), 0)]) else 0.0


def _by_verb(small: str, one: Statement, number: Printed, before: str, limit: int) -> Count | None:
    """``1,234 were randomised``, ``30 novices were assigned``, ``8 received``: by the verb that follows."""
    end = number.span.end
    if before.endswith(("(", "[")) and words.IN_BRACKETS.match(small, end):
        if OF_PEOPLE.search(before[:-1]) and WERE_ENROLLED.match(small, end, one.end):
            return Count(number, one, "enrolled", 0.75)
        return Count(number, one, "arm", 0.3)
    if words.ARM_NEXT.match(small, end, limit):
        return Count(number, one, "arm", 0.45, to_arm=True)
    unknown = _unknown(small, one, number, before, limit)
    if unknown:
        return unknown
    compared = one.role == "RESULTS" and words.COMPARED_BEFORE.search(before)
    if compared or not words.BEFORE_BARE.search(before):
        return None
    to_arm = words.TO_ARM.match(small, end, limit) is not None
    verb = verbs.VERB_NEXT.match(small, end, limit)
    if verb:
        role: SizeRole = "analysed" if verb["analysed"] else "enrolled"
        return Count(
            number, one, role, 0.75, to_arm=to_arm, firm=role == "analysed", taken_in=_is_all(small, verb, one)
        )
    return Count(number, one, "enrolled", 0.45, to_arm=True) if to_arm else None


def _unknown(small: str, one: Statement, number: Printed, before: str, limit: int) -> Count | None:
    """``30 goldsmiths were assigned``, ``a sample of 30 goldsmiths``: a noun that only its place makes known."""
    if number.value < _FEW:
        return None
    said = UNKNOWN_NOUN.match(small, number.span.end, limit)
    if said:
        return Count(number, one, "enrolled", 0.65, said["noun"] or said["short"])
    if one.role == "RESULTS" or number.value < _MANY or not words.LEADS_TO_UNKNOWN.search(before):
        return None
    led = UNKNOWN_LED.match(small, number.span.end, limit)
    return Count(number, one, "enrolled", 0.6, led["noun"]) if led else None


def _is_all(small: str, verb: re.Match[str], one: Statement) -> bool:
    """Whether a verb says of all that they were taken in, not of some beside others: ``65 to tea and 33 to``."""
    taken = verbs.TAKEN_IN.match(verb[0]) is not None
    return taken and words.OTHERS_TO.match(small, verb.end(), one.end) is None
