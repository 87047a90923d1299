"""Files of the studies that are published beside works."""

from dataclasses import dataclass

from clarion.catalogue.models import StudyArtefact, StudyReport, Work


@dataclass(frozen=True, slots=True)
class StudyFile:
    """One file of a study report."""

    media_type: str
    style: str
    """SHA-256 of a page's own style sheet, in base64; empty for other files."""
    content: bytes


def study_file(public_id: str, name: str) -> StudyFile | None:
    """The file of this name from the study report of this public work; None where there is none."""
    found = (
        StudyArtefact.objects.filter(
            name=name, report__work__public_id=public_id, report__work__status=Work.Status.PUBLIC
        )
        .values_list("media_type", "style", "content")
        .first()
    )
    return StudyFile(found[0], found[1], bytes(found[2])) if found else None


def has_study(public_id: str) -> bool:
    """Whether a study is published beside this work."""
    return StudyReport.objects.filter(work__public_id=public_id).exists()
