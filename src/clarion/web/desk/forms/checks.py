"""Explaining a check that fails, and entering a study's registered plan."""

from typing import Any, cast

from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils.translation import gettext, gettext_lazy

from clarion.evidence.assessment import PlanDecision
from clarion.evidence.claim import FollowUp
from clarion.evidence.printed import Printed, Span
from clarion.web.desk.forms.reason import ReasonForm

LONGEST = 2_000
"""Characters that a person may tell readers about one check."""


class ExplanationForm(ReasonForm):
    """Why a check that fails may stand."""

    words = forms.CharField(
        label=gettext_lazy("What readers are told"),
        help_text=gettext_lazy("One or two plain sentences; or nothing, and the check just no longer asks for a look."),
        required=False,
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 3, "dir": "auto"}),
    )
    field_order = ("words", "why", "digest")


class PlanForm(ReasonForm):
    """What a registry or a protocol planned."""

    source = forms.CharField(
        label=gettext_lazy("Where it stands"),
        help_text=gettext_lazy("The registration number, or the protocol's DOI."),
        max_length=200,
        widget=forms.TextInput({"dir": "auto"}),
    )
    n = forms.IntegerField(label=gettext_lazy("Participants planned"), required=False, min_value=1, max_value=10**9)
    arms = forms.IntegerField(label=gettext_lazy("Groups planned"), required=False, min_value=1, max_value=100)
    length = forms.FloatField(label=gettext_lazy("Follow-up planned"), required=False, min_value=0)
    unit = forms.ChoiceField(label=gettext_lazy("Unit of the follow-up"))
    primary_outcome = forms.CharField(
        label=gettext_lazy("Main outcome planned"),
        required=False,
        max_length=1_000,
        widget=forms.Textarea(attrs={"rows": 2, "dir": "auto"}),
    )
    field_order = ("source", "n", "arms", "length", "unit", "primary_outcome", "why", "digest")

    def __init__(self, data: QueryDict | None, plan: PlanDecision | None, digest: str) -> None:
        """``data`` is what was sent; ``plan`` is the one that was entered before."""
        known: dict[str, Any] = {"unit": "month", "digest": digest}
        if plan is not None:
            length, unit = _in_units(plan.follow_up)
            known |= {"source": plan.source, "n": plan.n, "arms": plan.arms, "length": length, "unit": unit}
            known |= {"primary_outcome": plan.primary_outcome}
        super().__init__(data, initial=known)
        units = cast("forms.ChoiceField", self.fields["unit"])
        units.choices = [
            ("day", gettext("days")),
            ("week", gettext("weeks")),
            ("month", gettext("months")),
            ("year", gettext("years")),
        ]

    def clean(self) -> dict[str, Any]:
        """Something must have been planned."""
        values = cast("dict[str, Any]", super().clean())
        if not self.errors and not any(values[name] for name in ("n", "arms", "length", "primary_outcome")):
            raise ValidationError(gettext("Say at least one thing that was planned."))
        return values

    def plan(self) -> PlanDecision:
        """The plan that the valid form describes."""
        values = self.cleaned_data
        return PlanDecision(
            source=values["source"],
            n=values["n"],
            arms=values["arms"],
            follow_up=_days(values["length"], values["unit"]) if values["length"] else None,
            primary_outcome=values["primary_outcome"],
        )


def _days(length: float, unit: str) -> float:
    """A follow-up in days, by the same lengths of months and years as the abstract's."""
    printed = Printed(value=length, span=Span(0, 0))
    return FollowUp(length=printed, unit=unit, span=Span(0, 0)).days  # type: ignore[arg-type]  # one of the choices


def _in_units(days: float | None) -> tuple[float | None, str]:
    """Days in the largest unit of which they are a whole number."""
    if days is None:
        return None, "month"
    for unit in ("year", "month", "week"):
        length = days / _days(1, unit)
        if abs(length - round(length)) < 1e-6:
            return round(length), unit
    return days, "day"
