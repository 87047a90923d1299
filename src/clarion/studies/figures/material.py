"""What figures are drawn from: the study, its data, what was computed, and how much of a participant may be seen."""

from functools import cached_property
from typing import Literal

import msgspec
import numpy as np
from numpy.typing import NDArray

from clarion.studies.analysis.measured import Measured, measured
from clarion.studies.definition import Study
from clarion.studies.document import AnalysisResult
from clarion.studies.figures.wording import shortened
from clarion.studies.observations import Floats, Observations

Mode = Literal["values", "ranks", "none"]
"""Figures with a mark for each participant: drawn with their values, with ranks in their place, or left out."""

MOST_CHARACTERS = 16
"""Of a label in a chart's margin."""
MOST_MARKS = 60
"""Participants up to whom each has a mark; beyond, lines cover each other and quantiles say more."""


class Group(msgspec.Struct, frozen=True, kw_only=True):
    """The participants of one arm; of a study with one arm, all."""

    label: str
    """The arm's label; empty where the study has one arm."""
    members: NDArray[np.intp]
    """Their places in ``Observations.participants``."""


class Material(msgspec.Struct, frozen=True, kw_only=True, dict=True):
    """What a figure is drawn from."""

    study: Study
    observations: Observations
    results: tuple[AnalysisResult, ...]
    mode: Mode

    @property
    def threshold(self) -> int:
        """Counts of participants below this are not shown; 1 where all may be seen."""
        return 1 if self.mode == "values" else self.study.privacy.threshold

    @cached_property
    def after_baseline(self) -> list[int]:
        """The columns of the visits after the baseline."""
        baseline = self.observations.visit(self.study.baseline.id)
        return list(range(baseline + 1, len(self.study.visits)))

    @property
    def few(self) -> bool:
        """Whether the participants are so few that each can have a mark."""
        return len(self.observations.participants) <= MOST_MARKS

    @property
    def illustrative(self) -> bool:
        """Whether the data are made up."""
        return bool(self.study.study.illustrative)

    @cached_property
    def groups(self) -> tuple[Group, ...]:
        """The arms that have participants, in the study's order."""
        arms = self.observations.arms
        several = len(self.study.arms) > 1
        found = [
            (arm.label if several else "", np.flatnonzero(arms == place)) for place, arm in enumerate(self.study.arms)
        ]
        return tuple(Group(label=label, members=members) for label, members in found if members.size)

    @cached_property
    def variables(self) -> dict[str, Measured]:
        """The measures and scores that were observed, by id, in the study's order."""
        ids = [*(one.id for one in self.study.measures), *(one.id for one in self.study.scores)]
        return {id: measured(self.study, id) for id in ids if id in self.observations.measures}

    @cached_property
    def visits(self) -> tuple[str, ...]:
        """What the visits are called, in their order; by their ids as well where two have one label."""
        labels = [one.label for one in self.study.visits]
        return tuple(
            one.label if labels.count(one.label) == 1 else f"{one.label} ({one.id})" for one in self.study.visits
        )

    @cached_property
    def ticks(self) -> tuple[str, ...]:
        """What the visits are called where there is little room; by their ids where short labels would be the same."""
        short = [shortened(label, MOST_CHARACTERS) for label in self.visits]
        return tuple(
            label if short.count(label) == 1 else visit.id
            for label, visit in zip(short, self.study.visits, strict=True)
        )

    def values(self, variable: str) -> Floats:
        """Participants x visits, in the variable's unit."""
        return self.observations.measures[variable].values

    def result(self, analysis: str) -> AnalysisResult | None:
        """What the analysis of this id gave; None where it did not run."""
        return next((one for one in self.results if one.id == analysis and not one.refused), None)
