"""What surrounds every page: language, addresses, canonical link, and the answer that carries it."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache, partial
from typing import Any, cast

from django.http import HttpRequest, HttpResponse
from markupsafe import Markup

from clarion.instance.site import Site
from clarion.web.public import languages
from clarion.web.public.addresses import Addresses, addresses_of
from clarion.web.public.head import page_head
from clarion.web.public.templating import engine


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
    # Django's stubs take it for a row of django.contrib.sites, which is not installed here.
    return cast(Site, request.site)


def language_of(request: HttpRequest) -> str:
    """The language in which to answer."""
    return cast(str, request.language)  # type: ignore[attr-defined]


def addresses_for(request: HttpRequest) -> Addresses:
    """Addresses on the request's site in its language."""
    return addresses_of(site_of(request), language_of(request))


def render(
    request: HttpRequest,
    template: str,
    *,
    path: str,
    title: str = "",
    status: int = 200,
    query: str = "",
    **context: Any,  # noqa: ANN401
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
    if not values["head"] and values["canonical"]:
        values["head"] = page_head(title, values["description"], values["canonical"], site, values["at"], language)
    values["masthead"] = _masthead(shared, values["section"])
    return HttpResponse(engine(language, shared["at"].root).get_template(template).render(values), status=status)


def surroundings(site: Site, language: str) -> dict[str, Any]:
    """What every template may use; made once for a site and language."""
    key = (id(site), language)
    known = _SURROUNDINGS.get(key)
    # The identity of a site that is gone could come again with another site's values.
    if known is None or known["site"] is not site:
        known = _SURROUNDINGS[key] = _surroundings(site, language)
    return known


def _masthead(shared: dict[str, Any], section: str) -> Markup:
    """The part of the masthead that is the same on all pages of a section, rendered once for each."""
    kept = shared["mastheads"]
    if section not in kept:
        engine_of = engine(shared["lang"], shared["at"].root)
        kept[section] = Markup(engine_of.get_template("parts/masthead.html").render({**shared, "section": section}))  # noqa: S704
    return cast(Markup, kept[section])


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
    """Up to four initials of the institution's name, small words left out; for a mark where there is no logo."""
    words = [word for word in institution.replace("-", " ").split() if word[:1].isalpha()]
    capitals = [word[0] for word in words if word[0].isupper() or not word[0].islower()]
    return "".join(capitals[:4]) or institution[:1].upper()


_SURROUNDINGS: dict[tuple[int, str], dict[str, Any]] = {}


def _surroundings(site: Site, language: str) -> dict[str, Any]:
    at = addresses_of(site, language)
    values = {
        "site": site,
        "at": at,
        "base": at.base,
        "lang": language,
        "dir": languages.direction(language),
        "comma": "،" if language == "fa" else ",",
        "n": partial(_number, language),
        "digits": partial(_digits, language),
        "day": partial(_day, language),
        "initials": initials(site.institution),
        "section": "",
        "description": "",
        "feed": None,
        "robots": "",
        "head": "",
        "mastheads": {},
    }
    parts = engine(language, at.root)
    for name in ("follow", "footer"):
        values[name] = Markup(parts.get_template(f"parts/{name}.html").render(values))  # noqa: S704
    return values


def _number(language: str, value: int) -> str:
    return languages.number(value, language)


def _digits(language: str, text: object) -> str:
    return languages.digits(str(text), language)


def _day(language: str, value: date) -> str:
    return languages.day(value, language)
