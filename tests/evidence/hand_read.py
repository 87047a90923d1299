"""Readings made by hand, for what comes after reading; the study in them is invented."""

import re

from clarion.evidence.claim import (
    AdverseEvents,
    AnyClaim,
    Change,
    Condition,
    Design,
    Dose,
    FollowUp,
    Intervention,
    Phase,
    Proportion,
    PValue,
    Registration,
    Result,
    SampleSize,
)
from clarion.evidence.printed import Printed, Span
from clarion.evidence.reading import Reading, Role, Sentence

TITLE = "Warm Broth for Refractory Hiccups"
TEXT = (
    "In this phase I trial, nine patients with treatment-resistant hiccups (TH) drank 50 mg of warm broth powder and "
    "were followed for 12 months. "
    "There were no major adverse events. "
    "Daily hiccups significantly decreased (baseline vs. month 1 (median): 1800 vs. 1020, P = 0.008). "
    "Complete relief and partial relief were observed in 33.3% and 44.4% of the patients, respectively. "
    "The study is registered as NCT00000000."
)
"""An invented abstract."""


class Hand:
    """Claims of a text, each told by the words that state it."""

    def __init__(self, text: str, roles: tuple[Role, ...], title: str = "") -> None:
        self.text, self.title = text, title
        stops = [found.end() for found in re.finditer(r"\.(?= [A-Z]|$)", text)]
        ends = [*stops[: len(roles) - 1], len(text)]
        starts = [0, *(end + 1 for end in ends[:-1])]
        self.sentences = tuple(
            Sentence(span=Span(start, end), role=role, confidence=1.0)
            for start, end, role in zip(starts, ends, roles, strict=True)
        )

    def span(self, words: str) -> Span:
        """Where ``words`` stand first."""
        start = self.text.index(words)
        return Span(start, start + len(words))

    def at(self, words: str) -> dict[str, object]:
        """Span and sentence of a claim that stands on ``words``."""
        span = self.span(words)
        sentence = next(place for place, one in enumerate(self.sentences) if one.span.overlaps(span))
        return {"span": span, "sentence": sentence}

    def number(self, digits: str, within: str = "", **more: object) -> Printed:
        """The number that is printed as ``digits``, first of all or first within other words."""
        start = self.span(within).start if within else 0
        start = self.text.index(digits, start)
        decimals = len(digits.partition(".")[2])
        return Printed(value=float(digits), decimals=decimals, span=Span(start, start + len(digits)), **more)

    def reading(self, *claims: AnyClaim) -> Reading:
        """All of it."""
        return Reading(text=self.text, title=self.title, sentences=self.sentences, claims=claims)


def broth() -> Reading:
    """What a careful reader finds in the invented abstract."""
    hand = Hand(TEXT, ("METHODS", "RESULTS", "RESULTS", "RESULTS", "METHODS"), TITLE)
    nine = Printed(value=9, span=hand.span("nine"), in_words=True)
    return hand.reading(
        Phase(**hand.at("phase I"), value="1"),
        Design(**hand.at("trial"), value="single-arm", confidence=0.8),
        SampleSize(**hand.at("nine"), value=int(nine.value), role="enrolled", unit="patients"),
        Condition(**hand.at("treatment-resistant hiccups (TH)")),
        Dose(**hand.at("50 mg"), amount=hand.number("50", unit="mg"), of="warm broth powder"),
        Intervention(**hand.at("warm broth powder")),
        FollowUp(**hand.at("12 months"), length=hand.number("12"), unit="month"),
        AdverseEvents(**hand.at("no major adverse events"), value="none"),
        Change(
            **hand.at("1800 vs. 1020"),
            before=hand.number("1800"),
            after=hand.number("1020"),
            measure="median",
            what="Daily hiccups",
            time="month 1",
            says="down",
            p=9,
        ),
        PValue(**hand.at("P = 0.008"), p=hand.number("0.008")),
        Result(**hand.at("Daily hiccups"), name="Daily hiccups", numbers=(8,), p=9, significant=True),
        Proportion(**hand.at("33.3%"), percent=hand.number("33.3"), what="Complete relief"),
        Proportion(**hand.at("44.4%"), percent=hand.number("44.4"), what="partial relief"),
        Registration(**hand.at("NCT00000000"), value="NCT00000000", registry="ClinicalTrials.gov"),
    )
