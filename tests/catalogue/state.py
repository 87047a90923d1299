"""The whole state of a store as plain values, so that two stores can be compared."""

import msgspec

from clarion.catalogue.models import (
    Authorship,
    Companions,
    Journal,
    NoticeLink,
    Organisation,
    Person,
    SourceRecord,
    StaleWork,
    Topic,
    Work,
    WorkIdentifier,
    WorkOrganisation,
    WorkTopic,
)


def state() -> dict[str, object]:
    """Everything but times and database ids: works by public id, with their links, companions and sources."""
    names = dict(Work.objects.values_list("id", "public_id"))
    columns = ("status", "published_on", "year", "type", "standing", "venue_id", "slug", "title", "byline", "citation")
    return {
        "works": {
            row[0]: (*row[1:-1], bytes(row[-1]))
            for row in Work.objects.values_list("public_id", *columns, "document").order_by("public_id")
        },
        "links": {
            link.__name__: sorted(
                (names[work], noun, date)
                for work, noun, date in link.objects.values_list("work", column, "published_on")
            )
            for link, column in (
                (Authorship, "person_id"),
                (WorkOrganisation, "organisation_id"),
                (WorkTopic, "topic_id"),
            )
        },
        "nouns": {
            noun.__name__: sorted(noun.objects.filter(works__gt=0).values_list("id", "key", "name", "works"))
            for noun in (Person, Organisation, Journal, Topic)
        },
        "identifiers": sorted(
            (names[work], scheme, value)
            for work, scheme, value in WorkIdentifier.objects.values_list("work_id", "scheme", "value")
        ),
        "notice links": sorted(
            (names[work], kind, value)
            for work, kind, value in NoticeLink.objects.values_list("work_id", "kind", "value")
        ),
        "sources": sorted(
            (key, names[work], version, revised, bytes(digest), bytes(raw), deleted is not None)
            for key, work, version, revised, digest, raw, deleted in SourceRecord.objects.values_list(
                "key", "work_id", "version", "revised", "digest", "raw", "deleted"
            )
        ),
        "companions": {
            names[work]: (
                [(names[one[0]], *one[1:]) for one in msgspec.json.decode(bytes(related))],
                [(one[0], names.get(one[1])) for one in msgspec.json.decode(bytes(notices))],
            )
            for work, related, notices in Companions.objects.values_list("work_id", "related", "notices")
        },
        "stale": StaleWork.objects.count(),
    }
