"""One file per noun."""

from clarion.catalogue.models.decision import Decision
from clarion.catalogue.models.evidence import WorkEvidence
from clarion.catalogue.models.import_run import ImportRun
from clarion.catalogue.models.journal import Journal
from clarion.catalogue.models.noun import Noun, WorkLink
from clarion.catalogue.models.organisation import Organisation, WorkOrganisation
from clarion.catalogue.models.person import Authorship, Person
from clarion.catalogue.models.revision import Revision
from clarion.catalogue.models.source_record import EarlyDeletion, SourceRecord
from clarion.catalogue.models.study_report import StudyArtefact, StudyReport
from clarion.catalogue.models.topic import Topic, WorkTopic
from clarion.catalogue.models.work import Companions, NoticeLink, StaleWork, Work, WorkIdentifier

__all__ = [
    "Authorship",
    "Companions",
    "Decision",
    "EarlyDeletion",
    "ImportRun",
    "Journal",
    "NoticeLink",
    "Noun",
    "Organisation",
    "Person",
    "Revision",
    "SourceRecord",
    "StaleWork",
    "StudyArtefact",
    "StudyReport",
    "Topic",
    "Work",
    "WorkEvidence",
    "WorkIdentifier",
    "WorkLink",
    "WorkOrganisation",
    "WorkTopic",
]
