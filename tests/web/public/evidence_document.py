"""Evidence of two works of the sample, written by hand: what a person would read and reckon in these invented words."""

from collections.abc import Iterable
from typing import Any

import msgspec

from clarion.catalogue.actions.evidence import store_evidence
from clarion.catalogue.models import Work as StoredWork
from clarion.catalogue.models import WorkEvidence
from clarion.evidence.assessment import Assessment, key_of
from clarion.evidence.checked import Check, Statement
from clarion.evidence.claim import (
    AdverseEvents,
    AnyClaim,
    Blinding,
    Change,
    Design,
    Dose,
    Estimate,
    FollowUp,
    Intervention,
    Phase,
    Population,
    Proportion,
    PValue,
    Registration,
    Result,
    SampleSize,
)
from clarion.evidence.printed import Printed, Span
from clarion.evidence.reading import Reading, Sentence
from clarion.evidence.source import Source, source_of
from clarion.records import Work

LUPUS = "990000001"
TRIAL = "990000002"
PLAIN_WORDS = ("In nine people the protein in the urine fell.", "Nobody was badly harmed.")
EXPLAINED = "The authors confirm that one patient had left the study."


def stored_work(pmid: str) -> tuple[int, Work]:
    """A work of the sample: its database id and its record."""
    row = StoredWork.objects.get(workidentifier__scheme="pmid", workidentifier__value=pmid)
    return row.pk, msgspec.json.decode(bytes(row.document), type=Work)


def store(pmid: str, assessment: Assessment | None) -> None:
    """Put ``assessment`` beside the work, or take away what is there."""
    work_id, _ = stored_work(pmid)
    if assessment is None:
        WorkEvidence.objects.filter(work_id=work_id).delete()
    else:
        store_evidence([(work_id, msgspec.json.encode(assessment), len(assessment.failing))])


def assessment(source: Source, claims: Iterable[AnyClaim], checks: Iterable[Check] = (), **more: Any) -> Assessment:
    """What is kept of a text of one long sentence of results."""
    whole = Sentence(span=Span(0, len(source.text)), role="RESULTS", confidence=1.0)
    ordered = tuple(claims)
    reading = Reading(text="", language=source.language, sentences=(whole,), claims=ordered)
    return Assessment(digest=source.digest, abstract=source.abstract, reading=reading, checks=tuple(checks), **more)


class Places:
    """Where words stand in a text."""

    def __init__(self, text: str) -> None:
        self.text = text

    def span(self, words: str, after: str = "") -> Span:
        """Of the first ``words`` from the first ``after`` on."""
        start = self.text.index(words, self.text.index(after))
        return Span(start, start + len(words))

    def number(self, digits: str, after: str = "", **more: Any) -> Printed:
        """A number as it is printed."""
        decimals = len(digits.partition(".")[2])
        return Printed(value=float(digits), decimals=decimals, span=self.span(digits, after), **more)


