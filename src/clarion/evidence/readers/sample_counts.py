"""Weighs whether a number counts participants, and as what: by the words that stand around it."""

import re

import msgspec

from clarion.evidence.claim import SizeRole
from clarion.evidence.numbers import is_year
from clarion.evidence.printed import Printed
from clarion.evidence.readers import sample_units as units
from clarion.evidence.readers import sample_verbs as verbs
from clarion.evidence.readers import sample_words as words
from clarion.evidence.readers.participants import NOUN_PHRASE, UNKNOWN_NOUN
from clarion.evidence.readers.sample_weights import likely_of
from clarion.evidence.readers.statements import Statement

_REACH = 400
"""How far, in characters, words of a sentence are looked for around a number."""
_FEW = 5
"""Fewer are people who do something in a study, rather than its participants."""


class Count(msgspec.Struct):
    """A number that may count participants, while it is weighed."""

    number: Printed
    told: Statement
    role: SizeRole
    confidence: float
    noun: str = ""
    words: str = ""
    """The noun with what stands before it: `` healthy male volunteers``."""
    arm: str = ""
    planned: bool = False
    to_arm: bool = False
    """Whether its words are like those of an arm: ``received``, ``to``."""
    treated: bool = False
    """Whether it is said of them what they were given."""
    taken_in: bool = False
    """Whether its own verb says that they were taken in, so that it isn't made those analysed."""
    firm: bool = False
    """Whether its own words say its role, so that other numbers don't change it."""


