"""What arithmetic says of an abstract's numbers, made ready for the page: in its language, what fails first."""

from collections.abc import Sequence
from typing import NamedTuple

from django.utils.translation import gettext, gettext_noop, ngettext

from clarion.evidence.assessment import Assessment, key_of
from clarion.evidence.checked import Check, Statement
from clarion.web.public import evidence_labels as labels
from clarion.web.public.claims import Quote, Words
from clarion.web.public.languages import direction, number, numerals

CHECKS_SHOWN = 3
"""Of those that hold, or cannot tell: so many are seen, the others are folded."""

_VERDICTS = {
    "cannot hold": ("differs", gettext_noop("Cannot hold")),
    "cannot tell": ("unknown", gettext_noop("Cannot tell")),
    "holds": ("agrees", gettext_noop("Holds")),
}
"""Of each verdict: its mark, which is icon and colour, and its word."""
_ISOLATED = "\u2068{}\u2069"
"""A number within a sentence of the other direction keeps its own."""


class Said(NamedTuple):
    """A sentence, and whether it is still in English on a page of another language."""

    text: str
    english: bool


class CheckView(NamedTuple):
    """One check."""

    number: int
    mark: str
    verdict: str
    kind: str
    says: Said
    arithmetic: Said
    explanations: tuple[Said, ...]
    assumption: Said | None
    fits: tuple[str, ...]
    explained: str
    """What the institution says about one that cannot hold."""
    is_explained: bool
    """Whether a person has explained it, with words or without."""
    quotes: tuple[Quote, ...]
    """The words of the text that it is about."""
    claims: str
    """The ids of their marks, with a space between them."""


class CheckGroup(NamedTuple):
    """Checks of one verdict, the folded ones apart."""

    shown: tuple[CheckView, ...]
    folded: tuple[CheckView, ...]
    more: str
    """What the folded ones are called."""


class ChecksView(NamedTuple):
    """All checks of a work."""

    summary: str
    mark: str
    """Of the gravest verdict that nobody has explained."""
    groups: tuple[CheckGroup, ...]


def checks_view(assessment: Assessment, words: Words, language: str) -> ChecksView | None:
    """The checks of ``assessment`` made ready for a page in ``language``; None where there are none."""
    if not assessment.checks:
        return None
    views = [_view(one, place, assessment, words, language) for place, one in enumerate(assessment.checks)]
    failing = sorted((one for one in views if one.mark == "differs"), key=lambda one: one.is_explained)
    unsure = tuple(one for one in views if one.mark == "unknown")
    holding = tuple(one for one in views if one.mark == "agrees")
    open_ones = [one for one in failing if not one.is_explained]
    groups = (
        CheckGroup(tuple(failing), (), ""),
        _folded(
            unsure,
            ngettext("%(num)s more that cannot tell", "%(num)s more that cannot tell", _beyond(unsure)),
            language,
        ),
        _folded(holding, ngettext("%(num)s more that holds", "%(num)s more that hold", _beyond(holding)), language),
    )
    return ChecksView(
        summary=_summary(len(open_ones), len(failing) - len(open_ones), len(unsure), len(holding), language),
        mark="differs" if open_ones else "agrees" if holding else "unknown",
        groups=tuple(one for one in groups if one.shown),
    )


def _beyond(views: Sequence[CheckView]) -> int:
    """How many are folded. A single one is not, since its fold would take as much room."""
    return len(views) - CHECKS_SHOWN if len(views) > CHECKS_SHOWN + 1 else 0


def _folded(views: tuple[CheckView, ...], more: str, language: str) -> CheckGroup:
    folded = _beyond(views)
    shown = views[: len(views) - folded]
    return CheckGroup(shown, views[len(shown) :], more % {"num": number(folded, language)})


def _summary(failing: int, explained: int, unsure: int, holding: int, language: str) -> str:
    """How the checks came out, in a line."""
    every = failing + explained + unsure + holding
    if every == 1:
        return _summary_of_one(failing, explained, unsure)
    counts = {"num": number(holding, language), "all": number(every, language)}
    if holding == every:
        return gettext("All %(num)s checks hold") % counts
    rest = [
        text % {"num": number(count, language)}
        for count, text in (
            (failing, ngettext("%(num)s cannot hold", "%(num)s cannot hold", failing)),
            (explained, ngettext("%(num)s is explained", "%(num)s are explained", explained)),
            (unsure, ngettext("%(num)s cannot tell", "%(num)s cannot tell", unsure)),
        )
        if count
    ]
    if holding:
        rest.insert(0, ngettext("%(num)s of %(all)s checks holds", "%(num)s of %(all)s checks hold", holding) % counts)
        return gettext("; ").join(rest)
    return gettext("Of %(all)s checks, %(rest)s") % {**counts, "rest": gettext("; ").join(rest)}


def _summary_of_one(failing: int, explained: int, unsure: int) -> str:
    if failing:
        return gettext("One check: the numbers cannot hold as they were read")
    if explained:
        return gettext("One check: the numbers do not fit, and that is explained")
    return gettext("One check: it cannot tell") if unsure else gettext("One check: it holds")


def _view(one: Check, place: int, assessment: Assessment, words: Words, language: str) -> CheckView:
    mark, verdict = _VERDICTS[one.verdict]
    key = key_of(one, assessment.reading)
    explained = one.verdict == "cannot hold" and key in assessment.explained
    return CheckView(
        number=place + 1,
        mark=mark,
        verdict=labels.said(verdict),
        kind=labels.check_kind(one.kind),
        says=said(one.says, language),
        arithmetic=said(one.arithmetic, language),
        explanations=tuple(said(each, language) for each in one.explanations),
        assumption=said(one.assumption, language) if one.assumption else None,
        fits=tuple(numerals(each, language) for each in one.fits),
        explained=assessment.explained[key] if explained else "",
        is_explained=explained,
        quotes=words.quotes(one.claims),
        claims=" ".join(
            address[1:] for number in one.claims if (address := words.address(number)).startswith("#claim")
        ),
    )


def said(statement: Statement, language: str) -> Said:
    """``statement`` in ``language``, its numbers as that prints them; in English where it is not translated yet."""
    text = gettext(statement.text)
    if text == statement.text and language != "en":
        return Said(str(statement), english=True)
    values = {name: numerals(value, language) for name, value in statement.values.items()}
    if direction(language) == "rtl":
        values = {name: _ISOLATED.format(value) for name, value in values.items()}
    return Said(text.format(**values), english=False)
