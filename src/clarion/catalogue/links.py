"""Addresses of people, organisations, journals and topics, worked out from the record alone."""

from clarion.catalogue.ids import public_id, slug
from clarion.identity.organisation import organisation_key, organisation_name
from clarion.identity.person import person_key
from clarion.identity.topic import topic_key
from clarion.identity.venue import venue_key
from clarion.records import Affiliation, Contributor, Venue

Link = tuple[str, str]
"""Public id and slug."""


def person_link(contributor: Contributor) -> Link | None:
    """Where this contributor's page is; None for a collective."""
    key = person_key(contributor)
    return (public_id("person", key), slug(contributor.name)) if key else None


def organisation_link(affiliation: Affiliation) -> Link | None:
    """Where the page of the organisation that this affiliation names is; None where it names none."""
    key = organisation_key(affiliation)
    return (public_id("organisation", key), slug(organisation_name(affiliation) or affiliation.text)) if key else None


def journal_link(venue: Venue | None) -> Link | None:
    """Where this journal's page is; None for a work without one."""
    key = venue_key(venue)
    return (public_id("journal", key), slug(venue.title or venue.abbreviation)) if venue and key else None


def topic_link(name: str) -> Link | None:
    """Where the page of this heading or keyword (plain text) is; None for an empty one."""
    key = topic_key(name)
    return (public_id("topic", key), slug(name)) if key else None
