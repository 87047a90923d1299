"""What was given: products, their release criteria, and doses."""

from typing import Literal

from clarion.studies.definition.table import Table


class ReleaseCriterion(Table, frozen=True, kw_only=True):
    """A condition that a batch has to meet before it is given, as a rule over the dose data's columns."""

    id: str
    """Its name."""
    label: str
    """The condition in words."""
    rule: str
    """``viability >= 80 %``; the names are columns of the ``doses`` data file."""


class Product(Table, frozen=True, kw_only=True):
    """An investigational product."""

    id: str
    """The name by which doses call it."""
    label: str
    """What readers see."""
    kind: Literal["drug", "cell product", "device", "procedure", "other"] = "drug"
    """What sort of product it is."""
    description: str = ""
    """What it is made of, in words."""
    criteria: str | None = None
    """A shipped set of criteria that every batch is held against, such as ``ISCT 2006``."""
    release: tuple[ReleaseCriterion, ...] = ()
    """Further conditions that every batch has to meet."""


class Dose(Table, frozen=True, kw_only=True):
    """A planned dose: how much, of what, on which visit."""

    id: str
    """The name by which data and analyses call it."""
    product: str
    """What is given: the id of a product."""
    amount: float
    """How much, in ``unit``."""
    unit: str
    """The unit of ``amount``; with ``per``, for each kilogram or square metre: ``cells/kg``, ``mg/m**2``."""
    per: Literal["participant", "kg", "m2"] = "participant"
    """Whether ``amount`` is for each participant, kilogram of body weight or square metre of body surface."""
    weight: str | None = None
    """The measure or characteristic that holds body weight; needed with ``per = "kg"`` and ``per = "m2"``."""
    height: str | None = None
    """The measure or characteristic that holds height; needed with ``per = "m2"``."""
    cap: float | None = None
    """The most that is given at once, in ``cap-unit``."""
    cap_unit: str | None = None
    """The unit of ``cap``: of the whole dose, not for each kilogram."""
    tolerance: float = 5.0
    """By how many per cent a given dose may differ from the computed one before it is named as a deviation."""
    visit: str | None = None
    """The visit on which it is given."""
    arms: tuple[str, ...] = ()
    """The arms that it is for; none named = all."""
