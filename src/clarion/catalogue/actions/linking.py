"""A work's links to people, organisations, topics and its journal, and how many works each of these has."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.db import models
from django.db.models import Count, OuterRef, Subquery
from django.db.models.functions import Coalesce

from clarion.catalogue.actions.prepare import NounRow, Prepared
from clarion.catalogue.actions.rows import add_to_rows, insert_rows
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


def remove_links(ids: Sequence[int]) -> None:
    """Take away all links of the works with these database ids, which still have their old rows.

    What they linked to loses them from its number of works at once: afterwards nothing tells any more what that was.
    """
    if not ids:
        return
    for link, column, noun, _ in _LINKS:
        rows = link._default_manager.filter(work_id__in=ids)
        _take_away(noun, rows.values_list(column, "central"))
        rows.delete()
    venues = Work.objects.filter(id__in=ids, venue_id__isnull=False).values_list("venue_id", flat=True)
    _take_away(Journal, [(venue, False) for venue in venues if venue is not None])
    WorkIdentifier.objects.filter(work_id__in=ids).delete()
    NoticeLink.objects.filter(work_id__in=ids).delete()


def count_works() -> None:
    """Count the works of everything that a stale work links to.

    Once at the end and not block by block: a topic such as *Humans* is named in every block.
    """
    stale = StaleWork.objects.values("work_id")
    for link, column, noun, _ in _LINKS:
        links = link._default_manager.filter(**{column: OuterRef("pk")}).order_by().values(column)
        touched = noun._default_manager.filter(pk__in=link._default_manager.filter(work_id__in=stale).values(column))
        counts = {"works": _counted(links)}
        if noun is Topic:
            counts["central"] = _counted(links.filter(central=True))
        touched.update(**counts)
    works = Work.objects.filter(venue_id=OuterRef("pk"), status=Work.Status.PUBLIC).order_by().values("venue_id")
    touched = Journal.objects.filter(
        pk__in=Work.objects.filter(id__in=stale, venue_id__isnull=False).values("venue_id")
    )
    touched.update(works=_counted(works))


def _counted(rows: models.QuerySet[models.Model, dict[str, Any]]) -> Coalesce:
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


def _take_away(model: type[models.Model], links: Iterable[tuple[int, bool]]) -> None:
    """Lower the numbers of works by the ``links`` (noun id, whether central) that are to go."""
    links = list(links)
    works = Counter(key for key, _ in links)
    if model is Topic:
        main = Counter(key for key, central in links if central)
        add_to_rows(model, ("works", "central"), [(-number, -main[key], key) for key, number in sorted(works.items())])
    else:
        add_to_rows(model, ("works",), [(-number, key) for key, number in sorted(works.items())])
