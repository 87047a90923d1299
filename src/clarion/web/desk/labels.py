"""Words for the parts of claims, as forms and tables at the desk have them."""

from django.utils.translation import gettext, gettext_noop

from clarion.web.public import evidence_labels as public

_FIELDS = {
    "adjusted": gettext_noop("Adjusted"),
    "after": gettext_noop("After"),
    "amount": gettext_noop("Amount"),
    "arm": gettext_noop("Name of the group"),
    "before": gettext_noop("Before"),
    "binary": gettext_noop("Every single value is yes or no"),
    "count": gettext_noop("Count"),
    "df1": gettext_noop("Degrees of freedom"),
    "df2": gettext_noop("Second degrees of freedom"),
    "direction": gettext_noop("Which way"),
    "group": gettext_noop("Group"),
    "high": gettext_noop("Upper end"),
    "items": gettext_noop("Items of the scale"),
    "length": gettext_noop("How long"),
    "level": gettext_noop("Level of the interval, per cent"),
    "low": gettext_noop("Lower end"),
    "measure": gettext_noop("Measure"),
    "n": gettext_noop("Of how many"),
    "name": gettext_noop("What was measured"),
    "of": gettext_noop("Substance"),
    "one_sided": gettext_noop("One-sided"),
    "p": gettext_noop("P value"),
    "percent": gettext_noop("Percentage"),
    "planned": gettext_noop("Planned, not yet done"),
    "plus_minus": gettext_noop("Spread (±)"),
    "registry": gettext_noop("Registry"),
    "role": gettext_noop("Who is counted"),
    "route": gettext_noop("Route"),
    "says": gettext_noop("The words say"),
    "significant": gettext_noop("Called significant"),
    "spread": gettext_noop("Kind of spread"),
    "subject": gettext_noop("Of what"),
    "test": gettext_noop("Test"),
    "time": gettext_noop("When"),
    "times": gettext_noop("How often"),
    "unit": gettext_noop("Unit"),
    "value": gettext_noop("Value"),
    "what": gettext_noop("What"),
    "whole_numbers": gettext_noop("Single values are whole numbers"),
}
_OF_KIND = {
    ("n", "value"): gettext_noop("How many"),
    ("n", "unit"): gettext_noop("What is counted"),
    ("design", "value"): gettext_noop("Design"),
    ("phase", "value"): gettext_noop("Phase"),
    ("registration", "value"): gettext_noop("Number"),
    ("significance", "value"): gettext_noop("Called significant"),
    ("direction", "value"): gettext_noop("Which way"),
    ("blinding", "value"): gettext_noop("Who did not know the treatment"),
    ("adverse-events", "value"): gettext_noop("Harms"),
}
_ROLES = {
    "enrolled": gettext_noop("all who took part"),
    "analysed": gettext_noop("those analysed"),
    "arm": gettext_noop("one group"),
}
_UNITS = {
    "hour": gettext_noop("hours"),
    "day": gettext_noop("days"),
    "week": gettext_noop("weeks"),
    "month": gettext_noop("months"),
    "year": gettext_noop("years"),
}
_HARMS = {"none": gettext_noop("none reported"), "some": gettext_noop("some reported")}


def field_label(kind: str, name: str) -> str:
    """What the part ``name`` of a claim of ``kind`` is called; one that has no words here keeps its own."""
    text = _OF_KIND.get((kind, name)) or _FIELDS.get(name)
    return gettext(text) if text else name.replace("_", " ")


def choice_name(kind: str, name: str, value: str) -> str:
    """One of the values that the part ``name`` of a claim of ``kind`` may have, in words."""
    if not value:
        return gettext("not said")
    if kind == "adverse-events":
        return gettext(_HARMS[value])
    if kind == "design":
        return public.design_name(value)
    if kind == "blinding":
        return public.masking_name(value)
    if kind == "estimate":
        return public.effect_name(value)
    if kind == "statistic":
        return {"chi2": "χ²"}.get(value, value)
    if kind == "direction" or name in {"direction", "says"}:
        return public.way_name(value)
    known = {**_ROLES, **_UNITS}
    return gettext(known[value]) if value in known else public.average_name(value) or public.spread_name(value) or value
