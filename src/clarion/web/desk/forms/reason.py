"""What every decision at the desk comes with."""

from django import forms
from django.utils.translation import gettext_lazy


class ReasonForm(forms.Form):
    """Which text was looked at, and why this was decided."""

    why = forms.CharField(
        label=gettext_lazy("Why, for your colleagues"),
        help_text=gettext_lazy("Only people who work at the desk read this. May be left empty."),
        required=False,
        max_length=1_000,
        widget=forms.TextInput({"dir": "auto"}),
    )
    digest = forms.CharField(widget=forms.HiddenInput, max_length=64, required=False)
