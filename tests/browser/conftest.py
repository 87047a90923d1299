"""The site and the browser, once for all tests; a reader for each."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

from tests.browser.chromium import FLAGS, chromium
from tests.browser.pages import STUDIED
from tests.browser.reader import PATIENCE, NewReader, Reader, readers
from tests.serving import Served, environment, served_sample


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark everything in this folder."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The sample, served, with a study beside one of its works and evidence beside two."""
    folder = tmp_path_factory.mktemp("site")
    with served_sample(folder) as served:
        for what in (("publish_study", folder / "home", STUDIED), ("publish_evidence", folder / "home")):
            publish = [sys.executable, "-m", f"tests.web.public.{what[0]}", *what[1:]]
            subprocess.run(publish, env=environment(), check=True)
        yield served


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The machine's own Chromium, without a window."""
    path = chromium()
    if path is None:
        pytest.skip("no Chromium or Chrome on this machine; install one or name it in CLARION_CHROMIUM")
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        yield browser
        browser.close()


@pytest.fixture
def new_reader(browser: Browser, served: Served) -> Iterator[NewReader]:
    """Make readers, each in a window of its own: ``new_reader(viewport=PHONE, java_script_enabled=False)``."""
    with readers(browser, served) as new:
        yield new


@pytest.fixture
def reader(new_reader: NewReader) -> Reader:
    """A reader at a desk."""
    return new_reader()
