"""All tables of a result document, in the order in which a report shows them."""

from clarion.studies.definition import Study
from clarion.studies.document import AnalysisResult, Table
from clarion.studies.observations import Observations
from clarion.studies.privacy.ledger import Ledger
from clarion.studies.scores.deriving import measured
from clarion.studies.tables.criteria import criteria_tables
from clarion.studies.tables.doses import dose_table
from clarion.studies.tables.eligible import eligibility_table
from clarion.studies.tables.endpoints import endpoint_tables
from clarion.studies.tables.events import events_table
from clarion.studies.tables.grades import grades_table
from clarion.studies.tables.responses import response_table
from clarion.studies.tables.stopping import stopping_table
from clarion.studies.tables.visits import visits_table


def tables(
    study: Study, observations: Observations, results: tuple[AnalysisResult, ...], ledger: Ledger
) -> tuple[Table, ...]:
    """Every table but that of the baseline, which stands apart.

    ``ledger`` decides what of participants they tell; ``results`` are to be those that it was asked about before, so
    that a table of an analysis tells what the analysis tells.
    """
    analysed = {getattr(one, "measure", None) for one in study.analyses}
    measures = [one.id for one in measured(study) if one.id in analysed]
    found = (
        eligibility_table(study, observations, ledger),
        *endpoint_tables(study, results),
        *(response_table(study, observations, one, ledger) for one in study.responses),
        *(visits_table(study, observations, one, ledger) for one in measures),
        events_table(study, observations, ledger),
        stopping_table(study, observations, ledger),
        grades_table(study, observations, ledger),
        dose_table(study, results),
        *criteria_tables(study, observations, ledger),
    )
    return tuple(one for one in found if one is not None)
