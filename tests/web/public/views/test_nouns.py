import pytest

from tests.web.public.reading import STUDY

pytestmark = pytest.mark.django_db
KINDS = ["people", "organisations", "journals", "topics"]


@pytest.mark.parametrize("kind", KINDS)
def test_the_list_leads_to_each_with_its_works_and_feed(reader, kind):
    listed = reader.open(f"/{kind}/", queries=2)
    path = listed.links(".tallies a")[0]
    answer = reader.open(path, queries=5)
    assert answer.status == 200
    assert answer.words(".work-title")
    feed = answer.links("link[type='application/atom+xml']")[-1]
    assert feed == f"{path}feed.atom"
    assert reader.open(feed).status == 200


@pytest.mark.parametrize("kind", KINDS)
def test_another_slug_redirects_and_an_unknown_id_is_not_found(reader, kind):
    path = reader.open(f"/{kind}/").links(".tallies a")[0]
    root = path.rsplit("/", 2)[0]
    for wrong in (f"{root}/other/", f"{root}/"):
        response = reader.open(wrong).response
        assert (response.status_code, response.headers["Location"]) == (301, path)
    assert reader.open(f"/{kind}/000000000000/x/").status == 404
    assert reader.open(f"/{kind}/not-an-id/x/").status == 404
    assert reader.open(f"{root}/other/feed.atom").response.headers["Location"] == f"{path}feed.atom"


def test_a_letter_shows_what_begins_with_it(reader):
    names = reader.open("/topics/?letter=L").words(".tallies a")
    assert names
    assert all(name[0].lower() == "l" for name in names)
    assert reader.open("/topics/?letter=Lu").status == 404
    assert "Nothing begins with" in reader.open("/topics/?letter=ژ").words(".nothing")[0]


def test_a_persian_list_has_both_alphabets(reader):
    assert [len(one.cssselect("li")) for one in reader.open("/fa/people/").page.cssselect(".letters")] == [34, 26]


def test_every_link_of_an_article_to_people_topics_and_journal_is_good(reader):
    answer = reader.work(STUDY)
    links = (
        answer.links(".author")
        + answer.links(".tag")
        + answer.links(".source-journal")
        + answer.links("#affiliations a")
    )
    for path in {link for link in links if link and link.startswith("/")}:
        assert reader.open(path).status == 200, path


def test_people_of_one_name_are_warned_of_where_no_orcid_id_tells_them_apart(reader):
    answer = reader.open(reader.work(STUDY).links("a.author")[0])
    assert "share this page" in answer.words(".page-head .soft")[0]
