"""Which site and which language a request is for: the address alone says so."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import translation


def current_site(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Middleware that sets ``request.site`` and ``request.language`` and answers in that language.

    The first configured language has no prefix; the others stand first in the path (``/fa/…``). No cookie and no
    ``Accept-Language``: one address is one page, for readers, caches and search engines alike.
    """
    site = settings.SITE
    default, others = site.languages[0], set(site.languages[1:])

    def middleware(request: HttpRequest) -> HttpResponse:
        prefix = request.path_info.split("/", 2)[1]
        language = prefix if prefix in others else default
        request.site = site  # type: ignore[assignment]  # the stubs know only Django's own sites
        request.language = language  # type: ignore[attr-defined]
        with translation.override(language):
            response = get_response(request)
        response.headers.setdefault("Content-Language", language)
        return response

    return middleware
