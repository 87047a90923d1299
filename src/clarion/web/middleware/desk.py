"""What only the desk has: sessions, signing in, forms that are guarded, and pages that nobody keeps.

Readers' pages pass this by: they get no cookie, and cost no more than one look at the path.
"""

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.contrib.auth.middleware import AuthenticationMiddleware
from django.contrib.sessions.middleware import SessionMiddleware
from django.http import HttpRequest, HttpResponseBase
from django.middleware.csrf import CsrfViewMiddleware

Answer = Callable[[HttpRequest], HttpResponseBase]

HEADERS = {"Cache-Control": "no-store, private", "X-Robots-Tag": "noindex, nofollow", "Referrer-Policy": "same-origin"}


def is_desk(path: str) -> bool:
    """Whether ``path``, as the server has it, is the desk's, in any of the site's languages."""
    for language in settings.SITE.languages[1:]:
        if path.startswith(f"/{language}/"):
            path = path[len(language) + 1 :]
            break
    return path == "/desk" or path.startswith("/desk/")


def desk_alone(get_response: Answer) -> Answer:
    """Middleware that gives the desk's pages what they need, and every other page nothing."""
    # Any: Django's stubs hold that these three could just as well be called asynchronously.
    guard: Any = CsrfViewMiddleware(get_response)
    signing_in: Any = AuthenticationMiddleware(guard)
    inner: Any = SessionMiddleware(signing_in)

    def middleware(request: HttpRequest) -> HttpResponseBase:
        if not is_desk(request.path_info):
            return get_response(request)
        response: HttpResponseBase = inner(request)
        for name, value in HEADERS.items():
            response.headers[name] = value
        return response

    def process_view(request: HttpRequest, view: Answer, arguments: Any, named: Any) -> HttpResponseBase | None:  # noqa: ANN401
        if not is_desk(request.path_info):
            return None
        refused: HttpResponseBase | None = guard.process_view(request, view, arguments, named)
        return refused

    middleware.process_view = process_view  # type: ignore[attr-defined]  # where Django looks for it
    return middleware
