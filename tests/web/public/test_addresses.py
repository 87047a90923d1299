import pytest
from django.urls import resolve

from clarion.web.public.addresses import RESERVED, addresses, noun_path, with_query, work_part, work_path
from clarion.web.public.nouns import KINDS

LANGUAGES = ("en", "fa")


@pytest.mark.parametrize(
    ("path", "name"),
    [
        (work_path("abcd1234", "a-title"), "work"),
        (work_part("abcd1234", "cite/"), "cite"),
        (work_part("abcd1234", "cite.bib"), "cite-bibtex"),
        (work_part("abcd1234", "mastodon/"), "mastodon"),
        (work_part("abcd1234", "study/report.html"), "study-file"),
        (work_part("abcd1234", "study/figures/lines-minutes.svg"), "study-file"),
        (work_path("abcd1234", "study"), "work"),
        *((work_path("abcd1234", slug), "work") for slug in sorted(RESERVED)),
        *((noun_path(kind, "0123456789ab", "x"), f"{kind}-one") for kind in sorted(KINDS)),
    ],
)
def test_every_address_made_is_one_that_is_answered(path, name):
    assert resolve(path).url_name == name


def test_slugs_of_other_scripts_are_encoded():
    assert work_path("abcd1234", "لوپوس") == "/works/abcd1234/%D9%84%D9%88%D9%BE%D9%88%D8%B3/"


def test_the_first_language_has_no_prefix_and_a_root_stands_before_all():
    assert addresses("https://a.org", LANGUAGES, "en").absolute("/x/") == "https://a.org/x/"
    assert addresses("https://a.org/science", LANGUAGES, "fa").absolute("/x/") == "https://a.org/science/fa/x/"
    assert addresses("https://a.org/science", LANGUAGES, "fa").page("/x/") == "/science/fa/x/"


def test_empty_values_are_left_out_of_a_query():
    assert with_query("/search/", q="a & b", year="", page=2) == "/search/?q=a+%26+b&page=2"
    assert with_query("/search/", q="") == "/search/"
