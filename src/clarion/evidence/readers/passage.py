"""What readers read: a text with its sentences and numbers, found once for all of them."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from clarion.evidence.printed import Printed, Span
from clarion.evidence.reading import Sentence


class Passage:
    """A text, its sentences with their roles, its printed numbers, all in order.

    Readers take a passage and give the claims of their kind in the order of the text, ``sentence`` filled in.
    """

    __slots__ = ("_sentence_starts", "_starts", "numbers", "sentences", "text")

    def __init__(self, text: str, sentences: Sequence[Sentence], numbers: Sequence[Printed]) -> None:
        self.text = text
        self.sentences = tuple(sentences)
        self.numbers = tuple(numbers)
        self._starts = [one.span.start for one in self.numbers]
        self._sentence_starts = [one.span.start for one in self.sentences]

    def numbers_in(self, span: Span) -> tuple[Printed, ...]:
        """The numbers that begin within ``span``."""
        return self.numbers[bisect_left(self._starts, span.start) : bisect_left(self._starts, span.end)]

    def number_at(self, start: int) -> Printed | None:
        """The number that begins at this offset."""
        place = bisect_left(self._starts, start)
        return self.numbers[place] if place < len(self._starts) and self._starts[place] == start else None

    def sentence_at(self, offset: int) -> int:
        """Which sentence holds this offset; -1 where there is none, as in a title."""
        return bisect_right(self._sentence_starts, offset) - 1
