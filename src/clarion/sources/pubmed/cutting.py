"""Cutting a PubMed file into its records without parsing it, so that one bad record costs only itself.

A record begins at ``<PubmedArticle>`` (or another of :data:`RECORDS`) and ends with its end tag: found by plain byte
search, which costs little beside parsing. Only where something else comes first is it looked at more closely. Nothing
of a file's DOCTYPE ever reaches a parser.
"""

import re
from collections.abc import Iterator

from clarion.records import Identifier, Place, RawRecord, Rejection
from clarion.sources.compression import Blocks, DamagedError
from clarion.sources.encoding import as_utf8, detect, length_in
from clarion.sources.inputs import peek, refused
from clarion.sources.pubmed.faults import no_end_tag, too_long
from clarion.sources.pubmed.parsing import well_formed

RECORDS = ("PubmedArticle", "PubmedBookArticle", "MedlineCitation", "BookDocument", "DeleteCitation", "DeleteDocument")
"""Elements that are a record, or in the last two a list of deletions."""

_SETS = {
    b"PubmedArticleSet": {b"PubmedArticle", b"PubmedBookArticle", b"DeleteCitation", b"DeleteDocument"},
    b"MedlineCitationSet": {b"MedlineCitation", b"DeleteCitation"},
    b"PubmedBookArticleSet": {b"PubmedBookArticle", b"DeleteDocument"},
    b"BookDocumentSet": {b"BookDocument", b"DeleteDocument"},
}
"""Roots, and the records that stand directly in each."""

LIMIT = 16 << 20
"""Longest record that is kept together, in bytes; 15,000 authors with 300 characters of affiliation each make 8 MB."""

_PROLOG_LIMIT = 1 << 20
_REJECTED = 1 << 16
_LOOKAHEAD = 64

_NAMES = "|".join(RECORDS).encode()
_SET_NAMES = b"|".join(_SETS)
_TOKEN = re.compile(
    rb"<(?:(?P<open>" + _NAMES + rb")(?=[\s>/])"
    rb"|(?P<set>/?(?:" + _SET_NAMES + rb"))(?=[\s>/])"
    rb"|(?P<other>!--|!DOCTYPE|\?))"
)
_BOUNDARY = re.compile(rb"<(?:(?:" + _NAMES + rb")(?=[\s>/])|/?(?:" + _SET_NAMES + rb")(?=[\s>/])|!DOCTYPE|\?xml\s)")
_HEAD = re.compile(rb"<(?:" + _NAMES + rb"|" + _SET_NAMES + rb")[\s>/]")
_DOCTYPE = re.compile(rb"""<!DOCTYPE(?:[^\[<>"']|"[^"<]*"|'[^'<]*')*([\[>])""")
_SUBSET_END = re.compile(rb"\]\s*>")
_ENTITY = re.compile(rb"<!ENTITY\s[^>]{0,120}")
_NAMESPACE = re.compile(rb"""\sxmlns:([A-Za-z_][\w.-]*)\s*=\s*("[^"<]*"|'[^'<]*')""")
_EMPTY = re.compile(rb"<[A-Za-z]+(?:\s[^<>]*)?/>")
_PMID = re.compile(rb"<PMID[^>]*>\s*(\d{1,12})\s*</PMID>")


def recognises(head: bytes) -> bool:
    """Whether the first bytes of a file look like PubMed's XML, in any encoding."""
    try:
        encoding, mark = detect(head)
    except LookupError:
        encoding, mark = "latin-1", 0
    if encoding != "utf-8":
        head = head[mark:].decode(encoding, "replace").encode()
    return _HEAD.search(head) is not None


def cut(blocks: Blocks, name: str) -> Iterator[RawRecord | Rejection]:
    """The records of one PubMed file in order.

    Args:
        blocks: the file's content, uncompressed, in pieces of any size.
        name: what to call the file in each record's place.

    Returns:
        Raw records in UTF-8 with the namespaces of the file's root, each readable by itself; and rejections for all
        that belongs to no record.
    """
    try:
        head, blocks = peek(blocks, 1024)
        encoding, _ = detect(head)
    except DamagedError as error:
        yield refused(name, str(error))
        return
    except LookupError as error:
        yield refused(name, f"The file declares an encoding that is not known ({error}). Save it as UTF-8.")
        return
    yield from Cutter(blocks, name, encoding).records()


