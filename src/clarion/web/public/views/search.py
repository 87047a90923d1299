"""Search results."""

import re
from collections.abc import Callable, Iterable
from typing import NamedTuple, get_args

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext, gettext_noop

from clarion.catalogue import queries
from clarion.catalogue.queries.shapes import Found, Tally
from clarion.evidence.claim import DesignName
from clarion.evidence.facets import SIZES
from clarion.records import WORK_TYPES
from clarion.web.public.addresses import with_query
from clarion.web.public.frame import addresses_for, language_of, render, site_of
from clarion.web.public.labels import design_name, phase_name, size_name, type_name
from clarion.web.public.languages import digits
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
DESIGNS = get_args(DesignName)
_PHASE = re.compile(r"[0-4][ab]?(?:/[0-4][ab]?)?", re.ASCII)
FEATURES = ("type", "design", "phase", "size", "year")
"""What a search can be narrowed by, in the order in which the filters are shown."""


def search(request: HttpRequest) -> HttpResponse:
    """What the query finds, with filters by type, year and, of studies, design, phase and size."""
    text = request.GET.get("q", "").replace("\0", "").strip()[:LONGEST_QUERY]
    asked = {
        "year": _year(request.GET.get("year", "")),
        "type": _one_of(WORK_TYPES, request.GET.get("type", "")),
        "design": _one_of(DESIGNS, request.GET.get("design", "")),
        "phase": _phase(request.GET.get("phase", "")),
        "size": _one_of([name for name, _ in SIZES], request.GET.get("size", "")),
        "sort": _one_of(SORTS[1:], request.GET.get("sort", "")),
    }
    number = page_number(request)
    if not text and not any(asked[name] for name in FEATURES):
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
        design=asked["design"],
        phase=asked["phase"],
        size=asked["size"],
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
        narrowed=any(asked[name] for name in FEATURES),
        filters=_filters(found, path, text, asked, language),
    )


def _sorts(path: str, text: str, asked: dict[str, str]) -> tuple[tuple[str, str, bool], ...]:
    """Name, address and whether it is chosen, for each order."""
    names = {"": gettext("Best match"), "newest": gettext("Newest first")}
    return tuple(
        (name, with_query(path, **{"q": text, **asked, "sort": sort}), asked["sort"] == sort)
        for sort, name in names.items()
    )


class Filter(NamedTuple):
    """One heading of the filters, with its choices."""

    heading: str
    choices: tuple[tuple[str, int, str, bool], ...]
    """Name, number of hits, address and whether it is chosen; a chosen one's address lets go of it."""


def _filters(found: Found, path: str, text: str, asked: dict[str, str], language: str) -> tuple[Filter, ...]:
    """Those that have something to choose."""
    headings: dict[str, tuple[str, tuple[Tally, ...], Callable[[str], str]]] = {
        "type": (gettext("Type"), found.types, lambda value: type_name(value, language)),
        "design": (gettext("Study design"), found.designs, design_name),
        "phase": (gettext("Trial phase"), found.phases, phase_name),
        "size": (gettext("Participants"), found.sizes, lambda value: size_name(value, language)),
        "year": (gettext("Year"), found.years, lambda value: digits(value, language)),
    }
    return tuple(
        Filter(heading, _choices(name, tallies, called, path, {"q": text, **asked}))
        for name, (heading, tallies, called) in ((name, headings[name]) for name in FEATURES)
        if tallies
    )


def _choices(
    feature: str, tallies: Iterable[Tally], called: Callable[[str], str], path: str, asked: dict[str, str]
) -> tuple[tuple[str, int, str, bool], ...]:
    """Each value of a feature with its name and the address that asks for it, or no longer asks for it."""
    return tuple(
        (
            called(one.value),
            one.works,
            with_query(path, **{**asked, feature: "" if one.value == asked[feature] else one.value}),
            one.value == asked[feature],
        )
        for one in tallies
    )


def _one_of(known: Iterable[str], text: str) -> str:
    """``text`` where it is known, else nothing."""
    return text if text in known else ""


def _phase(text: str) -> str:
    """A phase as the index has it: ``1``, ``1/2``, ``2a``; anything else is nothing."""
    return text if _PHASE.fullmatch(text) else ""


def _year(text: str) -> str:
    return text if len(text) == 4 and text.isascii() and text.isdigit() else ""
