"""Who gets in, and what the desk's pages let others do: nothing."""

from django.test import Client
from django.urls import get_resolver
from django.urls.resolvers import URLPattern, URLResolver

from clarion.catalogue.actions.accounts import add_account
from clarion.catalogue.models import Decision
from clarion.web.desk.urls import urlpatterns
from tests.web.desk.communicator import PASSWORD, Communicator

DOOR = {"account_login", "account_inactive", "account_logout"}
"""Pages that anybody may open."""


def paths(public_id):
    """Every page of the desk but those of the door, with something in each of its variable parts."""
    values = {"public_id": public_id, "kind": "n", "start": "0", "end": "1", "key": "percent:0-1", "number": "1"}
    for pattern in urlpatterns:
        if pattern.name not in DOOR:
            path = f"/desk/{pattern.pattern}"
            for name, value in values.items():
                for sort in ("text", "int"):
                    path = path.replace(f"<{sort}:{name}>", value)
            yield pattern.name, path


def test_every_page_asks_who_is_not_signed_in_to_sign_in(visitor, public_id):
    found = dict(paths(public_id))
    assert len(found) > 12
    for name, path in found.items():
        for prefix in ("", "/fa"):
            answer = visitor.open(prefix + path)
            assert answer.status == 302, name
            assert answer.response.headers["Location"].startswith(f"{prefix}/desk/sign-in/"), name
    assert visitor.follow(visitor.open(f"/desk/works/{public_id}/evidence/")).status == 200


def test_the_address_may_be_typed_without_its_last_slash(visitor):
    assert visitor.open("/desk").response.headers["Location"] == "/desk/"
    assert visitor.open("/fa/desk").response.headers["Location"] == "/fa/desk/"


def test_an_account_of_no_right_is_refused_at_every_page_but_its_own(desk, public_id):
    add_account("guest", "guest@example.org", PASSWORD, communicator=False)
    guest = Communicator(Client())
    guest.sign_in("guest")
    refused = {name: guest.open(path).status for name, path in paths(public_id) if name.startswith("desk")}
    assert set(refused.values()) == {403}
    assert "no right" in guest.open("/desk/").text
    assert guest.open("/desk/account/").status == 200


def test_nothing_is_decided_without_the_token_of_a_form(desk, public_id):
    strict = Client(enforce_csrf_checks=True)
    strict.login(username="nadia", password=PASSWORD)
    before = Decision.objects.count()
    for name, path in paths(public_id):
        answer = strict.post(path, {"words": "x", "do": "withdraw"})
        assert answer.status_code == 403, name
    assert strict.post("/desk/sign-in/", {"login": "nadia", "password": PASSWORD}).status_code == 403
    assert "Nothing was saved" in answer.content.decode()
    assert Decision.objects.count() == before


def test_pages_are_kept_by_nobody_and_found_by_no_search_engine(communicator, public_id):
    for path in ("/desk/", f"/desk/works/{public_id}/evidence/", "/desk/account/", "/desk/nowhere/", "/fa/desk/"):
        answer = communicator.open(path)
        assert answer.response.headers["Cache-Control"] == "no-store, private"
        assert "noindex" in answer.response.headers["X-Robots-Tag"]
        assert "'unsafe-inline'" not in answer.response.headers["Content-Security-Policy"]
    assert communicator.open("/desk/").meta("robots") == ["noindex, nofollow"]


def test_cookies_are_for_the_server_alone_and_only_from_our_own_pages(visitor):
    answer = visitor.sign_in()
    cookies = answer.response.cookies
    assert set(cookies) == {"desk", "desk-form"}
    for cookie in cookies.values():
        assert cookie["httponly"]
        assert cookie["samesite"] == "Lax"
    assert not cookies["desk"]["secure"], "the site's address is http here"
    assert cookies["desk"]["max-age"] == 12 * 3600


def test_a_reader_gets_no_cookie_whoever_they_are(visitor, communicator, public_id):
    pages = ["/", "/works/", "/search/?q=salt", "/about/", "/nowhere/", f"/works/{public_id}/salt-and-sleep/", "/fa/"]
    for somebody in (visitor, communicator):
        for path in pages:
            answer = somebody.open(path).response
            assert not answer.cookies, path
            assert "Cookie" not in answer.headers.get("Vary", ""), path


def test_a_reader_s_page_asks_the_store_for_nothing_more(visitor, communicator, public_id):
    path = visitor.open(f"/works/{public_id}/").response.headers["Location"]
    assert visitor.open(path).text == communicator.open(path).text
    for somebody in (visitor, communicator):
        somebody.open("/about/", queries=0)


def test_no_page_of_allauth_is_there_that_the_desk_does_not_want(communicator):
    def names(patterns):
        for one in patterns:
            if isinstance(one, URLResolver):
                yield from names(one.url_patterns)
            elif isinstance(one, URLPattern):
                yield one.name

    here = {name for name in names(get_resolver().url_patterns) if name}
    assert not {one for one in here if "signup" in one or "reset" in one or "social" in one}
    for path in ("/desk/sign-up/", "/accounts/signup/", "/accounts/login/", "/desk/signup/"):
        assert communicator.open(path).status == 404
