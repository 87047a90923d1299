"""Reading the site's answers as a reader, a crawler or a feed reader does."""

import json
from dataclasses import dataclass
from typing import Any

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from lxml import etree, html

STUDY = "990000001"
PERSIAN = "990000011"
RETRACTED = "990000014"
RETRACTION = "990000015"
CORRECTED = "990000016"
MANY_AUTHORS = "990000027"
ARABIC = "990000032"
MANY_AFFILIATIONS = "990000041"


@dataclass
class Answer:
    """One answer with its document."""

    response: Any

    @property
    def status(self) -> int:
        return self.response.status_code

    @property
    def text(self) -> str:
        return self.response.content.decode()

    @property
    def page(self) -> html.HtmlElement:
        return html.document_fromstring(self.response.content, parser=html.HTMLParser(encoding="utf-8"))

    @property
    def xml(self) -> etree._Element:
        return etree.fromstring(self.response.content)

    def words(self, selector: str) -> list[str]:
        """The text of every element that ``selector`` finds, white space made single."""
        return [" ".join(one.text_content().split()) for one in self.page.cssselect(selector)]

    def links(self, selector: str = "a") -> list[str]:
        """Where the elements lead that ``selector`` finds."""
        return [one.get("href") for one in self.page.cssselect(selector)]

    def meta(self, name: str) -> list[str]:
        """Contents of the meta elements called ``name``, in order."""
        found = self.page.xpath("//meta[@name=$name or @property=$name]", name=name)
        return [one.get("content") for one in found]

    @property
    def linked_data(self) -> dict[str, Any]:
        (block,) = self.page.xpath('//script[@type="application/ld+json"]')
        return json.loads(block.text)


@dataclass
class Reader:
    """Opens pages."""

    client: Client

    def open(self, path: str, queries: int | None = None) -> Answer:
        """The answer to ``path``; ``queries`` is how many the store may be asked, at most."""
        with CaptureQueriesContext(connection) as asked:
            response = self.client.get(path)
        if queries is not None:
            assert len(asked) <= queries, [one["sql"] for one in asked.captured_queries]
        return Answer(response)

    def work(self, pmid: str, prefix: str = "") -> Answer:
        """The page of the sample's record ``pmid``."""
        return self.open(self.path_of(pmid, prefix))

    def path_of(self, pmid: str, prefix: str = "") -> str:
        """Where that page is."""
        return self.client.get(f"{prefix}/pubmed/{pmid}/").headers["Location"]
