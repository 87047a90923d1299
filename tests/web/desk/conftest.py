"""The desk over a few invented works, one of whose abstracts prints a percentage that can't be."""

import importlib
from collections.abc import Iterator

import pytest
from django.contrib.auth.models import User
from django.core.cache import cache
from django.db import transaction
from django.test import Client, override_settings
from django.urls import clear_url_caches

import clarion.web.urls
from clarion.catalogue.actions.accounts import add_account
from clarion.catalogue.actions.claims import add_claim
from clarion.catalogue.actions.importing import import_paths
from clarion.catalogue.models import Work
from clarion.catalogue.queries.desk import DeskEvidence, desk_evidence
from clarion.evidence.claim import Proportion
from clarion.evidence.numbers import printed_numbers
from clarion.evidence.printed import Printed, Span
from clarion.instance import Instance
from clarion.instance.site import Site
from tests.pubmed_files import article, write
from tests.web.desk.communicator import EMAIL, NAME, PASSWORD, Communicator

SITE = Site(
    institution="Mahvand University",
    address="http://testserver",
    languages=("en", "fa"),
    per_page=5,
)
ABSTRACT = (
    "Salt was given to 9 patients for 12 weeks. After that 4 of 9 patients (33.3%) slept well. "
    "Nobody complained, and the rise was steep (P = 0.04)."
)
TELLING = "4 of 9 patients (33.3%)"
QUIET = "Of 200 patients 50 (25%) slept badly before and 25 (12.5%) after."


QUICK = ["django.contrib.auth.hashers.MD5PasswordHasher", "django.contrib.auth.hashers.Argon2PasswordHasher"]
"""A tenth of a second for each password, as argon2 takes on purpose, is too long for a hundred tests."""


@pytest.fixture(scope="package")
def stored_works(tmp_path_factory, django_db_setup, django_db_blocker) -> Iterator[Site]:
    """The store with two works and a communicator's account; the site in English and Persian."""
    folder = tmp_path_factory.mktemp("desk")
    instance = Instance(folder / "home")
    instance.create("Mahvand University")
    with (
        django_db_blocker.unblock(),
        override_settings(
            INSTANCE=instance,
            SITE=SITE,
            ALLOWED_HOSTS=["testserver"],
            CSRF_TRUSTED_ORIGINS=[SITE.address],
            PASSWORD_HASHERS=QUICK,
        ),
        transaction.atomic(),
    ):
        importlib.reload(clarion.web.urls)
        clear_url_caches()
        import_paths(instance, [write(folder / "a.xml", *works())])
        add_account(NAME, EMAIL, PASSWORD)
        yield SITE
        transaction.set_rollback(True)
    importlib.reload(clarion.web.urls)
    clear_url_caches()


@pytest.fixture
def desk(stored_works: Site, db: None) -> Site:
    """The same; what a test writes is undone after it."""
    cache.clear()
    return stored_works


def works() -> tuple[str, ...]:
    """The two records."""
    return (
        article(1, "Salt and sleep", abstract=ABSTRACT, year=2021),
        article(2, "Sugar and sleep", abstract=QUIET, year=2022),
    )


def proportion(text: str, words: str, percent: float) -> Proportion:
    """The claim that ``words`` of ``text`` make: a count, its whole and a percentage."""
    start = text.index(words)
    span = Span(start, start + len(words))
    count, whole, share = (one for one in printed_numbers(text) if span.start <= one.span.start < span.end)
    share = Printed(value=percent, decimals=1, span=share.span, unit="%")
    return Proportion(span=span, count=count, n=whole, percent=share)


@pytest.fixture
def public_id(desk: Site) -> str:
    """The work whose percentage can't be; where nothing reads that in it, somebody has added it."""
    work = Work.objects.get(title="Salt and sleep")
    evidence = present(work.public_id)
    if evidence.assessment is None or not evidence.assessment.failing:
        add_claim(work.pk, evidence.digest, proportion(ABSTRACT, TELLING, 33.3), who="setup")
    return work.public_id


@pytest.fixture
def communicator(desk: Site) -> Communicator:
    """Somebody who is signed in."""
    made = Communicator(Client())
    made.client.force_login(User.objects.get(username=NAME))
    return made


@pytest.fixture
def visitor(desk: Site) -> Communicator:
    """Somebody who is not."""
    return Communicator(Client())


def present(public_id: str) -> DeskEvidence:
    """What the desk shows of a work now."""
    found = desk_evidence(public_id)
    assert found is not None
    return found
