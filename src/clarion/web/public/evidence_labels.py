"""Words for the values that evidence holds as codes: kinds of claims and checks, designs, verdicts."""

from django.utils.translation import gettext, gettext_noop

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
_DESIGNS = {
    "randomised": gettext_noop("Randomised trial"),
    "controlled": gettext_noop("Controlled trial, not randomised"),
    "single-arm": gettext_noop("Trial of one group"),
    "cohort": gettext_noop("Cohort study"),
    "case-control": gettext_noop("Case-control study"),
    "cross-sectional": gettext_noop("Cross-sectional study"),
    "case-series": gettext_noop("Case series"),
    "review": gettext_noop("Review"),
    "meta-analysis": gettext_noop("Meta-analysis"),
    "animal": gettext_noop("Study in animals"),
    "in-vitro": gettext_noop("Laboratory study"),
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
_WAYS = {"up": gettext_noop("up"), "down": gettext_noop("down"), "none": gettext_noop("no change")}
_HARMS = {"none": gettext_noop("none reported"), "some": gettext_noop("some reported")}


def claim_kind(claim: AnyClaim) -> str:
    """What a claim of this kind is called."""
    return gettext(_CLAIMS[kind_of(claim)])


def check_kind(kind: str) -> str:
    """What a check of this kind compares."""
    return gettext(_CHECKS[kind])


def design_name(value: str) -> str:
    """A study design in plain words."""
    return gettext(_DESIGNS[value]) if value in _DESIGNS else value


def masking_name(value: str) -> str:
    """Who did not know the treatment, in plain words."""
    return gettext(_MASKINGS[value]) if value in _MASKINGS else value


def feature_name(value: str) -> str:
    """A feature of a design; those that have no words here keep their own."""
    return gettext(_FEATURES[value]) if value in _FEATURES else value.replace("-", " ")


def way_name(value: str) -> str:
    """Which way a result went, in a word or two."""
    return gettext(_WAYS[value]) if value in _WAYS else value


def claim_note(claim: AnyClaim, language: str) -> str:
    """What a reader is told of a claim: its kind, and as what it was taken where that can't be seen in its words."""
    taken = _taken_as(claim, language)
    kind = claim_kind(claim)
    return gettext("%(kind)s: %(value)s") % {"kind": kind, "value": taken} if taken else kind


def _taken_as(claim: AnyClaim, language: str) -> str:
    match claim:
        case Design():
            return design_name(claim.value)
        case Phase():
            return numerals(claim.value, language)
        case Blinding():
            return masking_name(claim.value)
        case Registration():
            return claim.registry
        case SampleSize():
            role = gettext(_ROLES[claim.role]) if not claim.planned else gettext("planned")
            return f"{numerals(str(claim.value), language)}, {role}" if language != "fa" else (
                f"{numerals(str(claim.value), language)}، {role}"
            )
        case Significance():
            return gettext("yes") if claim.value else gettext("no")
        case DirectionWord():
            return way_name(claim.value)
        case AdverseEvents():
            return gettext(_HARMS[claim.value])
    return ""