def lupus(**more: Any) -> Assessment:
    """Of the trial with nine patients: six checks, five of which hold."""
    _, work = stored_work(LUPUS)
    source = source_of(work)
    assert source is not None
    at = Places(source.text)
    claims = (
        Design(span=at.span("Single-arm"), sentence=0, value="single-arm", features=("prospective",)),
        Phase(span=at.span("phase I"), sentence=0, value="1"),
        Registration(span=at.span("IRCT2016090729747N1"), sentence=0, value="IRCT2016090729747N1", registry="IRCT"),
        SampleSize(span=at.span("Nine patients"), sentence=0, value=9, role="enrolled", unit="patients"),
        Population(
            span=at.span("patients whose nephritis had been proven by biopsy and had resisted standard treatment"),
            sentence=0,
        ),
        Intervention(span=at.span("one systemic infusion of 2 × 10⁶ allogeneic adipose-derived cells"), sentence=0),
        Dose(
            span=at.span("2 × 10⁶ allogeneic adipose-derived cells per kilogram of body weight"),
            sentence=0,
            amount=Printed(value=2e6, decimals=-6, span=at.span("2 × 10⁶"), unit="cells/kg"),
            route="intravenous",
            times="one",
        ),
        FollowUp(span=at.span("12 months"), sentence=0, length=at.number("12"), unit="month"),
        AdverseEvents(span=at.span("No major adverse event was recorded"), sentence=0, value="none"),
        Change(
            span=at.span("from 1800 at baseline to 1020"),
            sentence=0,
            before=at.number("1800"),
            after=at.number("1020"),
            measure="median",
            what="urine protein",
            time="after one month",
            says="down",
            p=10,
        ),
        PValue(span=at.span("P = 0.008"), sentence=0, p=at.number("0.008")),
        Proportion(span=at.span("33.3%"), sentence=0, percent=at.number("33.3"), what="complete renal response"),
        Proportion(span=at.span("44.4%"), sentence=0, percent=at.number("44.4"), what="partial renal response"),
        Change(
            span=at.span("from 16 to 6"),
            sentence=0,
            before=at.number("16", "from 16"),
            after=at.number("6", "to 6"),
            measure="median",
            what="SLE Disease Activity Index",
            time="by month 6",
            says="down",
            p=14,
        ),
        PValue(span=at.span("P = 0.007"), sentence=0, p=at.number("0.007")),
        Result(span=at.span("Median urine protein fell from 1800 at baseline to 1020 after one month (P = 0.008)"),
               sentence=0, name="urine protein", direction="down", numbers=(9,), p=10),
    )  # fmt: skip
    checks = (
        holds("percent", (11, 3), "33.3 % is printed of 9.", "3 of 9 is 33.33 %, which rounds to 33.3 %."),
        holds("percent", (12, 3), "44.4 % is printed of 9.", "4 of 9 is 44.44 %, which rounds to 44.4 %."),
        Check(
            kind="attainable-p",
            verdict="cannot tell",
            claims=(14, 3),
            says=Statement("P = 0.007 is printed of nine patients."),
            arithmetic=Statement(
                "No exact test of nine pairs gives 0.007; an approximation does where values are tied."
            ),
            explanations=(Statement("The P value may come from an approximation."),),
            fits=("signed-rank test, normal approximation",),
        ),
        holds(
            "attainable-p", (10, 3), "P = 0.008 is printed of nine patients.", "An exact signed-rank test gives 2/256."
        ),
        holds("direction", (9, 15), "The text says that it fell.", "1020 is less than 1800."),
        holds("dose", (6,), "2 × 10⁶ cells/kg are printed.", "That is within what was given elsewhere."),
    )
    return assessment(source, claims, checks, **more)


def trial(*, checked: bool = True, explained: bool = False, **more: Any) -> Assessment:
    """Of the trial with two groups: its one check fails; with or without."""
    _, work = stored_work(TRIAL)
    source = source_of(work)
    assert source is not None
    at = Places(source.text)
    claims = (
        Design(span=at.span("randomised trial"), sentence=0, value="randomised", features=("placebo-controlled",)),
        Blinding(span=at.span("double-blind"), sentence=0, value="double"),
        SampleSize(span=at.span("60 of 120 planned participants"), sentence=0, value=60, role="enrolled",
                   unit="participants"),
        Proportion(
            span=at.span("17 of 30 (56.7%)"), sentence=0, percent=at.number("56.7", unit="%"), count=at.number("17"),
            n=at.number("30", "17 of"), what="complete renal response", group="cells",
        ),
        Proportion(
            span=at.span("11 of 30 (36.7%)"), sentence=0, percent=at.number("36.7", unit="%"), count=at.number("11"),
            n=at.number("30", "11 of"), what="complete renal response", group="placebo",
        ),
        Estimate(
            span=at.span("risk ratio 1.55, 95% CI 0.88 to 2.72"), sentence=0, measure="RR", value=at.number("1.55"),
            low=at.number("0.88"), high=at.number("2.72"),
        ),
        Result(
            span=at.span("A complete renal response was seen in 17 of 30 (56.7%) with cells and 11 of 30 (36.7%) with "
                         "placebo (risk ratio 1.55, 95% CI 0.88 to 2.72)"),
            sentence=0, name="complete renal response", numbers=(3, 4, 5),
        ),
    )  # fmt: skip
    failing = Check(
        kind="percent",
        verdict="cannot hold",
        claims=(3,),
        says=Statement(
            "{count} of {whole} is printed as {percent}.", {"count": "17", "whole": "30", "percent": "56.8 %"}
        ),
        arithmetic=Statement("{count} of {whole} is {exact}.", {"count": "17", "whole": "30", "exact": "56.67 %"}),
        assumption=Statement("All of them were counted."),
        explanations=(Statement("A digit is printed wrongly."), Statement("Not all of the 30 have data.")),
        fits=("17 / 30", "56.67 %"),
    )
    whole = assessment(source, claims, (failing,) if checked else (), **more)
    if explained:
        return msgspec.structs.replace(whole, explained={key_of(failing, whole.reading): EXPLAINED})
    return whole


def holds(kind: Any, claims: tuple[int, ...], says: str, arithmetic: str) -> Check:
    """A check that holds."""
    return Check(kind=kind, verdict="holds", claims=claims, says=Statement(says), arithmetic=Statement(arithmetic))
