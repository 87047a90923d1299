"""A work's links to people, organisations, topics and its journal, and how many works each of these has."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.db import models
from django.db.models import Count, Q

from clarion.catalogue.actions.prepare import NounRow, Prepared
from clarion.catalogue.actions.rows import insert_rows, update_rows
from clarion.catalogue.models import (
    Authorship,
    Journal,
    NoticeLink,
    Organisation,
    Person,
    StaleWork,
    Topic,
    Work,
    WorkIdentifier,
    WorkOrganisation,
    WorkTopic,
)

Touched = dict[type[models.Model], Any]
"""Ids of nouns by model: a list, or a query that gives them."""
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
    _insert_nouns(Journal, [one.venue for one in works.values() if one.venue])
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


def remove_links(ids: Sequence[int]) -> Touched:
    """Take away all links of the works with these database ids, which still have their old rows.

    Returns what they linked to, by model: afterwards nothing tells any more what that was.
    """
    touched: Touched = {}
    for link, column, noun, _ in _LINKS:
        rows = link._default_manager.filter(work_id__in=ids)
        touched[noun] = list(rows.order_by().values_list(column, flat=True).distinct())
        rows.delete()
    venues = Work.objects.filter(id__in=ids, venue_id__isnull=False).values_list("venue_id", flat=True)
    touched[Journal] = [venue for venue in set(venues) if venue is not None]
    WorkIdentifier.objects.filter(work_id__in=ids).delete()
    NoticeLink.objects.filter(work_id__in=ids).delete()
    return touched


def count_works(touched: Touched) -> None:
    """Count the works of these people, organisations, topics and journals anew."""
    for link, column, noun, _ in _LINKS:
        links = link._default_manager.filter(**{f"{column}__in": touched[noun]}).order_by().values_list(column)
        counted = links.annotate(works=Count("pk"), main=Count("pk", filter=Q(central=True)))
        _write_counts(noun, touched[noun], {key: (works, main) for key, works, main in counted})
    works = Work.objects.filter(venue_id__in=touched[Journal], status=Work.Status.PUBLIC).order_by()
    counted = works.values_list("venue_id").annotate(works=Count("pk"))
    _write_counts(Journal, touched[Journal], {key: (works, 0) for key, works in counted})


def _write_counts(noun: type[models.Model], touched: Any, counts: dict[int, tuple[int, int]]) -> None:  # noqa: ANN401
    """Write ``counts`` (id → works, and of how many a main point); listed ids that have none any more get 0."""
    if isinstance(touched, list):
        counts = dict.fromkeys(touched, (0, 0)) | counts
    columns = ("works", "central") if noun is Topic else ("works",)
    update_rows(noun, columns, [(*counted[: len(columns)], key) for key, counted in sorted(counts.items())])


def linked_by_stale_works() -> Touched:
    """What the stale works link to.

    Counted once, at the end of an import, and not block by block: a topic such as *Humans* is in every block.
    """
    stale = StaleWork.objects.values("work_id")
    touched: Touched = {
        noun: link._default_manager.filter(work_id__in=stale).values(column) for link, column, noun, _ in _LINKS
    }
    touched[Journal] = Work.objects.filter(id__in=stale, venue_id__isnull=False).values("venue_id")
    return touched


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
