"""People, organisations, journals and topics: one of them, or a page of their list."""

from typing import Any

from django.db import models

from clarion.catalogue.ids import NOUN_ID_LENGTH, decode, encode
from clarion.catalogue.models import Journal, Organisation, Person, Topic
from clarion.catalogue.queries.shapes import Noun, Page

_COLUMNS = ("id", "slug", "name", "works", "detail")


def person(public_id: str) -> Noun | None:
    """The person with this public id."""
    return _one(Person, public_id)


def organisation(public_id: str) -> Noun | None:
    """The organisation with this public id."""
    return _one(Organisation, public_id)


def journal(public_id: str) -> Noun | None:
    """The journal with this public id."""
    return _one(Journal, public_id)


def topic(public_id: str) -> Noun | None:
    """The topic with this public id."""
    return _one(Topic, public_id)


def people(number: int, per_page: int, letter: str = "") -> Page[Noun]:
    """People with public works, by family name."""
    return _list(Person, number, per_page, letter)


def organisations(number: int, per_page: int, letter: str = "") -> Page[Noun]:
    """Organisations with public works, by name."""
    return _list(Organisation, number, per_page, letter)


def journals(number: int, per_page: int, letter: str = "") -> Page[Noun]:
    """Journals with public works, by title."""
    return _list(Journal, number, per_page, letter)


def topics(number: int, per_page: int, letter: str = "") -> Page[Noun]:
    """Topics with public works, by name."""
    return _list(Topic, number, per_page, letter)


def noun_of(row: tuple[Any, ...]) -> Noun:
    """The noun of a row of id, slug, name, number of works and detail."""
    key, slug, name, works, detail = row
    return Noun(encode(key, NOUN_ID_LENGTH), slug, name, works, detail)


def main_topics(limit: int) -> tuple[Noun, ...]:
    """The topics that are main points of the most works."""
    rows = Topic.objects.filter(central__gt=0).order_by("-central", "sort_name").values_list(*_COLUMNS)
    return tuple(noun_of(row) for row in rows[:limit])


def _one(model: type[models.Model], public_id: str) -> Noun | None:
    row = model._default_manager.filter(pk=decode(public_id), works__gt=0).values_list(*_COLUMNS).first()
    return noun_of(row) if row else None


def _list(model: type[models.Model], number: int, per_page: int, letter: str) -> Page[Noun]:
    """One page in alphabetical order of the folded name; two queries."""
    rows = model._default_manager.filter(works__gt=0)
    if letter:
        rows = rows.filter(sort_name__gte=letter, sort_name__lt=letter + "\U0010ffff")
    begin = (number - 1) * per_page
    nouns = rows.order_by("sort_name", "id").values_list(*_COLUMNS)[begin : begin + per_page]
    return Page(tuple(noun_of(row) for row in nouns), number, per_page, rows.count())
