import pytest

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("prefix", ["", "/fa"])
def test_about_says_how_to_reach_us_and_asks_the_store_for_nothing(reader, prefix):
    answer = reader.open(f"{prefix}/about/", queries=0)
    assert "mailto:library@example.org" in answer.links("#corrections a")
    assert answer.page.cssselect("#privacy")
