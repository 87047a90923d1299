"""Where every key and value of a TOML text stands: ``tomllib`` reads values without their places.

The text has to be one that ``tomllib`` has read: what it refuses is not looked for here.
"""

import re
import tomllib

import msgspec

from clarion.studies.definition.findings import KeyPath

_BLANK = re.compile(r"(?:[ \t\r\n]|#[^\n]*)*")
_BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")
_STRING = re.compile(
    r'"""(?:\\.|[^\\])*?"{3,5}'  # at most two quotation marks may stand before the closing three
    r"|'''.*?'{3,5}"
    r'|"(?:\\.|[^"\\])*"'
    r"|'[^']*'",
    re.DOTALL,
)
_SCALAR = re.compile(r"[^,\]}#\n]*[^,\]}#\s]")
_CHARACTER = re.compile(r"\\u.{4}|\\U.{8}|\\.|.", re.DOTALL)
_JOINED_LINES = re.compile(r"(?:\\[ \t]*\r?\n\s*)*")


class Span(msgspec.Struct, frozen=True):
    """A stretch of a text, in characters from 0; ``end`` is the first that no longer belongs to it."""

    start: int
    end: int


class Positions(msgspec.Struct, frozen=True, kw_only=True):
    """The places of a text's keys and values."""

    text: str
    keys: dict[KeyPath, int]
    """Where keys, headings of tables, and elements of lists begin."""
    values: dict[KeyPath, Span]
    """What stands right of an equals sign, and within lists and inline tables."""

    def line(self, path: KeyPath) -> int | None:
        """The line, from 1, of the key ``path``, or of the nearest table around it; None where none is in the text."""
        while path and path not in self.keys:
            path = path[:-1]
        return self.line_and_column(self.keys[path])[0] if path else None

    def line_and_column(self, offset: int) -> tuple[int, int]:
        """The line and the column, both from 1, of the character ``offset`` of the text."""
        return self.text.count("\n", 0, offset) + 1, offset - self.text.rfind("\n", 0, offset)

    def within(self, path: KeyPath, position: int) -> tuple[int, int] | None:
        """The line and column of the character ``position`` of the string at ``path``; None where there is no string.

        ``position`` counts the characters of the string as it is read, in which an escape is one character and a
        line that ends in a backslash is joined with the next.
        """
        span = self.values.get(path)
        if span is None or self.text[span.start] not in "\"'":
            return None
        return self.line_and_column(_offset_within(self.text, span.start, position))


def find_positions(text: str) -> Positions:
    """The places of all keys and values of ``text``, a valid TOML text."""
    return _Finder(text).run()


def _offset_within(text: str, start: int, position: int) -> int:
    """The place in ``text`` of the character ``position`` of the string whose quotation mark is at ``start``."""
    quote = text[start]
    several = text.startswith(quote * 3, start)
    offset = start + (3 if several else 1)
    if several and text.startswith(("\n", "\r\n"), offset):
        offset = text.index("\n", offset) + 1  # a line break right after the opening marks is not of the string
    if quote == "'":
        return offset + position
    for left in range(position, -1, -1):
        joined = _JOINED_LINES.match(text, offset)
        offset = joined.end() if joined else offset
        character = _CHARACTER.match(text, offset)
        if left and character:
            offset = character.end()
    return offset


class _Finder:
    """Walks through a text once."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.offset = 0
        self.keys: dict[KeyPath, int] = {}
        self.values: dict[KeyPath, Span] = {}
        self.tables: dict[KeyPath, int] = {}
        """Of each list of tables: how many of its headings were met."""

    def run(self) -> Positions:
        table: KeyPath = ()
        self.blank()
        while self.offset < len(self.text):
            if self.text[self.offset] == "[":
                table = self.heading()
            else:
                self.pair(table)
            self.blank()
        return Positions(text=self.text, keys=self.keys, values=self.values)

    def blank(self) -> None:
        """Pass over spaces, line breaks and comments."""
        match = _BLANK.match(self.text, self.offset)
        self.offset = match.end() if match else self.offset

    def mark(self, character: str) -> bool:
        """Whether ``character`` comes next; it is passed over."""
        self.blank()
        if not self.text.startswith(character, self.offset):
            return False
        self.offset += len(character)
        self.blank()
        return True

    def heading(self) -> KeyPath:
        """Read ``[table]`` or ``[[table]]``; the path of what follows it."""
        start = self.offset
        several = self.text.startswith("[[", start)
        self.mark("[[" if several else "[")
        parts = self.key()
        self.mark("]]" if several else "]")
        path: KeyPath = ()
        for place, part in enumerate(parts):
            path = (*path, part)
            self.keys.setdefault(path, start)
            if several and place == len(parts) - 1:
                self.tables[path] = self.tables.get(path, 0) + 1
            if path in self.tables:
                path = (*path, self.tables[path] - 1)
        self.keys.setdefault(path, start)
        return path

    def key(self) -> list[str]:
        """Read a key, dotted or not; its parts."""
        parts = [self.key_part()]
        while self.mark("."):
            parts.append(self.key_part())
        return parts

    def key_part(self) -> str:
        """Read one part of a key, bare or quoted."""
        self.blank()
        match = _STRING.match(self.text, self.offset) or _BARE_KEY.match(self.text, self.offset)
        if match is None:
            raise ValueError(f"no key at character {self.offset}: the text is not valid TOML")
        self.offset = match.end()
        if match[0][0] in "\"'":
            return str(tomllib.loads(f"key = {match[0]}")["key"])
        return match[0]

    def pair(self, table: KeyPath) -> None:
        """Read ``key = value``."""
        start = self.offset
        parts = self.key()
        for count in range(1, len(parts) + 1):
            self.keys.setdefault((*table, *parts[:count]), start)
        self.mark("=")
        self.value((*table, *parts))

    def value(self, path: KeyPath) -> None:
        """Read a value, and those within it."""
        start = self.offset
        if self.text[start] == "[":
            self.elements(path)
        elif self.text[start] == "{":
            self.mark("{")
            while not self.text.startswith("}", self.offset):
                self.pair(path)
                self.mark(",")
            self.offset += 1
        else:
            match = _STRING.match(self.text, start) or _SCALAR.match(self.text, start)
            if match is None:
                raise ValueError(f"no value at character {start}: the text is not valid TOML")
            self.offset = match.end()
        self.values[path] = Span(start, self.offset)

    def elements(self, path: KeyPath) -> None:
        """Read a list."""
        self.mark("[")
        count = 0
        while not self.text.startswith("]", self.offset):
            self.keys[(*path, count)] = self.offset
            self.value((*path, count))
            count += 1
            self.mark(",")
        self.offset += 1
