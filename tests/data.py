"""Where the real data for tests is, and what a test does without it."""

import os
from pathlib import Path

import pytest

DATA = Path(os.environ.get("CLARION_TEST_DATA", Path(__file__).parents[2] / "shared" / "data"))


def data_file(name: str) -> Path:
    """The file of this name in the test data; the test is skipped, with the reason, where it is absent."""
    path = DATA / name
    if not path.exists():
        pytest.skip(f"needs {name} of the test data (CLARION_TEST_DATA={DATA})")
    return path
