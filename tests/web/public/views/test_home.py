import pytest

from clarion.catalogue.models import Work

pytestmark = pytest.mark.django_db


def test_home_says_who_this_is_and_leads_everywhere(reader, site):
    answer = reader.open("/", queries=7)
    assert answer.words("h1") == [site.institution]
    assert answer.words("main h2") == ["Newest works", "Topics", "Works by year", "Types of work", "Follow us"]
    assert answer.words(".counts a")[0].startswith("60")
    for link in {link for link in answer.links("a") if link.startswith("/")}:
        assert reader.open(link).status == 200, link


def test_the_chart_has_a_bar_for_every_year_between_first_and_last(reader):
    answer = reader.open("/")
    assert len(answer.page.cssselect(".home-side .bar")) == 18
    assert "from 2009 to 2026" in answer.words(".chart figcaption")[0]


def test_a_site_without_works_says_how_to_bring_them_in(reader):
    Work.objects.update(status=Work.Status.DELETED)
    answer = reader.open("/")
    assert answer.status == 200
    assert "clarion import" in answer.words("pre")[0]
    for path in ("/works/", "/years/", "/types/", "/feed.atom", "/sitemap.xml"):
        assert reader.open(path).status == 200, path


def test_institution_names_are_escaped(reader):
    assert "Mahvand University &amp; Hospitals" in reader.open("/").text