class Weigher:
    """Weighs the numbers of one text."""

    def __init__(self, small: str) -> None:
        """Takes the text in small letters."""
        self.small = small
        self.clustered = any(sign in small for sign in units.CLUSTERED)
        self.of_parts = any(sign in small for sign in units.OF_PARTS)

    def weigh(self, one: Statement, number: Printed) -> Count | None:
        """What ``number`` of the sentence ``one`` counts, with how likely; None where it counts no participants."""
        start, end = number.span.start, number.span.end
        before = self.small[max(one.start, start - 90) : start]
        if words.N_EQUALS.search(before[-8:]):
            return self._equals(one, number, before)
        if (
            self._names(number, before)
            or words.MANY_VALUES.search(before[-40:])
            or words.VALUES_BEFORE.search(before[-30:])
        ):
            return None
        if self._is_of_a_pair(one, number, before):
            return Count(number, one, "arm", 0.75, firm=True)
        phrase = NOUN_PHRASE.match(self.small, end, min(one.end, end + 120))
        if phrase is not None and self._takes_part(phrase, before):
            return self._phrase(one, number, before, phrase)
        return self._bare(one, number, before)

    def _names(self, number: Printed, before: str) -> bool:
        """Whether the number is a year or one of a series: ``in 2010``, ``status 1 and 2``."""
        if is_year(number) and not words.TOTAL_OF.search(before[-12:]):
            return bool(words.BEFORE_YEARS.search(before))
        return not number.in_words and bool(words.SERIES_BEFORE.search(before[-14:]))

    def _is_of_a_pair(self, one: Statement, number: Printed, before: str) -> bool:
        """Whether two arms stand side by side: ``12 control versus 12 intervention schools``."""
        if number.value < _FEW or one.role in ("BACKGROUND", "CONCLUSIONS"):
            return False
        after = number.span.end
        pair = words.PAIR_FIRST.match(self.small, after, min(one.end, after + 130))
        told = pair[0] if pair else ""
        led = words.PAIR_LED.search(before) if pair is None else None
        if led is not None:
            pair = words.PAIR_SECOND.match(self.small, after, min(one.end, after + 70))
            told, before = led[0] + (pair[0] if pair else ""), before[: led.start()]
        if pair is None or not words.PAIR_WORDS.search(told) or words.EVENT_BEFORE.search(before):
            return False
        said = verbs.VERB.search(self.small, pair.end(), min(one.end, pair.end() + 30))
        return said is None or said.lastgroup != "never"

    def _takes_part(self, phrase: re.Match[str], before: str) -> bool:
        """Whether the noun is one that takes part in this study."""
        if phrase["clusters"]:
            allotted = units.ALLOTTED_NEXT.match(self.small, phrase.end()) or units.ALLOTTED_BEFORE.search(before)
            return self.clustered or allotted is not None
        return self.of_parts if phrase["parts"] else True

    def _equals(self, one: Statement, number: Printed, before: str) -> Count | None:
        """``n = 34``: of the study, of those analysed, of an arm."""
        small, end = self.small, number.span.end
        opening = max(before.rfind("("), before.rfind("["))
        named, inside = (before[:opening], before[opening:]) if opening >= 0 else (before, "")
        if words.GROUP_N.search(inside) and not words.PERCENT_AFTER_N.match(small, end) and one.role != "CONCLUSIONS":
            return Count(number, one, "arm", 0.85)
        if words.PERCENT_AFTER_N.match(small, end) or "%" in inside or words.PERCENT_OF.search(named):
            return None
        if words.WERE_ENROLLED.match(small, end, one.end):
            return Count(number, one, "enrolled", 0.85)
        if words.OF_GROUPS.match(small, end, one.end):
            return Count(number, one, "arm", 0.85, firm=True)
        first = words.N_EQUAL.search(small, one.start, one.end)
        several = first is not None and words.N_EQUAL.search(small, first.end(), one.end) is not None
        if words.EACH.match(small, end, min(one.end, end + 50)) or named.endswith(" each "):
            return Count(number, one, "arm", 0.97, firm=True)
        if words.NOT_SAMPLED.search(named):
            return None
        if several and not (words.OF_PEOPLE.search(named) and not words.N_EQUAL.search(named)):
            if words.CLASSED.search(small, max(one.start, number.span.start - 200), number.span.start):
                return None
            shown = words.TOOK_PART.search(small, *_around(one, number)) or words.OF_GROUP.search(named[-60:])
            likely = {"METHODS": 0.9, "RESULTS": 0.75 if shown else 0.4, "BACKGROUND": 0.4, "CONCLUSIONS": 0.4}
            return Count(number, one, "arm", likely.get(self._role(one), 0.8))
        if words.WERE_ANALYSED.search(named) or verbs.COMPLETED_AFTER.match(small, end, one.end):
            return Count(number, one, "analysed", 0.8, firm=True)
        if words.OF_GROUP.search(named[-60:]) or words.GROUP_OPENS.match(small, one.start, one.end):
            return Count(number, one, "arm", 0.8)
        near = words.PEOPLE_NEAR.search(named) is not None
        likely = {
            "METHODS": 0.87,
            "OBJECTIVE": 0.85,
            "RESULTS": 0.6 if near else 0.4,
            "BACKGROUND": 0.4,
            "CONCLUSIONS": 0.4,
        }
        return Count(
            number, one, "enrolled", likely.get(self._role(one), 0.75), planned=self._planned(one, number, end)
        )

    def _role(self, one: Statement) -> str:
        """The role of a sentence; a background that tells of this study counts as its aim."""
        if one.role == "BACKGROUND" and words.OWN_STUDY.search(self.small, one.start, min(one.end, one.start + _REACH)):
            return "OBJECTIVE"
        return one.role or ""

    def _planned(self, one: Statement, number: Printed, until: int) -> bool:
        """Whether the words around say that it is still to be."""
        return (
            words.WILL.search(self.small, max(one.start, number.span.start - 70), min(one.end, until + 90)) is not None
        )

    def _phrase(self, one: Statement, number: Printed, before: str, phrase: re.Match[str]) -> Count | None:
        """``Forty-three men``: by what stands before and by the first verb after."""
        small, after = self.small, phrase.end()
        noun = phrase[phrase.lastgroup or 0]
        if self._is_of_others(one, number, before, phrase):
            return None
        if words.OF_THE_WHOLE.search(before):
            if "eligible" in phrase[0]:
                return None
            return self._whole(one, number, noun, after)
        if words.PART_OF.search(before[-30:]) and not words.EYES_OF.search(before[-40:]):
            return None
        role = _named_role(before, phrase[0])
        if role is not None:
            return Count(number, one, role, 0.8, noun, phrase[0], firm=True)
        limit = min(one.end, after + 170)
        planned = self._planned(one, number, after)
        percent = words.PERCENT_AFTER.match(small, after) is not None or "%" in before[-8:]
        if not percent and self._is_each(one, before, after, limit):
            return Count(number, one, "arm", 0.95, noun, planned=planned, firm=True)
        if words.TAKEN_IN_NEXT.match(small, after):
            return Count(number, one, "enrolled", 0.8, noun, phrase[0], planned=planned, firm=True)
        counted = self._counted(one, after, limit)
        if counted == "analysed":
            return Count(number, one, "analysed", 0.9, noun, firm=True)
        results = one.role == "RESULTS"
        if results and not percent and words.ANALYSED_BEFORE.search(before):
            return Count(number, one, "analysed", 0.75, noun)
        event = results and words.EVENT_BEFORE.search(before)
        if percent or event or (counted == "never" and one.role not in ("RESULTS", "METHODS")):
            return None
        return self._arm_or_enrolled(one, number, before, phrase, counted, planned)

    def _is_of_others(self, one: Statement, number: Printed, before: str, phrase: re.Match[str]) -> bool:
        """Whether those counted were only screened, are of one sex, of one site, or of no study of ours."""
        if (
            words.SCREENED_BEFORE.search(before)
            or words.EXCLUDED_BEFORE.search(before)
            or words.ONE_IN.search(before)
            or words.SUBSET_BEFORE.search(before)
            or words.ASKED_NEXT.match(self.small, phrase.end())
            or words.AT_EACH_SITE.match(self.small, phrase.end())
        ):
            return True
        if self._is_one_sex(one, number, before, phrase[0]):
            return True
        if one.role == "BACKGROUND":
            return words.NOT_OURS.search(self.small, *_around(one, number)) is not None
        return words.NOT_OURS.search(before) is not None

    def _is_each(self, one: Statement, before: str, after: int, limit: int) -> bool:
        """Whether the number is of each group: ``15 patients each``, ``groups of 20 women``."""
        if words.EACH_WITH.search(before):
            return True
        if words.GROUPS_OF.search(before) and not words.NOT_ARMS.search(before):
            return one.role != "RESULTS" or not before.endswith(", ")
        if one.role == "RESULTS" and not words.TOTAL_BEFORE.search(before):
            return words.TAKEN_IN_EACH.match(self.small, after, limit) is not None
        return words.EACH.match(self.small, after, limit) is not None

    def _arm_or_enrolled(
        self, one: Statement, number: Printed, before: str, phrase: re.Match[str], counted: str | None, planned: bool
    ) -> Count | None:
        """``15 patients in the control group``, or those enrolled."""
        after, noun = phrase.end(), phrase[phrase.lastgroup or 0]
        limit = min(one.end, after + 170)
        told = words.IN_GROUP_BEFORE.search(before)
        if told and (one.role == "METHODS" or (counted is not None and counted != "never")):
            return Count(number, one, "arm", 0.75, noun, arm=told["name"], planned=planned, firm=True)
        arm = self._arm_after(after, limit)
        if arm and (counted != "never" or one.role == "METHODS"):
            likely = 0.4 if one.role in ("BACKGROUND", "CONCLUSIONS") else 0.85
            return Count(number, one, "arm", likely, noun, arm=arm, planned=planned)
        if counted == "never":
            return None
        if words.OF_CONTROLS.search(phrase[0]):
            return Count(number, one, "arm", 0.75, noun, phrase[0], planned=planned, firm=True)
        if words.STUDIES_OPEN.search(before):
            return Count(number, one, "enrolled", 0.7, noun, phrase[0], planned=planned)
        if before.endswith("(") and self.small.startswith(")", after):
            return Count(number, one, "arm", 0.4 if one.role == "BACKGROUND" else 0.8, noun, phrase[0], planned=planned)
        led = words.TOTAL_BEFORE.search(before) is not None
        if one.role in ("METHODS", "OBJECTIVE", None):
            led = led or words.NOTHING_BEFORE.fullmatch(before) is not None
        likely = likely_of(self._role(one), verb=counted is not None, led=led)
        if number.value < _FEW and counted is None:
            likely = min(likely, 0.45)
        if phrase["clusters"] and counted is not None and not units.TAKES_PART.match(self.small, after, limit):
            return None
        if phrase["clusters"] and counted is None:
            among = one.role != "RESULTS" and (led or words.AMONG_BEFORE.search(before))
            likely = min(likely, 0.6 if among and self._are_allotted(one, number, before) else 0.45)
        elif phrase["parts"] and counted is None and not led:
            likely = min(likely, 0.45)
        to_arm = words.TO_ARM.match(self.small, after, limit) is not None
        given = words.GIVEN.match(self.small, after, limit) is not None
        taken_in = counted == "enrolled" and words.TAKEN_IN_NEAR.match(self.small, after, limit) is not None
        count = Count(number, one, "enrolled", likely, noun, phrase[0], planned=planned, to_arm=to_arm, treated=given)
        count.taken_in = taken_in and not to_arm and not given
        if words.IN_EACH.search(before):
            count.role, count.confidence = "arm", 0.6
        return count

    def _is_all(self, verb: re.Match[str], one: Statement) -> bool:
        """Whether a verb says of all that they were taken in, not of some beside others: ``65 to tea and 33 to``."""
        taken = verbs.TAKEN_IN.match(verb[0]) is not None
        return taken and words.OTHERS_TO.match(self.small, verb.end(), one.end) is None

    def _are_allotted(self, one: Statement, number: Printed, before: str) -> bool:
        """Whether the sentence says that places were what was allocated."""
        return before.endswith("set in ") or units.ALLOTTED.search(self.small, *_around(one, number)) is not None

    def _whole(self, one: Statement, number: Printed, noun: str, after: int) -> Count | None:
        """``Of the 102 patients enrolled, …``: what is said of the others in the sentence is not said of them."""
        if words.AND_ANOTHER.match(self.small, number.span.end):
            return Count(number, one, "arm", 0.75, noun, firm=True)
        arm = self._arm_after(after, min(one.end, after + 60))
        if arm or words.WHO_RECEIVED.match(self.small, after):
            return Count(number, one, "arm", 0.75, noun, arm=arm, firm=True)
        comma = self.small.find(",", after, one.end)
        clause = self.small[after : comma if comma >= 0 else after]
        said = verbs.VERB.search(clause)
        if said is None or (said.lastgroup == "never" and "who" not in clause):
            likely = 0.75 if one.role in ("RESULTS", "METHODS", None) else 0.4
            return Count(number, one, "enrolled", 0.3 if said else likely, noun, firm=True)
        role: SizeRole = "analysed" if said.lastgroup == "analysed" else "enrolled"
        return Count(number, one, role, 0.8 if said.lastgroup != "never" else 0.4, noun, firm=True)

    def _is_one_sex(self, one: Statement, number: Printed, before: str, noun: str) -> bool:
        """Whether men and women are counted apart, or in brackets after all."""
        if not units.SEX.search(noun):
            return False
        return (
            before.count("(") > before.count(")")
            or before.endswith("[")
            or len(set(units.SEXES.findall(self.small, *_around(one, number)))) > 1
        )

    def _counted(self, one: Statement, start: int, limit: int) -> str | None:
        """What the first verb says of the counted: ``analysed``, ``enrolled`` or ``never``; None without such a verb.

        Verbs of relative clauses are passed over, and so is what was completed before or besides the study.
        """
        passed = False
        other = words.OTHER_CLAUSE.search(self.small, start, limit)
        limit = other.start() if other else limit
        for match in verbs.VERB.finditer(self.small, start, limit):
            earlier = self.small[max(start - 1, match.start() - 12) : match.start()]
            if match.lastgroup == "analysed":
                if verbs.PAST_COMPLETED.search(earlier):
                    continue
                if one.role != "RESULTS" and verbs.COMPLETED_OTHER.match(self.small, match.start()):
                    return "enrolled"
            elif verbs.RELATIVE.search(earlier):
                passed = True
                continue
            if match.lastgroup == "never" and verbs.AND_TAKEN_IN.match(self.small, match.end(), limit):
                return "enrolled"
            return None if passed and match.lastgroup == "never" and one.role != "RESULTS" else match.lastgroup
        return None

    def _arm_after(self, start: int, limit: int) -> str:
        """The name of the arm that follows, ``control group`` of ``in the control group``; empty where none does."""
        led = words.IN_ARM.match(self.small, start, limit) or words.TO_ONE_ARM.match(self.small, start, limit)
        if led is None:
            return ""
        name = words.GROUP_NAME.match(self.small, led.end(), limit)
        return name[0].strip() if name else ""

    def _bare(self, one: Statement, number: Printed, before: str) -> Count | None:
        """A number without a known noun: ``15 in the control group``, ``1,234 were randomised``."""
        small, end = self.small, number.span.end
        limit = min(one.end, end + 90)
        if number.relation != "=":
            return None
        named = self._is_named(number, before)
        if named:
            return Count(number, one, "arm", named)
        share = verbs.COMPLETED_SHARE.match(small, end, one.end) or verbs.COMPLETED_OF.match(small, end, one.end)
        if share or (words.ANALYSED_BEFORE.search(before) and words.OF_ALL.match(small, end)):
            return Count(number, one, "analysed", 0.75, firm=True)
        if words.PERCENT_AFTER.match(small, end) or "%" in before[-6:] or words.PART_OF.search(before[-30:]):
            return None
        if words.SAMPLE_SIZE.search(before):
            return Count(number, one, "enrolled", 0.8, planned=True)
        each = words.EACH_NEXT.match(small, end, limit) or words.GROUPS_EACH_OF.search(before)
        if each and (number.value >= _FEW or one.role != "RESULTS"):
            return Count(number, one, "arm", 0.85, firm=True)
        if one.role in ("BACKGROUND", "CONCLUSIONS") or words.EVENT_BEFORE.search(before):
            return None
        arm = self._arm_after(end, limit)
        if arm:
            event = words.COMPARED_BEFORE.search(before) is not None or number.value < _FEW
            shown = one.role != "RESULTS" or (not event and words.ALLOCATED.search(small, *_around(one, number)))
            return Count(number, one, "arm", 0.7 if shown else 0.4, arm=arm)
        return self._by_verb(one, number, before, limit)

    def _is_named(self, number: Printed, before: str) -> float:
        """How likely an arm's name stands before its number, ``(tea = 32; water = 30)``; 0 where none does."""
        end = number.span.end
        if words.CLOSED.match(self.small, end) and (words.GROUP_NAMED.search(before) or words.GROUP_IS.search(before)):
            return 0.75
        listed = words.NAME_IS.search(before) and words.NAMED_NEXT.match(self.small, end)
        return 0.6 if listed and words.PEOPLE_NEAR.search(before[: max(before.rfind("("), 0)]) else 0.0

    def _by_verb(self, one: Statement, number: Printed, before: str, limit: int) -> Count | None:
        """``1,234 were randomised``, ``30 novices were assigned``, ``8 received``: by the verb that follows."""
        small, end = self.small, number.span.end
        if before.endswith(("(", "[")) and words.IN_BRACKETS.match(small, end):
            return Count(number, one, "arm", 0.3)
        if words.ARM_NEXT.match(small, end, limit):
            return Count(number, one, "arm", 0.45, to_arm=True)
        compared = one.role == "RESULTS" and words.COMPARED_BEFORE.search(before)
        if compared or not words.BEFORE_BARE.search(before):
            return None
        to_arm = words.TO_ARM.match(small, end, limit) is not None
        verb = verbs.VERB_NEXT.match(small, end, limit)
        if verb:
            role: SizeRole = "analysed" if verb["analysed"] else "enrolled"
            return Count(
                number, one, role, 0.75, to_arm=to_arm, firm=role == "analysed", taken_in=self._is_all(verb, one)
            )
        unknown = UNKNOWN_NOUN.match(small, end, limit)
        if unknown:
            return Count(number, one, "enrolled", 0.65, unknown["noun"])
        return Count(number, one, "enrolled", 0.45, to_arm=True) if to_arm else None


def _around(one: Statement, number: Printed) -> tuple[int, int]:
    """The part of a sentence around a number that can bear on it; the whole of all but very long ones."""
    return max(one.start, number.span.start - _REACH), min(one.end, number.span.end + _REACH)


def _named_role(before: str, phrase: str) -> SizeRole | None:
    """The role that the noun's own words say: ``20 enrolled patients``, ``18 evaluable women``."""
    if words.OF_TWO_WHOLES.search(before):
        return "arm"
    if words.TAKEN_IN.search(phrase):
        return "enrolled"
    return "analysed" if words.ANALYSABLE.search(phrase) else None
