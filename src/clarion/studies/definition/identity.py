"""Which study this is: title, registration, publications, design, arms."""

from datetime import date
from typing import Literal

from clarion.studies.definition.table import Table


class Registration(Table, frozen=True, kw_only=True):
    """Where the study was registered."""

    registry: str
    """The registry's short name: ``IRCT``, ``ClinicalTrials.gov``."""
    id: str
    """The registry's number for the study."""
    registered: date | None = None
    """The day of registration, written as 2017-06-03."""
    url: str | None = None
    """The address of the entry."""


class Publication(Table, frozen=True, kw_only=True):
    """A publication of the study's results."""

    title: str
    """Its title."""
    doi: str | None = None
    """Its DOI."""
    pmid: str | None = None
    """Its number in PubMed."""
    venue: str | None = None
    """Journal, volume, pages."""
    year: int | None = None
    """The year of publication."""


class Arm(Table, frozen=True, kw_only=True):
    """A group of participants who are treated alike."""

    id: str
    """The name by which data and analyses call it."""
    label: str
    """What readers see."""
    description: str = ""
    """What its participants get."""


class Identity(Table, frozen=True, kw_only=True):
    """The ``[study]`` table: what the study is."""

    title: str
    """What the study is called."""
    summary: str = ""
    """One or two plain sentences for a reader who is no specialist."""
    phase: Literal["preclinical", "0", "1", "1/2", "2", "2/3", "3", "4", "not applicable"] = "not applicable"
    """The phase of a trial."""
    design: Literal["single-arm", "parallel", "crossover", "factorial", "cohort", "case-control"] = "single-arm"
    """How participants are divided and followed."""
    masking: Literal["none", "single", "double", "triple", "not stated"] = "not stated"
    """Who does not know which arm a participant is in."""
    condition: str = ""
    """The disease or question, in words."""
    illustrative: str = ""
    """Where the participants' data are made up: the sentence that says so. It stands on everything that comes out."""
    registrations: tuple[Registration, ...] = ()
    """Where it was registered."""
    publications: tuple[Publication, ...] = ()
    """Where its results were published."""
