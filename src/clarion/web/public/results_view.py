"""The main results of a study: drawings with their numbers, each number a link to the words that say it."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from django.utils.translation import gettext
from markupsafe import Markup

from clarion.evidence.main_result import (
    AveragesShown,
    Chance,
    ChangeShown,
    ComparisonShown,
    EstimateShown,
    GroupValue,
    HarmShown,
    MainResult,
    Number,
    ShareShown,
)
from clarion.evidence.shares import Share
from clarion.web.public import drawings
from clarion.web.public import evidence_labels as labels
from clarion.web.public.claims import Words
from clarion.web.public.drawings import Label, Scale, scale_of
from clarion.web.public.languages import numerals


class Strip(NamedTuple):
    """One drawing with its numbers."""

    group: str
    """Of whom, in the text's own words; empty where it is of all."""
    drawing: Markup
    value: str
    address: str
    """Where the words of the value are."""
    interval: str
    ours: bool
    """Whether the interval was computed here."""
    derived: bool
    """Whether the count was worked out here."""


class ResultView(NamedTuple):
    """One result."""

    name: str
    """What was measured, in the text's own words; empty where that is not clear."""
    excerpt: str
    """Where it has no name: words of the text about its numbers."""
    kind: str
    """What is shown, in the page's words: ``Median, before and after``."""
    time: str
    """In the text's own words."""
    strips: tuple[Strip, ...]
    p: str
    p_address: str
    called: str
    """Whether the authors call it significant."""
    primary: bool
    failing: bool
    """Whether a check of it, or of its P value, cannot hold."""


def result_views(results: Sequence[MainResult], words: Words, language: str) -> tuple[ResultView, ...]:
    """Those results that have numbers, in their order, made ready for a page in ``language``."""
    return tuple(_Result(one, words, language).view() for one in results if not isinstance(one, HarmShown))


