import re

import pytest

from tests.web.public.reading import RETRACTED

pytestmark = pytest.mark.django_db
ATOM = {"a": "http://www.w3.org/2005/Atom"}
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")


def one(element, path):
    (found,) = element.xpath(path, namespaces=ATOM)
    return found


@pytest.mark.parametrize("prefix", ["", "/fa"])
def test_the_feed_has_what_atom_demands(reader, prefix):
    answer = reader.open(f"{prefix}/feed.atom", queries=1)
    assert answer.response.headers["Content-Type"] == "application/atom+xml; charset=utf-8"
    feed = answer.xml
    assert one(feed, "a:id/text()").startswith("tag:science.example.org,")
    assert one(feed, "a:title/text()")
    assert MOMENT.fullmatch(one(feed, "a:updated/text()"))
    assert one(feed, "a:link[@rel='self']/@href") == f"https://science.example.org{prefix}/feed.atom"
    assert one(feed, "a:author/a:name/text()")
    entries = feed.xpath("a:entry", namespaces=ATOM)
    assert len(entries) == 30
    for entry in entries:
        assert one(entry, "a:title/text()")
        assert MOMENT.fullmatch(one(entry, "a:updated/text()"))
        assert (
            reader.open(one(entry, "a:link[@rel='alternate']/@href").removeprefix("https://science.example.org")).status
            == 200
        )
    ids = [one(entry, "a:id/text()") for entry in entries]
    assert len(set(ids)) == len(ids)


def test_an_entry_keeps_its_id_in_every_feed_and_language(reader):
    ids = [
        set(reader.open(path).xml.xpath("a:entry/a:id/text()", namespaces=ATOM))
        for path in ("/feed.atom", "/fa/feed.atom")
    ]
    assert ids[0] == ids[1]


def test_a_retracted_work_is_marked_in_feeds(reader):
    journal = reader.work(RETRACTED).links("a.source-journal")[0]
    titles = reader.open(f"{journal}feed.atom").xml.xpath("a:entry/a:title/text()", namespaces=ATOM)
    assert any(title.startswith("RETRACTED: ") for title in titles)


def test_pages_name_their_feeds(reader):
    assert reader.open("/").links("link[type='application/atom+xml']") == ["/feed.atom"]
