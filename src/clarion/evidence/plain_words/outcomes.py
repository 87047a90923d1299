"""What is said of results, harm, and how sure the numbers are."""

import re
from collections.abc import Iterator

from clarion.evidence import shares
from clarion.evidence.claim import Design, Proportion, PValue
from clarion.evidence.main_result import (
    AveragesShown,
    Chance,
    ChangeShown,
    ComparisonShown,
    EstimateShown,
    HarmShown,
    MainResult,
    Number,
    ShareShown,
)
from clarion.evidence.outcome_names import DID
from clarion.evidence.plain_words.making import LONGEST, kind_of
from clarion.evidence.plain_words.natural import about, rate
from clarion.evidence.plain_words.saying import Figure, Group, Name, Saying, Share, Value
from clarion.evidence.plain_words.times import when
from clarion.evidence.plain_words.trusted import Trusted

SMALL = 50
"""Below so many participants a study is called small."""

_AVERAGE = re.compile(r"^(?:the\s+)?(?:medians?|means?|averages?)\s+(?:of\s+)?(?:the\s+)?", re.IGNORECASE)
_SERIOUS = re.compile(r"\b(?:serious|severe|major|grade|life-threatening)\b", re.IGNORECASE)
_RELATED = re.compile(r"\b(?:related|attribut\w+|due to|associated)\b", re.IGNORECASE)
_TOLERATED = re.compile(r"\btolerated\b|\btolerability\b", re.IGNORECASE)
_NONE = re.compile(r"\b(?:no|not|none|without|nor|absence)\b", re.IGNORECASE)
_OF_RATIO = {"OR": "times-odds", "RR": "times-risk", "HR": "times-rate", "IRR": "times-rate"}


def outcomes(trusted: Trusted) -> Iterator[Saying]:
    """The sentences about results, and those that say how sure they are."""
    yield from _Outcomes(trusted).all()


