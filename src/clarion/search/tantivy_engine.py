"""The embedded search engine: a tantivy index in a folder."""

from collections.abc import Callable, Iterable
from pathlib import Path
from types import TracebackType
from typing import Self, TypedDict

import msgspec
import tantivy

from clarion.search.engine import Document, Hit, IndexBusy, IndexOutdated, Query, Results
from clarion.search.highlight import mark, snippet, stems_of
from clarion.search.question import Clause, read_question
from clarion.search.schema import (
    STUDY_FACETS,
    VERSION,
    build_analyser,
    build_schema,
    decode_shown,
    prepared,
    register,
    to_tantivy,
)
from clarion.search.tantivy_query import QueryBuilder

WRITER_MEMORY = 40_000_000
"""Bytes of postings gathered before a segment is written: more makes fewer segments, not a faster import."""
WRITER_THREADS = 1
"""One keeps pace with what Python can feed it, and keeps documents of equal score in the order of adding."""

MOST_HITS = 1000
"""Hits given at once at most."""
FURTHEST = 100_000
"""The last hit that can be paged to."""

_STAMP = "clarion.json"
_META = "meta.json"
_UNFINISHED = 0
"""The version in the stamp of an index that is being made."""

_MOST_TYPES = 50
_MOST_YEARS = 500


class _Facets(TypedDict):
    """What is counted over all hits, under the names of :class:`clarion.search.engine.Results`."""

    types: tuple[tuple[str, int], ...]
    years: tuple[tuple[int, int], ...]
    designs: tuple[tuple[str, int], ...]
    phases: tuple[tuple[str, int], ...]
    sizes: tuple[tuple[str, int], ...]


class _Stamp(msgspec.Struct, frozen=True):
    """What stands beside the index: who wrote it, and whether all documents are in it."""

    version: int
    complete: bool = False


