"""Many rows in one statement, the same on SQLite and PostgreSQL.

Link rows come fifteen to a record; as model instances they would cost more than reading the record does. The statements
are made from models' own names alone; values are always parameters.
"""

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
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


def rows_with(
    model: type[models.Model], columns: Sequence[str], column: str, values: Collection[Any], scheme: str = ""
) -> list[tuple[Any, ...]]:
    """``columns`` of the rows whose ``column`` is among ``values`` (and whose ``scheme`` is this one, if given).

    For lists of hundreds of values, which Django's own look-up prepares one by one.
    """
    if not values:
        return []
    quote = connection.ops.quote_name
    names, marks = ", ".join(map(quote, columns)), ", ".join(["%s"] * len(values))
    also, first = (f"{quote('scheme')} = %s AND ", [scheme]) if scheme else ("", [])
    table = quote(model._meta.db_table)
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT {names} FROM {table} WHERE {also}{quote(column)} IN ({marks})",  # noqa: S608
            [*first, *values],
        )
        return cursor.fetchall()


def stored_time(moment: datetime) -> Any:  # noqa: ANN401  (what the database's driver takes)
    """``moment`` (aware) as a value for the statements here, which pass Django's fields by."""
    return connection.ops.adapt_datetimefield_value(moment)


def next_ids(model: type[models.Model], count: int) -> list[int]:
    """``count`` ids for new rows of the model's table, in order, that nothing else will be given.

    To be called within the transaction that uses them. SQLite has one writer at a time and remembers the largest id
    ever used in ``sqlite_sequence``; PostgreSQL's sequence gives each number once.
    """
    table = model._meta.db_table
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("SELECT seq FROM sqlite_sequence WHERE name = %s", [table])
            last = (cursor.fetchone() or (0,))[0]
            return list(range(last + 1, last + 1 + count))
        cursor.execute("SELECT nextval(pg_get_serial_sequence(%s, 'id')) FROM generate_series(1, %s)", [table, count])
        return [row[0] for row in cursor.fetchall()]


def _many(statement: str, rows: Iterable[Sequence[Any]]) -> None:
    """Run ``statement``, made from the model's own names alone, for each of ``rows``."""
    rows = list(rows)
    if rows:
        with connection.cursor() as cursor:
            cursor.executemany(statement, rows)
