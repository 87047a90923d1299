"""Who may take part, what is described of them at the start, and what the study is to find out."""

from typing import Literal

import msgspec

from clarion.studies.definition.table import Table


class Criterion(Table, frozen=True, kw_only=True):
    """One criterion of eligibility, evaluated at the baseline visit where it has a rule."""

    id: str
    """Its name."""
    label: str
    """The criterion in words, as readers see it."""
    kind: Literal["inclusion", "exclusion"] = "inclusion"
    """Whether who meets it may take part or may not."""
    rule: str | None = None
    """A rule over measures and characteristics: ``age >= 18 years and proteinuria >= 1 g/24h``. Without one the
    criterion is text only, and is reported as not checked."""


class Population(Table, frozen=True, kw_only=True):
    """The ``[population]`` table: whom the study is about."""

    description: str = ""
    """Whom the study is about, in words."""
    withdrawn: str | None = None
    """The characteristic that holds the day or date on which a participant left the study; empty where they did not."""
    after_withdrawal: Literal["refuse", "keep", "drop"] = "refuse"
    """Values dated after withdrawal: an error that names the row, kept, or left out and counted."""
    sets: dict[str, str] = msgspec.field(default_factory=dict)
    """Analysis sets beside ``all``: a name and the rule over characteristics that makes it: ``per-protocol =
    "compliant = 1"``."""


class Characteristic(Table, frozen=True, kw_only=True):
    """What is known of a participant once, not at every visit: age, sex, body weight, class of disease."""

    id: str
    """The name by which rules and data call it."""
    label: str
    """What readers see."""
    kind: Literal["number", "category", "date", "text"] = "number"
    """What its values are."""
    unit: str | None = None
    """The unit in which it is kept and shown; of numbers only."""
    decimals: int | None = None
    """The precision in which the data state it, in decimals."""
    range: tuple[float, float] | None = None
    """The allowed values, both ends included, in ``unit``."""
    categories: dict[str, str] = msgspec.field(default_factory=dict)
    """Allowed codes and their labels, in the order in which a table shows them."""
    baseline_table: bool = True
    """Whether the baseline table shows it."""


class Endpoint(Table, frozen=True, kw_only=True):
    """What the study is to find out."""

    id: str
    """The name by which analyses call it."""
    label: str
    """What readers see."""
    role: Literal["primary", "secondary", "exploratory", "safety"] = "secondary"
    """Its place among the endpoints."""
    description: str = ""
    """How it is defined, in words."""
