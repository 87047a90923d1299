"""Many rows in one statement, the same on SQLite and PostgreSQL.

Link rows come fifteen to a record; as model instances they would cost more than reading the record does. The statements
are made from models' own names alone; values are always parameters.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from django.db import connection, models


def insert_rows(
    model: type[models.Model], columns: Sequence[str], rows: Iterable[Sequence[Any]], then: str = ""
) -> None:
    """Insert ``rows`` with values for ``columns`` (column names) into the model's table.

    ``then`` is the rest of the statement (``ON CONFLICT …``).
    """
    quote = connection.ops.quote_name
    names = ", ".join(quote(column) for column in columns)
    marks = ", ".join(["%s"] * len(columns))
    statement = f"INSERT INTO {quote(model._meta.db_table)} ({names}) VALUES ({marks}) {then}"  # noqa: S608
    _many(statement, rows)


def update_rows(model: type[models.Model], columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    """Set ``columns`` of the rows whose id is the last value of each of ``rows``."""
    quote = connection.ops.quote_name
    key = model._meta.pk
    assignments = ", ".join(f"{quote(column)} = %s" for column in columns)
    column = quote(key.column if key else "id")
    _many(f"UPDATE {quote(model._meta.db_table)} SET {assignments} WHERE {column} = %s", rows)  # noqa: S608


def add_to_rows(model: type[models.Model], columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    """Add to the number in each of ``columns``; the last value of each of ``rows`` is the id."""
    quote = connection.ops.quote_name
    sums = ", ".join(f"{quote(column)} = {quote(column)} + %s" for column in columns)
    _many(f"UPDATE {quote(model._meta.db_table)} SET {sums} WHERE {quote('id')} = %s", rows)  # noqa: S608


def _many(statement: str, rows: Iterable[Sequence[Any]]) -> None:
    """Run ``statement``, made from the model's own names alone, for each of ``rows``."""
    rows = list(rows)
    if rows:
        with connection.cursor() as cursor:
            cursor.executemany(statement, rows)
