"""Ways into the list of works: by year and by type."""

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext

from clarion.catalogue import queries
from clarion.records import WORK_TYPES
from clarion.web.public.charts import bars
from clarion.web.public.frame import addresses_for, language_of, render, site_of
from clarion.web.public.labels import type_name
from clarion.web.public.languages import digits
from clarion.web.public.lines import listed
from clarion.web.public.paging import page_number, pager


def years(request: HttpRequest) -> HttpResponse:
    """Every year with its number of works."""
    tallies = queries.years()
    chart = bars(tallies, addresses_for(request).page("/years/"))
    return render(
        request, "years.html", path="/years/", title=gettext("Years"), section="years", tallies=tallies, chart=chart
    )


def year(request: HttpRequest, value: int) -> HttpResponse:
    """The works of one year."""
    at, language = addresses_for(request), language_of(request)
    page = queries.works_of_year(value, page_number(request), site_of(request).per_page)
    if not page.total:
        raise Http404(f"no works of {value}")
    path = f"/years/{value}/"
    return render(
        request,
        "works_of.html",
        path=path,
        query=f"?page={page.number}" if page.number > 1 else "",
        section="years",
        title=digits(str(value), language),
        kind="year",
        back=at.page("/years/"),
        page=page,
        lines=listed(page.items, at, language),
        pager=pager(page, at.page(path)),
    )


def types(request: HttpRequest) -> HttpResponse:
    """Every type of work with its number of works."""
    tallies = tuple((one.value, type_name(one.value, language_of(request)), one.works) for one in queries.types())
    return render(
        request, "types.html", path="/types/", title=gettext("Types of work"), section="types", tallies=tallies
    )


def works_of_type(request: HttpRequest, value: str) -> HttpResponse:
    """The works of one type."""
    if value not in WORK_TYPES:
        raise Http404(f"no type {value}")
    at, language = addresses_for(request), language_of(request)
    page = queries.works_of_type(value, page_number(request), site_of(request).per_page)
    path = f"/types/{value}/"
    return render(
        request,
        "works_of.html",
        path=path,
        query=f"?page={page.number}" if page.number > 1 else "",
        section="types",
        title=type_name(value, language),
        kind="type",
        back=at.page("/types/"),
        page=page,
        lines=listed(page.items, at, language),
        pager=pager(page, at.page(path)),
    )