class _Outcomes:
    """The results of one study; what was explained once is not explained again."""

    def __init__(self, trusted: Trusted) -> None:
        self.trusted = trusted
        self.kind = kind_of(trusted)
        self._shown = trusted.glance.results
        self.explained: set[str] = set()
        self.compares = any(one.value in ("randomised", "controlled") for _, one in trusted.all(Design))

    def all(self) -> Iterator[Saying]:
        changed = False
        for one in self._shown:
            told = list(self._result(one))
            changed = changed or (bool(told) and isinstance(one, ChangeShown | ShareShown))
            yield from told
        single = [place for place, one in self.trusted.all(Design) if one.value == "single-arm"]
        if changed and single:
            yield Saying(key="no-comparison", claims=(single[0],))

    def _result(self, one: MainResult) -> Iterator[Saying]:
        if isinstance(one, HarmShown):
            yield from self._harm(one)
        elif not one.what or len(one.what) > LONGEST or self._is_ambiguous(one):
            return
        elif isinstance(one, ChangeShown):
            yield from self._change(one)
        elif isinstance(one, ShareShown):
            yield from self._share(one, one.share)
        elif isinstance(one, ComparisonShown):
            yield from self._comparison(one)
        elif isinstance(one, EstimateShown):
            yield from self._estimate(one)
        else:
            yield from self._averages(one)

    def _is_ambiguous(self, one: MainResult) -> bool:
        """Whether another result has the same name, so that a reader could not tell the two apart."""
        return any(each is not one and not _told_apart(each, one) for each in self._shown)

    def _change(self, one: ChangeShown) -> Iterator[Saying]:
        if not self.trusted.holds(one.claims[:1]):
            return
        values: dict[str, Value] = {
            "what": Name(_AVERAGE.sub("", one.what) if one.measure else one.what),
            "before": _figure(one.before),
            "after": _figure(one.after),
            "group": Group(one.group),
            "when": when(one.time),
        }
        key = "-".join(filter(None, ("change", one.direction, one.measure)))
        yield Saying(key=key, values=values, claims=one.claims[:1])
        if one.measure == "median":
            yield from self._once(Saying(key="median", claims=one.claims[:1]))
        yield from self._chance(one.p, "change")

    def _share(self, one: ShareShown | ComparisonShown, part: shares.Share) -> Iterator[Saying]:
        if part.count is None or part.n is None or not self._share_holds(part):
            return
        what = self._mid_sentence(one.what)
        values: dict[str, Value] = {
            "what": Name(what),
            "share": Share(part.count, part.n, self.kind),
            "group": Group(part.group),
            "about": about(part.count, part.n),
            "when": when(one.time),
        }
        key = "share-did" if DID.match(what) else "share-none" if part.count == 0 else "share"
        yield Saying(key=key, values=values, claims=part.claims)
        if part.n < SMALL and part.low is not None and part.high is not None:
            # Once is enough: the next share of so few is as uncertain.
            key = "small-study" if self._is_all(part.n) else "few"
            if not {"small-study", "few"} & self.explained:
                bounds = {"low": Figure(f"{part.low:.0f}"), "high": Figure(f"{part.high:.0f}")}
                share = Share(part.count, part.n, "other")
                yield from self._once(Saying(key=key, values={"share": share, **bounds}, claims=part.claims))

    def _share_holds(self, part: shares.Share) -> bool:
        """Whether a check of it holds; count and whole without a percentage have no arithmetic, but must be sure."""
        claim = self.trusted.reading.claims[part.claims[0]]
        if isinstance(claim, Proportion) and claim.percent is None:
            return self.trusted.sure(part.claims)
        return self.trusted.holds(part.claims)

    def _is_all(self, n: int) -> bool:
        glance = self.trusted.glance
        return n in {size.n for size in (glance.enrolled, glance.analysed) if size is not None}

    def _comparison(self, one: ComparisonShown) -> Iterator[Saying]:
        if not (one.first.group and one.second.group):
            return
        both = [list(self._share(one, part)) for part in (one.first, one.second)]
        if not all(both):
            return
        yield from both[0]
        yield from both[1]
        yield from self._chance(one.p, "difference")

    def _estimate(self, one: EstimateShown) -> Iterator[Saying]:
        """Only of trials: elsewhere a ratio may be for one unit more of something and not between groups."""
        if not self.compares or one.value is None or not self.trusted.holds(one.claims[:1]):
            return
        key = _OF_RATIO.get(one.measure) or ("difference" if one.measure == "MD" else "")
        if not key:
            return
        what = Name(self._mid_sentence(one.what))
        yield Saying(key=key, values={"what": what, "value": _figure(one.value)}, claims=one.claims[:1])
        if one.low is not None and one.high is not None:
            nothing = one.no_effect is not None and one.low.value <= one.no_effect <= one.high.value
            values: dict[str, Value] = {"low": _figure(one.low), "high": _figure(one.high)}
            yield Saying(key="range-none" if nothing else "range", values=values, claims=one.claims[:1])
        yield from self._chance(one.p, "difference")

    def _averages(self, one: AveragesShown) -> Iterator[Saying]:
        numbers = one.claims[: len(one.groups)]
        if len(one.groups) != 2 or not all(each.group for each in one.groups) or not self.trusted.holds(numbers):
            return
        first, second = one.groups
        values: dict[str, Value] = {
            "what": Name(_AVERAGE.sub("", one.what)),
            "first": _figure(first.value),
            "first_group": Group(first.group),
            "second": _figure(second.value),
            "second_group": Group(second.group),
        }
        key = {"mean": "averages", "median": "medians"}.get(one.measure)
        if key:
            yield Saying(key=key, values=values, claims=numbers)
            yield from self._chance(one.p, "difference")

    def _chance(self, p: Chance | None, of: str) -> Iterator[Saying]:
        """What a P value means; only of one that was checked and holds, and is two-sided."""
        claim = self.trusted.reading.claims[p.claim] if p is not None else None
        if p is None or not isinstance(claim, PValue) or p.one_sided or not self.trusted.holds((p.claim,)):
            return
        if claim.p.relation in (">", ">="):
            if p.value >= 0.05:
                yield Saying(key="maybe-chance", claims=(p.claim,))
            return
        values: dict[str, Value] = {"rate": rate(claim.p)}
        key = "rare" if p.value < 0.01 else "seldom" if p.value < 0.05 else "chance"
        if key != "chance" and f"{key}-{of}" in self.explained:
            yield Saying(key="again", values=values, claims=(p.claim,))
        else:
            self.explained.add(f"{key}-{of}")
            yield Saying(key=f"{key}-{of}", values=values, claims=(p.claim,))

    def _harm(self, one: HarmShown) -> Iterator[Saying]:
        if not self.trusted.sure(one.claims):
            return
        if one.value == "some":
            yield from self._once(Saying(key="some-harm", claims=one.claims))
            return
        if _NONE.search(one.words):
            limited = _SERIOUS.search(one.words) or _RELATED.search(one.words)
            if not limited and any(isinstance(each, HarmShown) and each.value == "some" for each in self._shown):
                return
            kinds = [word for word, found in (("serious", _SERIOUS), ("related", _RELATED)) if found.search(one.words)]
            yield from self._once(Saying(key="-".join(("no", *kinds, "harm")), claims=one.claims))
        elif _TOLERATED.search(one.words):
            yield from self._once(Saying(key="tolerated", claims=one.claims))

    def _once(self, saying: Saying) -> Iterator[Saying]:
        if saying.key not in self.explained:
            self.explained.add(saying.key)
            yield saying

    def _mid_sentence(self, what: str) -> str:
        """``what`` as it is written within a sentence: a capital that only a sentence's beginning gave it goes."""
        first, _, rest = what.partition(" ")
        if not (first.istitle() and first.isalpha() and (not rest or rest[:1].islower())):
            return what
        text = self.trusted.reading.text
        starts = {one.span.start for one in self.trusted.reading.sentences}
        places = [found.start() for found in re.finditer(rf"\b{re.escape(first)}\b", text)]
        return what[0].lower() + what[1:] if places and all(one in starts for one in places) else what


def _told_apart(one: MainResult, other: MainResult) -> bool:
    """Whether kind or name differ, or both say of which group or time they are and that differs."""
    if type(one) is not type(other) or one.what.casefold() != other.what.casefold():
        return True
    groups = [_group(each) for each in (one, other)]
    times = [one.time, other.time]
    return any(all(pair) and pair[0].casefold() != pair[1].casefold() for pair in (groups, times))


def _group(one: MainResult) -> str:
    """Of which group a result is, where it is of one."""
    if isinstance(one, ShareShown):
        return one.share.group
    return one.group if isinstance(one, ChangeShown) else ""


def _figure(number: Number) -> Figure:
    return Figure(number.text, number.unit)
