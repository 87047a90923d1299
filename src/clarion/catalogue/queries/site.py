"""Reads about the site as a whole: home, feed, sitemap, revision."""

import msgspec

from clarion.catalogue.models import Journal, Person, Revision, Work
from clarion.catalogue.queries.lines import LINE_COLUMNS, line_of
from clarion.catalogue.queries.lists import newest_works, types, years
from clarion.catalogue.queries.nouns import main_topics
from clarion.catalogue.queries.shapes import Home, WorkLine
from clarion.records import Work as WorkRecord

HOME_NEWEST = 8
HOME_TOPICS = 24
_WORK = msgspec.json.Decoder(WorkRecord)


def home() -> Home:
    """All that the home page shows; seven queries whatever the catalogue's size."""
    newest = newest_works(1, HOME_NEWEST)
    return Home(
        newest=newest.items,
        topics=main_topics(HOME_TOPICS),
        years=years(),
        types=types(),
        works=newest.total,
        people=Person.objects.filter(works__gt=0).count(),
        journals=Journal.objects.filter(works__gt=0).count(),
    )


def newest_for_feed(limit: int) -> tuple[tuple[WorkLine, WorkRecord], ...]:
    """The public works that came or changed last, with their whole records."""
    works = Work.objects.filter(status=Work.Status.PUBLIC).order_by("-updated", "-published_on", "-id")
    rows = works.values_list("document", *LINE_COLUMNS)[:limit]
    return tuple((line_of(row[1:]), _WORK.decode(row[0])) for row in rows)


def sitemap_count() -> int:
    """How many public works there are."""
    return Work.objects.filter(status=Work.Status.PUBLIC).count()


def sitemap(number: int, size: int) -> tuple[WorkLine, ...]:
    """The public works whose database ids lie in the ``number``-th (from 1) stretch of ``size`` ids.

    By id and not by date: a work stays in its sitemap, so that the other sitemaps need not be fetched again.
    """
    begin = (number - 1) * size
    works = Work.objects.filter(status=Work.Status.PUBLIC, id__gt=begin, id__lte=begin + size).order_by("id")
    return tuple(line_of(row) for row in works.values_list(*LINE_COLUMNS))


def sitemap_numbers(size: int) -> int:
    """How many sitemaps of ``size`` ids there are."""
    last = Work.objects.order_by("-id").values_list("id", flat=True).first() or 0
    return -(-last // size)


def catalogue_revision() -> int:
    """A number that grows with every change to the catalogue."""
    return Revision.objects.filter(id=1).values_list("number", flat=True).first() or 0
