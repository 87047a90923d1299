"""Rendered pages kept in memory, in front of everything else.

A page is a pure function of the catalogue, so a copy is good until the catalogue's revision grows; servers look at that
number at most once in ``page_cache_seconds``. Kept as WSGI and not as Django middleware because a repeated page then
costs a dictionary look-up and no request object.
"""

import gzip
import time
from collections import OrderedDict
from collections.abc import Callable, Iterable
from hashlib import blake2b
from threading import Lock
from typing import Any

from django.db import DatabaseError

Environ = dict[str, Any]
Header = tuple[str, str]
StartResponse = Callable[[str, list[Header]], Any]
Application = Callable[[Environ, StartResponse], Iterable[bytes]]

CACHED_STATUSES = ("200", "301", "404", "410")
SMALLEST_COMPRESSED = 1_000
"""Bytes; below that, gzip saves no packet."""
GZIP_LEVEL = 5
_COMPRESSIBLE = ("text/", "application/json", "application/atom+xml", "application/xml", "image/svg")
_ENTRY_OVERHEAD = 2_000


class Entry:
    """One rendered page."""

    def __init__(self, status: str, headers: list[Header], body: bytes) -> None:
        """Keep the page and give it an entity tag made from its bytes."""
        self.status = status
        self.etag = f'W/"{blake2b(body, digest_size=9).hexdigest()}"'
        own = {"content-length", "etag", "vary"}
        kept = [(name, value) for name, value in headers if name.lower() not in own]
        kind = next((value for name, value in headers if name.lower() == "content-type"), "")
        self.compressible = len(body) >= SMALLEST_COMPRESSED and kind.startswith(_COMPRESSIBLE)
        self.common = [*kept, ("ETag", self.etag), ("Vary", "Accept-Encoding")]
        self.body = body
        self.plain_headers = [*self.common, ("Content-Length", str(len(body)))]
        self.gzipped: bytes | None = None
        self.gzip_headers: list[Header] = []

    @property
    def size(self) -> int:
        """Bytes of memory, about."""
        return len(self.body) + len(self.gzipped or b"") + _ENTRY_OVERHEAD

    def compress(self) -> None:
        """Make the compressed copy."""
        # mtime 0: the same page gives the same bytes on every server.
        self.gzipped = gzip.compress(self.body, GZIP_LEVEL, mtime=0)
        length = str(len(self.gzipped))
        self.gzip_headers = [*self.common, ("Content-Encoding", "gzip"), ("Content-Length", length)]


class PageCache:
    """A WSGI application that answers from memory what it can and asks ``application`` for the rest."""

    def __init__(
        self,
        application: Application,
        revision: Callable[[], int],
        *,
        megabytes: int,
        seconds: float,
        max_age: int,
        private: Callable[[str], bool] = lambda _path: False,
    ) -> None:
        """``revision`` tells the catalogue's number; the cache holds at most ``megabytes`` MiB and never a page longer
        than ``seconds`` after the number grew; clients may keep pages for ``max_age`` seconds without asking.
        Pages whose path is ``private`` are passed through as they are: neither kept nor looked for nor compressed.
        """
        self.application = application
        self.revision = revision
        self.private = private
        self.room = megabytes * 1_048_576
        self.seconds = seconds
        self.cache_control = f"public, max-age={max_age}, stale-while-revalidate={10 * max_age}"
        self.entries: OrderedDict[tuple[str, str, str], Entry] = OrderedDict()
        self.used = 0
        self.seen = -1
        self.next_look = 0.0
        self.lock = Lock()

    def __call__(self, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        """Answer one request."""
        if (
            environ["REQUEST_METHOD"] not in {"GET", "HEAD"}
            or self.private(environ.get("PATH_INFO", "/"))
            or not self._is_current()
        ):
            return self.application(environ, start_response)
        key = (environ.get("HTTP_HOST", ""), environ.get("PATH_INFO", "/"), environ.get("QUERY_STRING", ""))
        entry = self.entries.get(key)
        if entry is None:
            entry = self._render(environ, key)
        else:
            with self.lock:
                if key in self.entries:
                    self.entries.move_to_end(key)
        return self._send(key, entry, environ, start_response)

    def _is_current(self) -> bool:
        """Look at the revision where it is time to; whether pages may be kept at all."""
        now = time.monotonic()
        if now < self.next_look:
            return True
        try:
            revision = self.revision()
        except DatabaseError:
            # Without a database no page can be trusted to be current; the application says what is wrong.
            return False
        with self.lock:
            if revision != self.seen:
                self.entries.clear()
                self.used = 0
                self.seen = revision
            self.next_look = now + self.seconds
        return True

    def _render(self, environ: Environ, key: tuple[str, str, str]) -> Entry:
        """Have the application make the page, and keep it if it may be kept."""
        answer: list[Any] = []
        seen = self.seen
        # The page is made whole and without conditions, whatever this client holds.
        asked = {**environ, "REQUEST_METHOD": "GET"}
        for name in ("HTTP_IF_NONE_MATCH", "HTTP_IF_MODIFIED_SINCE", "HTTP_RANGE"):
            asked.pop(name, None)
        chunks = self.application(asked, lambda status, headers, *_: answer.extend((status, headers)))
        try:
            body = b"".join(chunks)
        finally:
            if hasattr(chunks, "close"):
                chunks.close()
        status, headers = answer
        names = {name.lower() for name, _ in headers}
        if status[:3] in CACHED_STATUSES and not names & {"set-cookie", "cache-control"}:
            entry = Entry(status, [*headers, ("Cache-Control", self.cache_control)], body)
            self._keep(key, entry, seen)
            return entry
        return Entry(status, headers, body)

    def _keep(self, key: tuple[str, str, str], entry: Entry, seen: int) -> None:
        """Keep ``entry`` and let go of the pages not asked for longest, unless the catalogue has moved on since."""
        if entry.size > self.room // 8:
            return
        with self.lock:
            if seen != self.seen or key in self.entries:
                return
            self.entries[key] = entry
            self.used += entry.size
            while self.used > self.room:
                _, oldest = self.entries.popitem(last=False)
                self.used -= oldest.size

    def _send(
        self, key: tuple[str, str, str], entry: Entry, environ: Environ, start_response: StartResponse
    ) -> Iterable[bytes]:
        """Answer with ``entry``, compressed or not at all where the client allows."""
        held = environ.get("HTTP_IF_NONE_MATCH")
        if held and entry.status.startswith("200") and _matches(held, entry.etag):
            start_response("304 Not Modified", entry.common)
            return []
        body, headers = entry.body, entry.plain_headers
        if entry.compressible and "gzip" in environ.get("HTTP_ACCEPT_ENCODING", ""):
            if entry.gzipped is None:
                before = entry.size
                entry.compress()
                with self.lock:
                    self.used += entry.size - before if self.entries.get(key) is entry else 0
            body, headers = entry.gzipped or b"", entry.gzip_headers
        start_response(entry.status, headers)
        return [] if environ["REQUEST_METHOD"] == "HEAD" else [body]


def _matches(held: str, etag: str) -> bool:
    """Whether ``If-None-Match: held`` names ``etag``; tags compare weakly (RFC 9110, 13.1.2)."""
    bare = etag.removeprefix("W/")
    return held.strip() == "*" or any(one.strip().removeprefix("W/") == bare for one in held.split(","))
