import pytest
from django.test import RequestFactory

from clarion.web.public.views import bad_request, server_error

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("path", ["/nothing/", "/fa/nothing/", "/works/zzzzzzzz/x/", "/works/zzzzzzzz/"])
def test_what_is_not_there_is_answered_with_a_search_and_the_newest_works(reader, path):
    answer = reader.open(path)
    assert answer.status == 404
    assert answer.page.cssselect("main form[role=search]")
    assert answer.page.cssselect("main .work")
    assert answer.meta("robots") == ["noindex"]
    assert not answer.page.cssselect("link[rel=canonical]")


@pytest.mark.parametrize(("language", "direction"), [("en", "ltr"), ("fa", "rtl")])
def test_a_fault_of_ours_is_answered_without_asking_the_store(
    stored_sample, django_assert_num_queries, language, direction
):
    request = RequestFactory().get("/")
    request.language = language
    with django_assert_num_queries(0):
        response = server_error(request)
    assert response.status_code == 500
    text = response.content.decode()
    assert f'lang="{language}" dir="{direction}"' in text
    assert "Mahvand University &amp; Hospitals" in text
    assert 'role="search"' in text
    assert response.headers["Cache-Control"] == "no-store"


def test_a_fault_before_the_language_is_known_is_answered_too(stored_sample):
    assert server_error(RequestFactory().get("/")).status_code == 500
    assert bad_request(RequestFactory().get("/"), ValueError()).status_code == 400
