"""Pages of people, organisations, journals and topics: their lists and each of them."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.utils.translation import gettext

from clarion.catalogue.queries.shapes import Noun
from clarion.text.normalise import fold
from clarion.web.public.addresses import noun_path, with_query
from clarion.web.public.frame import Feed, addresses_for, language_of, render, site_of
from clarion.web.public.languages import number
from clarion.web.public.lines import listed
from clarion.web.public.nouns import KINDS, count_text, detail_link
from clarion.web.public.paging import page_number, pager

PER_PAGE = 90
"""Names on a page of a list: short lines in columns of a number that two and three divide."""
LETTERS = {
    "en": "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "fa": "آابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی",
}
"""Initials to jump to in each language of the interface; Latin ones stand beside all others."""


def nouns(request: HttpRequest, kind: str) -> HttpResponse:
    """The alphabetical list of one kind, or the part of it that begins with a letter."""
    noun, at, language = KINDS[kind], addresses_for(request), language_of(request)
    letter = request.GET.get("letter", "")
    if len(letter) > 1:
        raise Http404(f"not a letter: {letter[:20]}")
    page = noun.list(page_number(request), PER_PAGE, fold(letter))
    path = f"/{kind}/"
    return render(
        request,
        "nouns.html",
        path=path,
        query=with_query("", letter=letter, page=page.number if page.number > 1 else ""),
        section=kind,
        title=noun.names,
        noun=noun,
        page=page,
        items=tuple(
            (one.name, at.noun(kind, one.public_id, one.slug), number(one.works, language)) for one in page.items
        ),
        letter=letter,
        alphabets=tuple(LETTERS[tag] for tag in dict.fromkeys((language, "en")) if tag in LETTERS),
        pager=pager(page, at.page(path), letter=letter),
    )


def noun(request: HttpRequest, kind: str, public_id: str, slug: str = "") -> HttpResponse:
    """One person, organisation, journal or topic with its works."""
    found = KINDS[kind].get(public_id)
    if found is None:
        raise Http404(f"nothing in {kind} is {public_id}")
    at, language = addresses_for(request), language_of(request)
    if slug != found.slug:
        return HttpResponsePermanentRedirect(at.noun(kind, found.public_id, found.slug))
    page = KINDS[kind].works(public_id, page_number(request), site_of(request).per_page)
    path = noun_path(kind, found.public_id, found.slug)
    return render(
        request,
        "noun.html",
        path=path,
        query=f"?page={page.number}" if page.number > 1 else "",
        section=kind,
        title=found.name,
        description=_description(request, found),
        noun=KINDS[kind],
        found=found,
        detail=detail_link(KINDS[kind], found.detail) if found.detail else None,
        feed=Feed(gettext("Newest works: %(name)s") % {"name": found.name}, f"{path}feed.atom"),
        page=page,
        lines=listed(page.items, at, language),
        pager=pager(page, at.page(path)),
    )


def _description(request: HttpRequest, noun: Noun) -> str:
    count = count_text(noun.works, number(noun.works, language_of(request)))
    return f"{noun.name}: {count} · {site_of(request).institution}"
