"""Which study this is: title, registration, publications, design, arms."""

from datetime import date
from typing import Literal

from clarion.studies.definition.table import Table


class Registration(Table, frozen=True, kw_only=True):
    """Where the study was registered."""

    registry: str
    """The registry's short name: ``IRCT``, ``ClinicalTrials.gov``."""
    id: str
    registered: date | None = None
    url: str | None = None


class Publication(Table, frozen=True, kw_only=True):
    """A publication of the study's results."""

    title: str
    doi: str | None = None
    pmid: str | None = None
    venue: str | None = None
    year: int | None = None


class Arm(Table, frozen=True, kw_only=True):
    """A group of participants who are treated alike."""

    id: str
    label: str
    description: str = ""


class Identity(Table, frozen=True, kw_only=True):
    """The ``[study]`` table: what the study is."""

    title: str
    summary: str = ""
    """One or two plain sentences for a reader who is no specialist."""
    phase: Literal["preclinical", "0", "1", "1/2", "2", "2/3", "3", "4", "not applicable"] = "not applicable"
    design: Literal["single-arm", "parallel", "crossover", "factorial", "cohort", "case-control"] = "single-arm"
    masking: Literal["none", "single", "double", "triple", "not stated"] = "not stated"
    condition: str = ""
    illustrative: str = ""
    """Where the participants' data are made up: the sentence that says so. It stands on everything that comes out."""
    registrations: tuple[Registration, ...] = ()
    publications: tuple[Publication, ...] = ()
