"""Atom feeds: of the whole site, and of each person, organisation, journal and topic."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.utils.translation import gettext

from clarion.catalogue import queries
from clarion.exports.wording import abstract_text
from clarion.web.public.addresses import noun_path
from clarion.web.public.feeds import atom
from clarion.web.public.frame import addresses_for, language_of, site_of
from clarion.web.public.nouns import KINDS
from clarion.web.public.share import shortened

ENTRIES = 30
SUMMARY = 600
"""Characters of an entry's summary; abstracts belong to their publishers."""
MEDIA_TYPE = "application/atom+xml; charset=utf-8"


def feed(request: HttpRequest) -> HttpResponse:
    """The works that came or changed last."""
    site, at = site_of(request), addresses_for(request)
    works = [(line, shortened(abstract_text(work), SUMMARY)) for line, work in queries.newest_for_feed(ENTRIES)]
    title = gettext("%(institution)s: newest works") % {"institution": site.institution}
    return HttpResponse(atom(site, at, language_of(request), "/feed.atom", title, works, "/"), content_type=MEDIA_TYPE)


def noun_feed(request: HttpRequest, kind: str, public_id: str, slug: str) -> HttpResponse:
    """The newest works of one person, organisation, journal or topic."""
    found = KINDS[kind].get(public_id)
    if found is None:
        raise Http404(f"nothing in {kind} is {public_id}")
    site, at = site_of(request), addresses_for(request)
    page = noun_path(kind, found.public_id, found.slug)
    if slug != found.slug:
        return HttpResponsePermanentRedirect(at.page(f"{page}feed.atom"))
    works = [(line, "") for line in KINDS[kind].works(public_id, 1, ENTRIES).items]
    title = gettext("%(institution)s: newest works of %(name)s") % {"institution": site.institution, "name": found.name}
    answer = atom(site, at, language_of(request), f"{page}feed.atom", title, works, page)
    return HttpResponse(answer, content_type=MEDIA_TYPE)
