"""Where the machine's Chromium is: ``python -m tests.browser.chromium`` prints it, or exits with 1."""

import os
import shutil
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
MACOS = (
    Path("/Applications/Chromium.app/Contents/MacOS/Chromium"),
    Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
)
FLAGS = (
    "--no-sandbox",  # Chromium's sandbox refuses to run as root, which machines of continuous integration do
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def chromium() -> str | None:
    """The path of Chromium or Chrome: ``CLARION_CHROMIUM``, else what is installed; None where there is none."""
    if named := os.environ.get("CLARION_CHROMIUM"):
        return named
    on_path = next(filter(None, map(shutil.which, NAMES)), None)
    return on_path or next((str(path) for path in MACOS if path.exists()), None)


if __name__ == "__main__":
    print(chromium() or "no Chromium")
    sys.exit(0 if chromium() else 1)
