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
    """What the study is."""
    arms: Annotated[tuple[Arm, ...], msgspec.Meta(min_length=1)]
    """The groups of participants; a study without comparison has one."""
    population: Population = Population()
    """Whom the study is about."""
    eligibility: tuple[Criterion, ...] = ()
    """Who may take part."""
    characteristics: tuple[Characteristic, ...] = ()
    """What is known of a participant once."""
    products: tuple[Product, ...] = ()
    """What is given."""
    doses: tuple[Dose, ...] = ()
    """How much is planned to be given, and when."""
    schedule: Schedule = Schedule()
    """What happens to data that do not fit the visits."""
    visits: Annotated[tuple[Visit, ...], msgspec.Meta(min_length=1)]
    """When participants are seen, in the order of their days."""
    measures: tuple[Measure, ...] = ()
    """What is measured at visits."""
    scores: tuple[Score, ...] = ()
    """Measures that are computed from others."""
    responses: tuple[Responses, ...] = ()
    """What is derived from measures by rules."""
    endpoints: tuple[Endpoint, ...] = ()
    """What the study is to find out."""
    analyses: tuple[AnyAnalysis, ...] = ()
    """What is to be computed."""
    safety: Safety | None = None
    """How adverse events are counted."""
    planned: tuple[Planned, ...] = ()
    """What the registry said would be done."""
    claims: tuple[Claim, ...] = ()
    """What was reported."""
    privacy: Privacy = Privacy()
    """What may be published."""
    data: tuple[DataFile, ...] = ()
    """Where the participants' data are."""

    @property
    def baseline(self) -> Visit:
        """The visit from which change is counted."""
        return next(visit for visit in self.visits if visit.baseline)
