"""What surrounds every page of the desk."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import get_token

from clarion.web.desk.templating import engine
from clarion.web.public.frame import alternates, language_of, site_of, surroundings


def render(
    request: HttpRequest,
    template: str,
    *,
    title: str,
    status: int = 200,
    **context: Any,  # noqa: ANN401
) -> HttpResponse:
    """The page ``template`` of the folder ``desk`` as an answer; its forms carry ``csrf_token``."""
    site, language = site_of(request), language_of(request)
    shared = surroundings(site, language)
    values = {
        **shared,
        "title": title,
        "alternates": alternates(site, _same_page(request, language)),
        "user": request.user,
        "csrf_token": get_token(request),
        "here": request.get_full_path(),
        **context,
    }
    page = engine(language, shared["at"].root).get_template(f"desk/{template}").render(values)
    return HttpResponse(page, status=status)


def _same_page(request: HttpRequest, language: str) -> str:
    """The path of this page with its query, without the language's prefix."""
    return request.get_full_path().removeprefix(f"/{language}")
