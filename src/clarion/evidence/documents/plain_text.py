"""Plain text: a title where the first line stands alone, then an abstract or a whole paper."""

import re
from itertools import pairwise

from clarion.evidence.documents.document import Excerpt
from clarion.evidence.documents.paper import Paragraph, abstract_at, excerpts_of

_LONGEST_TITLE = 300

_FULL = 0.7
"""Of the longest line: a line that is longer goes on in the next."""

_MOST_BETWEEN = 3
"""Paragraphs between a title and the abstract: authors, affiliations, dates."""


def plain_text(text: str) -> list[Excerpt]:
    """The excerpts of a text. Blank lines part its paragraphs; without any, each line is one."""
    title, body = _titled(text.strip())
    parted = [_unwrapped(block) for block in re.split(r"\n\s*\n", body)]
    body = "\n\n".join(parted)
    blocks = parted if len(parted) > 1 else body.split("\n")
    paragraphs = [Paragraph(" ".join(block.split())) for block in blocks if block.strip()]
    begins = abstract_at(paragraphs)
    if begins is not None and begins > _MOST_BETWEEN:
        # What stands so far above an abstract is the name of a site or a journal.
        title = ""
    return excerpts_of(paragraphs, title=title, whole=body)


def _unwrapped(block: str) -> str:
    """A paragraph whose lines were broken to a width, each line that is about full joined with the next."""
    lines = [line.strip() for line in block.split("\n")]
    full = _FULL * max(map(len, lines))
    joined = lines[0]
    for before, line in pairwise(lines):
        joined += (" " if len(before) >= full else "\n") + line
    return joined


def _titled(text: str) -> tuple[str, str]:
    """The first line as title where a blank line follows it and it ends like none of a paragraph's lines."""
    first, _, rest = text.partition("\n")
    first = first.strip()
    if rest.startswith("\n") and rest.strip() and len(first) <= _LONGEST_TITLE and first[-1:] not in ".;:,":
        return first, rest.strip()
    return "", text
