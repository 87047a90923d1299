"""A whole study file."""

from typing import Annotated, Literal

import msgspec

from clarion.studies.definition.analyses import (
    Agreement,
    Dosing,
    Events,
    Friedman,
    Groups,
    MixedModel,
    Paired,
    Response,
    Summary,
    TimeToEvent,
)
from clarion.studies.definition.claims import Claim
from clarion.studies.definition.data import DataFile
from clarion.studies.definition.identity import Arm, Identity
from clarion.studies.definition.measures import Measure, Responses, Score
from clarion.studies.definition.participants import Characteristic, Criterion, Endpoint, Population
from clarion.studies.definition.planned import Planned
from clarion.studies.definition.privacy import Privacy
from clarion.studies.definition.safety import Safety
from clarion.studies.definition.schedule import Schedule, Visit
from clarion.studies.definition.table import Table
from clarion.studies.definition.treatment import Dose, Product

AnyAnalysis = Summary | Paired | Groups | Friedman | Response | Agreement | MixedModel | TimeToEvent | Events | Dosing


class Study(Table, frozen=True, kw_only=True):
    """A study: what it is, what it measured, what is computed, what was reported."""

    format: Literal[1]
    """The version of this format."""
    study: Identity
    arms: Annotated[tuple[Arm, ...], msgspec.Meta(min_length=1)]
    population: Population = Population()
    eligibility: tuple[Criterion, ...] = ()
    characteristics: tuple[Characteristic, ...] = ()
    products: tuple[Product, ...] = ()
    doses: tuple[Dose, ...] = ()
    schedule: Schedule = Schedule()
    visits: Annotated[tuple[Visit, ...], msgspec.Meta(min_length=1)]
    measures: tuple[Measure, ...] = ()
    scores: tuple[Score, ...] = ()
    responses: tuple[Responses, ...] = ()
    endpoints: tuple[Endpoint, ...] = ()
    analyses: tuple[AnyAnalysis, ...] = ()
    safety: Safety | None = None
    planned: tuple[Planned, ...] = ()
    claims: tuple[Claim, ...] = ()
    privacy: Privacy = Privacy()
    data: tuple[DataFile, ...] = ()

    @property
    def baseline(self) -> Visit:
        """The visit from which change is counted."""
        return next(visit for visit in self.visits if visit.baseline)
