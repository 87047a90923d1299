"""Works as lists show them."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any

from django.db import connection

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
    """The public works with these database ids; one query.

    The statement is written out because every article asks it, and making it anew from a queryset took longer than
    running it and printing its rows.
    """
    wanted = list(ids)
    if not wanted:
        return {}
    with connection.cursor() as cursor:
        cursor.execute(_statement(len(wanted)), wanted)
        rows = cursor.fetchall()
    # The status is looked at here: asked for it too, SQLite may walk the index of all public works instead.
    return {row[0]: line_of((*row[2:-1], moment(row[-1]))) for row in rows if row[1] == Work.Status.PUBLIC}


def moment(stored: str | datetime) -> datetime:
    """A time as a statement of our own gets it: SQLite's driver leaves it as text in UTC."""
    return stored if isinstance(stored, datetime) else datetime.fromisoformat(stored).replace(tzinfo=UTC)


@lru_cache(maxsize=64)
def _statement(count: int) -> str:
    """The statement for ``count`` ids; its names are the model's own."""
    columns, marks = ", ".join(LINE_COLUMNS), ", ".join(["%s"] * count)
    return f"SELECT id, status, {columns} FROM {Work._meta.db_table} WHERE id IN ({marks})"  # noqa: S608


def page_of_ids(ids: Sequence[int], number: int, per_page: int, total: int) -> Page[WorkLine]:
    """The page whose works are ``ids`` in this order."""
    found = lines(ids)
    return Page(tuple(found[key] for key in ids if key in found), number, per_page, total)
