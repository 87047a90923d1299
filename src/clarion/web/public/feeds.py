"""Atom feeds (RFC 4287).

Entry ids are ``tag:`` URIs (RFC 4151) made from the work's public id, so that they stay whatever becomes of host name,
language or slug.
"""

import re
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import NamedTuple
from urllib.parse import urlsplit

from clarion.catalogue.queries.shapes import WorkLine
from clarion.instance.site import Site
from clarion.text.markup import plain
from clarion.web.public.addresses import Addresses, work_path
from clarion.web.public.lines import prefixed
from clarion.web.public.templating import engine

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
TAG_DATE = "2026"
"""The year in which this way of making ids began (RFC 4151 wants a date at which the host was ours)."""


class Entry(NamedTuple):
    """One entry; texts are plain and hold nothing that XML forbids."""

    id: str
    title: str
    address: str
    updated: str
    authors: tuple[str, ...]
    summary: str


class Feed(NamedTuple):
    """A feed's own values."""

    id: str
    title: str
    subtitle: str
    address: str
    itself: str
    updated: str
    language: str


def atom(
    site: Site, at: Addresses, language: str, path: str, title: str, works: Iterable[tuple[WorkLine, str]], page: str
) -> str:
    """A feed of ``works`` (each with a plain summary) as XML.

    ``path`` is the feed's path and ``page`` that of the page that it belongs to, both without root and language.
    """
    host = urlsplit(site.address).hostname
    entries = tuple(_entry(line, summary, at, f"{host},{TAG_DATE}") for line, summary in works)
    newest = max((entry.updated for entry in entries), default=rfc3339(datetime(1970, 1, 1, tzinfo=UTC)))
    feed = Feed(
        f"tag:{host},{TAG_DATE}:feed:{language}:{path}",
        clean(title),
        clean(f"{site.institution} · {site.platform}"),
        at.absolute(page),
        at.absolute(path),
        newest,
        language,
    )
    return engine().get_template("feed.atom").render(feed=feed, entries=entries, institution=clean(site.institution))


def rfc3339(moment: datetime) -> str:
    """``moment`` as Atom writes it, to the second in UTC."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def clean(text: str) -> str:
    """``text`` without the characters that XML 1.0 forbids."""
    return _NOT_XML.sub("", text)


def _entry(line: WorkLine, summary: str, at: Addresses, authority: str) -> Entry:
    return Entry(
        f"tag:{authority}:work:{line.public_id}",
        clean(plain(prefixed(line.title, line.standing))),
        at.absolute(work_path(line.public_id, line.slug)),
        rfc3339(line.updated),
        (clean(line.byline),) if line.byline else (),
        clean(". ".join(part for part in (line.citation, summary) if part)),
    )
