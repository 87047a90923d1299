"""Reads how many took part: the study, those analysed, its arms."""

import re

import msgspec

from clarion.evidence.claim import SampleSize, SizeRole
from clarion.evidence.numbers import is_year
from clarion.evidence.printed import Printed
from clarion.evidence.readers import sample_words as words
from clarion.evidence.readers.participants import NOUN_PHRASE
from clarion.evidence.readers.passage import Passage
from clarion.evidence.readers.statements import Statement, lowered, statements

_LEAST, _MOST = 2, 20_000_000
_JOINED_BEFORE = frozenset("-–/.·:+±×*^$£€")
_JOINED_AFTER = re.compile(r"[-–/.·:°²³+]\s?[\w%]|\s?[%°±×]|\s(?:to|-|–|±|×)\s\d|\s?(?:per ?cent)|[a-z]|/")
_PERCENT_AFTER = re.compile(r"\s*[\[(,;]?\s?(?:n ?= ?\d+[,;]? )?\d+(?:\.\d+)?\s?%|\s*[\[(]\s?\d+(?:\.\d+)?\s?[\])]")


class Count(msgspec.Struct):
    """A number that may count participants, while it is weighed."""

    number: Printed
    told: Statement
    role: SizeRole
    confidence: float
    noun: str = ""
    arm: str = ""
    planned: bool = False
    firm: bool = False
    """Whether its own words say its role, so that other numbers don't change it."""


def sample_sizes(passage: Passage) -> list[SampleSize]:
    """Every place where the text prints how many took part, in order.

    People who were screened or only had an event, ages, times and numbers of sites are left out; so are clusters and
    parts of the body where they were not what was allocated.
    """
    small = lowered(passage.text)
    counts: list[Count] = []
    weigher = Weigher(small)
    for one in statements(passage):
        for number in passage.numbers_in(one.span):
            if _plausible(small, number):
                count = weigher.weigh(one, number)
                if count is not None:
                    counts.append(count)
    _reconcile(counts)
    return [
        SampleSize(
            span=count.number.span,
            sentence=count.told.index,
            confidence=round(count.confidence, 2),
            value=int(count.number.value),
            role=count.role,
            unit=count.noun,
            arm=count.arm,
            planned=count.planned,
        )
        for count in counts
        if count.confidence >= 0.5
    ]


def _plausible(small: str, number: Printed) -> bool:
    """Whether the number can count participants, by itself and by the signs that touch it."""
    if number.decimals > 0 or number.unit or not _LEAST <= number.value <= _MOST or number.relation in ("<", "<="):
        return False
    start, end = number.span.start, number.span.end
    if start and small[start - 1] in _JOINED_BEFORE and not small.startswith("n:", start - 2):
        return False
    return not _JOINED_AFTER.match(small, end)


