"""What may be told of analyses of measures: summaries, pairs of visits, arms, several visits, mixed models."""

from collections.abc import Sequence

import numpy as np

from clarion.studies.analysis.chosen import chosen
from clarion.studies.analysis.measured import measured
from clarion.studies.analysis.missing import Flags, completed
from clarion.studies.definition import Friedman, Groups, MixedModel, Paired, Study, Summary
from clarion.studies.document import AnalysisResult, Number
from clarion.studies.observations import Floats, Observations
from clarion.studies.privacy.ledger import Ledger
from clarion.studies.privacy.matters import changed, used
from clarion.studies.privacy.single_values import has_small_rank_sum, is_shared
from clarion.studies.privacy.telling import Telling

DIRECTIONS = ("fell", "rose", "unchanged")
SPREAD = ("minimum", "maximum")


class Measured:
    """The values that an analysis of a measure used, held against what was told before."""

    def __init__(
        self,
        study: Study,
        observations: Observations,
        analysis: Summary | Paired | Groups | Friedman | MixedModel,
        result: AnalysisResult,
        ledger: Ledger,
    ) -> None:
        self.study, self.observations, self.analysis, self.result = study, observations, analysis, result
        self.ledger = ledger
        self.telling = Telling()
        measure = measured(study, analysis.measure)
        rule = "observed" if analysis.missing == "multiple-imputation" else analysis.missing
        self.values = completed(study, observations, measure, rule).series.values

    def at(self, visit: str) -> Floats:
        """Everybody's values at a visit; NaN where missing."""
        return self.values[:, self.observations.visit(visit)]

    def users(self, members: Flags, visits: Sequence[str]) -> Flags:
        """Which of ``members`` have a value at every one of ``visits``; with imputation, any value at all."""
        if self.analysis.missing == "multiple-imputation":
            with_any: Flags = members & ~np.isnan(self.observations.measures[self.analysis.measure].values).all(axis=1)
            return with_any
        found: Flags = members.copy()
        for visit in visits:
            found &= ~np.isnan(self.at(visit))
        return found

    def enough(self, *groups: Flags) -> bool:
        """Whether each group is large enough to be summed up; and is what the analysis says that it used.

        Should the two ever differ, the ledger would be about other people than the numbers: nothing is told then.
        """
        if sum(int(group.sum()) for group in groups) == self.result.n and all(
            self.ledger.enough(int(group.sum())) for group in groups
        ):
            return True
        self.ledger.withheld()
        self.telling.hide_all(self.result.numbers)
        return False

    def enter_n(self, visits: Sequence[str], those: Flags, *groups: Flags) -> None:
        """Tell how many of each of the ``groups`` were used, if that may be told."""
        division = used(self.analysis.measure, visits, those)
        if not all(self.ledger.counts(division.of(members)) for members in groups):
            self.telling.n = self.telling.digits = False
            self.telling.hide({"n", "statistic"} & set(self.result.numbers))

    def enter_sums(self, of: Sequence[str], group: Flags, names: Sequence[str]) -> None:
        """Tell the means ``names`` of a group, if none of the sums ``of`` gives away those of fewer people."""
        if not all(self.ledger.sums(f"{self.analysis.measure} {one}", group) for one in of):
            self.telling.hide(names)

    def hold_ends(self, name: str, values: Floats) -> None:
        """Withhold the interval of the number ``name`` where its ends are the values of too few."""
        number = self.result.numbers.get(name)
        if number is not None and not self._shared(values, number):
            self.telling.ends_hidden.add(name)
            self.ledger.withheld()

    def _shared(self, values: Floats, number: Number) -> bool:
        return self.ledger.extremes or is_shared(values, number.low, number.high, self.ledger.threshold)


def tell_summary(one: Measured, analysis: Summary) -> None:
    """A measure at one visit."""
    members = chosen(one.study, one.observations, analysis)
    those = one.users(members, (analysis.visit,))
    if not one.enough(those):
        return
    one.enter_n((analysis.visit,), those, members)
    one.enter_sums((analysis.visit,), those, ("mean", "sd"))
    values = np.where(those, one.at(analysis.visit), np.nan)
    one.hold_ends("median", values)
    low, high = (one.result.numbers[name].value for name in ("q1", "q3"))
    if not one.ledger.extremes:
        one.telling.hide(SPREAD)
        if not is_shared(values, low, high, one.ledger.threshold):
            one.telling.hide(("q1", "q3"))


