import pytest

from clarion.catalogue.models import Work

pytestmark = pytest.mark.django_db
MAP = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
HOST = "https://science.example.org"


def test_robots_names_the_sitemap_and_shuts_searches_only(reader):
    answer = reader.open("/robots.txt", queries=0)
    assert answer.response.headers["Content-Type"].startswith("text/plain")
    lines = answer.text.splitlines()
    assert f"Sitemap: {HOST}/sitemap.xml" in lines
    assert {line for line in lines if line.startswith("Disallow")} == {
        "Disallow: /search/",
        "Disallow: /works/*/mastodon/",
        "Disallow: /fa/search/",
        "Disallow: /fa/works/*/mastodon/",
    }


def test_every_work_is_in_the_sitemaps_in_every_language(reader):
    maps = reader.open("/sitemap.xml").xml.xpath("//s:loc/text()", namespaces=MAP)
    places, pairs = [], 0
    for address in maps:
        document = reader.open(address.removeprefix(HOST)).xml
        places += document.xpath("//s:loc/text()", namespaces=MAP)
        pairs += len(document.xpath("//x:link[@hreflang='x-default']", namespaces=MAP))
    works = {f"{HOST}{prefix}/works/{one.public_id}/" for one in Work.objects.all() for prefix in ("", "/fa")}
    assert {place.rsplit("/", 2)[0] + "/" for place in places if "/works/" in place and place.count("/") > 5} >= works
    assert len(set(places)) == len(places) == pairs
    for place in places[:40]:
        assert reader.open(place.removeprefix(HOST)).status == 200, place


def test_a_sitemap_that_is_none_is_not_found(reader):
    assert reader.open("/sitemap-99.xml").status == 404
