"""Adverse events as arrays, so that ten thousand of them are counted at once, and what of them may be told."""

from functools import cached_property

import msgspec
import numpy as np
from numpy.typing import NDArray

from clarion.studies.analysis.missing import Flags
from clarion.studies.definition import Safety, Study
from clarion.studies.observations import Observations
from clarion.studies.privacy.partitions import Parts

NONE, MILD, SEVERE = 0, 1, 2
"""Of a participant: no such event; one, and none that is severe; a severe one."""


class EventColumns(msgspec.Struct, frozen=True, kw_only=True, dict=True):
    """Adverse events, a place in each array for each."""

    people: int
    """Participants of the study."""
    participants: NDArray[np.int64]
    terms: NDArray[np.int64]
    """Each event's place in ``names``."""
    names: tuple[str, ...]
    """Terms as they were first written, in the order of the alphabet."""
    grades: NDArray[np.int64]
    """0 where there is none."""
    serious: NDArray[np.int64]
    """1 yes, 0 no, -1 not known."""
    related: NDArray[np.int64]
    """1 yes, 0 no, -1 not known."""

    def worst(self, chosen: Flags, severe: int) -> Parts:
        """Of each participant the worst of the ``chosen`` events: ``NONE``, ``MILD`` or ``SEVERE`` (of this grade)."""
        found = np.zeros(self.people, dtype=np.int64)
        kinds = np.where(self.grades[chosen] >= severe, SEVERE, MILD)
        np.maximum.at(found, self.participants[chosen], kinds)
        return found

    def numbers(self, chosen: Flags) -> Parts:
        """Of each participant how many of the ``chosen`` events they had."""
        return np.bincount(self.participants[chosen], minlength=self.people)

    @cached_property
    def every(self) -> Flags:
        """All events."""
        return np.ones(self.participants.shape, dtype=np.bool_)

    def of_term(self, name: str) -> Flags:
        """The events of the term ``name``, however it is written."""
        keys = [term_key(one) for one in self.names]
        if term_key(name) not in keys:
            return ~self.every
        found: Flags = self.terms == keys.index(term_key(name))
        return found


def term_key(term: str) -> str:
    """What tells one term from another: neither capitals nor the blanks around it."""
    return term.strip().casefold()


def event_columns(observations: Observations) -> EventColumns:
    """The adverse events of a study. A term written in several ways is one term, called as it is first written."""
    events = observations.events
    first: dict[str, str] = {}
    for event in events:
        first.setdefault(term_key(event.term), event.term.strip())
    keys = sorted(first)
    place = {key: at for at, key in enumerate(keys)}
    return EventColumns(
        people=len(observations.participants),
        participants=np.array([event.participant for event in events], dtype=np.int64),
        terms=np.array([place[term_key(event.term)] for event in events], dtype=np.int64),
        names=tuple(first[key] for key in keys),
        grades=np.array([event.grade or 0 for event in events], dtype=np.int64),
        serious=np.array([_known(event.serious) for event in events], dtype=np.int64),
        related=np.array([_known(event.related) for event in events], dtype=np.int64),
    )


def totals_may_be_told(study: Study, observations: Observations, events: EventColumns, threshold: int) -> bool:
    """Whether it may be told how many events there were, beside how many participants had one.

    The events of all terms, and those of all arms, add up: the number of events of a rare term would follow from the
    others, and where it is one, so is that of its participants. And one event more than participants with one tells
    that one of them had a second. So it is told only where every term is frequent, in every arm, and where those who
    had a second event are as many as the threshold. Everything or nothing: what is missing could be worked out.
    """
    if threshold <= 1:
        return True
    severe = (study.safety or Safety()).severe
    for term in range(len(events.names)):
        chosen = events.terms == term
        worst, numbers = events.worst(chosen, severe), events.numbers(chosen)
        for arm in range(len(study.arms)):
            inside = observations.arms == arm
            people = np.bincount(worst[inside], minlength=SEVERE + 1)
            repeated = int(numbers[inside].sum()) - int((numbers[inside] > 0).sum())
            if any(0 < count < threshold for count in (*people.tolist(), repeated)):
                return False
    return True


def _known(answer: bool | None) -> int:
    return -1 if answer is None else int(answer)
