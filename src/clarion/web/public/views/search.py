"""Search results."""

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext, gettext_noop

from clarion.catalogue import queries
from clarion.catalogue.queries.shapes import Found
from clarion.records import WORK_TYPES
from clarion.web.public.addresses import with_query
from clarion.web.public.frame import addresses_for, language_of, render, site_of
from clarion.web.public.labels import type_name
from clarion.web.public.lines import listed
from clarion.web.public.paging import page_number, pager

LONGEST_QUERY = 500
"""Characters of a query that are read; a longer one is a paste by mistake."""
DEEPEST = 10_000
"""Hits that can be paged to; beyond, a reader does better to narrow the search."""
_NOTES = {
    "some-words": gettext_noop("No work holds all of these words. These hold some of them."),
    "no-words": gettext_noop("Nothing in this query can be searched for. Try a word of the title or a name."),
    "identifier": gettext_noop("Found by its identifier."),
}
SORTS = ("relevance", "newest")


def search(request: HttpRequest) -> HttpResponse:
    """What the query finds, with filters by year and type."""
    text = request.GET.get("q", "").replace("\0", "").strip()[:LONGEST_QUERY]
    asked = {
        "year": _year(request.GET.get("year", "")),
        "type": request.GET.get("type", "") if request.GET.get("type", "") in WORK_TYPES else "",
        "sort": request.GET.get("sort", "") if request.GET.get("sort", "") in SORTS[1:] else "",
    }
    number = page_number(request)
    if not text and not asked["year"] and not asked["type"]:
        return render(request, "search.html", path="/search/", section="search", text="", robots="noindex", found=None)
    return _results(request, text, asked, number)


def _results(request: HttpRequest, text: str, asked: dict[str, str], number: int) -> HttpResponse:
    at, language, per_page = addresses_for(request), language_of(request), site_of(request).per_page
    if number * per_page > DEEPEST:
        raise Http404(f"page {number} of a search")
    year = int(asked["year"]) if asked["year"] else None
    found = queries.find_works(
        text,
        number,
        per_page,
        year_from=year,
        year_to=year,
        types=(asked["type"],) if asked["type"] else (),
        sort=asked["sort"] or SORTS[0],
    )
    path = at.page("/search/")
    marks = {one.line.public_id: (one.title, one.snippet) for one in found.page.items}
    return render(
        request,
        "search.html",
        path="/search/",
        query=with_query("", q=text, **asked, page=number if number > 1 else ""),
        title=gettext("Search: %(text)s") % {"text": text} if text else gettext("Search"),
        section="search",
        robots="noindex, follow",
        text=text,
        asked=asked,
        found=found,
        note=gettext(_NOTES[found.note]) if found.note in _NOTES else "",
        lines=listed((one.line for one in found.page.items), at, language, marks),
        pager=pager(found.page, path, q=text, **asked),
        sorts=_sorts(path, text, asked),
        type_filters=_type_filters(found, path, text, asked, language),
        year_filters=_year_filters(found, path, text, asked),
    )


def _sorts(path: str, text: str, asked: dict[str, str]) -> tuple[tuple[str, str, bool], ...]:
    """Name, address and whether it is chosen, for each order."""
    names = {"": gettext("Best match"), "newest": gettext("Newest first")}
    return tuple(
        (name, with_query(path, **{"q": text, **asked, "sort": sort}), asked["sort"] == sort)
        for sort, name in names.items()
    )


def _type_filters(
    found: Found, path: str, text: str, asked: dict[str, str], language: str
) -> tuple[tuple[str, int, str, bool], ...]:
    """Name, number of hits, address and whether it is chosen, for each type; a chosen one's address lets go of it."""
    return tuple(
        (
            type_name(one.value, language),
            one.works,
            with_query(path, **{"q": text, **asked, "type": "" if one.value == asked["type"] else one.value}),
            one.value == asked["type"],
        )
        for one in found.types
    )


def _year_filters(found: Found, path: str, text: str, asked: dict[str, str]) -> tuple[tuple[str, int, str, bool], ...]:
    """As :func:`_type_filters`, for years."""
    return tuple(
        (
            one.value,
            one.works,
            with_query(path, **{"q": text, **asked, "year": "" if one.value == asked["year"] else one.value}),
            one.value == asked["year"],
        )
        for one in found.years
    )


def _year(text: str) -> str:
    return text if len(text) == 4 and text.isascii() and text.isdigit() else ""
