"""The claims read in a work's abstract, and their checks, as data: JSON with everything, CSV a row for each claim."""

import csv
import io
import json
from collections.abc import Iterable
from typing import Any, NamedTuple

import msgspec

from clarion.evidence.assessment import Assessment, key_of
from clarion.evidence.checked import Check
from clarion.evidence.claim import AnyClaim
from clarion.evidence.corrections import kind_of
from clarion.evidence.facets import Facets, facets
from clarion.evidence.printed import Span
from clarion.evidence.source import source_of
from clarion.exports.wording import title_text
from clarion.records import Work


class ClaimData(msgspec.Struct, frozen=True, kw_only=True):
    """One claim."""

    kind: str
    words: str
    """As the abstract (or the title) has them."""
    span: Span
    in_title: bool
    role: str
    """Of the sentence that it stands in; empty in a title."""
    confidence: float
    """1 where a person entered it."""
    values: dict[str, Any]
    """What it says, by kind: the fields of :mod:`clarion.evidence.claim`."""


class CheckData(msgspec.Struct, frozen=True, kw_only=True):
    """One check."""

    kind: str
    verdict: str
    claims: tuple[int, ...]
    """Which of the claims it is about, from 0."""
    says: str
    arithmetic: str
    assumption: str
    explanations: tuple[str, ...]
    fits: tuple[str, ...]
    explained: str | None
    """What the institution says to it; None where nobody looked."""


class ClaimsOfWork(msgspec.Struct, frozen=True, kw_only=True):
    """The claims of one work. Read by a program: it can misread, and a check accuses nobody."""

    format: str = "clarion-claims/1"
    work: str
    """Address of the work's page."""
    title: str
    identifiers: dict[str, str]
    version: int
    """Of the reader."""
    language: str
    text_digest: str
    """Of the text that spans are places of: the abstract without mark-up, its sections parted by line feeds."""
    facets: Facets
    claims: tuple[ClaimData, ...]
    checks: tuple[CheckData, ...]


class Evident(NamedTuple):
    """A work with its page's address and its evidence, where there is any."""

    work: Work
    url: str
    assessment: Assessment | None


_COMMON = frozenset(("type", "span", "sentence", "confidence", "in_title"))
_COLUMNS = ("work", "kind", "words", "start", "end", "in_title", "role", "confidence", "values", "verdicts")


def claims_of_work(one: Evident) -> ClaimsOfWork:
    """The claims and checks of one work; none where it has no abstract."""
    assessment, source = one.assessment, source_of(one.work)
    reading = assessment.reading_of(source) if assessment and source else None
    return ClaimsOfWork(
        work=one.url,
        title=title_text(one.work),
        identifiers={scheme: value for scheme in ("doi", "pmid", "pmc") if (value := one.work.identifier(scheme))},
        version=assessment.version if assessment else 0,
        language=reading.language if reading else "",
        text_digest=source.digest if source else "",
        facets=facets(reading) if reading else Facets(),
        claims=tuple(
            _claim(claim, reading.title if claim.in_title else reading.text, _role(assessment, claim))
            for claim in reading.claims
        )
        if reading
        else (),
        checks=tuple(_check(check, assessment) for check in assessment.checks) if assessment and reading else (),
    )


def claims_json(works: Iterable[Evident]) -> str:
    """A JSON list with an object for each work."""
    return json.dumps([msgspec.to_builtins(claims_of_work(one)) for one in works], ensure_ascii=False, indent=2) + "\n"


def claims_csv(works: Iterable[Evident]) -> str:
    """A row for each claim: what it says as JSON in ``values``, and the verdicts of the checks about it."""
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\r\n")
    writer.writerow(_COLUMNS)
    for one in works:
        data = claims_of_work(one)
        for number, claim in enumerate(data.claims):
            verdicts = [f"{check.kind}: {check.verdict}" for check in data.checks if number in check.claims]
            place = (claim.span.start, claim.span.end, claim.in_title)
            values = json.dumps(claim.values, ensure_ascii=False)
            row = (
                data.work,
                claim.kind,
                claim.words,
                *place,
                claim.role,
                claim.confidence,
                values,
                "; ".join(verdicts),
            )
            writer.writerow([_harmless(cell) if isinstance(cell, str) else cell for cell in row])
    return written.getvalue()


def _harmless(cell: str) -> str:
    """``cell`` so that no spreadsheet takes it for a formula."""
    return f"'{cell}" if cell.startswith(("=", "+", "-", "@", "\t", "\r")) else cell


def _role(assessment: Assessment | None, claim: AnyClaim) -> str:
    """The role of the sentence that the claim stands in."""
    if assessment is None or claim.in_title or not 0 <= claim.sentence < len(assessment.reading.sentences):
        return ""
    return assessment.reading.sentences[claim.sentence].role


def _claim(claim: AnyClaim, text: str, role: str) -> ClaimData:
    fields: dict[str, object] = msgspec.to_builtins(claim)
    return ClaimData(
        kind=kind_of(claim),
        words=claim.span.of(text),
        span=claim.span,
        in_title=claim.in_title,
        role=role,
        confidence=claim.confidence,
        values={name: value for name, value in fields.items() if name not in _COMMON},
    )


def _check(check: Check, assessment: Assessment) -> CheckData:
    return CheckData(
        kind=check.kind,
        verdict=check.verdict,
        claims=check.claims,
        says=str(check.says),
        arithmetic=str(check.arithmetic),
        assumption=str(check.assumption) if check.assumption else "",
        explanations=tuple(map(str, check.explanations)),
        fits=check.fits,
        explained=assessment.explained.get(key_of(check, assessment.reading)),
    )
