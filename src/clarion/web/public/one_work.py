"""The one work that an address names, for pages and files that stand beside its own page."""

from django.http import Http404, HttpRequest

from clarion.catalogue import queries
from clarion.catalogue.queries.shapes import WorkPage
from clarion.web.public.addresses import addresses_of, work_path
from clarion.web.public.frame import site_of


def work_page_or_404(public_id: str) -> WorkPage:
    """All of the public work with this id. Raises Http404 where there is none, or it was deleted."""
    page = queries.work_page(public_id)
    if not isinstance(page, WorkPage):
        raise Http404(f"no work {public_id}")
    return page


def lasting_address(request: HttpRequest, page: WorkPage) -> str:
    """The work's address in the site's first language, which is the one to be cited whatever language is read."""
    site = site_of(request)
    return addresses_of(site, site.languages[0]).absolute(work_path(page.public_id, page.slug))
