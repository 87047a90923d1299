"""Words for the values that evidence holds as codes: kinds of claims and checks, masking, measures."""

from functools import lru_cache

from django.utils.translation import get_language, gettext, gettext_noop, ngettext, override

from clarion.evidence.claim import (
    AdverseEvents,
    AnyClaim,
    Blinding,
    Design,
    DirectionWord,
    Phase,
    Registration,
    SampleSize,
    Significance,
)
from clarion.evidence.corrections import kind_of
from clarion.web.public.labels import design_name, phase_name
from clarion.web.public.languages import numerals

_CLAIMS = {
    "design": gettext_noop("Design"),
    "phase": gettext_noop("Phase"),
    "blinding": gettext_noop("Blinding"),
    "registration": gettext_noop("Registration"),
    "n": gettext_noop("Number of participants"),
    "percentage": gettext_noop("Part of a whole"),
    "p": gettext_noop("P value"),
    "estimate": gettext_noop("Effect"),
    "average": gettext_noop("Average"),
    "change": gettext_noop("Before and after"),
    "statistic": gettext_noop("Test statistic"),
    "significance": gettext_noop("Whether a result is called significant"),
    "direction": gettext_noop("Which way a result went"),
    "follow-up": gettext_noop("How long"),
    "dose": gettext_noop("Dose"),
    "adverse-events": gettext_noop("Harms"),
    "condition": gettext_noop("Condition"),
    "population": gettext_noop("Who took part"),
    "intervention": gettext_noop("What was done"),
    "comparator": gettext_noop("Compared with"),
    "outcome": gettext_noop("Main outcome"),
    "result": gettext_noop("Result"),
}
_CHECKS = {
    "percent": gettext_noop("Percentage"),
    "grim": gettext_noop("Mean of whole numbers"),
    "grimmer": gettext_noop("Spread of whole numbers"),
    "debit": gettext_noop("Spread of yes and no"),
    "parts": gettext_noop("Parts and whole"),
    "p-from-statistic": gettext_noop("P value and test statistic"),
    "p-from-interval": gettext_noop("P value and interval"),
    "interval": gettext_noop("Estimate and interval"),
    "attainable-p": gettext_noop("P value of so few"),
    "attainable-median": gettext_noop("Median of so few"),
    "direction": gettext_noop("Words and numbers"),
    "significance": gettext_noop("“Significant” and P value"),
    "planned": gettext_noop("Planned and reported"),
    "dose": gettext_noop("Dose and unit"),
    "joint": gettext_noop("All numbers together"),
}
_MASKINGS = {
    "open": gettext_noop("everyone knew the treatment"),
    "single": gettext_noop("one side did not know the treatment"),
    "double": gettext_noop("neither participants nor staff knew the treatment"),
    "triple": gettext_noop("participants, staff and assessors did not know the treatment"),
    "assessor": gettext_noop("assessors did not know the treatment"),
}
_FEATURES = {
    "crossover": gettext_noop("crossover"),
    "cluster": gettext_noop("cluster"),
    "factorial": gettext_noop("factorial"),
    "parallel": gettext_noop("parallel groups"),
    "pilot": gettext_noop("pilot"),
    "multicentre": gettext_noop("several centres"),
    "placebo-controlled": gettext_noop("placebo-controlled"),
    "feasibility": gettext_noop("feasibility"),
    "sham-controlled": gettext_noop("sham-controlled"),
    "open-extension": gettext_noop("open extension"),
    "equivalence": gettext_noop("equivalence"),
    "dose-escalation": gettext_noop("dose escalation"),
    "stepped-wedge": gettext_noop("stepped wedge"),
    "split-mouth": gettext_noop("split mouth"),
    "protocol": gettext_noop("protocol"),
    "prospective": gettext_noop("prospective"),
    "retrospective": gettext_noop("retrospective"),
    "secondary-analysis": gettext_noop("secondary analysis"),
    "non-inferiority": gettext_noop("non-inferiority"),
}
_ROLES = {
    "enrolled": gettext_noop("took part"),
    "analysed": gettext_noop("analysed"),
    "arm": gettext_noop("in one group"),
}
_COUNTED = {
    "patients": gettext_noop("patients"),
    "participants": gettext_noop("participants"),
    "people": gettext_noop("people"),
    "persons": gettext_noop("people"),
    "individuals": gettext_noop("people"),
    "subjects": gettext_noop("participants"),
    "volunteers": gettext_noop("volunteers"),
    "adults": gettext_noop("adults"),
    "children": gettext_noop("children"),
    "women": gettext_noop("women"),
    "men": gettext_noop("men"),
    "eyes": gettext_noop("eyes"),
    "studies": gettext_noop("studies"),
    "trials": gettext_noop("trials"),
    "": gettext_noop("participants"),
}
_AVERAGES = {"mean": gettext_noop("mean"), "median": gettext_noop("median")}
_SPREADS = {
    "sd": gettext_noop("SD"),
    "se": gettext_noop("SE"),
    "iqr": gettext_noop("middle half"),
    "range": gettext_noop("range"),
    "ci": gettext_noop("interval"),
}
_EFFECTS = {
    "OR": gettext_noop("Odds ratio"),
    "RR": gettext_noop("Risk ratio"),
    "HR": gettext_noop("Hazard ratio"),
    "IRR": gettext_noop("Rate ratio"),
    "MD": gettext_noop("Mean difference"),
    "SMD": gettext_noop("Standardised mean difference"),
    "RD": gettext_noop("Risk difference"),
    "other": gettext_noop("Effect"),
}
_PLANNED = gettext_noop("planned")
_YES, _NO = gettext_noop("yes"), gettext_noop("no")
_WAYS = {"up": gettext_noop("up"), "down": gettext_noop("down"), "none": gettext_noop("no change")}
_HARMS = {"none": gettext_noop("none reported"), "some": gettext_noop("some reported")}


