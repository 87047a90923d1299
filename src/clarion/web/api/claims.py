"""``/api/v1/works/ID/claims.json``: what was read in a work's abstract, and the checks of its numbers."""

import msgspec
from django.http import HttpRequest, HttpResponse

from clarion.exports.claims import ClaimsOfWork, Evident, claims_of_work
from clarion.web.public.one_work import lasting_address, work_page_or_404

JSON = "application/json; charset=utf-8"
HEADERS = {"Access-Control-Allow-Origin": "*", "X-Robots-Tag": "noindex"}


def claims(request: HttpRequest, public_id: str) -> HttpResponse:
    """The claims of one work as one JSON object."""
    page = work_page_or_404(public_id)
    found = claims_of_work(Evident(page.work, lasting_address(request, page), page.evidence))
    return HttpResponse(msgspec.json.encode(found), content_type=JSON, headers=HEADERS)


def schema(_request: HttpRequest) -> HttpResponse:
    """The JSON schema of that object."""
    return HttpResponse(msgspec.json.encode(msgspec.json.schema(ClaimsOfWork)), content_type=JSON, headers=HEADERS)
