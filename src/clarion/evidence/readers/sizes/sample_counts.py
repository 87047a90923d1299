"""Weighs whether a number counts participants, and as what: by the words that stand around it."""

import re

from clarion.evidence.claim import SizeRole
from clarion.evidence.numbers import is_year
from clarion.evidence.printed import Printed
from clarion.evidence.readers.sizes import sample_units as units
from clarion.evidence.readers.sizes import sample_verbs as verbs
from clarion.evidence.readers.sizes import sample_words as words
from clarion.evidence.readers.sizes.participants import NOUN_PHRASE
from clarion.evidence.readers.sizes.sample_bare import weigh_bare
from clarion.evidence.readers.sizes.sample_count import Count, arm_after, around, is_planned, told_of
from clarion.evidence.readers.sizes.sample_equals import N_EQUALS, n_equals
from clarion.evidence.readers.sizes.sample_weights import likely_of
from clarion.evidence.readers.statements import Statement

_FEW = 5
"""Fewer are people who do something in a study, rather than its participants."""
_MANY = 10
"""Fewer are things that a study uses, rather than its participants, where what is counted isn't known."""


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
        if N_EQUALS.search(before[-8:]):
            return n_equals(self.small, one, number, before)
        if (
            self._names(number, before)
            or words.MANY_VALUES.search(before[-40:])
            or words.VALUES_BEFORE.search(before[-30:])
        ):
            return None
        if self._is_of_a_pair(one, number, before):
            return Count(number, one, "arm", 0.75, firm=True)
        in_words = words.IN_FIGURES.search(before) if self.small.startswith(")", end) else None
        if in_words:
            end, before = end + 1, before[: in_words.start()]
        phrase = NOUN_PHRASE.match(self.small, end, min(one.end, end + 120))
        if phrase is not None and self._takes_part(phrase, before):
            return self._phrase(one, number, before, phrase)
        return weigh_bare(self.small, one, number, before)

    def _names(self, number: Printed, before: str) -> bool:
        """Whether the number is a year or one of a series: ``in 2010``, ``status 1 and 2``."""
        if is_year(number) and not words.TOTAL_OF.search(before[-12:]):
            return bool(words.BEFORE_YEARS.search(before))
        if number.value < _FEW and words.LABEL_BEFORE.search(before):
            return True
        if number.in_words:
            return False
        return bool(words.SERIES_BEFORE.search(before[-14:]) or words.LATER_IN_SERIES.search(before[-40:]))

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
            allotted = units.ALLOTTED_BEFORE.search(before)
            if not self.clustered and units.PEOPLE_FROM.search(before):
                return allotted is not None
            allotted = allotted or units.ALLOTTED_NEXT.match(self.small, phrase.end())
            clustered = self.clustered and (
                not units.MERE_PLACES.match(phrase["clusters"]) or units.TRIAL_IN.search(before) is not None
            )
            return clustered or allotted is not None or units.WHOLE_GROUPS.match(phrase["clusters"]) is not None
        return self.of_parts if phrase["parts"] else True

    def _phrase(self, one: Statement, number: Printed, before: str, phrase: re.Match[str]) -> Count | None:
        """``Forty-three men``: by what stands before and by the first verb after."""
        after, noun = phrase.end(), phrase[phrase.lastgroup or 0]
        if self._is_of_others(one, number, before, phrase):
            return None
        if words.OF_THE_WHOLE.search(before):
            return self._whole(one, number, noun, phrase)
        if words.PART_OF.search(before[-30:]) and not words.EYES_OF.search(before[-40:]):
            return self._of_which_some(one, number, before, phrase)
        if one.role == "METHODS" and self._is_compared(one, before, after):
            return Count(number, one, "arm", 0.75, noun, phrase[0])
        role = _named_role(before, phrase[0])
        if role is not None:
            return Count(number, one, role, 0.8, noun, phrase[0], firm=True)
        planned = is_planned(self.small, one, number, after)
        percent = words.PERCENT_AFTER.match(self.small, after) is not None or "%" in before[-8:]
        if not percent and self._is_each(one, before, after, min(one.end, after + 170)):
            return Count(number, one, "arm", 0.95, noun, planned=planned, firm=True)
        if words.TAKEN_IN_NEXT.match(self.small, after) and not words.OTHERS_TO.match(self.small, after, one.end):
            return Count(number, one, "enrolled", 0.8, noun, phrase[0], planned=planned, firm=True)
        return self._by_first_verb(one, number, before, phrase, planned, percent)

    def _by_first_verb(
        self, one: Statement, number: Printed, before: str, phrase: re.Match[str], planned: bool, percent: bool
    ) -> Count | None:
        """``43 men with gout were analysed``: by what is said of them, and by the words that lead to them."""
        after, noun = phrase.end(), phrase[phrase.lastgroup or 0]
        limit = min(one.end, after + 170)
        counted = self._counted(one, after, limit)
        if counted == "left out":
            return None
        results = one.role == "RESULTS"
        in_arm = arm_after(self.small, after, limit)
        if counted == "analysed" and not in_arm:
            return Count(number, one, "analysed", 0.9, noun, firm=True)
        told = results or (one.role == "METHODS" and not in_arm)
        if told and not percent and words.ANALYSED_BEFORE.search(before):
            return Count(number, one, "analysed", 0.75, noun)
        if words.WITH_DATA.match(self.small, after):
            return Count(number, one, "analysed", 0.75, noun, firm=True)
        event = results and words.EVENT_BEFORE.search(before)
        if percent or event or (counted == "never" and one.role not in ("RESULTS", "METHODS")):
            return None
        return self._arm_or_enrolled(one, number, before, phrase, counted, planned)

    def _is_compared(self, one: Statement, before: str, after: int) -> bool:
        """Whether two numbers are of those compared: ``50 men with gout were compared with 48 men``."""
        if "compared" not in self.small[one.start : one.end]:
            return False
        led = words.AFTER_COMPARED.search(before) or words.COMPARED_WITH.match(self.small, after, one.end)
        return led is not None

    def _is_of_others(self, one: Statement, number: Printed, before: str, phrase: re.Match[str]) -> bool:
        """Whether those counted were only screened, are of one sex, of one site, or of no study of ours."""
        if (
            words.SCREENED_BEFORE.search(before)
            or words.EXCLUDED_BEFORE.search(before)
            or words.ONE_IN.search(before)
            or words.SUBSET_BEFORE.search(before)
            or words.ASKED_NEXT.match(self.small, phrase.end())
            or words.AT_EACH_SITE.match(self.small, phrase.end())
            or words.CHOSEN_FROM.search(before)
        ):
            return True
        if self._is_one_sex(one, number, before, phrase[0]):
            return True
        if one.role == "BACKGROUND":
            return words.NOT_OURS.search(self.small, *around(one, number)) is not None
        return words.NOT_OURS.search(before) is not None

    def _is_each(self, one: Statement, before: str, after: int, limit: int) -> bool:
        """Whether the number is of each group: ``15 patients each``, ``groups of 20 women``."""
        if words.EACH_WITH.search(before) or words.IN_NAMED_GROUP.search(before) or words.NAMED_GROUP_OF.search(before):
            return True
        if words.GROUPS_OF.search(before) and (
            not words.NOT_ARMS.search(before) or words.BESIDE_CONTROLS.search(self.small, after, one.end)
        ):
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
        arm = arm_after(self.small, after, limit)
        if counted == "enrolled" and words.TO_ONE_OF_SEVERAL.match(self.small, after, one.end):
            return Count(number, one, "arm", 0.75, noun, phrase[0], planned=planned, to_arm=True)
        shown = counted is not None or one.role != "RESULTS" or words.ALLOCATED.search(self.small, *around(one, number))
        if arm and shown and (counted != "never" or one.role == "METHODS"):
            likely = 0.4 if one.role in ("BACKGROUND", "CONCLUSIONS") else 0.85
            return Count(number, one, "arm", likely, noun, arm=arm, planned=planned)
        led = words.TOTAL_BEFORE.search(before) is not None
        if one.role in ("METHODS", "OBJECTIVE", None):
            led = led or words.NOTHING_BEFORE.fullmatch(before) is not None
        if counted == "never" and not (led and one.role == "METHODS"):
            return None
        if words.OF_CONTROLS.search(phrase[0]) or (
            "group" in self.small[after : after + 120] and words.NAMED_AFTER.match(self.small, after, one.end)
        ):
            return Count(number, one, "arm", 0.75, noun, phrase[0], planned=planned, firm=True)
        if words.STUDIES_OPEN.search(before):
            return Count(number, one, "enrolled", 0.7, noun, phrase[0], planned=planned)
        if words.OTHER_UNIT.search(before[-60:]) and self.small.startswith(")", after):
            likely = 0.4 if one.role in ("BACKGROUND", "CONCLUSIONS") else 0.7
            return Count(number, one, "enrolled", likely, noun, phrase[0], planned=planned)
        if before.endswith("(") and self.small.startswith(")", after):
            return Count(number, one, "arm", 0.4 if one.role == "BACKGROUND" else 0.8, noun, phrase[0], planned=planned)
        likely = likely_of(told_of(self.small, one), verb=counted not in (None, "never"), led=led)
        if number.value < _FEW and counted is None:
            likely = min(likely, 0.45)
        if phrase["clusters"] and counted is not None and not units.TAKES_PART.match(self.small, after, limit):
            return None
        if phrase["clusters"] and counted is None:
            among = one.role != "RESULTS" and (led or words.AMONG_BEFORE.search(before))
            allotted = among and self._are_allotted(one, number, before)
            likely = 0.6 if allotted and one.role != "CONCLUSIONS" else min(likely, 0.45)
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

    def _are_allotted(self, one: Statement, number: Printed, before: str) -> bool:
        """Whether the sentence says that places were what was allocated."""
        if self.clustered and units.TRIAL_IN.search(before):
            return True
        return before.endswith("set in ") or units.ALLOTTED.search(self.small, *around(one, number)) is not None

    def _whole(self, one: Statement, number: Printed, noun: str, phrase: re.Match[str]) -> Count | None:
        """``Of the 102 patients enrolled, …``: what is said of the others in the sentence is not said of them."""
        after = phrase.end()
        if words.NOT_YET_IN.search(self._clause(phrase.start(), one)):
            return None
        if words.AND_ANOTHER.match(self.small, number.span.end):
            return Count(number, one, "arm", 0.75, noun, firm=True)
        arm = arm_after(self.small, after, min(one.end, after + 60))
        if arm or words.WHO_RECEIVED.match(self.small, after):
            return Count(number, one, "arm", 0.75, noun, arm=arm, firm=True)
        clause = self._clause(after, one)
        said = verbs.VERB.search(clause)
        if said is None or (said.lastgroup == "never" and "who" not in clause):
            likely = 0.75 if one.role in ("RESULTS", "METHODS", None) else 0.4
            return Count(number, one, "enrolled", 0.3 if said else likely, noun, firm=True)
        role: SizeRole = "analysed" if said.lastgroup == "analysed" else "enrolled"
        return Count(number, one, role, 0.8 if said.lastgroup != "never" else 0.4, noun, firm=True)

    def _of_which_some(self, one: Statement, number: Printed, before: str, phrase: re.Match[str]) -> Count | None:
        """``9 of the 42 patients (in the control group)``: the whole of which some are counted."""
        if not words.SOME_OF.search(before[-45:]) or number.value < _MANY or one.role in ("BACKGROUND", "CONCLUSIONS"):
            return None
        noun, after = phrase[phrase.lastgroup or 0], phrase.end()
        share = words.PERCENT_AFTER.match(self.small, after)
        arm = arm_after(self.small, share.end() + 1 if share else after, min(one.end, after + 60))
        if arm or words.WHO_RECEIVED.match(self.small, after) or words.OF_CONTROLS.search(phrase[0]):
            return Count(number, one, "arm", 0.75, noun, arm=arm, firm=True)
        if words.SEVERAL_COMPARED.search(self.small, *around(one, number)) or "eligible" in phrase[0]:
            return None
        return Count(number, one, "enrolled", 0.65, noun, firm=True)

    def _clause(self, start: int, one: Statement) -> str:
        """The words up to the next comma; empty where the sentence has none."""
        comma = self.small.find(",", start, one.end)
        return self.small[start : comma if comma >= 0 else start]

    def _is_one_sex(self, one: Statement, number: Printed, before: str, noun: str) -> bool:
        """Whether men and women are counted apart, or in brackets after all."""
        if not units.SEX.search(noun):
            return False
        return (
            max(before.rfind("("), before.rfind("[")) > max(before.rfind(")"), before.rfind("]"))
            or len(set(units.SEXES.findall(self.small, *around(one, number)))) > 1
        )

    def _counted(self, one: Statement, start: int, limit: int) -> str | None:
        """What the first verb says of the counted: ``analysed``, ``enrolled``, ``left out`` or ``never``; None without.

        Verbs of relative clauses are passed over, and so is what was completed before or besides the study.
        """
        passed = False
        small = self.small[start:limit]
        if "(" in small:
            small = words.BRACKET.sub(lambda bracket: "-" * len(bracket[0]), small)
        other = words.OTHER_CLAUSE.search(small)
        limit = other.start() if other else len(small)
        for match in verbs.VERB.finditer(small, 0, limit):
            earlier = small[max(0, match.start() - 12) : match.start()]
            if match.lastgroup == "analysed":
                if verbs.PAST_COMPLETED.search(earlier):
                    continue
                if verbs.AND_TAKEN_IN.match(small, match.end(), limit):
                    return "enrolled"
                if one.role != "RESULTS" and verbs.COMPLETED_OTHER.match(small, match.start()):
                    return "enrolled"
            elif verbs.RELATIVE.search(earlier):
                passed = True
                continue
            if match.lastgroup == "never" and verbs.LEFT_OUT.match(match[0]):
                return "left out"
            if match.lastgroup == "never" and verbs.AND_TAKEN_IN.match(small, match.end(), limit):
                return "enrolled"
            return None if passed and match.lastgroup == "never" and one.role != "RESULTS" else match.lastgroup
        return None


def _named_role(before: str, phrase: str) -> SizeRole | None:
    """The role that the noun's own words say: ``20 enrolled patients``, ``18 evaluable women``."""
    if words.OF_TWO_WHOLES.search(before):
        return "arm"
    if words.TAKEN_IN.search(phrase):
        return "enrolled"
    return "analysed" if words.ANALYSABLE.search(phrase) else None
