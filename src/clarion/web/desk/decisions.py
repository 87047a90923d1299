"""The decisions about a work as the desk shows them: what, who, when, why, and whether they count."""

from datetime import datetime
from typing import NamedTuple

from django.utils.translation import gettext

from clarion.catalogue.queries.desk import DeskEvidence, StoredDecision
from clarion.evidence.assessment import Explanation, PlainWords, PlanDecision
from clarion.evidence.corrections import Correction
from clarion.web.desk.claims import values_of
from clarion.web.public.evidence_labels import check_kind, kind_name
from clarion.web.public.languages import day, language_name, number, numerals


class DecisionLine(NamedTuple):
    """One decision."""

    id: int
    what: str
    words: str
    """What was said: words of the abstract, an explanation, a paragraph."""
    values: tuple[tuple[str, str], ...]
    who: str
    when: str
    machine_time: str
    why: str
    state: str
    """Why it does not count, or empty."""
    counts: bool
    can_be_undone: bool


def decision_lines(evidence: DeskEvidence, language: str) -> tuple[DecisionLine, ...]:
    """Every decision, the newest first."""
    counting = {one.id for one in evidence.in_force()}
    return tuple(_line(one, evidence, one.id in counting, language) for one in evidence.decisions)


def _line(one: StoredDecision, evidence: DeskEvidence, counts: bool, language: str) -> DecisionLine:
    decided = one.decided
    return DecisionLine(
        id=one.id,
        what=_what(one, language),
        words=_words(one, evidence),
        values=_plan(decided, language)
        if isinstance(decided, PlanDecision)
        else values_of(decided.claim, language)
        if isinstance(decided, Correction) and decided.claim
        else (),
        who=one.who,
        when=moment(one.when, language),
        machine_time=one.when.isoformat(timespec="seconds"),
        why=one.why,
        state=_state(one, evidence, counts, language),
        counts=counts,
        can_be_undone=one.undone is None,
    )


def moment(when: datetime, language: str) -> str:
    """A day and a time of day, in UTC."""
    clock = numerals(f"{when:%H:%M}", language)
    return gettext("%(day)s, %(time)s UTC") % {"day": day(when.date(), language), "time": clock}


def _what(one: StoredDecision, language: str) -> str:
    match one.decided:
        case Correction(action=action, kind=kind):
            texts = {
                "withdraw": gettext("Withdrew: %(kind)s"),
                "replace": gettext("Corrected: %(kind)s"),
                "add": gettext("Added: %(kind)s"),
            }
            return texts[action] % {"kind": kind_name(kind)}
        case Explanation(check=check):
            return gettext("Explained: %(check)s") % {"check": check_kind(check.partition(":")[0])}
        case PlanDecision():
            return gettext("Entered the registered plan")
        case PlainWords(language=tongue):
            return gettext("Approved the plain words in %(language)s") % {"language": language_name(tongue, language)}


def _words(one: StoredDecision, evidence: DeskEvidence) -> str:
    match one.decided:
        case Correction(span=span, claim=claim) if evidence.source and evidence.of_this_text(one):
            in_title = claim is not None and claim.in_title
            return span.of(evidence.source.title if in_title else evidence.source.text)
        case Explanation(words=words):
            return words
        case PlainWords(sentences=sentences):
            return " ".join(sentences)
    return ""


def _plan(plan: PlanDecision, language: str) -> tuple[tuple[str, str], ...]:
    values = (
        (gettext("Where it stands"), plan.source),
        (gettext("Participants planned"), number(plan.n, language) if plan.n else ""),
        (gettext("Groups planned"), number(plan.arms, language) if plan.arms else ""),
        (gettext("Follow-up planned, days"), numerals(f"{plan.follow_up:g}", language) if plan.follow_up else ""),
        (gettext("Main outcome planned"), plan.primary_outcome),
    )
    return tuple(one for one in values if one[1])


def _state(one: StoredDecision, evidence: DeskEvidence, counts: bool, language: str) -> str:
    if one.undone is not None:
        told = {"moment": moment(one.undone, language), "who": one.undone_by}
        return (gettext("Undone by %(who)s on %(moment)s") if one.undone_by else gettext("Undone on %(moment)s")) % told
    if not evidence.of_this_text(one):
        return gettext("Made in an earlier version of the abstract; it waits, and counts again where that text returns")
    return "" if counts else gettext("A later decision about the same counts")
