"""Named reads; views never build querysets of their own."""

from clarion.catalogue.queries.articles import work_of_identifier, work_page, work_record
from clarion.catalogue.queries.decisions import decisions_in_force
from clarion.catalogue.queries.evidence import evidence_of
from clarion.catalogue.queries.finding import find_works, related_works
from clarion.catalogue.queries.lines import lines, page_of_ids
from clarion.catalogue.queries.lists import (
    newest_works,
    types,
    works_of_journal,
    works_of_organisation,
    works_of_person,
    works_of_topic,
    works_of_type,
    works_of_year,
    years,
)
from clarion.catalogue.queries.nouns import (
    journal,
    journals,
    main_topics,
    organisation,
    organisations,
    people,
    person,
    topic,
    topics,
)
from clarion.catalogue.queries.provenance import provenance, work_of_reference, works_matching
from clarion.catalogue.queries.site import (
    catalogue_revision,
    home,
    newest_for_feed,
    sitemap,
    sitemap_count,
    sitemap_numbers,
)
from clarion.catalogue.queries.study_reports import has_study, study_file

__all__ = [
    "catalogue_revision",
    "decisions_in_force",
    "evidence_of",
    "find_works",
    "has_study",
    "home",
    "journal",
    "journals",
    "lines",
    "main_topics",
    "newest_for_feed",
    "newest_works",
    "organisation",
    "organisations",
    "page_of_ids",
    "people",
    "person",
    "provenance",
    "related_works",
    "sitemap",
    "sitemap_count",
    "sitemap_numbers",
    "study_file",
    "topic",
    "topics",
    "types",
    "work_of_identifier",
    "work_of_reference",
    "work_page",
    "work_record",
    "works_matching",
    "works_of_journal",
    "works_of_organisation",
    "works_of_person",
    "works_of_topic",
    "works_of_type",
    "works_of_year",
    "years",
]
