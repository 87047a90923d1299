"""Where everything is: the addresses of one site in one language, made without asking Django's resolver.

A list of a hundred works names some hundred addresses; an f-string costs a hundredth of ``reverse``. A test holds
every address made here against ``urls.py``.
"""

from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import quote, urlencode, urlsplit

from clarion.instance.site import Site


@dataclass(frozen=True, slots=True)
class Addresses:
    """The addresses of one site in one language; all start at the site's root, :meth:`absolute` adds the host."""

    origin: str
    """Scheme and host."""
    root: str
    """Path under which the site lives on its host; empty for most."""
    prefix: str
    """The language's prefix: empty for the site's first language, ``/fa`` for another."""

    @property
    def base(self) -> str:
        """What every page's address begins with."""
        return self.root + self.prefix

    def page(self, path: str) -> str:
        """The address of the page whose path without root and language is ``path`` (begins with a slash)."""
        return self.base + path

    def absolute(self, path: str) -> str:
        """The full public address of ``path`` (as :meth:`page` takes it)."""
        return self.origin + self.base + path

    def work(self, public_id: str, slug: str) -> str:
        """A work's page."""
        return f"{self.root}{self.prefix}{work_path(public_id, slug)}"

    def noun(self, kind: str, public_id: str, slug: str) -> str:
        """The page of one of ``kind``: ``people``, ``organisations``, ``journals`` or ``topics``."""
        return f"{self.root}{self.prefix}{noun_path(kind, public_id, slug)}"


@lru_cache(maxsize=64)
def addresses(address: str, languages: tuple[str, ...], language: str) -> Addresses:
    """Addresses for the site at ``address`` in ``language``, which is one of its ``languages``."""
    parts = urlsplit(address)
    prefix = "" if language == languages[0] else f"/{language}"
    return Addresses(f"{parts.scheme}://{parts.netloc}", parts.path.rstrip("/"), prefix)


def addresses_of(site: Site, language: str) -> Addresses:
    """Addresses for ``site`` in ``language``."""
    return addresses(site.address, site.languages, language)


def encoded(text: str) -> str:
    """``text`` for one part of a path: percent-encoded where it is not plain ASCII."""
    return text if text.isascii() and text.replace("-", "").isalnum() else quote(text, safe="-_~.")


RESERVED = frozenset(("cite", "mastodon"))
"""Parts of a work's address that lead elsewhere; a work of just that title gets a longer slug."""


def page_slug(slug: str) -> str:
    """The slug as a work's address has it."""
    return f"{slug}-work" if slug in RESERVED else slug


def work_path(public_id: str, slug: str) -> str:
    """Path of a work's page."""
    return f"/works/{public_id}/{encoded(page_slug(slug))}/"


def work_part(public_id: str, part: str) -> str:
    """Path of something that belongs to a work: ``cite/``, ``cite.bib``, ``mastodon/`` …"""
    return f"/works/{public_id}/{part}"


def noun_path(kind: str, public_id: str, slug: str) -> str:
    """Path of the page of a person, organisation, journal or topic."""
    return f"/{kind}/{public_id}/{encoded(slug)}/"


def with_query(path: str, **values: object) -> str:
    """``path`` with those of ``values`` that are not empty as its query, in the order given."""
    query = urlencode([(name, str(value)) for name, value in values.items() if value not in ("", None)])
    return f"{path}?{query}" if query else path
