"""Plain English."""

from collections.abc import Mapping

from clarion.evidence.plain_words.saying import (
    About,
    Crowd,
    Figure,
    Group,
    Length,
    Name,
    Rate,
    Share,
    When,
)

_SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_ONE = {
    "people": "person",
    "women": "woman",
    "men": "man",
    "children": "child",
    "babies": "baby",
    "adults": "adult",
    "animals": "animal",
    "other": "",
}
_SIDES = ("group", "groups", "arm", "arms", "controls", "patients", "participants", "cohort")


class English:
    """Plain English, with the numbers as the text prints them."""

    templates: Mapping[str, str] = {
        # Who, and how the study was made.
        "who": "{crowd} took part.",
        "who-with": "{crowd} with {condition} took part.",
        "who-refractory": "{crowd} with {condition} that other treatments had not helped took part.",
        "who-planned": "The plan is to study {crowd}.",
        "about": "The study is about {condition}.",
        "randomised": "The people in the study were put into groups by chance.",
        "controlled": "One group was compared with another. The groups were not made by chance.",
        "single-arm": "There was only one group, and all got the same treatment.",
        "cohort": "The people in the study were watched over time.",
        "case-control": "People with the problem were compared with people who did not have it.",
        "cross-sectional": "The people in the study were looked at once, at one point in time.",
        "case-series": "The text tells what happened to these few people.",
        "review": "This text brings together what other studies found.",
        "meta-analysis": "This text adds up the results of other studies.",
        "animal": "The study was done in animals, not in people.",
        "in-vitro": "The study was done on cells or tissue in the lab, not in people.",
        "protocol": "This is the plan of a study. There are no results yet.",
        "crossover": "Each person got all the treatments, one after the other.",
        "double": (
            "The people in the study did not know which treatment they got, and neither did those who treated them."
        ),
        "triple": (
            "The people in the study did not know which treatment they got, "
            "and neither did those who treated or tested them."
        ),
        "single": "The people in the study did not know which treatment they got.",
        "assessor": "Those who measured the results did not know who had which treatment.",
        "open": "Everyone knew who got which treatment.",
        "phase-1": "It was a first step (phase {phase}). Such a study mostly asks if a treatment is safe.",
        "phase-2": "It was an early study (phase {phase}). Such a study asks if a treatment may work.",
        "phase-3": "It was a late step (phase {phase}). Such a study asks how well a treatment works.",
        "phase-4": "It was a study of a treatment that is already in use (phase {phase}).",
        # What was done.
        "intervention": "The treatment was {intervention}.",
        "intervention-dose": "The treatment was {intervention}, and the dose was {dose}.",
        "placebo": "It was compared with a placebo, a dummy treatment.",
        "comparator": "It was compared with {comparator}.",
        "followed": "The people in the study were followed for {length}.",
        "outcome": "The main thing to be measured was {outcome}.",
        # What came out.
        "change-down-median": "{what} fell from a typical {before} to {after}{group}{when}.",
        "change-up-median": "{what} rose from a typical {before} to {after}{group}{when}.",
        "change-none-median": "{what} stayed at a typical {after}{group}{when}.",
        "change-down-mean": "{what} fell from {before} to {after} on average{group}{when}.",
        "change-up-mean": "{what} rose from {before} to {after} on average{group}{when}.",
        "change-none-mean": "{what} stayed at {after} on average{group}{when}.",
        "change-down": "{what} fell from {before} to {after}{group}{when}.",
        "change-up": "{what} rose from {before} to {after}{group}{when}.",
        "change-none": "{what} stayed at {after}{group}{when}.",
        "median": "A typical value here is the median: half of the people are at or below it.",
        "share": "The study saw {what} in {share}{group}{about}{when}.",
        "share-none": "The study saw {what} in {share}{group}{when}.",
        "share-did": "{share}{group} {what}{about}{when}.",
        "averages": "{what} was {first} on average{first_group}, and {second}{second_group}.",
        "medians": "{what} was typically {first}{first_group}, and {second}{second_group}.",
        "times-odds": "For {what}, the odds in one group were {value} times those in the other.",
        "times-risk": "For {what}, the risk in one group was {value} times that in the other.",
        "times-rate": "For {what}, the rate in one group was {value} times that in the other.",
        "difference": "For {what}, the groups differed by {value} on average.",
        "range": "The true number may well lie between {low} and {high}.",
        "range-none": "The true number may well lie between {low} and {high}, so there may be no difference at all.",
        "rare-change": (
            "If nothing had really changed, a difference this large or larger would be rare by chance alone. "
            "It would come up in {rate} such studies."
        ),
        "rare-difference": (
            "If the groups did not really differ, a difference this large or larger would be rare by chance alone. "
            "It would come up in {rate} such studies."
        ),
        "seldom-change": (
            "If nothing had really changed, chance alone would not often give a difference this large or larger. "
            "It would come up in {rate} such studies."
        ),
        "seldom-difference": (
            "If the groups did not really differ, chance alone would not often give a difference this large or larger. "
            "It would come up in {rate} such studies."
        ),
        "chance-change": "This may be chance: with no real change, {rate} such studies would find as much or more.",
        "chance-difference": (
            "This may be chance: if the groups did not really differ, {rate} such studies would find as much or more."
        ),
        "again": "Here, chance alone would give as much or more in {rate} such studies.",
        "maybe-chance": "A difference like this may well be chance alone.",
        # Harm.
        "no-harm": "No unwanted effects were reported.",
        "no-serious-harm": "No serious unwanted effects were reported.",
        "no-serious-related-harm": "No serious unwanted effects were blamed on the treatment.",
        "no-related-harm": "No unwanted effects were blamed on the treatment.",
        "tolerated": "The authors say that people coped well with the treatment.",
        "some-harm": "Some people had unwanted effects.",
        # How sure it is.
        "small-study": (
            "This was a small study, so the numbers are uncertain: "
            "{share} could mean anything from {low} to {high} in 100."
        ),
        "few": "With so few, the numbers are uncertain: {share} could mean anything from {low} to {high} in 100.",
        "no-comparison": "There was no group to compare with, so what changed may have other causes.",
    }

    def name(self, one: Name) -> str:
        """The text's own words as they are."""
        return one.words

    def figure(self, one: Figure) -> str:
        """``1800 mg``, ``33 %``."""
        return f"{one.text} {one.unit}".rstrip()

    def crowd(self, one: Crowd) -> str:
        """``nine people``, ``120 women``, ``14 practices``."""
        number = _SMALL[one.n] if one.n < len(_SMALL) else f"{one.n:,}"
        if one.kind == "other":
            return f"{number} {one.unit}"
        return f"{number} {_ONE[one.kind] if one.n == 1 else one.kind}"

    def share(self, one: Share) -> str:
        """``3 of 9 people``, ``none of the 9 people``, ``all 9 people``."""
        kind = "" if one.kind == "other" else f" {one.kind}"
        if one.count == 0:
            return f"none of the {one.n:,}{kind}"
        if one.count == one.n:
            return f"all {one.n:,}{kind}"
        return f"{one.count:,} of {one.n:,}{kind}"

    def about(self, one: About) -> str:
        """``, which is 1 in 3``, ``, about 2 in 5``."""
        if not one.of:
            return ""
        share = "half" if (one.count, one.of) == (1, 2) else f"{one.count} in {one.of}"
        return f", which is {share}" if one.exact else f", about {share}"

    def length(self, one: Length) -> str:
        """``12 months``."""
        return f"{one.text} {one.unit}{'' if one.text == '1' else 's'}"

    def when(self, one: When) -> str:
        """`` after 1 month``; other words for a time in brackets."""
        if one.unit:
            return f" after {self.length(Length(f'{one.value}', one.unit))}"
        return f" (time: {one.words})" if one.words else ""

    def group(self, one: Group) -> str:
        """`` in the placebo group``."""
        if not one.words:
            return ""
        words = one.words.removeprefix("the ").removeprefix("The ")
        return f" in the {words}" if words.lower().split()[-1] in _SIDES else f" in the {words} group"

    def rate(self, one: Rate) -> str:
        """``about 8 of 1,000``, ``fewer than 1 of 1,000``."""
        return f"{'fewer than' if one.fewer else 'about'} {one.count:,} of {one.of:,}"
