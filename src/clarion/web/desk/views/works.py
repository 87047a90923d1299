"""The list of works that ask for a look."""

from typing import NamedTuple

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext, gettext_noop

from clarion.catalogue.queries.desk import WHICH, DeskWork, Which, desk_tallies, desk_works
from clarion.web.desk.checks import one_line
from clarion.web.desk.frame import render
from clarion.web.public.addresses import with_query
from clarion.web.public.checks_view import Said
from clarion.web.public.frame import addresses_for, language_of, site_of
from clarion.web.public.lines import ListedWork, listed
from clarion.web.public.paging import page_number, pager

_NAMES: dict[Which, str] = {
    "failing": gettext_noop("To look at"),
    "explained": gettext_noop("Explained"),
    "read": gettext_noop("All that were read"),
}


class DeskLine(NamedTuple):
    """One work of the list."""

    work: ListedWork
    address: str
    failing: tuple[tuple[str, Said], ...]
    explained: tuple[tuple[str, Said], ...]
    claims: int
    checks: int


def works(request: HttpRequest) -> HttpResponse:
    """Works with checks that fail; or those that are explained; or all that were read."""
    asked = request.GET.get("show", "")
    which: Which = next((one for one in WHICH if one == asked), "failing")
    page = desk_works(which, page_number(request), site_of(request).per_page)
    tallies = desk_tallies()
    path = reverse("desk")
    show = "" if which == "failing" else which
    return render(
        request,
        "works.html",
        title=gettext("Works to look at"),
        which=which,
        choices=[
            (gettext(_NAMES[one]), tallies[one], with_query(path, show="" if one == "failing" else one), one == which)
            for one in WHICH
        ],
        lines=[_line(one, request) for one in page.items],
        read=tallies["read"],
        first=page.first,
        pager=pager(page, path, show=show),
    )


def _line(one: DeskWork, request: HttpRequest) -> DeskLine:
    language = language_of(request)
    (work,) = listed([one.line], addresses_for(request), language)
    return DeskLine(
        work=work,
        address=reverse("desk-evidence", args=[one.line.public_id]),
        failing=tuple(one_line(check, language) for check in one.assessment.failing),
        explained=tuple(one_line(check, language) for check in one.explained),
        claims=len(one.assessment.reading.claims),
        checks=len(one.assessment.checks),
    )
