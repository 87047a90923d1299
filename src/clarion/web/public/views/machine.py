"""What crawlers read: robots.txt and the sitemaps."""

from django.http import Http404, HttpRequest, HttpResponse

from clarion.catalogue import queries
from clarion.web.public.addresses import addresses_of, work_path
from clarion.web.public.frame import site_of
from clarion.web.public.templating import engine

SITEMAP_SIZE = 10_000
"""Database ids in one sitemap; with five languages the file stays under the 50 MB of sitemaps.org."""


def robots(request: HttpRequest) -> HttpResponse:
    """``/robots.txt``: everything may be read but the endless combinations of searches."""
    site = site_of(request)
    lines = ["User-agent: *"]
    for language in site.languages:
        at = addresses_of(site, language)
        lines += [f"Disallow: {at.page('/search/')}", f"Disallow: {at.page('/works/')}*/mastodon/"]
    lines += ["", f"Sitemap: {addresses_of(site, site.languages[0]).absolute('/sitemap.xml')}", ""]
    return HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")


def sitemap_index(request: HttpRequest) -> HttpResponse:
    """``/sitemap.xml``: the list of sitemaps."""
    site = site_of(request)
    at = addresses_of(site, site.languages[0])
    parts = [at.absolute(f"/sitemap-{number}.xml") for number in range(1, queries.sitemap_numbers(SITEMAP_SIZE) + 1)]
    return _xml("sitemap_index.xml", parts=[at.absolute("/sitemap-0.xml"), *parts])


def sitemap(request: HttpRequest, number: int) -> HttpResponse:
    """One sitemap: number 0 holds the site's own pages, the others a stretch of works each."""
    site = site_of(request)
    if number:
        if number > queries.sitemap_numbers(SITEMAP_SIZE):
            raise Http404(f"no sitemap {number}")
        pages = [
            (work_path(line.public_id, line.slug), line.updated.date().isoformat())
            for line in queries.sitemap(number, SITEMAP_SIZE)
        ]
    else:
        names = ("", "works/", "years/", "types/", "topics/", "people/", "journals/", "organisations/", "about/")
        pages = [(f"/{name}", "") for name in names]
    every = [(tag, addresses_of(site, tag)) for tag in site.languages]
    return _xml("sitemap.xml", pages=pages, languages=every, several=len(every) > 1)


def _xml(template: str, **context: object) -> HttpResponse:
    return HttpResponse(engine().get_template(template).render(context), content_type="application/xml; charset=utf-8")