class Weigher:
    """Weighs numbers of one text."""

    def __init__(self, small: str) -> None:
        self.small = small
        self.clustered = bool(re.search(r"\bcluster|\bgroup-randomi|\bvillages?\b|\bunit of randomi|stepped", small))
        self.of_parts = bool(
            re.search(r"\b(?:eyes|teeth|molars|implants|knees|canals|sockets|split-mouth|embryos|cycles)\b", small)
        )

    def weigh(self, one: Statement, number: Printed) -> Count | None:
        """The count that a number may be, with how likely; None where it is none."""
        start, end = number.span.start, number.span.end
        before = self.small[max(one.start, start - 90) : start]
        if words.N_EQUALS.search(before[-8:]):
            return self._equals(one, number, before)
        if is_year(number) and not re.search(r"\b(?:total of|n ?=) ?$", before[-12:]):
            if re.search(r"\b(?:in|since|from|until|to|and|between|during|of|by|[a-z]{3,9}|-|,|/|\d) ?$", before):
                return None
        if words.SERIES_BEFORE.search(before[-14:]) and not number.in_words:
            if not re.search(r"\b(?:in|to|and|by|study|trial|group|groups|arm|cohort|between|from)\s*$", before):
                return None
        phrase = NOUN_PHRASE.match(self.small, end, min(one.end, end + 120))
        if phrase is not None and self._counts_units(phrase, one):
            return self._phrase(one, number, before, phrase)
        return self._bare(one, number, before)

    def _counts_units(self, phrase: re.Match[str], one: Statement) -> bool:
        """Whether the noun is one that takes part in this study."""
        if phrase["clusters"]:
            return self.clustered
        if phrase["parts"]:
            return self.of_parts
        return True

    def _equals(self, one: Statement, number: Printed, before: str) -> Count | None:
        """``n = 34``."""
        small, end = self.small, number.span.end
        if re.match(r"\s*[,;:)\]]?\s*[(\[]?\s?\d+(?:\.\d+)?\s?%", small[end : end + 14]) or small.startswith("/", end):
            return None
        opening = max(before.rfind("("), before.rfind("["))
        named = before[: opening if opening >= 0 else len(before)]
        others = len(re.findall(r"\bn\s?=\s?\d", small[one.start : one.end])) > 1
        if words.EACH.match(small, end, min(one.end, end + 50)):
            return Count(number, one, "arm", 0.97, firm=True)
        if re.search(
            r"\b(?:died|deaths?|withdr\w+|drop\w*|excluded|lost|declin\w+|refus\w+|adverse|events?|screened|eligible|missing|discontinu\w+|studies|trials|samples|sites|items|questions|non-?responders?|responders)\b[^,;]{0,25}$",
            named,
        ):
            return None
        if (
            re.search(
                r"\b(?:complete\w*|analy[sz]ed|evaluable|per[\s-]protocol|included in the analysis)\b[^,;.]{0,30}$",
                named,
            )
            and not others
        ):
            return Count(number, one, "analysed", 0.8, firm=True)
        if others:
            return self._one_of_several(one, number, named)
        if one.role == "BACKGROUND":
            return Count(number, one, "enrolled", 0.4)
        if words.GROUP_NAME.search(named[-40:]) and re.search(r"(?:groups?|arms?|control|placebo)\W*$", named[-40:]):
            return Count(number, one, "arm", 0.85)
        return Count(number, one, "enrolled", 0.85 if one.role != "RESULTS" else 0.65)

    def _one_of_several(self, one: Statement, number: Printed, named: str) -> Count | None:
        """One ``n = 34`` of several in a sentence."""
        if re.search(
            r"\b(?:patients|participants|subjects|women|men|children|adults|individuals|volunteers|animals|rats|mice|total)\W*$",
            named,
        ) and "n=" not in named.replace(" ", ""):
            return Count(number, one, "enrolled", 0.7)
        return Count(number, one, "arm", {"METHODS": 0.9, "RESULTS": 0.75, "BACKGROUND": 0.4}.get(one.role or "", 0.8))

    def _phrase(self, one: Statement, number: Printed, before: str, phrase: re.Match[str]) -> Count | None:
        """``Forty-three men``: by what stands before and by the first verb after."""
        small = self.small
        noun = small[phrase.end() - len(phrase[phrase.lastgroup or 0]) : phrase.end()]
        after = phrase.end()
        limit = min(one.end, after + 170)
        if words.PART_OF.search(before[-40:]):
            return None
        if words.SCREENED_BEFORE.search(before) or words.EVENT_BEFORE.search(before) and one.role == "RESULTS":
            return None
        verb = self._verb(after, limit)
        counted = verb.lastgroup if verb else None
        percent = bool(_PERCENT_AFTER.match(small, after)) or "%" in before[-8:]
        planned = bool(words.WILL.search(small, max(one.start, number.span.start - 60), limit))
        if counted == "never" or percent and counted != "analysed":
            return None
        arm = self._arm_after(after, limit)
        each = words.EACH.match(small, after, limit) or words.GROUPS_OF.search(before)
        if each:
            return Count(number, one, "arm", 0.95, noun, planned=planned, firm=True)
        if counted == "analysed":
            return Count(number, one, "analysed", 0.9, noun, firm=True)
        if arm:
            return Count(number, one, "arm", 0.85 if one.role != "BACKGROUND" else 0.4, noun, arm, planned)
        return self._by_surroundings(one, number, before, noun, counted, planned)

    def _by_surroundings(
        self, one: Statement, number: Printed, before: str, noun: str, counted: str | None, planned: bool
    ) -> Count | None:
        """A number before a noun, as its sentence's role and the words before have it."""
        led = bool(words.TOTAL_BEFORE.search(before))
        base = {"METHODS": 0.85, "OBJECTIVE": 0.8, "RESULTS": 0.3, "BACKGROUND": 0.15, "CONCLUSIONS": 0.2}
        confidence = base.get(one.role or "", 0.75)
        if counted == "enrolled":
            confidence = max(
                confidence + 0.1, {"RESULTS": 0.85, "BACKGROUND": 0.6, "CONCLUSIONS": 0.5}.get(one.role or "", 0)
            )
        if led:
            confidence = max(
                confidence + 0.1, {"RESULTS": 0.6, "BACKGROUND": 0.35, "CONCLUSIONS": 0.5}.get(one.role or "", 0)
            )
        return Count(number, one, "enrolled", min(confidence, 0.97), noun, planned=planned)

    def _verb(self, start: int, limit: int) -> re.Match[str] | None:
        """The first verb that says what the counted did; those of relative clauses are passed over."""
        for match in words.VERB.finditer(self.small, start, limit):
            earlier = self.small[max(start - 1, match.start() - 7) : match.start()]
            if match.lastgroup != "analysed" and words.RELATIVE.search(earlier):
                continue
            return match
        return None

    def _arm_after(self, start: int, limit: int) -> str:
        """The name of the arm that follows, ``in the control group``; empty where none does."""
        led = words.IN_ARM.match(self.small, start, limit)
        if led is None:
            return ""
        name = words.GROUP_NAME.match(self.small, led.end(), limit)
        return name[0].strip() if name else ""

    def _bare(self, one: Statement, number: Printed, before: str) -> Count | None:
        """A number without a noun: ``15 in the control group``, ``1,234 were randomised``."""
        small, end = self.small, number.span.end
        limit = min(one.end, end + 90)
        if _PERCENT_AFTER.match(small, end) or "%" in before[-6:]:
            return None
        if re.search(
            r"\bsample size (?:of|was|is|will be)?(?: (?:calculated|estimated|set|of|to be|as|at|about|approximately|was|is)){0,3} ?$",
            before,
        ):
            return Count(number, one, "enrolled", 0.8, planned=True)
        if words.EACH.match(small, end, min(limit, end + 28)) and re.match(
            r"\s*(?:each|per|/|in each|in both)", small[end:limit]
        ):
            return Count(number, one, "arm", 0.85, firm=True)
        if re.search(r"\b(?:groups?|arms?) (?:of|each of) (?:about )?$", before):
            return Count(number, one, "arm", 0.9, firm=True)
        arm = self._arm_after(end, limit)
        if arm and one.role not in ("BACKGROUND", "CONCLUSIONS"):
            if words.EVENT_BEFORE.search(before):
                return None
            return Count(number, one, "arm", 0.7, arm=arm)
        verb = re.match(
            rf"\s+(?:\((?!\d+(?:\.\d)?%)[^()]{{1,30}}\)\s*)?(?:(?P<analysed>{words.ANALYSED})|(?P<enrolled>{words.ENROLLED}))",
            small[end:limit],
        )
        if verb and one.role != "BACKGROUND":
            return Count(number, one, "analysed" if verb["analysed"] else "enrolled", 0.8, firm=bool(verb["analysed"]))
        return None


