"""What is to be computed: one table for each kind of analysis."""

from typing import Literal

from clarion.studies.definition.table import Table

Missing = Literal["observed", "last-carried", "worst", "multiple-imputation"]
"""What stands in for a missing value: nothing (those observed), the participant's last value, the worst that the
measure allows or that was seen in the study, or draws from a model of the other visits."""

Mode = Literal["at", "best", "sustained", "confirmed"]
Alternative = Literal["two-sided", "less", "greater"]


class Analysis(Table, tag_field="kind", frozen=True, kw_only=True):
    """What every analysis has."""

    id: str
    """The name by which claims call it."""
    label: str
    """What readers see."""
    endpoint: str | None = None
    """The endpoint that it answers."""
    set: str = "all"
    """Which participants: ``all``, or a set that ``[population.sets]`` defines."""
    arm: str | None = None
    """Only this arm; all where not given."""
    missing: Missing = "observed"
    """What stands in for a missing value: nothing (those observed), the participant's last value, the worst that the
    measure allows or that was seen in the study, or draws from a model of the other visits (for means only)."""
    level: float = 0.95
    """The level of its intervals."""
    planned: bool = True
    """Whether it was planned before the data were seen; the report names those that were not."""


class Summary(Analysis, tag="summary", frozen=True, kw_only=True):
    """A measure at one visit, described: n, mean, SD, median with interval, quartiles, range."""

    measure: str
    """A measure or score."""
    visit: str
    """At which visit."""


class Comparison(Analysis, frozen=True, kw_only=True):
    """What tests of paired values share."""

    measure: str
    """A measure or score."""
    test: Literal["signed-rank", "sign", "permutation", "t"] = "signed-rank"
    """Wilcoxon's signed-rank test, the sign test, the permutation test of the mean, or the t test."""
    method: Literal["auto", "exact", "asymptotic"] = "auto"
    """How P is computed; ``auto`` takes the exact distribution where it is within reach. The report says which ran."""
    continuity: bool = False
    """Whether the normal approximation is corrected for continuity."""
    zeros: Literal["wilcoxon", "pratt"] = "wilcoxon"
    """What the signed-rank test does with pairs that did not change: Wilcoxon leaves them out before ranking, Pratt
    after."""
    alternative: Alternative = "two-sided"
    """The direction that the test looks for, of visit - against."""


class Paired(Comparison, tag="paired", frozen=True, kw_only=True):
    """A measure at one visit against another visit of the same participants."""

    visit: str
    """The visit that is compared."""
    against: str | None = None
    """The other visit; the baseline where not given. The difference is visit - against."""


class Groups(Analysis, tag="groups", frozen=True, kw_only=True):
    """A measure, or its change from baseline, between two arms."""

    measure: str
    """A measure or score."""
    visit: str
    """At which visit."""
    arms: tuple[str, str]
    """The two arms; the difference is first - second."""
    change: bool = False
    """Whether the change from baseline is compared, not the value."""
    test: Literal["rank-sum", "t"] = "rank-sum"
    """The rank-sum test (Wilcoxon, Mann and Whitney) or the t test."""
    method: Literal["auto", "exact", "asymptotic"] = "auto"
    """How P is computed; ``auto`` takes the exact distribution where it is within reach. The report says which ran."""
    continuity: bool = False
    """Whether the normal approximation is corrected for continuity."""
    alternative: Alternative = "two-sided"
    """The direction that the test looks for, of first - second."""


class Friedman(Analysis, tag="friedman", frozen=True, kw_only=True):
    """A measure over several visits, with pairwise comparisons adjusted for their number."""

    measure: str
    """A measure or score."""
    visits: tuple[str, ...]
    """The visits that are compared."""
    method: Literal["auto", "exact", "asymptotic"] = "auto"
    """How P is computed; ``auto`` takes the exact distribution where it is within reach. The report says which ran."""
    adjustment: Literal["holm", "hochberg", "benjamini-hochberg", "bonferroni"] = "holm"
    """How the P values of the pairs of visits are adjusted for their number."""


class Response(Analysis, tag="response", frozen=True, kw_only=True):
    """How many reach a level of a derived response."""

    response: str
    """The id of a response."""
    response_level: str
    """The id of one of its levels."""
    at: str | None = None
    """The visit at which it is evaluated."""
    within: tuple[str, ...] = ()
    """Or the visits over which it is evaluated."""
    mode: Mode = "at"
    """Over several visits: the ``best`` level reached; ``sustained`` from when it is first reached to the last of the
    visits; ``confirmed`` at the next visit."""
    or_better: bool = False
    """Count the levels above as well."""
    unknown: Literal["refuse", "non-responder", "excluded"] = "refuse"
    """A participant whose response can't be told for want of a value: an error that names them, counted as not
    responding, or left out of the denominator."""
    interval: Literal["clopper-pearson", "wilson", "jeffreys", "blaker"] = "clopper-pearson"
    """How the interval of the proportion is computed."""
    arms: tuple[str, str] | None = None
    """Compare two arms by Fisher's exact test."""
    prior: tuple[float, float] | None = None
    """A Beta prior for the rate: adds the posterior and its credible interval."""


class Agreement(Analysis, tag="paired-response", frozen=True, kw_only=True):
    """A response at one visit against another visit of the same participants, by McNemar's test."""

    response: str
    """The id of a response."""
    response_level: str
    """The id of one of its levels."""
    visit: str
    """The visit that is compared."""
    against: str
    """The visit that it is compared with."""
    or_better: bool = False
    """Count the levels above as well."""
    method: Literal["exact", "mid-p", "asymptotic"] = "exact"
    """How P is computed."""
    unknown: Literal["refuse", "non-responder", "excluded"] = "refuse"
    """A participant whose response can't be told at one of the visits: an error that names them, counted as not
    responding, or left out."""


class MixedModel(Analysis, tag="mixed-model", frozen=True, kw_only=True):
    """A mixed model for repeated measures: change from baseline at each visit, adjusted for baseline (and arms)."""

    measure: str
    """A measure or score."""
    visits: tuple[str, ...]
    """The visits after baseline that the model is of."""


class TimeToEvent(Analysis, tag="time-to-event", frozen=True, kw_only=True):
    """Time to an event by Kaplan and Meier, with the log-rank test between arms; or competing risks."""

    time: str
    """The characteristic that holds the time."""
    event: str
    """The characteristic that holds the outcome: 0 none seen, 1 the event, 2 a competing one."""
    competing: bool = False
    """Whether there are competing events: cumulative incidence in place of one minus survival."""


class Events(Analysis, tag="events", frozen=True, kw_only=True):
    """How many participants had an adverse event of this kind."""

    grade: int = 1
    """Of this grade and above."""
    related_only: bool = False
    """Only events related to the treatment."""
    serious_only: bool = False
    """Only serious events."""
    term: str | None = None
    """Only events of this term."""
    interval: Literal["clopper-pearson", "wilson", "jeffreys", "blaker"] = "clopper-pearson"
    """How the interval of the proportion is computed."""


class Dosing(Analysis, tag="dosing", frozen=True, kw_only=True):
    """The doses given against the doses planned."""

    dose: str
    """The id of a planned dose."""


def id_of_kind(analysis: Analysis) -> str:
    """The name of an analysis's kind, as the study file writes it."""
    tag = type(analysis).__struct_config__.tag
    return str(tag)
