"""A work's links to people, organisations, topics and its journal, and how many works each of these has."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from django.db import models

from clarion.catalogue.actions.prepare import NounRow, Prepared
from clarion.catalogue.actions.rows import add_to_rows, insert_rows
from clarion.catalogue.models import (
    Authorship,
    Journal,
    NoticeLink,
    Organisation,
    Person,
    Topic,
    Work,
    WorkIdentifier,
    WorkOrganisation,
    WorkTopic,
)

_NOUN_COLUMNS = ("id", "key", "name", "slug", "sort_name", "detail", "works")
_LINKS: tuple[tuple[type[models.Model], str, type[models.Model], str], ...] = (
    (Authorship, "person_id", Person, "people"),
    (WorkOrganisation, "organisation_id", Organisation, "organisations"),
    (WorkTopic, "topic_id", Topic, "topics"),
)


def add_links(works: Mapping[int, Prepared]) -> None:
    """Write the links of ``works`` (database id → what was prepared), none of which has any yet."""
    for link, column, noun, attribute in _LINKS:
        named = [(work_id, one, row) for work_id, one in works.items() for row in getattr(one, attribute)]
        _insert_nouns(noun, [row for _, _, row in named])
        insert_rows(
            link,
            ("published_on", "central", "work_id", column),
            [(one.published_on, row.central, work_id, row.id) for work_id, one, row in named],
        )
        _count(noun, [(row.id, row.central) for _, _, row in named])
    venues = [one.venue for one in works.values() if one.venue]
    _insert_nouns(Journal, venues)
    _count(Journal, [(venue.id, False) for venue in venues])
    insert_rows(
        WorkIdentifier,
        ("work_id", "scheme", "value"),
        [(work_id, *pair) for work_id, one in works.items() for pair in one.identifiers],
    )
    insert_rows(
        NoticeLink,
        ("work_id", "kind", "scheme", "value"),
        [(work_id, kind, scheme, value[:400]) for work_id, one in works.items() for kind, scheme, value in one.notices],
    )


def remove_links(ids: Sequence[int]) -> None:
    """Take away all links of the works with these database ids, which still have their old rows."""
    for link, column, noun, _ in _LINKS:
        rows = link._default_manager.filter(work_id__in=ids)
        _count(noun, rows.values_list(column, "central"), sign=-1)
        rows.delete()
    venues = Work.objects.filter(id__in=ids, venue_id__isnull=False).values_list("venue_id", flat=True)
    _count(Journal, [(venue, False) for venue in venues if venue is not None], sign=-1)
    WorkIdentifier.objects.filter(work_id__in=ids).delete()
    NoticeLink.objects.filter(work_id__in=ids).delete()


def _insert_nouns(model: type[models.Model], rows: Sequence[NounRow]) -> None:
    """Make the nouns that are not there yet; the first name stays."""
    distinct = {row.id: row for row in reversed(rows)}
    columns, extra = (_NOUN_COLUMNS, (0,)) if model is not Topic else ((*_NOUN_COLUMNS, "central"), (0, 0))
    insert_rows(
        model,
        columns,
        [(row.id, row.key, row.name, row.slug, row.sort_name, row.detail[:40], *extra) for row in distinct.values()],
        "ON CONFLICT DO NOTHING",
    )


def _count(model: type[models.Model], links: Iterable[tuple[int, bool]], sign: int = 1) -> None:
    """Add the ``links`` (noun id, whether central) to the numbers of works, or with ``sign`` −1 take them away."""
    links = list(links)
    works = Counter(key for key, _ in links)
    if model is Topic:
        main = Counter(key for key, central in links if central)
        add_to_rows(
            model, ("works", "central"), [(sign * n, sign * main[key], key) for key, n in sorted(works.items())]
        )
    else:
        add_to_rows(model, ("works",), [(sign * n, key) for key, n in sorted(works.items())])
