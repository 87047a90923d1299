"""Precision and recall of each kind of claim."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

import msgspec

from benchmarks.claims.annotations import Annotated, Note
from benchmarks.claims.comparing import COMPARED, ONCE, agrees, values_of, with_count
from clarion.evidence.claim import AnyClaim


class Counted(msgspec.Struct):
    """How many claims of a kind were read and noted."""

    right: int = 0
    wrong: int = 0
    """Read, and not noted so."""
    missed: int = 0
    """Noted, and not read so."""

    def figures(self) -> dict[str, float | int | None]:
        """For the report."""
        read, noted = self.right + self.wrong, self.right + self.missed
        precision = self.right / read if read else None
        recall = self.right / noted if noted else None
        shown = {"precision": precision, "recall": recall}
        return {
            **{name: round(value, 4) if value is not None else None for name, value in shown.items()},
            "noted": noted,
            "read": read,
            "right": self.right,
        }


class Fault(msgspec.Struct, frozen=True):
    """A claim that was read and not noted, or noted and not read."""

    id: str
    kind: str
    missed: bool
    start: int
    end: int
    values: dict[str, object]


class Score:
    """Counts of every kind over many abstracts, and the faults."""

    def __init__(self) -> None:
        self.kinds: defaultdict[str, Counted] = defaultdict(Counted)
        self.faults: list[Fault] = []

    def add(self, noted: Annotated, read: Sequence[AnyClaim]) -> None:
        """Score one abstract's claims. Those of its title do not count: titles were not annotated."""
        by_kind: defaultdict[str, list[AnyClaim]] = defaultdict(list)
        for claim in read:
            kind = str(claim.__struct_config__.tag)
            if kind in COMPARED and not claim.in_title:
                by_kind[kind].append(claim)
        notes: defaultdict[str, list[Note]] = defaultdict(list)
        for note in noted.claims:
            notes[note.kind].append(note)
        for kind in noted.kinds or COMPARED:
            self._add_kind(noted.id, kind, _once(kind, by_kind[kind]), notes[kind])

    def _add_kind(self, key: str, kind: str, read: Iterable[AnyClaim], noted: Sequence[Note]) -> None:
        left = list(noted)
        if kind in ONCE:
            left = list(
                {note.values.get("value"): note for note in sorted(left, key=lambda one: not one.doubt)}.values()
            )
        for claim in read:
            values = values_of(claim)
            found = [note for note in left if agrees(claim, kind, values, note)]
            if found:
                note = max(found, key=lambda one: min(claim.span.end, one.end) - max(claim.span.start, one.start))
                left.remove(note)
                if not note.doubt:
                    self._count(kind, note, "right")
            elif not any(note.doubt and note.start < claim.span.end and claim.span.start < note.end for note in noted):
                self._count(kind, values, "wrong")
                shown = {name: values.get(name) for name in COMPARED[kind]}
                self.faults.append(Fault(key, kind, False, claim.span.start, claim.span.end, shown))
        for note in left:
            if not note.doubt:
                self._count(kind, note, "missed")
                self.faults.append(Fault(key, kind, True, note.start, note.end, dict(note.values)))

    def _count(self, kind: str, of: object, outcome: str) -> None:
        """Count under the kind, and percentages that stand with their count or whole apart as well."""
        values = of.values if isinstance(of, Note) else of
        names = [kind]
        if kind == "percentage" and isinstance(values, dict) and with_count(values):
            names.append("percentage with its count")
        for name in names:
            counted = self.kinds[name]
            setattr(counted, outcome, getattr(counted, outcome) + 1)

    def figures(self) -> dict[str, dict[str, float | int | None]]:
        """Of every kind, in the order of the guideline."""
        names = [*COMPARED]
        names.insert(names.index("percentage") + 1, "percentage with its count")
        return {name: self.kinds[name].figures() for name in names if name in self.kinds}

    def most_missed(self) -> Counter[str]:
        """How many faults each kind has."""
        return Counter(one.kind for one in self.faults)


def _once(kind: str, claims: Sequence[AnyClaim]) -> Sequence[AnyClaim]:
    """Of a kind that counts once, each value once; of designs the main one alone."""
    if kind == "design":
        return claims[:1]
    if kind in ONCE:
        return list({str(values_of(claim)["value"]): claim for claim in reversed(claims)}.values())
    return claims
