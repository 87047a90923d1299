"""What a public document tells of the invented study's responses and changes of protein, as equations."""

from collections.abc import Callable, Iterator, Mapping

import numpy as np

from clarion.studies.definition import Study
from clarion.studies.document import Document
from clarion.studies.privacy.suppression import is_small
from clarion.studies.responses import reached
from clarion.studies.responses.deriving import UNKNOWN, Levels
from tests.studies.privacy.attacker import Unknowns, blocks, kinds, result_of, table_of, told

VISITS = ("month1", "month3", "month6")
WITH_BASELINE = (
    "complete fell",
    "complete rose",
    "complete same",
    "partial fell",
    "none fell",
    "none rose",
    "none same",
)
"""What can be of somebody at a visit: response and direction of protein."""
WITHOUT = ("complete ?", "unknown ?")
LEVELS = {"complete": 0, "partial": 1, "none": 2, "unknown": UNKNOWN, "missing": UNKNOWN}
NAMES = {"Complete response": "complete", "Partial response": "partial", "No response": "none", "Not known": "unknown"}

Kind = Mapping[str, str]
Equation = tuple[str, Callable[[Kind], bool], float]
"""What it is about, of whom, how many."""


class ResponseAttack:
    """Everything about responses and protein that a document tells, and what follows from it."""

    def __init__(self, study: Study, internal: Document, public: Document, *, naive: bool = False) -> None:
        """``naive``: as if nothing were published but the internal document without its small numbers."""
        self.study, self.threshold, self.participants = study, study.privacy.threshold, public.participants
        arms = tuple(arm.label for arm in study.arms)
        states = ("missing ?",)
        known = kinds(arm=arms, base=("known",), **dict.fromkeys(VISITS, (*WITH_BASELINE, *states)))
        without = kinds(arm=arms, base=("missing",), **dict.fromkeys(VISITS, (*WITHOUT, *states)))
        self.everything = [*known, *without]
        self.place = {id(kind): number for number, kind in enumerate(self.everything)}
        self.levels = Levels(
            response="renal",
            ids=("complete", "partial"),
            labels=("Complete response", "Partial response"),
            visits=VISITS,
            values=np.array(
                [[LEVELS[_level(kind, visit)] for visit in VISITS] for kind in self.everything], dtype=np.int8
            ),
        )
        self.internal = list(self._equations(internal))
        shown = self._without_small() if naive else list(self._equations(public))
        self.public = {(what, count): (which, count) for what, which, count in shown}
        self.unknowns = Unknowns(self.everything)
        self.unknowns.learn(public.participants, lambda kind: True)
        for which, count in self.public.values():
            self.unknowns.learn(count, which)

    def _without_small(self) -> list[Equation]:
        return [one for one in self.internal if not is_small(int(one[2]), None, self.threshold)]

    def pinned(self) -> Iterator[str]:
        """The small numbers that are withheld and follow all the same, one line for each."""
        for what, which, count in self.internal:
            # How many take part in the study is no secret, however few they are.
            is_whole = count == self.participants
            if (what, count) in self.public or is_whole or not is_small(int(count), None, self.threshold):
                continue
            if all(map(which, self.everything)):
                continue  # Everybody: how many took part is told of every study.
            least, most = self.unknowns.range_of(which)
            assert least <= count <= most
            if least == most:
                yield f"{what}: {count:g}"

    def _equations(self, document: Document) -> Iterator[Equation]:
        yield from self._arms(document)
        yield from self._responses(document)
        yield from self._analyses(document)
        yield from self._changes(document)
        yield from self._values(document)

    def _arms(self, document: Document) -> Iterator[Equation]:
        row = table_of(document, "baseline").rows[0]
        for label, cell in zip(table_of(document, "baseline").head[1:], row.cells, strict=True):
            if cell.count is not None:
                yield f"arm {label}", _in(label, self.study), cell.count

    def _responses(self, document: Document) -> Iterator[Equation]:
        for id in ("response-renal", "figure-responses-renal"):
            for arm, label, column, count, of in blocks(table_of(document, id)):
                inside, visit = _in(arm or "All", self.study), VISITS[column]
                if count is not None:
                    yield f"{id} {arm} {label} {visit}", _all(inside, _at(visit, NAMES[label])), count
                if of is not None:
                    yield f"{id} {arm} known {visit}", _all(inside, _not(_at(visit, "unknown"))), of

    def _analyses(self, document: Document) -> Iterator[Equation]:
        asked = {
            "complete-best": (("month1", "month3"), "complete", False, "best"),
            "any-best": (("month1", "month3"), "partial", True, "best"),
            "any-month6": (("month6",), "partial", True, "at"),
            "any-arms": (("month3",), "partial", True, "at"),
        }
        for id, (visits, level, or_better, mode) in asked.items():
            if not any(one.id == id for one in document.analyses):
                continue
            truth = reached(self.levels, visits, level=level, or_better=or_better, mode=mode)  # type: ignore[arg-type]
            yes, known = self._by(truth == 1), self._by(~np.isnan(truth))
            if id in ("complete-best", "any-arms"):
                known = lambda kind: True  # noqa: E731  (who is not known counts as not responding)
            numbers = told(document, id)
            groups = [("count", "n", "All")]
            if id == "any-arms":
                first, second = (arm.label for arm in self.study.arms[:2])
                groups = [("count", "n", ""), ("first-count", "", first), ("second-count", "", second)]
            for count, n, arm in groups:
                inside = _in(arm, self.study) if arm else _some(first, second)
                if count in numbers:
                    yield f"{id} {count}", _all(inside, yes), numbers[count]
                if n in numbers:
                    yield f"{id} {n}", _all(inside, known), numbers[n]
        yield from self._kept(document)

    def _kept(self, document: Document) -> Iterator[Equation]:
        now, before = (
            reached(self.levels, (visit,), level="partial", or_better=True) for visit in ("month6", "month1")
        )
        both = ~(np.isnan(now) | np.isnan(before))
        which = {
            "n": both,
            "count": both & (now == 1),
            "against-count": both & (before == 1),
            "gained": both & (now == 1) & (before == 0),
            "lost": both & (now == 0) & (before == 1),
        }
        numbers = told(document, "kept")
        for name, flags in which.items():
            if name in numbers:
                yield f"kept {name}", self._by(flags), numbers[name]

    def _changes(self, document: Document) -> Iterator[Equation]:
        words = {"fell": "fell", "rose": "rose", "unchanged": "same"}
        for id, visit in (("protein-month1", "month1"), ("protein-month3-sign", "month3")):
            numbers = told(document, id)
            for name, word in words.items():
                if name in numbers:
                    yield f"{id} {name}", _moved(visit, word), numbers[name]
            if "n" in numbers:
                yield f"{id} n", _all(_based, _there(visit)), numbers["n"]
        for _, label, _column, count, _ in blocks(table_of(document, "figure-paired-protein")):
            if count is not None and label in ("Fell", "Rose", "Unchanged"):
                yield f"figure paired {label}", _moved("month1", words[label.lower()]), count

    def _values(self, document: Document) -> Iterator[Equation]:
        for visit, id in (("month6", "protein-at-month6"),):
            if "n" in told(document, id):
                yield f"{id} n", _there(visit), told(document, id)["n"]
        if "n" in told(document, "protein-visits"):
            everywhere = _all(_based, *(_there(visit) for visit in VISITS))
            yield "friedman n", everywhere, told(document, "protein-visits")["n"]
        if any(one.id == "protein-arms" for one in document.analyses):
            first, second = (arm.label for arm in self.study.arms[:2])
            if result_of(document, "protein-arms").n:
                which = _all(_some(first, second), _based, _there("month3"))
                yield "groups n", which, result_of(document, "protein-arms").n
        for arm, label, column, count, _ in blocks(table_of(document, "visits-protein")):
            if label == "Participants" and count is not None:
                there = _based if column == 0 else _there(VISITS[column - 1])
                yield f"values {arm} {column}", _all(_in(arm or "All", self.study), there), count

    def _by(self, flags: np.ndarray) -> Callable[[Kind], bool]:
        return lambda kind: bool(flags[self.place[id(kind)]])


def _level(kind: Kind, visit: str) -> str:
    return kind[visit].split()[0]


def _in(arm: str, study: Study) -> Callable[[Kind], bool]:
    if arm == "All" or len(study.arms) == 1:
        return lambda kind: True
    return lambda kind: kind["arm"] == arm


def _some(*arms: str) -> Callable[[Kind], bool]:
    return lambda kind: kind["arm"] in arms


def _at(visit: str, level: str) -> Callable[[Kind], bool]:
    levels = ("unknown", "missing") if level == "unknown" else (level,)
    return lambda kind: _level(kind, visit) in levels


def _there(visit: str) -> Callable[[Kind], bool]:
    return lambda kind: _level(kind, visit) != "missing"


def _based(kind: Kind) -> bool:
    return kind["base"] == "known"


def _moved(visit: str, word: str) -> Callable[[Kind], bool]:
    return lambda kind: kind[visit].split()[1] == word


def _not(one: Callable[[Kind], bool]) -> Callable[[Kind], bool]:
    return lambda kind: not one(kind)


def _all(*several: Callable[[Kind], bool]) -> Callable[[Kind], bool]:
    return lambda kind: all(one(kind) for one in several)
