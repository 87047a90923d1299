from urllib.parse import quote

import pytest

from tests.web.public.reading import RETRACTED

pytestmark = pytest.mark.django_db


def test_what_is_found_is_highlighted_and_counted(reader):
    answer = reader.open("/search/?q=lupus+nephritis", queries=1)
    assert answer.words("[role=status]")[0].endswith("works found")
    assert {word.lower() for word in answer.words(".work mark")} >= {"lupus", "nephritis"}


def test_filters_narrow_and_can_be_lifted(reader):
    found = reader.open("/search/?q=lupus")
    path = next(link for link in found.links(".filters a") if "type=trial" in link)
    narrowed = reader.open(path)
    assert set(narrowed.words(".work-type")) == {"Clinical trial"}
    (lift,) = narrowed.links(".filters .tallies a[aria-current]")
    assert reader.open(lift).words("[role=status]") == found.words("[role=status]")


def test_newest_first_is_an_order_of_its_own(reader):
    years = reader.open("/search/?q=lupus&sort=newest").words(".work-year")
    assert years == sorted(years, reverse=True)


def test_a_query_that_no_work_meets_whole_says_that_words_were_left_out(reader):
    answer = reader.open("/search/?q=lupus+zzqqxx")
    assert answer.words(".hint") == ["No work holds all of these words. These hold some of them."]


def test_an_identifier_leads_to_its_work(reader):
    answer = reader.open(f"/search/?q={RETRACTED}")
    assert answer.links(".work-title a") == [reader.path_of(RETRACTED)]


def test_nothing_found_helps(reader):
    answer = reader.open("/search/?q=zzqqxx&type=trial")
    assert answer.words("[role=status]") == ["Nothing found"]
    assert "/search/?q=zzqqxx" in answer.links(".nothing a")
    assert "/topics/" in answer.links(".nothing a")


def test_an_empty_search_explains_how_to_search(reader):
    answer = reader.open("/search/", queries=0)
    assert answer.status == 200
    assert answer.words(".nothing li")


@pytest.mark.parametrize(
    "text", ["<script>alert(1)</script>", '"><img src=x>', "a\0b", "(((", "x" * 5000, "title:", "-", "٪"]
)
def test_whatever_is_typed_is_answered_and_escaped(reader, text):
    answer = reader.open(f"/search/?q={quote(text)}")
    assert answer.status == 200
    assert not answer.page.xpath("//main//script | //main//img")


def test_a_retracted_work_is_marked_among_the_hits(reader):
    answer = reader.open(f"/search/?q={RETRACTED}")
    assert answer.words(".work-title")[0].startswith("RETRACTED: ")
    assert answer.words(".work .standing") == ["Retracted"]


def test_searches_are_kept_out_of_search_engines(reader):
    assert reader.open("/search/?q=lupus").meta("robots") == ["noindex, follow"]


def test_hits_too_deep_to_page_to_are_not_found(reader):
    assert reader.open("/search/?q=lupus&page=5000").status == 404
    assert reader.open("/search/?q=lupus&page=999").status == 404
