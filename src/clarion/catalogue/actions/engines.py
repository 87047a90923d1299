"""The engines that an instance is configured for."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from clarion.instance import Instance
from clarion.related.engine import RelatedEngine
from clarion.related.term_vectors import TermVectors
from clarion.search.engine import SearchEngine
from clarion.search.tantivy_engine import TantivyEngine


@dataclass(frozen=True)
class Engines:
    """What must be told of every change to a work."""

    search: SearchEngine
    related: RelatedEngine


@contextmanager
def writable_engines(instance: Instance) -> Iterator[Engines]:
    """The instance's engines, open for writing; only the holder of the writing lock may ask."""
    search = TantivyEngine(instance.search_folder, writable=True)
    try:
        yield Engines(search, TermVectors(instance.related_folder))
    finally:
        search.close()
