"""Pages for what is not there, and for our own faults."""

from datetime import date

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext
from markupsafe import escape

from clarion.catalogue import queries
from clarion.catalogue.queries.shapes import GoneWork
from clarion.web.public.addresses import addresses_of
from clarion.web.public.frame import addresses_for, language_of, render
from clarion.web.public.languages import direction
from clarion.web.public.lines import listed
from clarion.web.static import static

NEWEST = 5
"""Newest works that a page offers in place of what it has not."""
_FAULT = """\
<!doctype html>
<html lang="{lang}" dir="{dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>{title} · {institution}</title>
<link rel="stylesheet" href="{tokens}">
<link rel="stylesheet" href="{base}">
<link rel="stylesheet" href="{layout}">
<link rel="stylesheet" href="{components}">
<link rel="stylesheet" href="{brand}">
</head>
<body>
<main class="shell lost">
<p class="eyebrow">{institution}</p>
<h1 class="page-title">{title}</h1>
<p class="lead">{text}</p>
<form class="search-box" role="search" action="{at}/search/" method="get">
<label class="unseen" for="lost-search">{search}</label>
<input id="lost-search" type="search" name="q">
<button type="submit">{search}</button>
</form>
<p><a href="{at}/">{home}</a></p>
</main>
</body>
</html>
"""


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001
    """404: a search box and the newest works. ``exception`` is Django's way of calling; its text is for the log."""
    return _missing(request, "not-found.html", 404)


def gone(request: HttpRequest, work: GoneWork) -> HttpResponse:
    """410: the source has deleted the record of this work."""
    return _missing(request, "gone.html", 410, deleted=work.deleted.date())


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001
    """400: a request that makes no sense."""
    return server_fault(request, 400)


def server_error(request: HttpRequest) -> HttpResponse:
    """500: our fault."""
    return server_fault(request, 500)


def server_fault(request: HttpRequest, status: int) -> HttpResponse:
    """A page that asks neither the database nor the template engine, because either may be what failed."""
    language = getattr(request, "language", settings.SITE.languages[0])
    at = addresses_of(settings.SITE, language)
    texts = {
        "title": gettext("Something went wrong here"),
        "text": gettext("The fault is ours and has been written down. Please try again in a minute."),
        "home": gettext("Go to the home page"),
        "search": gettext("Search the works"),
        "institution": settings.SITE.institution,
        "lang": language,
        "dir": direction(language),
        "at": at.base,
        "brand": f"{at.root}/brand.css",
        **{name: at.root + static(f"public/{name}.css") for name in ("tokens", "base", "layout", "components")},
    }
    page = _FAULT.format_map({name: escape(text) for name, text in texts.items()})
    return HttpResponse(page, status=status, headers={"Cache-Control": "no-store"})


def _missing(request: HttpRequest, template: str, status: int, deleted: date | None = None) -> HttpResponse:
    newest = queries.newest_works(1, NEWEST)
    lines = listed(newest.items, addresses_for(request), language_of(request))
    return render(
        request, template, path="/", status=status, lines=lines, canonical="", robots="noindex", deleted=deleted
    )
