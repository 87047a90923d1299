"""Reading a text: sentences with their roles, numbers in context, claims."""

from collections.abc import Callable, Sequence
from itertools import chain
from typing import cast

import msgspec

from clarion.evidence.claim import AnyClaim, Design
from clarion.evidence.numbers import printed_numbers
from clarion.evidence.printed import Span
from clarion.evidence.readers.adverse_events import adverse_events
from clarion.evidence.readers.assembling import assemble, shifted
from clarion.evidence.readers.averages import averages
from clarion.evidence.readers.blinding import blinding
from clarion.evidence.readers.changes import changes
from clarion.evidence.readers.conditions import conditions
from clarion.evidence.readers.designs.design import design
from clarion.evidence.readers.directions import directions
from clarion.evidence.readers.doses import doses
from clarion.evidence.readers.effects.estimates import estimates
from clarion.evidence.readers.follow_up import follow_up
from clarion.evidence.readers.outcomes import outcomes
from clarion.evidence.readers.p_values import p_values
from clarion.evidence.readers.passage import Passage
from clarion.evidence.readers.phases import phases
from clarion.evidence.readers.populations import populations
from clarion.evidence.readers.registrations import registrations
from clarion.evidence.readers.shares.percentages import percentages
from clarion.evidence.readers.significance import significance
from clarion.evidence.readers.sizes.sample_sizes import sample_sizes
from clarion.evidence.readers.statistics import statistics
from clarion.evidence.readers.treatments.comparators import comparators
from clarion.evidence.readers.treatments.interventions import interventions
from clarion.evidence.reading import Part, Reading, Role, Sentence
from clarion.evidence.roles import RoleGuess, roles_of_all
from clarion.evidence.source import Source
from clarion.text.sentences import LONGEST, sentences

TOGETHER = 32
"""Abstracts whose sentences are judged at once; more need more memory and are no faster."""
CLEARLY = 0.25
"""By how much surer a title's design must be than the text's to count before it."""
Reader = Callable[[Passage], Sequence[AnyClaim]]

OF_STUDIES: tuple[Reader, ...] = (
    design,
    phases,
    blinding,
    registrations,
    sample_sizes,
    conditions,
    populations,
    interventions,
    comparators,
)
"""What a title can say as well."""
OF_RESULTS: tuple[Reader, ...] = (
    doses,
    follow_up,
    outcomes,
    percentages,
    p_values,
    estimates,
    averages,
    changes,
    statistics,
    significance,
    directions,
    adverse_events,
)


def read(text: str, *, title: str = "", parts: Sequence[Part] = (), language: str = "en") -> Reading:
    """What ``text`` claims.

    Args:
        text: an abstract, or a paragraph, without mark-up.
        title: of the work; what it says of the study counts where the text does not say it.
        parts: where the authors' headings divide the text; without them headings in the text itself are looked for.
        language: a BCP 47 tag. Readers know the words of English; numbers, signs and headings are read in Persian too.

    Returns:
        The sentences with their roles, and the claims in the order in which they stand, the title's first.
    """
    return read_all([Source(text=text, title=title, parts=tuple(parts), language=language)])[0]


def read_all(sources: Sequence[Source]) -> list[Reading]:
    """What each of ``sources`` claims, as :func:`read`; many at once cost less: their sentences are judged together."""
    return [reading for at in range(0, len(sources), TOGETHER) for reading in _read_some(sources[at : at + TOGETHER])]


def _read_some(sources: Sequence[Source]) -> list[Reading]:
    """The readings of a few sources."""
    places = [[Span(*one) for one in sentences(source.text)] for source in sources]
    guesses = roles_of_all(
        [[place.of(source.text) for place in row] for source, row in zip(sources, places, strict=True)],
        headings=[
            [_heading(place, source.parts) for place in row] for source, row in zip(sources, places, strict=True)
        ],
    )
    return [_reading(*one) for one in zip(sources, places, guesses, strict=True)]


def _reading(source: Source, places: Sequence[Span], guesses: Sequence[RoleGuess]) -> Reading:
    """The claims of one text whose sentences have their roles."""
    found = tuple(
        Sentence(span=place, role=cast("Role", guess.role), confidence=guess.confidence)
        for place, guess in zip(places, guesses, strict=True)
    )
    claims = _claims(Passage(source.text, found, printed_numbers(source.text)), (*OF_STUDIES, *OF_RESULTS))
    title = source.title[:LONGEST]
    titled = [
        msgspec.structs.replace(claim, in_title=True, sentence=-1)
        for claim in _claims(Passage(title, (), printed_numbers(title)), OF_STUDIES)
        if _title_counts(claim, claims)
    ]
    return Reading(
        text=source.text,
        title=source.title,
        language=source.language,
        sentences=found,
        claims=(*titled, *shifted(claims, len(titled))),
    )


def _title_counts(titled: AnyClaim, claims: Sequence[AnyClaim]) -> bool:
    """Whether what the title says is not said by the text, or is its design, which the text leaves to be guessed."""
    said = [claim.confidence for claim in claims if type(claim) is type(titled)]
    return not said or (isinstance(titled, Design) and titled.confidence >= max(said) + CLEARLY)


def _claims(passage: Passage, readers: Sequence[Reader]) -> tuple[AnyClaim, ...]:
    """What the readers find, tied together, in the order of the text."""
    return assemble(passage, chain.from_iterable(reader(passage) for reader in readers))


def _heading(place: Span, parts: Sequence[Part]) -> str:
    """The heading of the part that a sentence stands in."""
    return next((part.label for part in parts if part.span.overlaps(place)), "")
