"""The facts of a study that a reader sees at a glance, each a link to the words that say it."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from django.utils.translation import gettext

from clarion.evidence.glance import DoseFact, Fact, Glance, Participants
from clarion.evidence.main_result import HarmShown
from clarion.web.public import evidence_labels as labels
from clarion.web.public.claims import Words
from clarion.web.public.labels import design_name, phase_name
from clarion.web.public.languages import number

LONGEST = 160
"""Characters after which words of the text are cut; the abstract has the rest."""


class Item(NamedTuple):
    """One value of a fact."""

    text: str
    own: bool
    """Whether these are the text's own words, in the text's language."""
    address: str
    failing: bool
    """Whether a check of it cannot hold."""
    lead: str = ""
    """What stands before it: the number of participants, which is set large."""
    note: str = ""
    """What stands after it, in the page's language."""


class FactLine(NamedTuple):
    """One fact under its label."""

    label: str
    items: tuple[Item, ...]


def fact_lines(glance: Glance, words: Words, language: str) -> tuple[FactLine, ...]:
    """Design, who, what, how long, with what harm, in this order; what the text does not say is left out."""
    lines = (
        FactLine(gettext("Design"), tuple(_design(glance, words))),
        FactLine(gettext("Who"), tuple(_who(glance, words, language))),
        FactLine(gettext("What was done"), tuple(_what(glance, words))),
        FactLine(gettext("Compared with"), tuple(_quoted(glance.comparators, words))),
        FactLine(gettext("How long"), tuple(_lengths(glance, words, language))),
        FactLine(gettext("Main outcome"), tuple(_quoted(glance.primary_outcomes, words))),
        FactLine(gettext("Harms"), tuple(_harms(glance, words))),
    )
    return tuple(one for one in lines if one.items)


def _design(glance: Glance, words: Words) -> Iterator[Item]:
    if glance.design is not None:
        features = ", ".join(map(labels.feature_name, glance.design.features))
        yield _said(design_name(glance.design.words), glance.design, words, note=features)
    if glance.phase is not None:
        yield _said(phase_name(glance.phase.words), glance.phase, words)
    for one in glance.blinding:
        yield _said(labels.masking_name(one.words), one, words)


def _who(glance: Glance, words: Words, language: str) -> Iterator[Item]:
    if glance.enrolled is not None:
        yield _counted(glance.enrolled, words, language, gettext("planned") if glance.enrolled.planned else "")
    if glance.analysed is not None:
        yield _counted(glance.analysed, words, language, gettext("analysed"))
    for arm in glance.arms:
        yield _counted(arm, words, language, "")
    yield from _quoted([one for one in (glance.population or glance.condition,) if one is not None], words)


def _counted(one: Participants, words: Words, language: str, note: str) -> Item:
    """How many took part; the arm, in the text's own words, rather than what is counted."""
    own = bool(one.arm) or not labels.counted_name(one.unit)
    return Item(
        text=one.arm or labels.counted_name(one.unit) or one.unit,
        own=own,
        address=_first(one.claims, words),
        failing=one.checked == "cannot hold",
        lead=number(one.n, language),
        note=note,
    )


def _what(glance: Glance, words: Words) -> Iterator[Item]:
    yield from _quoted(glance.interventions, words)
    for dose in glance.doses:
        yield Item(_dose(dose), own=True, address=_first(dose.claims, words), failing=dose.checked == "cannot hold")


def _dose(dose: DoseFact) -> str:
    """The dose in the text's own words."""
    of = f"{dose.words} {dose.of}" if dose.of else dose.words
    return ", ".join(part for part in (of, dose.route, dose.times) if part)


def _lengths(glance: Glance, words: Words, language: str) -> Iterator[Item]:
    for one in glance.follow_up:
        yield _said(labels.length_name(one.value, one.unit, language), one, words)


def _harms(glance: Glance, words: Words) -> Iterator[Item]:
    """What the text says of harm in words; what it says in numbers is among the results."""
    for one in glance.results:
        if isinstance(one, HarmShown):
            yield Item(one.words, own=True, address=_first(one.claims, words), failing=False)


def _quoted(facts: Iterable[Fact], words: Words) -> Iterator[Item]:
    """Facts in the text's own words."""
    for one in facts:
        text = one.words if len(one.words) <= LONGEST else one.words[:LONGEST].rsplit(None, 1)[0] + " …"
        yield Item(text, own=True, address=_first(one.claims, words), failing=one.checked == "cannot hold")


def _said(text: str, fact: Fact, words: Words, note: str = "") -> Item:
    """A fact in the page's words."""
    address = _first(fact.claims, words)
    return Item(text, own=False, address=address, failing=fact.checked == "cannot hold", note=note)


def _first(claims: Iterable[int], words: Words) -> str:
    """The first of some claims that has words: those of the abstract before those of the title."""
    found = [address for one in claims if (address := words.address(one))]
    return next((one for one in found if one.startswith("#claim")), found[0] if found else "")
