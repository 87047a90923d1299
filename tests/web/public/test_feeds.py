from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from clarion.catalogue.queries.shapes import WorkLine
from clarion.instance.site import Site
from clarion.web.public.addresses import addresses_of
from clarion.web.public.feeds import atom

SITE = Site(institution="U", address="https://a.org")


@given(st.text(), st.text(), st.text())
def test_no_text_makes_a_feed_that_cannot_be_read(title, byline, summary):
    moment = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
    safe = title.replace("&", "&amp;").replace("<", "&lt;").encode("utf-8", "replace").decode()
    line = WorkLine("abcd1234", "x", safe, byline, "", 2026, "", "article", "current", moment)
    text = atom(SITE, addresses_of(SITE, "en"), "en", "/feed.atom", title, [(line, summary)], "/")
    feed = etree.fromstring(text.encode())
    assert feed.findtext("{*}entry/{*}updated") == "2026-01-02T03:04:05Z"
    assert feed.findtext("{*}entry/{*}id") == "tag:a.org,2026:work:abcd1234"
