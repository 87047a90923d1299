"""Inline mark-up as a stream of text and tags, for formats that spell italics and indices in their own way."""

from collections.abc import Mapping
from html.parser import HTMLParser

_SAME = {"em": "i", "strong": "b"}


class _Rewriter(HTMLParser):
    """Copies text through ``write`` and known tags through a table; unknown tags vanish, their text stays."""

    def __init__(self, tags: Mapping[str, tuple[str, str]]) -> None:
        super().__init__(convert_charrefs=True)
        self._tags = tags
        self._open: list[str] = []
        self.pieces: list[tuple[str, bool]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        tag = _SAME.get(tag, tag)
        if tag in self._tags:
            self._open.append(tag)
            self.pieces.append((self._tags[tag][0], False))

    def handle_endtag(self, tag: str) -> None:
        tag = _SAME.get(tag, tag)
        if tag in self._open:
            while True:
                closed = self._open.pop()
                self.pieces.append((self._tags[closed][1], False))
                if closed == tag:
                    break

    def handle_data(self, data: str) -> None:
        self.pieces.append((data, True))

    def close(self) -> None:
        super().close()
        while self._open:
            self.pieces.append((self._tags[self._open.pop()][1], False))


def pieces(markup: str, tags: Mapping[str, tuple[str, str]]) -> list[tuple[str, bool]]:
    """Inline mark-up cut into pieces, each with whether it is text (True) or stands for a tag (False).

    ``tags`` gives, for ``i``, ``b``, ``sub``, ``sup`` …, what to write for the opening and the closing tag; ``em`` and
    ``strong`` count as ``i`` and ``b``. Every opened tag is closed, in order. Tags not named are left out, their
    text is kept.
    """
    rewriter = _Rewriter(tags)
    rewriter.feed(markup)
    rewriter.close()
    return rewriter.pieces
