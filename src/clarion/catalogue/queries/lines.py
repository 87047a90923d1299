"""Works as lists show them."""

from collections.abc import Iterable, Sequence
from typing import Any

from clarion.catalogue.models import Work
from clarion.catalogue.queries.shapes import Page, WorkLine

LINE_COLUMNS = (
    "public_id", "slug", "title", "byline", "venue_name", "year", "citation", "type", "standing", "updated",
)  # fmt: skip


def line_of(row: Sequence[Any]) -> WorkLine:
    """The line of a row of :data:`LINE_COLUMNS`."""
    public_id, slug, title, byline, venue, year, citation, kind, standing, updated = row
    return WorkLine(
        public_id=public_id,
        slug=slug,
        title=title,
        byline=byline,
        venue=venue,
        year=year,
        citation=citation,
        type=kind,
        standing=standing,
        updated=updated,
    )


def lines(ids: Iterable[int]) -> dict[int, WorkLine]:
    """The public works with these database ids; one query."""
    # The status is looked at here: asked for it too, SQLite may walk the index of all public works instead.
    rows = Work.objects.filter(id__in=list(ids)).values_list("id", "status", *LINE_COLUMNS)
    return {row[0]: line_of(row[2:]) for row in rows if row[1] == Work.Status.PUBLIC}


def page_of_ids(ids: Sequence[int], number: int, per_page: int, total: int) -> Page[WorkLine]:
    """The page whose works are ``ids`` in this order."""
    found = lines(ids)
    return Page(tuple(found[key] for key in ids if key in found), number, per_page, total)