@lru_cache(maxsize=512)
def _kept(text: str, language: str) -> str:
    with override(language):
        return gettext(text)


def said(text: str) -> str:
    """``text``, one of a table's, in the page's language; kept, because a page asks for some fifty."""
    return _kept(text, get_language() or "en")


def claim_kind(claim: AnyClaim) -> str:
    """What a claim of its kind is called."""
    return kind_name(kind_of(claim))


def kind_name(kind: str) -> str:
    """What claims of this kind are called."""
    return said(_CLAIMS[kind])


def check_kind(kind: str) -> str:
    """What a check of this kind compares."""
    return said(_CHECKS[kind])


def masking_name(value: str) -> str:
    """Who did not know the treatment, in plain words."""
    return said(_MASKINGS[value]) if value in _MASKINGS else value


def feature_name(value: str) -> str:
    """A feature of a design; those that have no words here keep their own."""
    return said(_FEATURES[value]) if value in _FEATURES else value.replace("-", " ")


def counted_name(unit: str) -> str:
    """What is counted, in the page's language; empty where it has no words here."""
    return said(_COUNTED[unit.casefold()]) if unit.casefold() in _COUNTED else ""


def average_name(value: str) -> str:
    """``mean`` or ``median``; empty where the text does not say."""
    return said(_AVERAGES[value]) if value in _AVERAGES else ""


def spread_name(value: str) -> str:
    """What a spread is; empty where the text does not say."""
    return said(_SPREADS[value]) if value in _SPREADS else ""


def effect_name(value: str) -> str:
    """The name of an effect."""
    return said(_EFFECTS.get(value, _EFFECTS["other"]))


def length_name(value: float, unit: str, language: str) -> str:
    """A length of time: ``12 months``."""
    whole = max(1, round(value))
    forms = {
        "hour": ngettext("%(num)s hour", "%(num)s hours", whole),
        "day": ngettext("%(num)s day", "%(num)s days", whole),
        "week": ngettext("%(num)s week", "%(num)s weeks", whole),
        "month": ngettext("%(num)s month", "%(num)s months", whole),
        "year": ngettext("%(num)s year", "%(num)s years", whole),
    }
    return forms[unit] % {"num": numerals(f"{value:g}", language)}


def way_name(value: str) -> str:
    """Which way a result went, in a word or two."""
    return said(_WAYS[value]) if value in _WAYS else value


def claim_note(claim: AnyClaim, language: str) -> str:
    """What a reader is told of a claim: its kind, and as what it was taken where that can't be seen in its words."""
    taken = _taken_as(claim, language)
    return f"{claim_kind(claim)}: {taken}" if taken else claim_kind(claim)


def _taken_as(claim: AnyClaim, language: str) -> str:
    match claim:
        case Design():
            return design_name(claim.value)
        case Phase():
            return phase_name(claim.value)
        case Blinding():
            return masking_name(claim.value)
        case Registration():
            return claim.registry
        case SampleSize():
            role = said(_PLANNED) if claim.planned else said(_ROLES[claim.role])
            return f"{numerals(str(claim.value), language)} ({role})"
        case Significance():
            return said(_YES if claim.value else _NO)
        case DirectionWord():
            return way_name(claim.value)
        case AdverseEvents():
            return said(_HARMS[claim.value])
    return ""
