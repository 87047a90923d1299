"""What the commands about texts share: which texts they read, and clear words for what can't be read."""

import sys
import time
from collections.abc import Iterator, Sequence

import click
from rich.markup import escape

from clarion.commands.frame import ERR, WRONG_USAGE, fail
from clarion.commands.progress import shown_progress
from clarion.evidence.documents import Excerpt, Refusal, excerpts, files_in
from clarion.sources import SourceError

PATIENCE = 2.0
"""Seconds after which progress is shown."""

paths_argument = click.argument("paths", metavar="PATH…|-", nargs=-1, required=True)


class Texts:
    """The texts that a command was given, one by one, and what of them can't be read."""

    def __init__(self, paths: Sequence[str]) -> None:
        try:
            self.files = files_in(paths)
        except SourceError as error:
            fail(escape(str(error)), WRONG_USAGE)
        self.refused: list[Refusal] = []
        self._begun = time.monotonic()

    @property
    def single(self) -> bool:
        """Whether it is one file or standard input."""
        return len(self.files) == 1

    def __iter__(self) -> Iterator[tuple[str, Excerpt]]:
        """Each text with its file; refusals are printed when they are met, progress on a terminal after two seconds."""
        with shown_progress() as tell:
            count = 0
            for file in self.files:
                for one in excerpts(file):
                    if isinstance(one, Refusal):
                        self.refused.append(one)
                        ERR.print(f"[bold red]{escape(shown_name(one.file))}[/]: {escape(one.reason)}")
                        continue
                    yield file, one
                    count += 1
                    if time.monotonic() - self._begun > PATIENCE:
                        tell("Texts read", count)


def shown_name(file: str) -> str:
    """A file as it is named to people."""
    return "standard input" if file == "-" else file


def heading(file: str, excerpt: Excerpt) -> str:
    """``paper.pdf, abstract, page 1``, as mark-up."""
    parts = [f"[bold]{escape(shown_name(file))}[/]"]
    if excerpt.part:
        parts.append(escape(excerpt.part))
    if excerpt.page is not None:
        parts.append(f"page {excerpt.page}")
    return ", ".join(parts)


def end(status: int) -> None:
    """End the command with ``status``."""
    sys.exit(status)
