"""Which participants meet the criteria of eligibility, by the data at baseline."""

import msgspec
import numpy as np

from clarion.studies.definition import Criterion, Study
from clarion.studies.observations import Floats, Observations
from clarion.studies.rules.evaluating import evaluate
from clarion.studies.rules.parsing import parse
from clarion.studies.rules.scope import scope


class Eligibility(msgspec.Struct, frozen=True, kw_only=True):
    """One criterion and who meets it."""

    criterion: Criterion
    met: Floats
    """One for each participant: 1 where the criterion is met, 0 where it is not, NaN where that is unknown. One who
    meets an exclusion criterion should not have taken part."""
    checked: bool
    """Whether the criterion has a rule; ``met`` is unknown for everybody where it has none."""


def eligibility(study: Study, observations: Observations) -> list[Eligibility]:
    """Each criterion of ``study``, in its order, with who meets it at baseline.

    Raises RuleError where a rule does not fit the study's units, which reading the study file has refused before.
    """
    nobody_knows = np.full(len(observations.participants), np.nan)
    return [
        Eligibility(
            criterion=criterion,
            met=nobody_knows if criterion.rule is None else met_at_baseline(criterion.rule, study, observations),
            checked=criterion.rule is not None,
        )
        for criterion in study.eligibility
    ]


def met_at_baseline(rule: str, study: Study, observations: Observations) -> Floats:
    """Which participants meet ``rule`` with their characteristics and values at baseline: 1, 0, or NaN for unknown.

    Raises RuleError where the rule can't be read or does not fit the study's units.
    """
    around = scope(study, observations)
    return evaluate(parse(rule), around).truth[:, around.baseline]
