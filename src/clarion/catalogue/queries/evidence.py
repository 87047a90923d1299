"""What was read in works' abstracts."""

import msgspec

from clarion.catalogue.models import WorkEvidence
from clarion.evidence.assessment import Assessment

_EVIDENCE = msgspec.json.Decoder(Assessment)


def evidence_of(work_id: int) -> Assessment | None:
    """The evidence of the work with this database id; None where it has none."""
    document = WorkEvidence.objects.filter(work_id=work_id).values_list("document", flat=True).first()
    return _EVIDENCE.decode(document) if document else None