def tell_paired(one: Measured, analysis: Paired) -> None:
    """One visit against another: numbers of who fell and rose, and P where it does not give them away."""
    against = analysis.against or one.study.baseline.id
    visits = (analysis.visit, against)
    members = chosen(one.study, one.observations, analysis)
    those = one.users(members, visits)
    if not one.enough(those):
        return
    one.enter_n(visits, those, members)
    one.enter_sums((analysis.visit,), those, ("mean", "mean-change"))
    one.enter_sums((against,), those, ("against-mean", "mean-change"))
    one.enter_sums((f"{analysis.visit} - {against}",), those, ("mean-change",))
    if analysis.test == "t" and "mean-change" in one.telling.hidden:
        one.telling.hide(("estimate",))
    first, second = (np.where(those, one.at(visit), np.nan) for visit in visits)
    decimals = measured(one.study, analysis.measure).decimals
    differences = np.round(first - second, decimals) + 0.0
    for name, values in (("median", first), ("against-median", second), ("median-change", differences)):
        one.hold_ends(name, values)
    if analysis.test != "t":
        one.hold_ends("estimate", differences)
    if analysis.missing != "multiple-imputation":
        _tell_directions(one, analysis, members, differences)


def _tell_directions(one: Measured, analysis: Paired, members: Flags, differences: Floats) -> None:
    """Who fell and rose. Where that is withheld, so is what leads back to it.

    The sign test's P is computed from these numbers alone. A rank sum with its P, or two P values of the same pairs,
    tell how many pairs did not change.
    """
    visits = (analysis.visit, analysis.against or one.study.baseline.id)
    if one.ledger.counts(changed(analysis.measure, visits, differences).of(members)):
        return
    telling = one.telling
    telling.hide(DIRECTIONS)
    telling.digits = telling.alternatives = False
    if analysis.test == "t":
        return
    telling.hide(("statistic",))
    if analysis.test == "sign" or has_small_rank_sum(differences):
        telling.hide(("p",))


def tell_groups(one: Measured, analysis: Groups) -> None:
    """Two arms."""
    visits = (analysis.visit, one.study.baseline.id) if analysis.change else (analysis.visit,)
    members = [chosen(one.study, one.observations, analysis, arm) for arm in analysis.arms]
    arms = [one.users(arm, visits) for arm in members]
    if not one.enough(*arms):
        return
    one.enter_n(visits, arms[0] | arms[1], *members)
    of = f"{analysis.visit} - {one.study.baseline.id}" if analysis.change else analysis.visit
    for name, those in zip(("first", "second"), arms, strict=True):
        one.enter_sums((of,), those, (f"{name}-mean",))
        values = one.at(analysis.visit) - (one.at(one.study.baseline.id) if analysis.change else 0)
        one.hold_ends(f"{name}-median", np.where(those, values, np.nan))
    if analysis.test == "t" and one.telling.hidden & {"first-mean", "second-mean"}:
        one.telling.hide(("estimate",))


def tell_friedman(one: Measured, analysis: Friedman) -> None:
    """Several visits: P of two of them where it does not tell how many went which way."""
    members = chosen(one.study, one.observations, analysis)
    those = one.users(members, analysis.visits)
    if not one.enough(those):
        return
    one.enter_n(analysis.visits, those, members)
    if one.ledger.threshold <= 1:
        return
    one.telling.digits = False
    decimals = measured(one.study, analysis.measure).decimals
    for place, first in enumerate(analysis.visits):
        for second in analysis.visits[place + 1 :]:
            differences = np.where(those, np.round(one.at(first) - one.at(second), decimals), np.nan)
            if has_small_rank_sum(differences):
                one.telling.hide((f"p-{first}-{second}",))
    if len(analysis.visits) == 2:
        # Of two visits, Friedman's test is the sign test.
        one.telling.hide(("statistic", "p"))
        one.telling.alternatives = False


def tell_mixed_model(one: Measured, analysis: MixedModel) -> None:
    """Changes by a mixed model: without missing values they are the means."""
    study, observations = one.study, one.observations
    members = chosen(study, observations, analysis)
    with_baseline = members & ~np.isnan(one.at(study.baseline.id))
    later = np.any([~np.isnan(one.at(visit)) for visit in analysis.visits], axis=0)
    if not one.enough(with_baseline & later):
        return
    one.enter_n((study.baseline.id, *analysis.visits), with_baseline & later, members)
    for visit in analysis.visits:
        of_visit = {visit, *(f"{visit}-{arm.id}" for arm in study.arms)}
        names = [name for name in one.result.numbers if name.partition("-")[2] in of_visit]
        for place in range(len(study.arms)):
            those = with_baseline & ~np.isnan(one.at(visit)) & (observations.arms == place)
            if not one.ledger.enough(int(those.sum())):
                one.telling.hide(names)
            one.enter_sums((f"{visit} - {study.baseline.id}",), those, names)
