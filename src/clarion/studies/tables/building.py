"""All tables of a result document, in the order in which a report shows them."""

from clarion.studies.definition import Study
from clarion.studies.document import AnalysisResult, Table
from clarion.studies.observations import Observations
from clarion.studies.scores.deriving import measured
from clarion.studies.tables.doses import dose_table
from clarion.studies.tables.eligible import eligibility_table
from clarion.studies.tables.endpoints import endpoint_tables
from clarion.studies.tables.events import events_table
from clarion.studies.tables.grades import grades_table
from clarion.studies.tables.responses import response_table
from clarion.studies.tables.stopping import stopping_table
from clarion.studies.tables.visits import visits_table


def tables(study: Study, observations: Observations, results: tuple[AnalysisResult, ...]) -> tuple[Table, ...]:
    """Every table but that of the baseline, which stands apart."""
    analysed = {getattr(one, "measure", None) for one in study.analyses}
    measures = [one.id for one in measured(study) if one.id in analysed]
    found = (
        eligibility_table(study, observations),
        *endpoint_tables(study, results),
        *(visits_table(study, observations, one) for one in measures),
        *(response_table(study, observations, one) for one in study.responses),
        events_table(study, observations),
        stopping_table(study, observations),
        grades_table(study, observations),
        dose_table(study, results),
    )
    return tuple(one for one in found if one is not None)