class _Result:
    """One result on its way to the page."""

    def __init__(self, shown: MainResult, words: Words, language: str) -> None:
        self.shown = shown
        self.words = words
        self.language = language

    def view(self) -> ResultView:
        """The result made ready."""
        shown = self.shown
        return ResultView(
            name=shown.what,
            excerpt="" if shown.what else self.words.around(shown.claims[0]),
            kind=self._kind(),
            time=shown.time,
            strips=tuple(self._strips()),
            p=self._chance(shown.p) if shown.p else "",
            p_address=self.words.address(shown.p.claim) if shown.p else "",
            called={True: gettext("called significant"), False: gettext("called not significant"), None: ""}[
                shown.significant
            ],
            primary=shown.primary,
            failing="cannot hold" in (shown.checked, shown.p.checked if shown.p else ""),
        )

    def _chance(self, p: Chance) -> str:
        """A P value as it is printed, and whether it is of one side."""
        text = self._said(p.text)
        return gettext("%(p)s, one-sided") % {"p": text} if p.one_sided else text

    def _kind(self) -> str:
        """What kind of result it is, in words of the page."""
        match self.shown:
            case ChangeShown(measure=measure) | AveragesShown(measure=measure) if measure:
                average = labels.average_name(measure)
                return average[:1].upper() + average[1:]
            case EstimateShown(measure=measure, adjusted=adjusted):
                name = labels.effect_name(measure)
                return gettext("%(effect)s, adjusted") % {"effect": name} if adjusted else name
        return ""

    def _strips(self) -> Iterator[Strip]:
        match self.shown:
            case ChangeShown():
                yield self._change(self.shown)
            case ShareShown(share=share):
                yield self._share(share)
            case ComparisonShown(first=first, second=second):
                yield self._share(first)
                yield self._share(second)
            case EstimateShown():
                yield self._estimate(self.shown)
            case AveragesShown():
                yield from self._averages(self.shown)

    def _change(self, shown: ChangeShown) -> Strip:
        before, after = self._number(shown.before), self._number(shown.after)
        scale = scale_of((shown.before.value, shown.after.value))
        texts = {"before": before, "after": after, "way": labels.way_name(shown.direction)}
        drawing = drawings.change(
            Label(shown.before.value, self._said(shown.before.text)),
            Label(shown.after.value, self._said(shown.after.text)),
            (gettext("before"), gettext("after")),
            self._ends(scale),
            scale,
            gettext("Drawing: from %(before)s before to %(after)s after, %(way)s") % texts,
        )
        value = gettext("from %(before)s to %(after)s") % texts
        return self._strip(shown.group, drawing, value, shown.claims[0])

    def _share(self, share: Share) -> Strip:
        percent = share.percent if share.percent is not None else 0.0
        people = (share.count, share.n) if share.count is not None and share.n is not None else None
        interval = (share.low, share.high) if share.low is not None and share.high is not None else None
        value = self._part(share)
        ends = (self._said("0%"), self._said("100%"))
        drawing = drawings.share(percent, people, interval, ends, gettext("Drawing: %(value)s") % {"value": value})
        between = ""
        if interval is not None:
            limits = {"low": self._said(f"{interval[0]:.1f}%"), "high": self._said(f"{interval[1]:.1f}%")}
            between = gettext("95%% interval %(low)s to %(high)s") % limits
        derived = bool({"count", "n"} & set(share.derived))
        return self._strip(share.group, drawing, value, share.claims[0], between, share.interval_is_ours, derived)

    def _part(self, share: Share) -> str:
        """``3 of 9 (33.3%)``, or what is known of it."""
        text = share.percent_text or (f"{share.percent:.1f}" if share.percent is not None else "")
        percent = self._said(f"{text}%") if text else ""
        if share.count is None:
            return percent
        count = self._said(str(share.count))
        if share.n is None:
            return f"{count} ({percent})" if percent else count
        of = {"count": count, "all": self._said(str(share.n)), "percent": percent}
        if not percent:
            return gettext("%(count)s of %(all)s") % of
        return gettext("%(count)s of %(all)s (%(percent)s)") % of

    def _estimate(self, shown: EstimateShown) -> Strip:
        value, low, high = (self._label(one) for one in (shown.value, shown.low, shown.high))
        null = None if shown.no_effect is None else Label(shown.no_effect, self._said(f"{shown.no_effect:g}"))
        known = [one.value for one in (value, low, high, null) if one is not None]
        interval = ""
        if low is not None and high is not None:
            texts = {"level": self._said(f"{shown.level:g}%"), "low": low.text, "high": high.text}
            interval = gettext("%(level)s interval %(low)s to %(high)s") % texts
        number = self._number(shown.value) if shown.value else ""
        says = gettext("Drawing: %(value)s") % {"value": ", ".join(part for part in (number, interval) if part)}
        scale = scale_of(known or [0.0], ratios=shown.no_effect == 1)
        drawing = drawings.estimate(value, low, high, null, scale, says)
        return self._strip("", drawing, number, shown.claims[0], interval)

    def _averages(self, shown: AveragesShown) -> Iterator[Strip]:
        """A strip for each group, all on one axis."""
        spreads = [_spread(one) for one in shown.groups]
        ends = [one.value.value for one in shown.groups] + [end for one in spreads if one is not None for end in one]
        scale = scale_of(ends)
        for place, (group, spread) in enumerate(zip(shown.groups, spreads, strict=True)):
            value, beside = self._number(group.value), self._beside(group)
            says = gettext("Drawing: %(value)s") % {"value": ", ".join(part for part in (value, beside) if part)}
            label = Label(group.value.value, self._said(group.value.text))
            drawing = drawings.average(label, spread, self._ends(scale), scale, says)
            yield self._strip(group.group, drawing, value, shown.claims[place], beside)

    def _beside(self, group: GroupValue) -> str:
        """The spread in words."""
        name = labels.spread_name(group.spread)
        if group.low is not None and group.high is not None:
            ends = {"low": self._number(group.low), "high": self._number(group.high)}
            between = gettext("%(low)s to %(high)s") % ends
            return f"{name} {between}" if name else between
        if group.plus_minus is not None:
            return f"{name} {self._number(group.plus_minus)}" if name else f"± {self._number(group.plus_minus)}"
        return ""

    def _strip(
        self,
        group: str,
        drawing: Markup,
        value: str,
        claim: int,
        interval: str = "",
        ours: bool = False,
        derived: bool = False,
    ) -> Strip:
        return Strip(group, drawing, value, self.words.address(claim), interval, ours, derived)

    def _ends(self, scale: Scale) -> tuple[str, str]:
        """What stands at the ends of an axis."""
        low, high = (f"{end:,.10g}" for end in (scale.low, scale.high))
        return self._said(low), self._said(high)

    def _label(self, one: Number | None) -> Label | None:
        return Label(one.value, self._said(one.text)) if one is not None else None

    def _number(self, one: Number) -> str:
        """A number with its unit."""
        text = self._said(one.text)
        if not one.unit:
            return text
        return self._said(f"{one.text}%") if one.unit == "%" else f"{text} {one.unit}"

    def _said(self, text: str) -> str:
        return numerals(text, self.language)


def _spread(group: GroupValue) -> tuple[float, float] | None:
    """Where the spread of a group ends, as it is drawn."""
    if group.low is not None and group.high is not None:
        return group.low.value, group.high.value
    if group.plus_minus is not None:
        return group.value.value - group.plus_minus.value, group.value.value + group.plus_minus.value
    return None
