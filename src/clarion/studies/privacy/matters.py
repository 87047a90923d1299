"""What participants are divided by in a result document, each with who is in which part."""

from collections.abc import Collection, Iterable

import numpy as np

from clarion.studies.analysis.missing import Flags
from clarion.studies.definition import Responses, Study
from clarion.studies.observations import Floats, Observations
from clarion.studies.privacy.ledger import Division, Matter
from clarion.studies.privacy.partitions import Parts
from clarion.studies.rules.names import bound, names
from clarion.studies.rules.parsing import parse
from clarion.studies.scores.deriving import measured

UNKNOWN = 2
"""The part of those of whom a yes or no is not known."""


def parts_of(truth: Floats) -> Parts:
    """Parts by a truth: 0 no, 1 yes, ``UNKNOWN`` where it is NaN."""
    return np.where(np.isnan(truth), UNKNOWN, truth).astype(np.int64)


def arms(observations: Observations) -> Division:
    """Participants by arm."""
    return other("arm", observations.arms.astype(np.int64))


def characteristic(id: str, parts: Parts) -> Division:
    """Participants by a characteristic."""
    return other(f"characteristic {id}", parts)


def observed(observations: Observations, measure: str, visit: int) -> Division:
    """Those with a value of a measure at the visit of this column, and those without."""
    scope = frozenset({observations.visits[visit]})
    matter = Matter(kind="observed", topics=frozenset({_measure(measure)}), scope=scope)
    values = observations.measures[measure].values[:, visit]
    return Division(matter=matter, parts=(~np.isnan(values)).astype(np.int64))


def used(measure: str, visits: Collection[str], members: Flags) -> Division:
    """Those with a value of a measure at every one of ``visits``, and the others."""
    matter = Matter(kind="observed", topics=frozenset({_measure(measure)}), scope=frozenset(visits))
    return Division(matter=matter, parts=flags(members))


def changed(measure: str, visits: Collection[str], differences: Floats) -> Division:
    """Participants by the direction of a change of a measure between ``visits``."""
    topics = {_measure(measure)} if len(visits) <= 2 else {_measure(measure), _course(measure)}
    matter = Matter(kind="changed", topics=frozenset(topics), scope=frozenset(visits))
    return Division(matter=matter, parts=directions(differences))


def responding(study: Study, response: Responses, visits: Collection[str], parts: Parts) -> Division:
    """Participants by a response over some visits; it is about the measures of its rules as well.

    At one visit, those of whom it is not known are among those without a value, and responders among those who fell.
    Over several, they are so only to the best change of the same visits.
    """
    rules = [bound(parse(level.rule), response.measure) for level in response.levels]
    ids = {one.id for one in measured(study)}
    about = _measure if len(visits) == 1 else _course
    topics = {about(name) for rule in rules for name in names(rule) if name in ids}
    scope = frozenset({study.baseline.id, *visits})
    matter = Matter(kind="response", topics=frozenset({f"response {response.id}", *topics}), scope=scope)
    return Division(matter=matter, parts=parts)


def seen(observations: Observations, visit: int, parts: Parts) -> Division:
    """Participants by whether they came to the visit of this column: who has a value of any measure did."""
    scope, topics = frozenset({observations.visits[visit]}), frozenset(map(_measure, observations.measures))
    return Division(matter=Matter(kind="seen", topics=topics, scope=scope), parts=parts)


def gone(observations: Observations, visit: int, left: Flags) -> Division:
    """Participants by whether they had left by the visit of this column: who had left is gone at all later ones."""
    until = frozenset(observations.visits[: visit + 1])
    return Division(matter=Matter(kind="left", topics=frozenset({"left"}), scope=until), parts=flags(left))


def suffering(kind: str, term: str, every_term: Collection[str], parts: Parts) -> Division:
    """Participants by adverse events of a ``kind`` (``serious``, ``related``; any where empty) and a ``term``.

    The term is empty where all of them, which are ``every_term``, count.
    """
    scope = frozenset({term} if term else every_term)
    if kind:
        return Division(matter=Matter(kind="event", topics=frozenset({f"{kind} event"}), scope=scope), parts=parts)
    # Serious and related ones are among all, but not one within the other.
    topics = {"event"} if term else {"event", "serious event", "related event"}
    return Division(matter=Matter(kind="event", topics=frozenset(topics), scope=scope), parts=parts)


def other(topic: str, parts: Parts) -> Division:
    """Participants by something that nothing else in a document is about."""
    return Division(matter=Matter(kind=topic, topics=frozenset({topic})), parts=parts)


def directions(differences: Floats) -> Parts:
    """Participants by the direction of a change: 0 unchanged, 1 rose, 2 fell, 3 not known."""
    return np.where(np.isnan(differences), 3, np.where(differences > 0, 1, np.where(differences < 0, 2, 0)))


def flags(members: Flags) -> Parts:
    """Parts by a yes or no that is known of everybody."""
    return members.astype(np.int64)


def marked(count: int, places: Iterable[int]) -> Flags:
    """Which of ``count`` participants are at ``places``."""
    found = np.zeros(count, dtype=np.bool_)
    found[list(places)] = True
    return found


def _measure(id: str) -> str:
    return f"measure {id}"


def _course(id: str) -> str:
    return f"course of {id}"