class TantivyEngine:
    """A search index in a folder; follows :class:`clarion.search.engine.SearchEngine`.

    One process may write at a time, from its first change until :meth:`close`; any number may read. A lock does not
    outlive its process. A reader of a folder without an index finds nothing until there is one and it reloads.

    Args:
        folder: where the index is; it holds nothing else.
        writable: open for writing: a missing, outdated or damaged index is replaced by an empty one, and
            :attr:`needs_rebuild` says so.

    Raises:
        IndexOutdated: a reader met an index that was written by another version, or is damaged.
        FileExistsError: the folder holds something that is no index of ours.
    """

    def __init__(self, folder: Path, *, writable: bool = False) -> None:
        self._folder = folder
        self._writable = writable
        self._schema = build_schema()
        self._queries = QueryBuilder(self._schema, build_analyser())
        self._index: tantivy.Index | None = None
        self._searcher: tantivy.Searcher | None = None
        self._writer: tantivy.IndexWriter | None = None
        self._added: set[int] = set()
        self._seen: tuple[object, ...] = ()
        self.reload()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def needs_rebuild(self) -> bool:
        """Whether the index may lack documents; stays so, across processes, until :meth:`rebuilt`."""
        stamp = self._read_stamp()
        return stamp is None or not stamp.complete

    def rebuilt(self) -> None:
        """Say that every document has been added and committed."""
        self._write_stamp(_Stamp(VERSION, complete=True))

    def add(self, documents: Iterable[Document]) -> None:
        """Add documents, each in place of an older one with its id.

        Raises:
            IndexBusy: another process is writing.
        """
        self.add_prepared((document.id, prepared(document)) for document in documents)

    @property
    def preparation(self) -> Callable[[Document], bytes]:
        """Fold the document's texts, which costs four times what adding them does."""
        return prepared

    def add_prepared(self, documents: Iterable[tuple[int, bytes]]) -> None:
        """Add documents, each in place of an older one with its id.

        Args:
            documents: ids, and what :attr:`preparation` made of the documents.

        Raises:
            IndexBusy: another process is writing.
        """
        writer = self._open_writer()
        for id, fields in documents:
            self._delete(writer, id)
            writer.add_document(to_tantivy(fields, self._schema))
            self._added.add(id)

    def delete(self, ids: Iterable[int]) -> None:
        """Remove documents.

        Raises:
            IndexBusy: another process is writing.
        """
        writer = self._open_writer()
        for id in ids:
            self._delete(writer, id)

    def commit(self) -> None:
        """Make every change since the last commit durable and visible, all or none of them."""
        if self._writer is not None:
            self._writer.commit()
            self._added.clear()
            self.reload()

    def clear(self) -> None:
        """Remove everything, at once.

        Raises:
            IndexBusy: another process is writing.
        """
        writer = self._open_writer()
        self._write_stamp(_Stamp(VERSION))
        writer.delete_all_documents()
        writer.commit()
        self._added.clear()
        self.reload()

    def close(self) -> None:
        """Drop what was not committed, finish what runs in the background, and release the lock."""
        if self._writer is not None:
            self._writer.rollback()
            self._writer.wait_merging_threads()
            self._writer = None
            self._added.clear()

    def count(self) -> int:
        """How many documents are visible."""
        return self._searcher.num_docs if self._searcher is not None else 0

    def reload(self) -> None:
        """See what has been committed since, here or by another process.

        Where another version of the program has begun to make the index anew, the old one goes on to be read.
        """
        seen = self._fingerprint()
        if self._index is not None and seen == self._seen:
            return
        if self._index is None:
            self._index = self._open()
        elif seen[0] != self._seen[0]:
            stamp = self._read_stamp()
            if stamp is None or stamp.version != VERSION:
                return
            self._index = self._open()
        if self._index is not None:
            self._index.reload()
            self._searcher = self._index.searcher()
        self._seen = self._fingerprint()

    def search(self, query: Query) -> Results:
        """What the query finds; see :func:`clarion.search.question.read_question` for what may be typed."""
        if self._searcher is None:
            return Results(0)
        question = read_question(query.text)
        restrictions = self._queries.restrictions(question, query)
        identified = self._queries.identifier(query.text)
        if identified is not None:
            found = self._find(self._queries.combine([identified], restrictions), query, [], "identifier")
            if found.total:
                return found
        wanted = self._queries.wanted(question)
        if query.text.strip() and not wanted and not restrictions:
            return Results(0, note="no-words")
        clauses = [clause for clause, _ in wanted]
        parts = [part for _, part in wanted]
        found = self._find(self._queries.combine(parts, restrictions), query, clauses, "")
        if not found.total and len(parts) > 1:
            return self._find(self._queries.combine(parts, restrictions, some=True), query, clauses, "some-words")
        return found

    def _find(self, tantivy_query: tantivy.Query, query: Query, clauses: list[Clause], note: str) -> Results:
        """One page of hits, with facets; the note only where there is something to note."""
        searcher = self._searcher
        assert searcher is not None
        # Without words all are equally relevant.
        newest = query.sort == "newest" or not (clauses or note)
        limit = min(max(query.limit, 1), MOST_HITS)
        offset = min(max(query.offset, 0), FURTHEST)
        result = searcher.search(
            tantivy_query, limit=limit, offset=offset, order_by_field="published" if newest else None
        )
        total: int = result.count  # type: ignore[attr-defined]  # missing from the package's stub
        if not total:
            return Results(0)
        in_title = stems_of([clause.text for clause in clauses if clause.field in {"", "title"}])
        in_abstract = stems_of([clause.text for clause in clauses if clause.field in {"", "abstract"}])
        hits = []
        for score, address in result.hits:
            shown = decode_shown(searcher.doc(address)["shown"][0])
            hits.append(
                Hit(
                    shown.id,
                    0.0 if newest else float(score),
                    mark(shown.title, in_title),
                    snippet(shown.abstract, in_abstract),
                )
            )
        if not query.facets:
            return Results(total, tuple(hits), note)
        return Results(total, tuple(hits), note, **self._facets(searcher, tantivy_query))

    @staticmethod
    def _facets(searcher: tantivy.Searcher, tantivy_query: tantivy.Query) -> _Facets:
        """How many hits have each type, year, design, phase and size."""
        wanted = {"type": _MOST_TYPES, "year": _MOST_YEARS, **dict.fromkeys(STUDY_FACETS, _MOST_TYPES)}
        asked = {name: {"terms": {"field": name, "size": most}} for name, most in wanted.items()}
        answered = searcher.aggregate(tantivy_query, asked)
        counted = {
            name: [(bucket["key"], bucket["doc_count"]) for bucket in answered[name]["buckets"] if bucket["key"]]
            for name in wanted
        }
        return {
            "types": _most_frequent(counted["type"]),
            "years": tuple(sorted(((int(year), count) for year, count in counted["year"]), reverse=True)),
            "designs": _most_frequent(counted["design"]),
            "phases": tuple(sorted(counted["phase"])),
            "sizes": tuple(sorted(counted["size"], key=lambda one: int(one[0].partition("-")[0]))),
        }

    def _open(self) -> tantivy.Index | None:
        """The index in the folder; a new one if writable and there is none to use."""
        stamp = self._read_stamp()
        if stamp is not None and stamp.version == VERSION:
            try:
                return self._prepared(tantivy.Index(self._schema, path=str(self._folder)))
            except ValueError as error:
                if not self._writable:
                    raise IndexOutdated(self._advice(f"is damaged ({error})")) from error
        elif not self._writable:
            if stamp is None or stamp.version == _UNFINISHED:
                return None
            raise IndexOutdated(self._advice("was written by another version of Clarion"))
        self._make_room()
        index = tantivy.Index(self._schema, path=str(self._folder))
        self._write_stamp(_Stamp(VERSION))
        return self._prepared(index)

    @staticmethod
    def _prepared(index: tantivy.Index) -> tantivy.Index:
        register(index)
        # No thread that watches the folder: reload() is called where a new state is wanted.
        index.config_reader(reload_policy="manual")
        index.searcher()
        return index

    def _make_room(self) -> None:
        """Leave nothing in the folder but a stamp that says that an index is being made here."""
        self._folder.mkdir(parents=True, exist_ok=True)
        names = {path.name for path in self._folder.iterdir()}
        if names and not names & {_STAMP, _META}:
            raise FileExistsError(f"{self._folder} is to hold the search index, but holds other files: move them.")
        self._write_stamp(_Stamp(_UNFINISHED))
        for path in self._folder.iterdir():
            if path.name != _STAMP:
                path.unlink()

    def _delete(self, writer: tantivy.IndexWriter, id: int) -> None:
        """Delete a document if there is one: each deletion is held in memory and tried on every segment."""
        if id in self._added or (self._searcher is not None and self._searcher.doc_freq("id", id)):
            writer.delete_documents_by_term("id", id)

    def _open_writer(self) -> tantivy.IndexWriter:
        if not self._writable or self._index is None:
            raise PermissionError(f"The search index in {self._folder} was opened for reading only.")
        if self._writer is None:
            try:
                self._writer = self._index.writer(WRITER_MEMORY, WRITER_THREADS)
            except ValueError as error:
                raise IndexBusy(
                    f"Another process is writing to the search index in {self._folder}: wait until it has finished."
                ) from error
            self.reload()
        return self._writer

    def _fingerprint(self) -> tuple[object, ...]:
        """What differs after another process has made the index anew (first part) or committed to it (second)."""
        return tuple(_identity(self._folder / name) for name in (_STAMP, _META))

    def _read_stamp(self) -> _Stamp | None:
        path = self._folder / _STAMP
        if not path.exists():
            return None
        try:
            return msgspec.json.decode(path.read_bytes(), type=_Stamp)
        except msgspec.DecodeError:
            return _Stamp(_UNFINISHED)

    def _write_stamp(self, stamp: _Stamp) -> None:
        unfinished = self._folder / f"{_STAMP}.new"
        unfinished.write_bytes(msgspec.json.encode(stamp))
        unfinished.replace(self._folder / _STAMP)

    def _advice(self, fault: str) -> str:
        return f"The search index in {self._folder} {fault}: build it anew with an import or `clarion doctor`."


def _most_frequent(counted: list[tuple[str, int]]) -> tuple[tuple[str, int], ...]:
    """The most frequent first, equals by name."""
    return tuple(sorted(counted, key=lambda one: (-one[1], one[0])))


def _identity(path: Path) -> tuple[int, int, int] | None:
    """What changes when a file is replaced."""
    try:
        status = path.stat()
    except FileNotFoundError:
        return None
    return status.st_ino, status.st_mtime_ns, status.st_size
