"""What a newcomer reads first is true: the two commands, the version, links that lead somewhere."""

import re

import pytest

from clarion import __version__
from tests.architecture.repository import ROOT, project, shown, text

DOCUMENTS = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]


def test_the_first_two_commands_are_demo_and_test():
    blocks = re.findall(r"^```\w*\n(.*?)^```", text("README.md"), re.M | re.S)
    lines = [re.sub(r"^\$ |\s*#.*$", "", line) for block in blocks for line in block.splitlines() if line.strip()]
    made = [line for line in lines if line.startswith("make")]
    assert made[:2] == ["make demo", "make test"]
    assert set(lines[: lines.index("make demo")]) <= {line for line in lines if line.startswith(("git clone", "cd "))}


def test_the_changelog_knows_this_version():
    assert project()["project"]["version"] == __version__
    assert re.search(rf"^## \[?{re.escape(__version__)}\b", text("CHANGELOG.md"), re.M)


@pytest.mark.parametrize("path", DOCUMENTS, ids=shown)
def test_links_to_files_lead_somewhere(path):
    targets = re.findall(r"\]\(([^)#\s]+)(?:#[^)\s]*)?\)|<img[^>]*\bsrc=\"([^\"]+)\"", path.read_text(encoding="utf-8"))
    inner = [one or other for one, other in targets if not re.match(r"[a-z]+:", one or other)]
    assert [target for target in inner if not (path.parent / target).exists()] == []