class _Refused(Exception):  # noqa: N818 - says what became of the file
    """The rest of the file is not to be read."""


class Cutter:
    """Goes through one file with a buffer of little more than one record."""

    def __init__(self, blocks: Blocks, name: str, encoding: str) -> None:
        self._blocks = as_utf8(blocks, encoding)
        self._length = length_in(encoding)
        self._name = name
        self._buffer = b""
        self._at = 0
        self._counted = 0
        self._offset = 0
        self._number = 0
        self._fault = ""
        self._finished = False
        self._root = b""
        self._namespaces: dict[bytes, bytes] = {}
        self._stray = b""
        self._stray_offset = 0
        self._stray_reason = ""
        self._told = False

    def records(self) -> Iterator[RawRecord | Rejection]:
        """All records and rejections of the file."""
        while True:
            found = _TOKEN.search(self._buffer, self._at)
            if found is None:
                if self._finished:
                    self._pass_over(len(self._buffer))
                    break
                self._pass_over(max(self._at, len(self._buffer) - _LOOKAHEAD))
                self._fill()
                continue
            self._pass_over(found.start())
            name = found["open"]
            if name is None:
                try:
                    yield from self._between(found)
                except _Refused as refusal:
                    yield self._rejection(str(refusal), self._number, self._position(self._at), b"")
                    return
            elif self._root and name not in _SETS[self._root]:
                self._pass_over(found.end())
            else:
                if self._stray:
                    yield from self._stray_text()
                record = self._record(name)
                if record is not None:
                    yield record
        if self._stray.strip() and (self._root or self._fault or not self._number):
            self._stray_reason = self._cut_short()
        yield from self._stray_text()
        yield from self._end_of_file()

    def _between(self, found: "re.Match[bytes]") -> Iterator[Rejection]:
        """Deal with what begins at the present place and is no record."""
        if found["set"] is not None:
            yield from self._stray_text()
            self._set_tag(found["set"])
        elif found["other"] == b"!DOCTYPE":
            self._doctype()
        else:
            self._skip(b"-->" if found["other"] == b"!--" else b"?>")

    # The buffer and places in it

    def _fill(self) -> None:
        """Add the next block to the buffer, and drop what has been dealt with."""
        try:
            block = next(self._blocks, None)
        except DamagedError as error:
            self._fault = str(error)
            block = None
        self._position(self._at)
        self._buffer = self._buffer[self._at :] + (block or b"")
        self._at = self._counted = 0
        self._finished = block is None

    def _position(self, at: int) -> int:
        """The place of ``at`` in the file as it is, in bytes; ``at`` must not lie before an earlier one asked for."""
        self._offset += self._length(self._buffer[self._counted : at])
        self._counted = at
        return self._offset

    def _find(self, what: bytes, start: int, limit: int) -> int:
        """Where ``what`` is at or after ``start`` bytes from the present place, reading on as needed; -1 if nowhere."""
        while True:
            found = self._buffer.find(what, self._at + start)
            if found >= 0:
                return found - self._at
            if self._finished or len(self._buffer) - self._at > limit:
                return -1
            start = max(start, len(self._buffer) - self._at - len(what) + 1)
            self._fill()

    # Between records

    def _pass_over(self, end: int) -> None:
        """Go on to ``end``; what lies before it belongs to no record, and is remembered if it is more than blanks."""
        piece = self._buffer[self._at : end]
        if piece and (self._stray or piece.strip(b" \t\r\n\xef\xbb\xbf")):
            if not self._stray:
                lead = len(piece) - len(piece.lstrip(b" \t\r\n"))
                self._stray_offset = self._position(self._at + lead)
                piece = piece[lead:]
            self._stray = (self._stray + piece)[: _REJECTED + _LOOKAHEAD]
        self._at = end

    def _stray_text(self) -> Iterator[Rejection]:
        """The rejection of what stood outside any record, if something did."""
        text, self._stray = self._stray.rstrip(), b""
        reason, self._stray_reason = self._stray_reason, ""
        if not text:
            return
        if not reason and _PMID.search(text):
            reason = (
                "The tag with which this record begins is missing or misspelt. Download the file again; if it stays "
                "so, the record must be mended where it was made."
            )
        if _PMID.search(text) or reason:
            self._number += 1
        reason = reason or (
            "Between two records stands something that belongs to neither. Check the file at this place; the records "
            "around it were read."
        )
        yield self._rejection(reason, self._number, self._stray_offset, text)

    def _set_tag(self, tag: bytes) -> None:
        """Note that the root begins or ends."""
        end = self._find(b">", 0, _PROLOG_LIMIT)
        whole = self._buffer[self._at : self._at + end + 1] if end >= 0 else self._buffer[self._at :]
        if tag.startswith(b"/") or whole.endswith(b"/>"):
            self._root, self._namespaces = b"", {}
        else:
            self._root, self._namespaces = tag, dict(_NAMESPACE.findall(whole))
        self._at += len(whole)

    def _skip(self, end: bytes) -> None:
        """Go past a comment or processing instruction; one without an end is text that belongs nowhere.

        XML allows no ``--`` in a comment: one that holds it was not ended, and must not swallow the records behind it.
        """
        found = self._find(end, 4, _PROLOG_LIMIT)
        if found >= 0 and (end != b"-->" or b"--" not in self._buffer[self._at + 4 : self._at + found]):
            self._at += found + len(end)
        else:
            self._pass_over(self._at + 2)

    def _doctype(self) -> None:
        """Go past a document type, whatever DTD it names; one that declares entities of its own ends the reading."""
        while True:
            found = _DOCTYPE.match(self._buffer, self._at)
            if found is not None or self._finished or len(self._buffer) - self._at > _PROLOG_LIMIT:
                break
            self._fill()
        if found is None:
            self._pass_over(self._at + 2)
            return
        length = found.end() - self._at
        if found[1] == b"[":
            self._find(b"]", length, _PROLOG_LIMIT)
            self._refuse_entities(length)
            end = _SUBSET_END.search(self._buffer, self._at + length)
            length = end.end() - self._at if end is not None else length
        self._at += length

    def _refuse_entities(self, start: int) -> None:
        """Raise if the document type, whose own declarations begin ``start`` bytes on, declares an entity."""
        while True:
            boundary = _BOUNDARY.search(self._buffer, self._at + start)
            if boundary is not None or self._finished or len(self._buffer) - self._at > _PROLOG_LIMIT:
                break
            self._fill()
        entity = _ENTITY.search(self._buffer, self._at + start, boundary.start() if boundary else len(self._buffer))
        if entity is not None:
            shown = " ".join(entity[0].decode("utf-8", "replace").split())
            raise _Refused(
                f"The file declares an entity of its own ({shown}…). PubMed's files never do, and such declarations "
                "are a means of attack, so nothing more of this file is read. Download it again from PubMed itself."
            )

    # Records

    def _record(self, name: bytes) -> RawRecord | Rejection | None:
        """Cut the record of this name that begins at the present place; ``None`` if it is too long to be one."""
        length, reason = self._extent(name)
        if not length:
            self._stray_reason = reason
            self._pass_over(self._at + 1)
            return None
        chunk = self._buffer[self._at : self._at + length]
        offset = self._position(self._at)
        self._number += 1
        self._at += length
        if reason:
            return self._rejection(reason, self._number, offset, chunk.rstrip())
        for prefix, address in self._namespaces.items():
            if prefix + b":" in chunk:
                chunk = chunk.replace(b"<" + name, b"<" + name + b" xmlns:" + prefix + b"=" + address, 1)
        return RawRecord("pubmed", Place(self._name, self._number, offset), chunk)

    def _extent(self, name: bytes) -> tuple[int, str]:
        """The record's length in bytes, and why it is none (``""`` if it is one).

        Where its name is found next, it is found in its end tag, unless something is amiss or a comment holds tags.
        """
        hit = self._find(name, len(name) + 1, LIMIT)
        if hit >= 0 and self._at + hit + len(name) == len(self._buffer):
            self._fill()
        start, stop = self._at, self._at + hit + len(name) + 1
        if (
            hit >= 0
            and self._buffer[start + hit - 2 : stop] == b"</" + name + b">"
            and (self._buffer.find(b"!", start, stop) < 0 or self._buffer.find(b"<!", start, stop) < 0)
        ):
            return stop - start, ""
        return self._extent_closely(name)

    def _extent_closely(self, name: bytes) -> tuple[int, str]:
        """The same where something is amiss, or a comment holds tags.

        Up to the first end tag that makes a whole; failing that, up to the first end tag or whatever else begins.
        """
        empty = _EMPTY.match(self._buffer, self._at)
        if empty is not None:
            return empty.end() - self._at, ""
        first = stop = 0
        for _ in range(4):
            stop = self._end_tag(name, stop)
            if stop < 0:
                break
            chunk = self._buffer[self._at : self._at + stop]
            if well_formed(chunk):
                return stop, ""
            first = first or stop
            if b"<!" not in chunk:
                break
        boundary = self._boundary(name, first or len(self._buffer))
        if boundary:
            return boundary, no_end_tag(name.decode())
        if first:
            return first, ""
        if len(self._buffer) - self._at > LIMIT:
            return 0, too_long(LIMIT)
        return len(self._buffer) - self._at, self._cut_short()

    def _end_tag(self, name: bytes, start: int) -> int:
        """Where the next end tag of this name from ``start`` on stops, seen from the present place; -1 if nowhere."""
        end = re.compile(rb"</" + name + rb"\s*>")
        while True:
            found = end.search(self._buffer, self._at + start)
            if found is not None:
                return found.end() - self._at
            if self._finished or len(self._buffer) - self._at > LIMIT:
                return -1
            self._fill()

    def _boundary(self, name: bytes, within: int) -> int:
        """Where, in the next ``within`` bytes, something begins that cannot be part of a record; 0 if nowhere."""
        part = {b"PubmedArticle": b"<MedlineCitation", b"PubmedBookArticle": b"<BookDocument"}.get(name)
        for found in _BOUNDARY.finditer(self._buffer, self._at + 1, self._at + within):
            if found[0] != part:
                return found.start() - self._at
        return 0

    # Rejections

    def _cut_short(self) -> str:
        """Why the last record has no end."""
        self._told = True
        if self._fault:
            return f"{self._fault} This record is incomplete. Download or copy the file again."
        return "The file stops in the middle of this record: it was cut off. Download or copy it again."

    def _end_of_file(self) -> Iterator[Rejection]:
        """What is wrong with the file as a whole, if nothing said so yet."""
        end = self._position(len(self._buffer))
        if self._told:
            return
        if self._fault:
            yield self._rejection(f"{self._fault} The records before this place were read.", self._number, end, b"")
        elif self._root:
            root = self._root.decode()
            yield self._rejection(
                f"The file stops before its end (</{root}> is missing): it was cut off, and records may be missing. "
                "The records before this place were read. Download or copy it again.",
                self._number,
                end,
                b"",
            )
        elif not self._number:
            yield self._rejection(
                "The file holds no records. Check the search or export that it comes from.", 0, 0, b""
            )

    def _rejection(self, reason: str, number: int, offset: int, raw: bytes) -> Rejection:
        pmid = _PMID.search(raw)
        return Rejection(
            source="pubmed",
            place=Place(self._name, number, offset),
            reason=reason,
            identifier=Identifier("pmid", pmid[1].decode()) if pmid else None,
            raw=raw[:_REJECTED],
        )
