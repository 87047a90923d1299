"""What was planned beside what is reported. A deviation is a fact, and often a good one; it is never an error here."""

import re

from clarion.evidence.checked import N_, Check, Plan, Statement
from clarion.evidence.checks.sizes import Sizes, single_group, sizes
from clarion.evidence.checks.wording import brief, grouped
from clarion.evidence.claim import Design, FollowUp, PrimaryOutcome, SampleSize
from clarion.evidence.reading import Reading

DAYS_APART = 0.1
"""Part of a length of time within which two lengths are the same: 12 months and a year, 6 months and 26 weeks."""

ALIKE = 0.5
"""Part of the words of the shorter of two outcomes that the other shares, from which on they count as the same."""

_WORD = re.compile(r"[^\W\d_]{3,}")
_PLAIN = frozenset(
    {"the", "and", "for", "from", "with", "after", "before", "between", "was", "were", "that", "this", "its", "their"}
    | {"primary", "main", "outcome", "measure", "endpoint", "change", "baseline", "time"}
)
"""Words that tell outcomes not apart."""

RECRUITING = Statement(N_("Fewer or more may have been willing or suitable than expected, which is common."))
AMENDED = Statement(N_("The plan may have been amended."))
A_PART = Statement(N_("This may be a report on a part of the study, such as its first results."))
OTHER_WORDS = Statement(N_("It may be the same outcome in other words."))


def planned(reading: Reading, plan: Plan | None = None) -> list[Check]:
    """Number, arms, follow-up and primary outcome as planned and as reported.

    Args:
        reading: a text; where it says itself how many were to be taken in, that is compared as well.
        plan: what a registry or protocol planned.
    """
    found = sizes(reading)
    checks = _own_plan(reading, found)
    if plan is None:
        return checks
    checks += _number(plan, found)
    checks += _arms(reading, plan, found)
    checks += _follow_up(reading, plan)
    checks += _outcome(reading, plan)
    return checks


def _compared(
    claims: tuple[int, ...],
    values: dict[str, str],
    text: str,
    *,
    equal: bool,
    likeliest: tuple[Statement, ...] = (),
) -> Check:
    """Two facts side by side; ``text`` is the template of what was planned and reported."""
    return Check(
        kind="planned",
        verdict="holds" if equal else "cannot tell",
        claims=claims,
        says=Statement(text, values),
        arithmetic=Statement(N_("The report is as planned."))
        if equal
        else Statement(N_("{planned} was planned and {reported} is reported."), values),
        explanations=() if equal else (*likeliest, AMENDED, A_PART),
    )


def _own_plan(reading: Reading, found: Sizes) -> list[Check]:
    """The number that the text itself planned, where it reports one of the same unit and is no protocol."""
    protocol = any(isinstance(one, Design) and "protocol" in one.features for one in reading.claims)
    if found.whole is None or protocol:
        return []
    whole = reading.claims[found.whole.claim]
    unit = whole.unit.casefold() if isinstance(whole, SampleSize) else ""
    checks = []
    for place, claim in enumerate(reading.claims):
        if isinstance(claim, SampleSize) and claim.planned and claim.role != "arm" and claim.unit.casefold() == unit:
            values = {"planned": grouped(claim.value), "reported": grouped(found.whole.n)}
            text = N_("The text plans {planned} participants and reports {reported}.")
            equal = claim.value == found.whole.n
            both = (place, found.whole.claim)
            checks.append(_compared(both, values, text, equal=equal, likeliest=(RECRUITING,)))
    return checks


def _number(plan: Plan, found: Sizes) -> list[Check]:
    if plan.n is None or found.whole is None:
        return []
    values = {"source": plan.source, "planned": grouped(plan.n), "reported": grouped(found.whole.n)}
    text = N_("{source} plans {planned} participants, the text reports {reported}.")
    equal = plan.n == found.whole.n
    return [_compared((found.whole.claim,), values, text, equal=equal, likeliest=(RECRUITING,))]


def _arms(reading: Reading, plan: Plan, found: Sizes) -> list[Check]:
    """Arms, where the text makes their number clear: named with their sizes, or a study of a single arm."""
    designs = {place: one for place, one in enumerate(reading.claims) if isinstance(one, Design)}
    single = [place for place, one in designs.items() if one.value == "single-arm"]
    if plan.arms is None:
        return []
    names = {name.casefold() for name, _ in found.arms}
    claims: tuple[int, ...]
    if single and single_group(reading, found):
        reported, claims = 1, (single[0],)
    elif len(names) > 1 and "" not in names:
        reported, claims = len(names), tuple(size.claim for _, size in found.arms)
    else:
        return []
    values = {"source": plan.source, "planned": str(plan.arms), "reported": str(reported)}
    text = N_("Arms: {source} plans {planned}, the text reports {reported}.")
    return [_compared(claims, values, text, equal=plan.arms == reported)]


def _follow_up(reading: Reading, plan: Plan) -> list[Check]:
    """Follow-up in days; the longest one that the text gives."""
    if plan.follow_up is None:
        return []
    lengths = [(one.days, place) for place, one in enumerate(reading.claims) if isinstance(one, FollowUp)]
    if not lengths:
        return []
    days, place = max(lengths)
    months = 30.44
    values = {"source": plan.source, "planned": brief(plan.follow_up / months), "reported": brief(days / months)}
    text = N_("Follow-up in months: {source} plans {planned}, the text reports {reported}.")
    equal = abs(days - plan.follow_up) <= DAYS_APART * plan.follow_up
    return [_compared((place,), values, text, equal=equal)]


def _outcome(reading: Reading, plan: Plan) -> list[Check]:
    """The primary outcome, by its words."""
    wanted = _words(plan.primary_outcome)
    if not wanted:
        return []
    stated = [(place, one) for place, one in enumerate(reading.claims) if isinstance(one, PrimaryOutcome)]
    if not stated:
        return []
    texts = {place: one.span.of(reading.title if one.in_title else reading.text) for place, one in stated}
    words = set().union(*(_words(text) for text in texts.values()))
    shared = len(wanted & words) / max(1, min(len(wanted), len(words)))
    place = stated[0][0]
    values = {"source": plan.source, "planned": plan.primary_outcome, "reported": texts[place]}
    text = N_("{source} plans as primary outcome: {planned}. The text: {reported}.")
    return [_compared(tuple(texts), values, text, equal=shared >= ALIKE, likeliest=(OTHER_WORDS,))]


def _words(text: str) -> frozenset[str]:
    """The words that carry meaning, without plural s."""
    words = (word.rstrip("s") for word in _WORD.findall(text.casefold()))
    return frozenset(word for word in words if word not in _PLAIN)
