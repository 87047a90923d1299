"""A reader with a browser: opens pages, and notices whatever the browser complains of."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request

from tests.serving import Served

PHONE = {"width": 390, "height": 844}
DESKTOP = {"width": 1280, "height": 800}
SMALLEST = {"width": 320, "height": 640}
PATIENCE = 20_000
"""How long the browser may take over anything, in milliseconds; a machine may have other work."""


class Reader:
    """One reader's browser window, with what went wrong in it."""

    def __init__(self, page: Page, served: Served) -> None:
        """Watch ``page``, which is to show ``served``."""
        self.page = page
        self.served = served
        self.status = 0
        self.troubles: list[str] = []
        page.on("console", self._console)
        page.on("pageerror", lambda error: self.troubles.append(f"script: {error}"))
        page.on("request", self._request)
        page.on("requestfailed", self._failed)

    def open(self, path: str) -> Page:
        """Go to ``path`` of the site; redirects are followed and :attr:`status` is that of the page reached."""
        response = self.page.goto(self.served.origin + path)
        # Going to another fragment of the same page asks for nothing.
        self.status = response.status if response else self.status
        return self.page

    def work(self, pmid: str, prefix: str = "") -> Page:
        """Go to the page of the sample's record ``pmid``; ``prefix`` is that of a language, such as ``/fa``."""
        return self.open(f"{prefix}/pubmed/{pmid}/")

    def _console(self, message: ConsoleMessage) -> None:
        # The browser reports the status of a page that is meant to have one (404, 410) as an error.
        expected = message.text.startswith("Failed to load resource") and message.location["url"] == self.page.url
        if message.type in {"error", "warning"} and not expected:
            self.troubles.append(f"console, {self.page.url}: {message.text}")

    def _request(self, request: Request) -> None:
        if not request.url.startswith((f"{self.served.origin}/", "data:")):
            self.troubles.append(f"request to elsewhere, {self.page.url}: {request.url}")

    def _failed(self, request: Request) -> None:
        # Leaving a page ends what it was still loading.
        if request.failure != "net::ERR_ABORTED":
            self.troubles.append(f"failed request, {self.page.url}: {request.url}: {request.failure}")


NewReader = Callable[..., Reader]


@contextmanager
def readers(browser: Browser, served: Served) -> Iterator[NewReader]:
    """A function that makes readers, with options of a browser context; at the end none may have met trouble."""
    contexts: list[BrowserContext] = []
    made: list[Reader] = []

    def new(**options: Any) -> Reader:
        context = browser.new_context(**{"viewport": DESKTOP, "locale": "en-GB", **options})
        context.set_default_timeout(PATIENCE)
        contexts.append(context)
        reader = Reader(context.new_page(), served)
        made.append(reader)
        return reader

    try:
        yield new
        assert [trouble for reader in made for trouble in reader.troubles] == []
    finally:
        for context in contexts:
            context.close()
