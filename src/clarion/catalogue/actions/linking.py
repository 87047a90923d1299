"""A work's links to people, organisations, topics and its journal, and how many works each of these has."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.db import models
from django.db.models import Count, OuterRef, Subquery
from django.db.models.functions import Coalesce

from clarion.catalogue.actions.prepare import NounRow, Prepared
from clarion.catalogue.actions.rows import insert_rows
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
        links = link._default_manager.filter(**{column: OuterRef("pk")}).order_by().values(column)
        counts = {"works": _counted(links)}
        if noun is Topic:
            counts["central"] = _counted(links.filter(central=True))
        noun._default_manager.filter(pk__in=touched[noun]).update(**counts)
    works = Work.objects.filter(venue_id=OuterRef("pk"), status=Work.Status.PUBLIC).order_by().values("venue_id")
    Journal.objects.filter(pk__in=touched[Journal]).update(works=_counted(works))


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


def _counted(rows: models.QuerySet[Any, Any]) -> Coalesce:
    """How many of ``rows``, grouped by the one value they have; 0 for none."""
    return Coalesce(Subquery(rows.annotate(number=Count("pk")).values("number")), 0)


def _insert_nouns(model: type[models.Model], rows: Sequence[NounRow]) -> None:
    """Make the nouns that are not there yet; the first name stays."""
    distinct = {row.id: row for row in reversed(rows)}
    there = set(model._default_manager.filter(pk__in=list(distinct)).values_list("pk", flat=True))
    columns, extra = (_NOUN_COLUMNS, (0,)) if model is not Topic else ((*_NOUN_COLUMNS, "central"), (0, 0))
    insert_rows(
        model,
        columns,
        [
            (row.id, row.key, row.name, row.slug, row.sort_name, row.detail[:40], *extra)
            for row in distinct.values()
            if row.id not in there
        ],
    )
