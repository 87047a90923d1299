"""What a public document tells of the invented study's adverse events, as equations."""

from collections.abc import Callable, Iterator, Mapping

from clarion.studies.definition import Study
from clarion.studies.document import Document
from clarion.studies.privacy.suppression import is_small
from tests.studies.privacy.attacker import Unknowns, kinds, table_of, told

TERMS = ("Headache", "Nausea", "Fever")
SEVERITIES = ("no", "mild", "severe")
FLAGS = {"Serious": "serious", "Related to treatment": "related"}

Kind = Mapping[str, str]
Equation = tuple[str, Callable[[Kind], bool], float]


class EventAttack:
    """Everything about adverse events that a document tells, and what follows from it."""

    def __init__(self, study: Study, internal: Document, public: Document, *, naive: bool = False) -> None:
        """``naive``: as if nothing were published but the internal document without its small numbers."""
        self.study, self.threshold, self.participants = study, study.privacy.threshold, public.participants
        arms = tuple(arm.label for arm in study.arms)
        choices = dict.fromkeys((*TERMS, *FLAGS.values()), SEVERITIES)
        self.unknowns = Unknowns([kind for kind in kinds(arm=arms, **choices) if _is_possible(kind)])
        self.internal = list(self._equations(internal))
        shown = self._without_small() if naive else list(self._equations(public))
        self.public = {(what, count): which for what, which, count in shown}
        self.unknowns.learn(public.participants, lambda kind: True)
        for (_, count), which in self.public.items():
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
            least, most = self.unknowns.range_of(which)
            assert least <= count <= most
            if least == most:
                yield f"{what}: {count:g}"

    def _equations(self, document: Document) -> Iterator[Equation]:
        groups = [arm.label for arm in self.study.arms]
        groups += ["All"] if len(groups) > 1 else []
        sizes = table_of(document, "baseline").rows[0].cells
        for group, cell in zip(groups, sizes, strict=True):
            if cell.count is not None:
                yield f"size {group}", self._of(group, lambda kind: True), cell.count
        for row in table_of(document, "adverse-events").rows:
            for place, cell in enumerate(row.cells):
                group, what = groups[place // 3], place % 3
                if cell.count is not None and what < 2:
                    least = SEVERITIES[1:] if what == 0 else SEVERITIES[2:]
                    yield f"{row.label} {group} {what}", self._of(group, _row(row.label, least)), cell.count
        for analysis, label, least in (
            ("any-event", "Any adverse event", SEVERITIES[1:]),
            ("severe-event", "Any adverse event", SEVERITIES[2:]),
            ("headache", "Headache", SEVERITIES[1:]),
        ):
            if "count" in told(document, analysis):
                yield f"{analysis}", _row(label, least), told(document, analysis)["count"]
        observed = table_of(document, "stopping").rows[-1].cells[0]
        if observed.count is not None:
            yield "stopping", _row("Related to treatment", SEVERITIES[2:]), observed.count

    def _of(self, group: str, which: Callable[[Kind], bool]) -> Callable[[Kind], bool]:
        everybody = group == "All" or len(self.study.arms) == 1
        return lambda kind: which(kind) and (everybody or kind["arm"] == group)


def _worst(kind: Kind) -> int:
    return max(SEVERITIES.index(kind[term]) for term in TERMS)


def _is_possible(kind: Kind) -> bool:
    """A serious or a related event is one of the events."""
    return all(SEVERITIES.index(kind[flag]) <= _worst(kind) for flag in FLAGS.values())


def _row(label: str, severities: tuple[str, ...]) -> Callable[[Kind], bool]:
    if label == "Any adverse event":
        return lambda kind: SEVERITIES[_worst(kind)] in severities
    name = FLAGS.get(label, label)
    return lambda kind: kind[name] in severities
