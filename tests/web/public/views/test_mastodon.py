import pytest
from hypothesis import given
from hypothesis import strategies as st

from clarion.web.public.views.mastodon import host_name
from tests.web.public.reading import STUDY

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("typed", "host"),
    [
        ("mastodon.social", "mastodon.social"),
        (" https://Fosstodon.org/ ", "fosstodon.org"),
        ("@me@mastodon.example.org", "mastodon.example.org"),
        ("localhost", ""),
        ("mastodon.social/evil", ""),
        ("a.b:8080", ""),
        ("javascript:alert(1)", ""),
        ("-a.org", ""),
        ("", ""),
    ],
)
def test_a_server_is_read_from_what_people_type(typed, host):
    assert host_name(typed) == host


@given(st.text(max_size=60))
def test_what_comes_out_is_a_bare_host_name_or_nothing(typed):
    assert not set(host_name(typed)) - set("abcdefghijklmnopqrstuvwxyz0123456789-.")


def test_the_reader_names_a_server_and_follows_a_link(reader):
    path = reader.path_of(STUDY).rsplit("/", 2)[0] + "/mastodon/"
    assert reader.open(path).page.cssselect("form input[name=server]")
    answer = reader.open(f"{path}?server=mastodon.example.org")
    (link,) = answer.links(".button-first")
    assert link.startswith("https://mastodon.example.org/share?text=Allogeneic")
    assert "science.example.org" in link


def test_what_is_no_server_is_said_to_be_none(reader):
    path = reader.path_of(STUDY).rsplit("/", 2)[0] + "/mastodon/"
    answer = reader.open(f"{path}?server=%3Cscript%3E")
    assert answer.words(".hint") == ["“<script>” is not the name of a server. It looks like mastodon.social."]
    assert not answer.page.cssselect(".button-first")
