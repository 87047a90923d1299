import gzip

from django.db import DatabaseError

from clarion.web.page_cache import PageCache


class Site:
    """A WSGI application that counts how often it is asked, and a revision that can be moved."""

    def __init__(self, status="200 OK", body=b"page " * 400, headers=()):
        self.asked = 0
        self.number = 1
        self.status, self.body, self.headers = status, body, list(headers)

    def __call__(self, environ, start_response):
        self.asked += 1
        start_response(self.status, [("Content-Type", "text/html; charset=utf-8"), *self.headers])
        return [self.body]

    def revision(self):
        return self.number


def cache(site, **options):
    return PageCache(site, site.revision, **{"megabytes": 1, "seconds": 0.0, "max_age": 60, **options})


def get(application, path="/", method="GET", **environ):
    answer = {}

    def start_response(status, headers, *_):
        answer["status"], answer["headers"] = status, dict(headers)

    request = {"REQUEST_METHOD": method, "PATH_INFO": path, "QUERY_STRING": "", "HTTP_HOST": "h", **environ}
    answer["body"] = b"".join(application(request, start_response))
    return answer


def test_a_repeated_page_is_made_once_until_the_catalogue_changes():
    site = Site()
    pages = cache(site)
    first, second = get(pages), get(pages)
    assert site.asked == 1
    assert first == second
    site.number = 2
    site.body = b"new"
    assert get(pages)["body"] == b"new"
    assert site.asked == 2


def test_a_change_may_go_unseen_for_the_configured_time_only():
    site = Site()
    pages = cache(site, seconds=3600)
    get(pages)
    site.number = 2
    get(pages)
    assert site.asked == 1
    pages.next_look = 0.0
    get(pages)
    assert site.asked == 2


def test_pages_differ_by_host_path_and_query():
    site = Site()
    pages = cache(site)
    for environ in ({}, {"HTTP_HOST": "other"}, {"QUERY_STRING": "page=2"}):
        get(pages, **environ)
    get(pages, "/else/")
    assert site.asked == 4


def test_if_none_match_is_answered_with_304_and_no_body():
    pages = cache(Site())
    etag = get(pages)["headers"]["ETag"]
    for held in (etag, etag.removeprefix("W/"), f'"x", {etag}', "*"):
        answer = get(pages, HTTP_IF_NONE_MATCH=held)
        assert answer["status"].startswith("304")
        assert answer["body"] == b""
        assert answer["headers"]["ETag"] == etag
    assert get(pages, HTTP_IF_NONE_MATCH='"other"')["status"].startswith("200")


def test_clients_that_can_are_given_the_page_compressed():
    site = Site()
    answer = get(pages := cache(site), HTTP_ACCEPT_ENCODING="br, gzip")
    assert answer["headers"]["Content-Encoding"] == "gzip"
    assert gzip.decompress(answer["body"]) == site.body
    assert int(answer["headers"]["Content-Length"]) == len(answer["body"]) < len(site.body)
    assert "Content-Encoding" not in get(pages)["headers"]


def test_head_has_the_headers_of_get_and_no_body():
    site = Site()
    pages = cache(site)
    head = get(pages, method="HEAD")
    assert head["body"] == b""
    assert head["headers"] == get(pages)["headers"]
    assert get(pages)["body"] == site.body


def test_errors_posts_and_private_answers_are_not_kept():
    for site, method in (
        (Site("500 Internal Server Error"), "GET"),
        (Site(), "POST"),
        (Site(headers=[("Set-Cookie", "a=b")]), "GET"),
        (Site(headers=[("Cache-Control", "no-store")]), "GET"),
    ):
        pages = cache(site)
        get(pages, method=method)
        get(pages, method=method)
        assert site.asked == 2


def test_private_pages_are_passed_through_untouched_whatever_their_headers_say():
    site = Site(headers=[("Vary", "Cookie"), ("Set-Cookie", "a=b"), ("Set-Cookie", "c=d")])
    pages = cache(site, private=lambda path: path.startswith("/desk/"))
    for _ in range(2):
        answer = get(pages, "/desk/", HTTP_ACCEPT_ENCODING="gzip", HTTP_IF_NONE_MATCH="*")
        assert answer["body"] == site.body
        assert answer["headers"]["Vary"] == "Cookie"
        assert "ETag" not in answer["headers"]
    assert site.asked == 2
    assert not pages.entries


def test_memory_is_bounded_and_the_page_not_asked_for_longest_goes_first():
    site = Site(body=b"x" * 50_000)
    pages = cache(site)
    for number in range(60):
        get(pages, "/first/")
        get(pages, f"/{number}/")
    assert pages.used <= 1_048_576
    assert sum(entry.size for entry in pages.entries.values()) == pages.used
    assert site.asked == 61


def test_without_a_database_the_application_itself_answers():
    site = Site("500 Internal Server Error")

    def broken():
        raise DatabaseError

    pages = PageCache(site, broken, megabytes=1, seconds=1.0, max_age=60)
    assert get(pages)["status"].startswith("500")
    assert get(pages)["status"].startswith("500")
    assert site.asked == 2
