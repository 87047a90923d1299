"""The study file as a value: what a study is, what it measured, what is to be computed, what was reported."""

from clarion.studies.definition.analyses import (
    Agreement,
    Analysis,
    Comparison,
    Dosing,
    Events,
    Friedman,
    Groups,
    MixedModel,
    Paired,
    Response,
    Summary,
    TimeToEvent,
    id_of_kind,
)
from clarion.studies.definition.claims import Claim
from clarion.studies.definition.data import Column, DataFile
from clarion.studies.definition.identity import Arm, Identity, Publication, Registration
from clarion.studies.definition.measures import Level, Measure, Responses, Score
from clarion.studies.definition.participants import Characteristic, Criterion, Endpoint, Population
from clarion.studies.definition.planned import Planned
from clarion.studies.definition.privacy import Privacy
from clarion.studies.definition.safety import Safety, Stopping
from clarion.studies.definition.schedule import Schedule, Visit
from clarion.studies.definition.study import Study
from clarion.studies.definition.treatment import Dose, Product, ReleaseCriterion

__all__ = [
    "Agreement",
    "Analysis",
    "Arm",
    "Characteristic",
    "Claim",
    "Column",
    "Comparison",
    "Criterion",
    "DataFile",
    "Dose",
    "Dosing",
    "Endpoint",
    "Events",
    "Friedman",
    "Groups",
    "Identity",
    "Level",
    "Measure",
    "MixedModel",
    "Paired",
    "Planned",
    "Population",
    "Privacy",
    "Product",
    "Publication",
    "Registration",
    "ReleaseCriterion",
    "Response",
    "Responses",
    "Safety",
    "Schedule",
    "Score",
    "Stopping",
    "Study",
    "Summary",
    "TimeToEvent",
    "Visit",
    "id_of_kind",
]
