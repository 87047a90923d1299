"""What every test may ask for."""

from pathlib import Path

import pytest

from clarion.instance import Instance


@pytest.fixture
def instance(tmp_path: Path, settings) -> Instance:
    """A new instance in a directory of its own, which the site's code sees as its own."""
    made = Instance(tmp_path / "home")
    made.create("Test University")
    settings.INSTANCE = made
    return made
