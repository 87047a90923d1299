"""Approving a paragraph in plain words."""

from collections.abc import Sequence

from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils.translation import gettext, gettext_lazy

from clarion.web.desk.forms.reason import ReasonForm
from clarion.web.public.languages import direction

MOST_SENTENCES = 40


class PlainWordsForm(ReasonForm):
    """The paragraph, a sentence a line."""

    sentences = forms.CharField(
        label=gettext_lazy("The paragraph"),
        help_text=gettext_lazy("One sentence a line. Readers see it as one paragraph."),
        max_length=8_000,
        widget=forms.Textarea(attrs={"rows": 12}),
    )
    language = forms.CharField(widget=forms.HiddenInput, max_length=16)
    field_order = ("sentences", "why", "language", "digest")

    def __init__(self, data: QueryDict | None, language: str, sentences: Sequence[str], digest: str) -> None:
        """``data`` is what was sent; ``sentences`` in ``language`` are there to begin with."""
        initial = {"language": language, "sentences": "\n".join(sentences), "digest": digest}
        super().__init__(data, initial=initial, prefix=language)
        self.fields["sentences"].widget.attrs.update(lang=language, dir=direction(language))

    def clean_sentences(self) -> tuple[str, ...]:
        """Each line that holds something."""
        lines = tuple(" ".join(one.split()) for one in self.cleaned_data["sentences"].splitlines() if one.strip())
        if len(lines) > MOST_SENTENCES:
            raise ValidationError(gettext("These are too many sentences for a paragraph."))
        return lines
