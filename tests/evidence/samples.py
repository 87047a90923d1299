"""A small study and its evidence; everything in it is invented."""

from clarion.evidence.checked import Check, Statement
from clarion.evidence.claim import Design, Proportion, PValue, Result, SampleSize
from clarion.evidence.printed import Printed, Span
from clarion.evidence.reading import Reading, Sentence
from clarion.records import Abstract, Section, Work

TEXT = "In a randomised trial 12 singers hummed. Of these, 3 of 12 (25%) slept better (P = 0.04)."


def place(words: str, text: str = TEXT) -> Span:
    """Where ``words`` stand first."""
    start = text.index(words)
    return Span(start, start + len(words))


def printed(words: str, value: float, decimals: int = 0, within: str = "") -> Printed:
    """A number as it stands in the text, within the words given."""
    start = TEXT.index(within or words) + (within.index(words) if within else 0)
    return Printed(value=value, decimals=decimals, span=Span(start, start + len(words)))


def reading() -> Reading:
    """What a careful reader finds in the text."""
    end = TEXT.index(" Of these")
    share = "3 of 12 (25%)"
    return Reading(
        text=TEXT,
        title="Humming",
        sentences=(
            Sentence(span=Span(0, end), role="METHODS", confidence=1.0),
            Sentence(span=Span(end + 1, len(TEXT)), role="RESULTS", confidence=1.0),
        ),
        claims=(
            Design(span=place("randomised trial"), sentence=0, value="randomised"),
            SampleSize(span=place("12"), sentence=0, value=12, role="enrolled", unit="singers"),
            Proportion(
                span=place(share),
                sentence=1,
                percent=printed("25", 25, within=share),
                count=printed("3", 3, within=share),
                n=printed("12", 12, within=share),
            ),
            PValue(span=place("P = 0.04"), sentence=1, p=printed("0.04", 0.04, 2)),
            Result(span=place("slept better"), sentence=1, name="sleep", numbers=(2,), p=3),
        ),
    )


FAILING = Check(
    kind="percent",
    verdict="cannot hold",
    claims=(2,),
    says=Statement("{count} of {n} is printed as {percent} %.", {"count": "3", "n": "12", "percent": "25"}),
    arithmetic=Statement("Invented for a test."),
)

WORK = Work(
    type="article",
    title="Humming",
    abstracts=(Abstract(sections=(Section(text=TEXT),)),),
)
