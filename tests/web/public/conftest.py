"""The reader's site over the sample that the package ships, in two languages."""

import importlib
from collections.abc import Iterator

import msgspec
import pytest
from django.db import transaction
from django.test import Client, override_settings
from django.urls import clear_url_caches

import clarion.web.urls
from clarion.catalogue.actions.importing import import_paths
from clarion.instance import Instance
from clarion.instance.site import Site
from clarion.sample import sample_path
from tests.web.public.reading import Reader

SITE = Site(
    institution="Mahvand University & Hospitals",
    platform="Science Communicator Platform",
    description="What our researchers found.",
    address="https://science.example.org",
    contact="library@example.org",
    languages=("en", "fa"),
    accent="#8a1538",
    follow={"x": "https://x.com/example", "bluesky": "https://bsky.app/profile/example.org"},
    x_account="example",
    per_page=10,
)


def _use(site: Site) -> None:
    """Make the addresses those of ``site``: its languages are set in when the module is read."""
    importlib.reload(clarion.web.urls)
    clear_url_caches()


@pytest.fixture(scope="package")
def stored_sample(tmp_path_factory, django_db_setup, django_db_blocker) -> Iterator[Instance]:
    """An instance that holds the sample; what tests write to it is undone after the last of them."""
    instance = Instance(tmp_path_factory.mktemp("site") / "home")
    instance.create("Mahvand University")
    with (
        django_db_blocker.unblock(),
        override_settings(INSTANCE=instance, SITE=SITE, ALLOWED_HOSTS=["*"]),
        transaction.atomic(),
    ):
        _use(SITE)
        import_paths(instance, [str(sample_path())])
        yield instance
        transaction.set_rollback(True)
    _use(SITE)


@pytest.fixture
def site() -> Site:
    """The site's configuration."""
    return SITE


@pytest.fixture
def reader(stored_sample) -> Reader:
    """Somebody who opens pages of the site over the sample."""
    return Reader(Client(raise_request_exception=True))


@pytest.fixture
def one_language(stored_sample) -> Iterator[Reader]:
    """The same site in English alone."""
    site = msgspec.structs.replace(SITE, languages=("en",))
    with override_settings(SITE=site):
        _use(site)
        yield Reader(Client(raise_request_exception=True))
    _use(SITE)
