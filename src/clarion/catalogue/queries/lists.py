"""Lists of works: newest, by year, type, journal, topic, person, organisation."""

from django.db import models
from django.db.models import Count

from clarion.catalogue.ids import decode
from clarion.catalogue.models import Authorship, Journal, Organisation, Person, Topic, Work, WorkOrganisation, WorkTopic
from clarion.catalogue.queries.lines import LINE_COLUMNS, line_of, page_of_ids
from clarion.catalogue.queries.shapes import Page, Tally, WorkLine

_NEWEST = ("-published_on", "-id")


def newest_works(number: int, per_page: int) -> Page[WorkLine]:
    """All public works, the newest first."""
    return _page(Work.objects.filter(status=Work.Status.PUBLIC), number, per_page)


def works_of_year(year: int, number: int, per_page: int) -> Page[WorkLine]:
    """Works published in ``year``."""
    return _page(Work.objects.filter(status=Work.Status.PUBLIC, year=year), number, per_page)


def works_of_type(kind: str, number: int, per_page: int) -> Page[WorkLine]:
    """Works of one of :data:`clarion.records.WORK_TYPES`."""
    return _page(Work.objects.filter(status=Work.Status.PUBLIC, type=kind), number, per_page)


def works_of_journal(public_id: str, number: int, per_page: int) -> Page[WorkLine]:
    """Works that appeared in this journal."""
    key = decode(public_id) or 0
    total = Journal.objects.filter(pk=key).values_list("works", flat=True).first() or 0
    return _page(Work.objects.filter(venue_id=key), number, per_page, total)


def works_of_topic(public_id: str, number: int, per_page: int) -> Page[WorkLine]:
    """Works under this heading or keyword."""
    return _linked(Topic, WorkTopic, "topic_id", public_id, number, per_page)


def works_of_person(public_id: str, number: int, per_page: int) -> Page[WorkLine]:
    """Works to which this person contributed."""
    return _linked(Person, Authorship, "person_id", public_id, number, per_page)


def works_of_organisation(public_id: str, number: int, per_page: int) -> Page[WorkLine]:
    """Works with an affiliation that names this organisation."""
    return _linked(Organisation, WorkOrganisation, "organisation_id", public_id, number, per_page)


def years() -> tuple[Tally, ...]:
    """Works in each year, the latest first."""
    rows = Work.objects.filter(status=Work.Status.PUBLIC, year__isnull=False).values_list("year")
    return tuple(Tally(str(year), works) for year, works in rows.annotate(works=Count("id")).order_by("-year"))


def types() -> tuple[Tally, ...]:
    """Works of each type, the most frequent first."""
    rows = Work.objects.filter(status=Work.Status.PUBLIC).values_list("type")
    return tuple(Tally(kind, works) for kind, works in rows.annotate(works=Count("id")).order_by("-works", "type"))


def _page(works: models.QuerySet[Work], number: int, per_page: int, total: int | None = None) -> Page[WorkLine]:
    """One page of ``works``, the newest first; two queries, or one where ``total`` is known."""
    begin = (number - 1) * per_page
    rows = works.order_by(*_NEWEST).values_list(*LINE_COLUMNS)[begin : begin + per_page]
    count = works.count() if total is None else total
    return Page(tuple(line_of(row) for row in rows), number, per_page, count)


def _linked(
    noun: type[models.Model], link: type[models.Model], column: str, public_id: str, number: int, per_page: int
) -> Page[WorkLine]:
    """One page of the works that link to a noun: its count, one walk of the link's index, and the lines."""
    key = decode(public_id)
    begin = (number - 1) * per_page
    total = noun._default_manager.filter(pk=key).values_list("works", flat=True).first() or 0
    links = link._default_manager.filter(**{column: key}).order_by("-published_on", "-work_id")
    ids = list(links.values_list("work_id", flat=True)[begin : begin + per_page])
    return page_of_ids(ids, number, per_page, total)
