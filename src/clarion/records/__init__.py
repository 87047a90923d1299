"""The vocabulary: what a work is made of, and what reading a source yields."""

from clarion.records.abstract import Abstract, Section
from clarion.records.context import Accession, Grant, Notice, Reference
from clarion.records.contributor import Affiliation, Contributor
from clarion.records.date import DateSpan, Event
from clarion.records.identifier import (
    Identifier,
    normalise_doi,
    normalise_issn,
    normalise_orcid,
    normalise_pmc,
    normalise_ror,
    orcid_is_valid,
)
from clarion.records.reading import Deletion, Place, RawRecord, Record, Rejection
from clarion.records.topic import Chemical, Heading, Keyword, Qualifier
from clarion.records.venue import Book, Issn, Venue
from clarion.records.work import STANDINGS, WORK_TYPES, PublicationType, Work

__all__ = [
    "STANDINGS",
    "WORK_TYPES",
    "Abstract",
    "Accession",
    "Affiliation",
    "Book",
    "Chemical",
    "Contributor",
    "DateSpan",
    "Deletion",
    "Event",
    "Grant",
    "Heading",
    "Identifier",
    "Issn",
    "Keyword",
    "Notice",
    "Place",
    "PublicationType",
    "Qualifier",
    "RawRecord",
    "Record",
    "Reference",
    "Rejection",
    "Section",
    "Venue",
    "Work",
    "normalise_doi",
    "normalise_issn",
    "normalise_orcid",
    "normalise_pmc",
    "normalise_ror",
    "orcid_is_valid",
]
