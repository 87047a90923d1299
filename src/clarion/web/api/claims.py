"""``/api/v1/works/ID/claims.json``: what was read in a work's abstract, and the checks of its numbers."""

import msgspec
from django.http import Http404, HttpRequest, HttpResponse

from clarion.catalogue import queries
from clarion.catalogue.queries.shapes import WorkPage
from clarion.exports.claims import ClaimsOfWork, Evident, claims_of_work
from clarion.web.public.addresses import addresses_of, work_path
from clarion.web.public.frame import site_of

JSON = "application/json; charset=utf-8"
HEADERS = {"Access-Control-Allow-Origin": "*", "X-Robots-Tag": "noindex"}


def claims(request: HttpRequest, public_id: str) -> HttpResponse:
    """The claims of one work as one JSON object."""
    page = queries.work_page(public_id)
    if not isinstance(page, WorkPage):
        raise Http404(f"no work {public_id}")
    site = site_of(request)
    address = addresses_of(site, site.languages[0]).absolute(work_path(page.public_id, page.slug))
    found = claims_of_work(Evident(page.work, address, page.evidence))
    return HttpResponse(msgspec.json.encode(found), content_type=JSON, headers=HEADERS)


def schema(_request: HttpRequest) -> HttpResponse:
    """The JSON schema of that object."""
    return HttpResponse(msgspec.json.encode(msgspec.json.schema(ClaimsOfWork)), content_type=JSON, headers=HEADERS)
