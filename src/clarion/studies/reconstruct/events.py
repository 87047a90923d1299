"""Which participants had an adverse event: unknown truth values, one for each analysis of events and participant.

An analysis counts participants with an event of at least its grade (and relatedness, seriousness, term). To each
participant counted belongs one event that just meets what the analysis asks for; where it meets what another asks for
too, the participant is counted there as well. Any events that a study can have come down to such.
"""

from typing import TYPE_CHECKING

from clarion.studies.definition.analyses import Events
from clarion.studies.reconstruct.model import Model

if TYPE_CHECKING:
    from clarion.studies.reconstruct.solver_types import Flag


def event_analyses(model: Model) -> tuple[Events, ...]:
    """The analyses of events of the study."""
    return tuple(one for one in model.study.analyses if isinstance(one, Events))


def with_event(model: Model, analysis: Events, members: tuple[int, ...]) -> "tuple[Flag, ...]":
    """Of each of ``members``, whether they had an event that ``analysis`` counts."""
    return tuple(_had(model, one)[analysis.id] for one in members)


def _had(model: Model, participant: int) -> "dict[str, Flag]":
    """By analysis of events: whether the participant is counted in it."""

    def make() -> "dict[str, Flag]":
        analyses = event_analyses(model)
        had = {one.id: model.flag(one.id, participant) for one in analyses}
        for one in analyses:
            for other in analyses:
                if one is not other and counts(other, one):
                    model.cp.add_implication(had[one.id], had[other.id])
        return had

    return model.once(("events", participant), make)


def counts(analysis: Events, just: Events) -> bool:
    """Whether ``analysis`` counts an event that just meets what ``just`` asks for."""
    return (
        just.grade >= analysis.grade
        and (just.related_only or not analysis.related_only)
        and (just.serious_only or not analysis.serious_only)
        and (analysis.term is None or (just.term is not None and _folded(just.term) == _folded(analysis.term)))
    )


def _folded(term: str) -> str:
    """A term as it is compared: capitals and spaces around it do not matter."""
    return term.strip().casefold()
