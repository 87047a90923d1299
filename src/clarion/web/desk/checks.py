"""The checks of a work as the desk shows them."""

from typing import NamedTuple

from django.urls import reverse

from clarion.catalogue.queries.desk import DeskEvidence
from clarion.evidence.assessment import Assessment, Explanation, key_of
from clarion.evidence.checked import Check
from clarion.web.desk.claims import mark_of
from clarion.web.public.checks_view import Said, said
from clarion.web.public.evidence_labels import check_kind
from clarion.web.public.languages import numerals


class Quote(NamedTuple):
    """Words of the abstract, and where they stand on the page."""

    address: str
    words: str


class CheckLine(NamedTuple):
    """One check."""

    key: str
    verdict: str
    kind: str
    says: Said
    arithmetic: Said
    assumption: Said | None
    explanations: tuple[Said, ...]
    fits: tuple[str, ...]
    quotes: tuple[Quote, ...]
    address: str
    """Where it is explained."""
    explained: bool
    words: str
    """What readers are told of one that a person explained."""
    by: str


def check_lines(evidence: DeskEvidence, language: str) -> tuple[CheckLine, ...]:
    """Every check: those that ask for a look first, then those that are explained, that cannot tell, that hold."""
    if evidence.assessment is None:
        return ()
    by = {one.decided.check: one.who for one in evidence.in_force() if isinstance(one.decided, Explanation)}
    lines = [_line(one, evidence, evidence.assessment, by, language) for one in evidence.assessment.checks]
    order = {"cannot hold": 0, "cannot tell": 2, "holds": 3}
    return tuple(sorted(lines, key=lambda one: 1 if one.explained else order[one.verdict]))


def one_line(check: Check, language: str) -> tuple[str, Said]:
    """What a check compares, and what the text says."""
    return check_kind(check.kind), said(check.says, language)


def _line(check: Check, evidence: DeskEvidence, assessment: Assessment, by: dict[str, str], language: str) -> CheckLine:
    key = key_of(check, assessment.reading)
    explained = check.verdict == "cannot hold" and key in assessment.explained
    return CheckLine(
        key=key,
        verdict=check.verdict,
        kind=check_kind(check.kind),
        says=said(check.says, language),
        arithmetic=said(check.arithmetic, language),
        assumption=said(check.assumption, language) if check.assumption else None,
        explanations=tuple(said(one, language) for one in check.explanations),
        fits=tuple(numerals(one, language) for one in check.fits),
        quotes=quotes(check.claims, assessment),
        address=reverse("desk-check", args=[evidence.line.public_id, key]),
        explained=explained,
        words=assessment.explained[key] if explained else "",
        by=by.get(key, "") if explained else "",
    )


def quotes(claims: tuple[int, ...], assessment: Assessment) -> tuple[Quote, ...]:
    """The words of some claims, each stretch once."""
    reading = assessment.reading
    found: dict[str, Quote] = {}
    for number in claims:
        claim = reading.claims[number]
        address = "#title" if claim.in_title else f"#words-{mark_of(assessment, number)}"
        words = claim.span.of(reading.title if claim.in_title else reading.text)
        found.setdefault(f"{address} {words}", Quote(address, words))
    return tuple(found.values())
