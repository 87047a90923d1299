"""What can be wrong with a study file whose keys and types are right: its tables do not fit one another."""

from collections.abc import Iterator
from itertools import chain

from clarion.studies.definition.checking.analyses import check_analyses
from clarion.studies.definition.checking.claims import check_claims
from clarion.studies.definition.checking.data import check_data
from clarion.studies.definition.checking.identifiers import check_identifiers
from clarion.studies.definition.checking.people import check_people
from clarion.studies.definition.checking.quantities import check_quantities
from clarion.studies.definition.checking.rules import check_rules
from clarion.studies.definition.checking.schedule import check_schedule
from clarion.studies.definition.checking.shipped import check_shipped
from clarion.studies.definition.checking.texts import check_texts
from clarion.studies.definition.checking.treatment import check_treatment
from clarion.studies.definition.findings import Finding
from clarion.studies.definition.study import Study


def check(study: Study) -> Iterator[Finding]:
    """Every error and warning about ``study`` that can be told without its data."""
    return chain(
        check_texts(study),
        check_identifiers(study),
        check_people(study),
        check_quantities(study),
        check_treatment(study),
        check_schedule(study),
        check_rules(study),
        check_analyses(study),
        check_claims(study),
        check_shipped(study),
        check_data(study),
    )
