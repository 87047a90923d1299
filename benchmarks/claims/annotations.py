"""The hand annotation: places and values, kept apart from the texts, which are read from the data folder."""

import gzip
import hashlib
import json
from collections.abc import Iterator
from pathlib import Path

import msgspec

HERE = Path(__file__).parent
ARTICLES = "related/articles.jsonl.gz"

Value = str | int | float | bool | None


class Note(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One claim as it was noted."""

    kind: str
    start: int
    end: int
    values: dict[str, Value] = {}
    doubt: bool = False


class Annotated(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One abstract's notes."""

    id: str
    sha256: str
    """Of the abstract in UTF-8: places are of this very text."""
    claims: tuple[Note, ...]
    kinds: tuple[str, ...] = ()
    """The kinds that were noted; empty where all were."""


_DECODE = msgspec.json.Decoder(Annotated)


def digest(text: str) -> str:
    """What tells whether a text is the annotated one."""
    return hashlib.sha256(text.encode()).hexdigest()


def annotated(path: Path) -> list[Annotated]:
    """The annotation in a file of JSON lines."""
    return [_DECODE.decode(line) for line in path.read_bytes().splitlines() if line]


def abstracts(data: Path) -> Iterator[tuple[str, str, str]]:
    """Id, title and abstract of every given article."""
    with gzip.open(data / ARTICLES, "rt", encoding="utf-8") as lines:
        for line in lines:
            article = json.loads(line)
            yield article["id"], article["title"], article["abstract"]


def with_texts(notes: list[Annotated], data: Path) -> list[tuple[Annotated, str, str]]:
    """Each annotated abstract that the data folder has, with its title and text.

    Left out are those that it hasn't, or whose text there is another than the annotated one.
    """
    wanted = {one.id for one in notes}
    found = {key: (title, text) for key, title, text in abstracts(data) if key in wanted}
    return [(one, *found[one.id]) for one in notes if one.id in found and digest(found[one.id][1]) == one.sha256]
