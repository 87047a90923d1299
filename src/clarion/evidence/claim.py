"""What a text claims: one struct for each kind, each with the place that it was read from."""

from typing import Literal

import msgspec

from clarion.evidence.printed import Printed, Span

DesignName = Literal[
    "randomised",
    "controlled",
    "single-arm",
    "cohort",
    "case-control",
    "cross-sectional",
    "case-series",
    "review",
    "meta-analysis",
    "animal",
    "in-vitro",
]
Masking = Literal["open", "single", "double", "triple", "assessor"]
Direction = Literal["up", "down", "none"]
SizeRole = Literal["enrolled", "analysed", "arm"]
Average = Literal["mean", "median", ""]
Spread = Literal["sd", "se", "iqr", "range", "ci", ""]
Effect = Literal["OR", "RR", "HR", "IRR", "MD", "SMD", "RD", "other"]
Statistic = Literal["t", "F", "chi2", "r", "z", "Q"]


DAYS: dict[str, float] = {"hour": 1 / 24, "day": 1.0, "week": 7.0, "month": 30.44, "year": 365.25}
"""How many days a unit of time has; months and years on average."""


class Claim(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """What all kinds have in common."""

    span: Span
    """The words that state it, from the first to the last that are needed."""
    sentence: int = -1
    """Which sentence of the reading; -1 in the title."""
    in_title: bool = False
    """Whether ``span`` is of the title and not of the text."""
    confidence: float = 1.0
    """How likely it was read rightly, 0 to 1; what is below one half is not kept."""


class Design(Claim, tag="design", frozen=True, kw_only=True, omit_defaults=True):
    """The design of the study; the first of a reading's is the main one."""

    value: DesignName
    features: tuple[str, ...] = ()
    """``crossover``, ``cluster``, ``factorial``, ``parallel``, ``pilot``, ``multicentre``, ``placebo-controlled``,
    ``protocol``, ``prospective``, ``retrospective``, ``secondary-analysis``, ``non-inferiority`` …"""


class Phase(Claim, tag="phase", frozen=True, kw_only=True, omit_defaults=True):
    """The phase of a trial: ``1``, ``1/2``, ``2a``, ``3`` …"""

    value: str


class Blinding(Claim, tag="blinding", frozen=True, kw_only=True, omit_defaults=True):
    """Who did not know the treatment."""

    value: Masking


class Registration(Claim, tag="registration", frozen=True, kw_only=True, omit_defaults=True):
    """The number under which a registry holds the study: ``NCT00000000``, ``ISRCTN00000000``."""

    value: str
    registry: str = ""
    """``ClinicalTrials.gov``, ``ISRCTN``, ``IRCT`` …"""


class SampleSize(Claim, tag="n", frozen=True, kw_only=True, omit_defaults=True):
    """How many took part: the study, those analysed, or one of its arms."""

    value: int
    role: SizeRole
    unit: str = ""
    """What is counted, as printed: ``patients``, ``eyes``, ``practices``."""
    arm: str = ""
    """Of an arm: its name as the text has it."""
    planned: bool = False
    """Whether the text says how many were to be taken in ("will be", "we aim to recruit")."""


class Proportion(Claim, tag="percentage", frozen=True, kw_only=True, omit_defaults=True):
    """A part of a whole: percentage, count, whole, whichever are printed."""

    percent: Printed | None = None
    count: Printed | None = None
    n: Printed | None = None
    what: str = ""
    """What they have or did, as the text has it; empty where that is not clear."""
    group: str = ""
    time: str = ""


class PValue(Claim, tag="p", frozen=True, kw_only=True, omit_defaults=True):
    """A P value of a result."""

    p: Printed
    """With its relation. P values printed as ``NS`` are not read."""
    one_sided: bool = False
    """Whether the text says so."""
    test: str = ""
    """The test that the text names for it, in our words: ``wilcoxon-signed-rank``, ``mann-whitney``, ``fisher``,
    ``chi-squared``, ``paired-t``, ``t``, ``mcnemar``, ``sign``, ``friedman``, ``kruskal-wallis`` …"""


class Estimate(Claim, tag="estimate", frozen=True, kw_only=True, omit_defaults=True):
    """An effect with its interval."""

    measure: Effect
    value: Printed | None = None
    low: Printed | None = None
    high: Printed | None = None
    level: float = 95.0
    """Of the interval, in per cent."""
    adjusted: bool = False
    p: int = -1
    """Which claim of the reading is its P value; -1 where none is tied to it."""


class GroupAverage(Claim, tag="average", frozen=True, kw_only=True, omit_defaults=True):
    """A mean or a median of one group at one time, with its spread."""

    measure: Average = ""
    value: Printed
    spread: Spread = ""
    """What ``plus_minus`` or ``low`` and ``high`` are; empty where the text does not say."""
    plus_minus: Printed | None = None
    low: Printed | None = None
    high: Printed | None = None
    n: Printed | None = None
    """How many it is of, where the text says so beside it."""
    what: str = ""
    group: str = ""
    time: str = ""
    whole_numbers: bool = False
    """Whether the text itself says that single values are whole numbers: counts, items of a scale."""
    items: int = 1
    """Of a scale that averages so many items, how many; 1 where the score is one whole number."""
    binary: bool = False
    """Whether the text itself says that single values are 0 or 1."""


class Change(Claim, tag="change", frozen=True, kw_only=True, omit_defaults=True):
    """Two values of one measure, before and after."""

    before: Printed
    after: Printed
    measure: Average = ""
    what: str = ""
    group: str = ""
    time: str = ""
    """When ``after`` was measured."""
    says: Direction | Literal[""] = ""
    """What the words say it did."""
    p: int = -1
    """Which claim of the reading is its P value."""


class StatisticValue(Claim, tag="statistic", frozen=True, kw_only=True, omit_defaults=True):
    """A test statistic: ``t(28) = 2.20``, ``F(2, 57) = 4.1``, ``χ²(1, N = 90) = 3.9``."""

    test: Statistic
    value: Printed
    df1: float | None = None
    df2: float | None = None
    p: int = -1
    """Which claim of the reading is its P value."""


class Significance(Claim, tag="significance", frozen=True, kw_only=True, omit_defaults=True):
    """Whether the text calls a result statistically significant."""

    value: bool
    p: int = -1
    """Which claim of the reading is the P value that this is said of, where only one can be."""


class DirectionWord(Claim, tag="direction", frozen=True, kw_only=True, omit_defaults=True):
    """A word that says which way a result went: ``decreased``, ``higher than``, ``did not differ``."""

    value: Direction
    subject: str = ""


class FollowUp(Claim, tag="follow-up", frozen=True, kw_only=True, omit_defaults=True):
    """How long participants were treated or followed."""

    length: Printed
    unit: Literal["hour", "day", "week", "month", "year"]

    @property
    def days(self) -> float:
        """The length in days."""
        return self.length.value * DAYS[self.unit]


class Dose(Claim, tag="dose", frozen=True, kw_only=True, omit_defaults=True):
    """How much was given."""

    amount: Printed
    """``unit`` is the whole one, per what included: ``mg/kg``, ``cells/kg``, ``mg twice daily`` is ``mg``."""
    route: str = ""
    """``oral``, ``intravenous``, ``subcutaneous``, ``topical``, ``inhaled`` … or empty."""
    of: str = ""
    """The substance, as the text has it."""
    times: str = ""
    """How often, as the text has it: ``twice daily``, ``single``, ``every 2 weeks``."""


class AdverseEvents(Claim, tag="adverse-events", frozen=True, kw_only=True, omit_defaults=True):
    """Whether the text says that harm occurred."""

    value: Literal["none", "some"]


class Condition(Claim, tag="condition", frozen=True, kw_only=True, omit_defaults=True):
    """What the participants have, or what is to be prevented."""


class Population(Claim, tag="population", frozen=True, kw_only=True, omit_defaults=True):
    """Who was studied."""


class Intervention(Claim, tag="intervention", frozen=True, kw_only=True, omit_defaults=True):
    """What was done to them."""


class Comparator(Claim, tag="comparator", frozen=True, kw_only=True, omit_defaults=True):
    """What it was compared with."""


class PrimaryOutcome(Claim, tag="outcome", frozen=True, kw_only=True, omit_defaults=True):
    """What the text calls its primary or main outcome."""


class Result(Claim, tag="result", frozen=True, kw_only=True, omit_defaults=True):
    """One outcome as a sentence reports it; ties the sentence's other claims together."""

    name: str = ""
    """What was measured, as the text has it; empty where that is not clear."""
    direction: Direction | Literal[""] = ""
    time: str = ""
    numbers: tuple[int, ...] = ()
    """Which claims of the reading are its numbers: proportions, changes, averages, estimates."""
    p: int = -1
    significant: bool | None = None
    """What the authors call it; None where they don't say."""


AnyClaim = (
    Design
    | Phase
    | Blinding
    | Registration
    | SampleSize
    | Proportion
    | PValue
    | Estimate
    | GroupAverage
    | Change
    | StatisticValue
    | Significance
    | DirectionWord
    | FollowUp
    | Dose
    | AdverseEvents
    | Condition
    | Population
    | Intervention
    | Comparator
    | PrimaryOutcome
    | Result
)
"""Any of them; in JSON the field ``type`` says which."""