def _reconcile(counts: list[Count]) -> None:
    """Settles roles by what is known of the others: parts of a whole are arms, what is left of it later is analysed."""
    enrolled = [count for count in counts if count.role == "enrolled" and count.confidence >= 0.6]
    total = max((count.number.value for count in enrolled), default=0.0)
    for index in {count.told.index for count in counts}:
        _arms_of_sentence([count for count in counts if count.told.index == index], counts)
    for count in counts:
        if count.role == "enrolled" and count.told.role == "RESULTS" and not count.firm and count.number.value < total:
            earlier = any(other.number.value == total and other.number.span < count.number.span for other in enrolled)
            if earlier:
                count.role = "analysed"
                count.confidence -= 0.1


def _arms_of_sentence(here: list[Count], counts: list[Count]) -> None:
    """Makes numbers of one sentence arms where they add up to another count."""
    wholes = {count.number.value for count in counts if count.role != "arm"}
    loose = [count for count in here if not count.firm]
    for size in range(2, min(len(loose), 5) + 1):
        for first in range(len(loose) - size + 1):
            parts = loose[first : first + size]
            total = sum(part.number.value for part in parts)
            if total in wholes and all(part.number.value != total for part in parts):
                for part in parts:
                    part.role = "arm"
                    part.confidence = max(part.confidence, 0.9)
