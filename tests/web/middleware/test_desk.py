import pytest
from django.test import override_settings

from clarion.instance.site import Site
from clarion.web.middleware.desk import is_desk


@pytest.mark.parametrize("path", ["/desk/", "/desk", "/desk/works/x/evidence/", "/fa/desk/", "/fa/desk"])
def test_the_desk_is_known_by_its_path(path):
    with override_settings(SITE=Site(languages=("en", "fa"))):
        assert is_desk(path)


ELSEWHERE = ["/", "/works/", "/desks/", "/works/desk/", "/de/desk/", "/fa/works/", "/fa/", "", "/fa/fa/desk/"]


@pytest.mark.parametrize("path", ELSEWHERE)
def test_other_pages_are_not_the_desk(path):
    with override_settings(SITE=Site(languages=("en", "fa"))):
        assert not is_desk(path)
