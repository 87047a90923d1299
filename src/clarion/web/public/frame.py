"""What surrounds every page: language, addresses, canonical link, and the answer that carries it."""

from dataclasses import dataclass
from functools import lru_cache, partial
from typing import Any

from django.http import HttpRequest, HttpResponse

from clarion.instance.site import Site
from clarion.web.public import languages
from clarion.web.public.addresses import Addresses, addresses_of
from clarion.web.public.templating import engine
from clarion.web.static import static as static_path


@dataclass(frozen=True, slots=True)
class Alternate:
    """The same page in another of the site's languages."""

    language: str
    name: str
    """The language's name in itself."""
    direction: str
    path: str
    address: str
    """The full public address."""


@dataclass(frozen=True, slots=True)
class Feed:
    """An Atom feed that belongs to a page."""

    title: str
    path: str


def site_of(request: HttpRequest) -> Site:
    """The site that the request is for, as the middleware found it."""
    return request.site  # type: ignore[attr-defined,no-any-return]


def language_of(request: HttpRequest) -> str:
    """The language in which to answer."""
    return request.language  # type: ignore[attr-defined,no-any-return]


def addresses_for(request: HttpRequest) -> Addresses:
    """Addresses on the request's site in its language."""
    return addresses_of(site_of(request), language_of(request))


def render(
    request: HttpRequest, template: str, *, path: str, title: str = "", status: int = 200, query: str = "", **context: Any
) -> HttpResponse:
    """The page ``template`` as an answer.

    ``path`` is the page's canonical path without root and language, ``query`` its canonical query with the question
    mark; ``title`` stands before the site's name in the title bar, alone on the home page where it is empty.
    ``context`` goes to the template, which also gets what :func:`surroundings` gives.
    """
    site, language = site_of(request), language_of(request)
    shared = surroundings(site, language)
    values = {
        **shared,
        "title": title,
        "path": path,
        "canonical": shared["at"].absolute(path) + query,
        "alternates": alternates(site, path + query),
        **context,
    }
    return HttpResponse(engine().get_template(template).render(values), status=status)


def surroundings(site: Site, language: str) -> dict[str, Any]:
    """What every template may use; made once for a site and language."""
    key = (id(site), language)
    known = _SURROUNDINGS.get(key)
    # The identity of a site that is gone could come again with another site's values.
    if known is None or known["site"] is not site:
        known = _SURROUNDINGS[key] = _surroundings(site, language)
    return known


def alternates(site: Site, path: str) -> tuple[Alternate, ...]:
    """The page at ``path`` (with its query) in each of the site's languages; empty where there is only one."""
    if len(site.languages) < 2:
        return ()
    return tuple(
        Alternate(
            tag,
            languages.own_name(tag),
            languages.direction(tag),
            addresses_of(site, tag).page(path),
            addresses_of(site, tag).absolute(path),
        )
        for tag in site.languages
    )


@lru_cache(maxsize=8)
def initials(institution: str) -> str:
    """Up to three initials of the institution's name, small words left out; for a mark where there is no logo."""
    words = [word for word in institution.replace("-", " ").split() if word[:1].isalpha()]
    capitals = [word[0] for word in words if word[0].isupper() or not word[0].islower()]
    return "".join(capitals[:3]) or institution[:1].upper()


_SURROUNDINGS: dict[tuple[int, str], dict[str, Any]] = {}


def _surroundings(site: Site, language: str) -> dict[str, Any]:
    at = addresses_of(site, language)
    return {
        "site": site,
        "at": at,
        "lang": language,
        "dir": languages.direction(language),
        "comma": "،" if language == "fa" else ",",
        "n": partial(_number, language),
        "digits": partial(_digits, language),
        "day": partial(_day, language),
        "static": partial(_static, at.root),
        "initials": initials(site.institution),
        "section": "",
        "description": "",
        "feed": None,
        "robots": "",
        "head": "",
    }


def _number(language: str, value: int) -> str:
    return languages.number(value, language)


def _digits(language: str, text: object) -> str:
    return languages.digits(str(text), language)


def _day(language: str, value: Any) -> str:
    return languages.day(value, language)


def _static(root: str, path: str) -> str:
    return root + static_path(path)
