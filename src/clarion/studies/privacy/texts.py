"""Sentences of a result that may be published: those that give no number but what the study file itself says."""

import re
from collections.abc import Iterable

from clarion.studies.definition import Study
from clarion.studies.units import shown

_END = re.compile(r"(?<=[.!?])\s+")
_DIGIT, _LETTER = re.compile(r"\d"), re.compile(r"[^\W\d_]")


class PlainTexts:
    """Leaves the sentences of a text that tell how many there were of anything out.

    Numbers in the study file's own labels (``month 3``, ``SLEDAI-2K``) tell nothing of the data and may stay.
    """

    def __init__(self, study: Study) -> None:
        # A label that is nothing but a number would let every such number through.
        worded = {label for label in _labels(study) if _DIGIT.search(label) and _LETTER.search(label)}
        labels = sorted(worded, key=len, reverse=True)
        self._labels = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, labels))})(?!\w)" if labels else r"(?!)")

    def without_numbers(self, text: str) -> str:
        """The sentences of ``text`` without numbers; empty where there are none."""
        sentences = (sentence for sentence in _END.split(text) if not _DIGIT.search(self._labels.sub("", sentence)))
        return " ".join(sentences).strip()

    def all_without_numbers(self, texts: Iterable[str]) -> tuple[str, ...]:
        """Each of ``texts`` so; those of which nothing is left are left out."""
        return tuple(dict.fromkeys(kept for kept in map(self.without_numbers, texts) if kept))


def _labels(study: Study) -> Iterable[str]:
    """What the study file calls things, and its units as they are shown."""
    named = (*study.arms, *study.visits, *study.measures, *study.scores, *study.characteristics, *study.analyses)
    for one in (*named, *study.eligibility, *study.responses, *study.doses, *study.products, *study.endpoints):
        yield one.id
        yield getattr(one, "label", "")
        if unit := getattr(one, "unit", None):
            yield from (unit, shown(unit))
    for response in study.responses:
        yield from (level.label for level in response.levels)
    for product in study.products:
        yield from (criterion.label for criterion in product.release)
    yield from study.population.sets
