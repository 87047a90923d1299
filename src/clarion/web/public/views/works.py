"""Works: one work's page, the list of all, and redirects from identifiers to the work."""

from urllib.parse import quote

from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.utils.translation import gettext

from clarion.catalogue import queries
from clarion.catalogue.queries.shapes import GoneWork, WorkPage
from clarion.exports.coins import coins
from clarion.exports.wording import title_text
from clarion.records import normalise_doi, normalise_pmc
from clarion.web.public.addresses import Addresses, page_slug, work_part, work_path
from clarion.web.public.article import AUTHORS_SHOWN, article
from clarion.web.public.evidence import evidence_view
from clarion.web.public.frame import addresses_for, language_of, render, site_of
from clarion.web.public.head import article_description, article_head
from clarion.web.public.lines import listed
from clarion.web.public.paging import page_number, pager
from clarion.web.public.share import Shared, mastodon_text, share_links
from clarion.web.public.study import study_view
from clarion.web.public.views.errors import gone


def work(request: HttpRequest, public_id: str, slug: str = "") -> HttpResponse:
    """A work's page; another slug than today's redirects to it, a deleted work answers 410."""
    page = queries.work_page(public_id)
    if page is None:
        raise Http404(f"no work {public_id}")
    if isinstance(page, GoneWork):
        return gone(request, page)
    at = addresses_for(request)
    if slug != page_slug(page.slug):
        return HttpResponsePermanentRedirect(at.work(page.public_id, page.slug))
    return _article(request, page, at)


def work_of_pmid(request: HttpRequest, value: str) -> HttpResponse:
    """The work with this PubMed id."""
    return _redirect(request, "pmid", value)


def work_of_doi(request: HttpRequest, value: str) -> HttpResponse:
    """The work with this DOI."""
    return _redirect(request, "doi", normalise_doi(value.rstrip("/")))


def work_of_pmc(request: HttpRequest, value: str) -> HttpResponse:
    """The work with this PMC id."""
    return _redirect(request, "pmc", normalise_pmc(value))


def works(request: HttpRequest) -> HttpResponse:
    """All works, the newest first."""
    at, language = addresses_for(request), language_of(request)
    page = queries.newest_works(page_number(request), site_of(request).per_page)
    return render(
        request,
        "works.html",
        path="/works/",
        title=gettext("Works"),
        query=f"?page={page.number}" if page.number > 1 else "",
        section="works",
        page=page,
        lines=listed(page.items, at, language),
        pager=pager(page, at.page("/works/")),
    )


def _article(request: HttpRequest, page: WorkPage, at: Addresses) -> HttpResponse:
    site, language = site_of(request), language_of(request)
    path = work_path(page.public_id, page.slug)
    canonical = at.absolute(path)
    title = title_text(page.work)
    description = article_description(page)
    shared = Shared(title, site.institution, canonical)
    return render(
        request,
        "article.html",
        path=path,
        title=title,
        description=description,
        head=article_head(page, site, at, language, canonical, description),
        section="works",
        page=page,
        work=page.work,
        view=article(page, at, language),
        authors_shown=AUTHORS_SHOWN,
        evidence=evidence_view(page.work, page.evidence, language) if page.evidence else None,
        study=study_view(page.study, page.public_id, at, language) if page.study else None,
        related=related(page, at, language),
        shared=shared,
        share=share_links(shared, site.x_account, at.page(work_part(page.public_id, "mastodon/"))),
        mastodon_text=mastodon_text(shared),
        correction=correction_address(site.contact, at, title, canonical),
        coins=coins(page.work, canonical),
    )


def related(page: WorkPage, at: Addresses, language: str) -> tuple[tuple[object, str], ...]:
    """Each related work as a line of a list, with the terms that it shares as one text."""
    lines = listed((one.line for one in page.related), at, language)
    return tuple((line, ", ".join(one.shared)) for line, one in zip(lines, page.related, strict=True))


def correction_address(contact: str, at: Addresses, title: str, address: str) -> str:
    """Where a reader reports a mistake: a letter begun to ``contact``, or the about page where there is none."""
    if not contact:
        return at.page("/about/#corrections")
    return f"mailto:{contact}?subject={quote(title, safe='')}&body={quote(address, safe='')}%0A%0A"


def _redirect(request: HttpRequest, scheme: str, value: str) -> HttpResponse:
    found = queries.work_of_identifier(scheme, value) if value else None
    if found is None:
        raise Http404(f"no work with {scheme} {value}")
    return HttpResponsePermanentRedirect(addresses_for(request).work(*found))
